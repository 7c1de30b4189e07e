import { describe, expect, it } from 'vitest';
import { createRulebook, ProblemsError, parseBenchmark, parseCaseSuite, runSuites } from '../../src/index.js';

const LAW = `document: { id: a-law, kind: law, title: { zh-CN: 甲法, en: A Law }, bounds: { 以上: inclusive, 以下: inclusive } }
provisions:
  - { article: "1", penalties: { fine: { type: fine, amount: { from: 1000, to: 5000 } } } }
`;
const TABLE = `document: { id: a-table, kind: benchmark, title: { zh-CN: 甲表, en: A Table }, bounds: { 以上: inclusive, 以下: exclusive } }
facts:
  times: { type: integer, label: { zh-CN: 次数, en: times }, min: 1 }
circumstances:
  - { id: merit, label: { zh-CN: 立功, en: merit }, effect: lighter, modality: may, basis: { article: "9" } }
violations:
  - code: "1"
    id: an-act
    name: { zh-CN: 某行为, en: an act }
    penalisedBy: [{ law: a-law, article: "1" }]
    tiers:
      - { row: "1", when: { times: { to: 3 } }, gives: { fine: { from: 1000, to: 2000 } } }
      - { row: "2", when: { times: { from: 3 } }, gives: { fine: { from: 2000, to: 5000 } } }
`;
const head = 'benchmark: a-table, violation: "1", party: { kind: organisation }, dates: { committed: 2024-01-01 }';

function report(cases: string) {
  const files = [LAW, TABLE].map((text, index) => {
    const parsed = parseBenchmark(text, { file: `${index}.yaml` });
    if (!parsed.ok) throw new ProblemsError(parsed.problems);
    return parsed.value;
  });
  const suite = parseCaseSuite(`cases:\n${cases}`, { file: 'cases/a.yaml' });
  if (!suite.ok) throw new ProblemsError(suite.problems);
  return runSuites(createRulebook(files), [suite.value]);
}

const line = (name: string, times: number | 'null', row: string, more = '') =>
  `  - { name: ${name}, case: { ${head}, facts: { times: ${times}, circumstances: [] } }, expect: { rows: ["${row}"]${more} } }\n`;

describe('what worked cases reach', () => {
  it('one row, and one side of the number', () => {
    const { passed, failed, coverage, uncovered } = report(line('two', 2, '1'));
    expect({ passed, failed }).toEqual({ passed: 1, failed: 0 });
    expect(coverage).toEqual({
      rows: { covered: 1, total: 2 },
      levels: { covered: 0, total: 0 },
      circumstances: { covered: 0, total: 1 },
      // times < 3 was met and times >= 3 was not: each seen from one side.
      numbers: { covered: 0, total: 2 },
    });
    expect(uncovered).toContainEqual({ kind: 'rows', document: 'a-table', violation: '1', what: '2' });
    expect(uncovered).toContainEqual({ kind: 'circumstances', document: 'a-table', what: 'merit' });
    const number = { fact: 'times', operator: 'lessThan', expected: '3', seen: 'met' };
    expect(uncovered).toContainEqual({
      kind: 'numbers',
      document: 'a-table',
      violation: '1',
      what: 'times < 3',
      number,
    });
  });

  it('everything but the circumstance with a case on each side', () => {
    const { coverage } = report(line('two', 2, '1') + line('three', 3, '2'));
    expect(coverage.rows).toEqual({ covered: 2, total: 2 });
    expect(coverage.numbers).toEqual({ covered: 2, total: 2 });
  });

  it('nothing by a case that fails, or is not decided', () => {
    const wrong = report(line('two', 2, '2'));
    expect(wrong.coverage.rows.covered).toBe(0);
    expect(wrong.failures).toMatchObject([
      {
        file: 'cases/a.yaml',
        line: 2,
        name: 'two',
        mismatches: [{ what: 'option.rows', expected: ['2'], actual: ['1'] }],
      },
    ]);
    const open = report(
      `  - { name: open, case: { ${head}, facts: { circumstances: [] } }, expect: { outcome: undetermined } }\n`,
    );
    expect(open).toMatchObject({ passed: 1, coverage: { rows: { covered: 0 } } });
  });

  it('a case that cannot be decided is a failure with its place', () => {
    const { failures } = report(
      `  - { name: odd, case: { ${head}, facts: { tims: 2 } } }\n  - { name: no base, base: nobody }\n`,
    );
    expect(failures).toMatchObject([
      { name: 'odd', problems: [{ code: 'undeclared-fact', file: 'cases/a.yaml', line: 2, suggestion: 'times' }] },
      { name: 'no base', problems: [{ code: 'base-unknown', line: 3 }] },
    ]);
  });

  it('a circle of bases is no endless search', () => {
    const { failures } = report('  - { name: a, base: b }\n  - { name: b, base: a }\n');
    expect(failures.map(({ problems }) => problems[0]?.code)).toEqual(['base-unknown', 'base-unknown']);
  });
});
