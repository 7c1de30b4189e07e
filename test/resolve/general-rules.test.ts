import { describe, expect, it } from 'vitest';
import { createRulebook, type Problem, ProblemsError, parseBenchmark } from '../../src/index.js';
import { packagedRuleFiles } from '../cases/rule-files.js';

const header = `
document:
  id: a-city
  kind: benchmark
  title: { zh-CN: 某市基准, en: A city benchmark }
  extends: [administrative-penalty-law]
  bounds: { 以上: inclusive, 以下: inclusive }
`;

/** The problems of a document with these sections, beside the packaged rules. */
function problemsOf(sections: string): readonly Pick<Problem, 'code' | 'line'>[] {
  const parsed = parseBenchmark(header + sections, { file: 'a-city.yaml' });
  if (!parsed.ok) return parsed.problems;
  try {
    createRulebook([...packagedRuleFiles(), parsed.value]);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems;
  }
}

const grade = (rest: string) =>
  problemsOf(`grades:\n  - { id: g, grade: lighter, ${rest}, basis: { article: "1" } }\n`);
const circumstance = (rest: string) =>
  problemsOf(
    `circumstances:\n  - { id: mine, label: { zh-CN: 甲, en: mine }, modality: must, ${rest}, basis: { article: "1" } }\n`,
  );

describe('general rules that cannot be meant', () => {
  it.each([
    ['a slice beyond the whole', 'slice: { under: 150 }', 'share-out-of-range'],
    ['a slice below nothing', 'slice: { from: -5 }', 'share-out-of-range'],
    ['a multiple of a range that has a maximum', 'shape: range, slice: { exactly: 500 }', 'share-out-of-range'],
    ['more taken off than there is', 'reduce: { from: 30, upTo: 150 }', 'share-out-of-range'],
    ['one tier up as lighter', 'tierUp: true', 'measure-against-grade'],
    ['two measures at once', 'slice: { under: 50 }, reduce: { upTo: 30 }', 'measure-unclear'],
  ])('a grade: %s', (_, rest, code) => {
    expect(grade(rest)).toMatchObject([{ code }]);
  });

  it('a multiple of a minimum that has no maximum is meant', () => {
    expect(grade('shape: only-min, slice: { exactly: 500 }')).toEqual([]);
  });

  it('a circumstance that reduces what must be heavier', () => {
    expect(circumstance('effect: heavier, gives: { reduce: { upTo: 30 } }')).toMatchObject([
      { code: 'measure-against-grade' },
    ]);
  });

  it('a document that turns a duty of the law into its opposite', () => {
    expect(circumstance('effect: heavier')).toEqual([]);
    const sections = `circumstances:
  - { id: reduced-harm, label: { zh-CN: 甲, en: mine }, effect: heavier, modality: must, basis: { article: "1" } }
`;
    expect(problemsOf(sections)).toMatchObject([{ code: 'replaces-other-effect', line: 9 }]);
  });

  it.each([
    ['of nothing', '{ percentPerDay: 0, afterDeadline: pay, basis: { article: "1" } }', 'share-out-of-range'],
    [
      'of more than the fine in a day',
      '{ percentPerDay: 101, afterDeadline: pay, basis: { article: "1" } }',
      'share-out-of-range',
    ],
    [
      'after a deadline that nobody states',
      '{ percentPerDay: 3, afterDeadline: paid, basis: { article: "1" } }',
      'unknown-value',
    ],
  ])('a surcharge %s', (_, surcharge, code) => {
    expect(problemsOf(`surcharge: ${surcharge}\n`)).toMatchObject([{ code }]);
  });
});

describe('rules on optional and alternative penalties that cannot be meant', () => {
  const manner = (rest: string) =>
    problemsOf(`manners:\n  - { id: mine, label: { zh-CN: 甲, en: mine }, types: [warning], ${rest} }\n`);

  it('an alternative that is required: the others have to be excluded', () => {
    expect(manner('of: alternative, becomes: required, basis: { article: "1" }')).toMatchObject([
      { code: 'alternative-required' },
    ]);
    expect(manner('of: alternative, becomes: excluded, basis: { article: "1" }')).toEqual([]);
  });

  it('one that replaces what no document above has', () => {
    expect(manner('of: optional, becomes: required, replaces: [nothing], basis: { note: "1" }')).toMatchObject([
      { code: 'nothing-to-replace' },
    ]);
  });
});
