import { describe, expect, it } from 'vitest';
import { lawRulebook, missingOf, ordinaryCase, refusedWith, said } from './rulebook.js';

// A law with one sum where a fact holds and another where it does not, and tables that are always, or never, about it.
const LAW = `  - article: "90"
    penalties:
      fine:
        type: fine
        cases:
          - { when: { atNight: true }, amount: { from: 30000, to: 50000 } }
          - { when: { atNight: false }, amount: { from: 10000, to: 20000 } }
`;
const FACT = `  atNight:
    type: boolean
    label: { zh-CN: 夜间, en: at night }
    question: { zh-CN: 是否在夜间？, en: Was it at night? }
`;
const table = (code: string, reads: string) =>
  `  - { code: ${code}, id: plain-${code}, name: { zh-CN: 夜间, en: night }, penalisedBy: [{ law: made-up-law, article: "90" }]${reads} }\n`;
const rulebook = lawRulebook((text, file) => {
  if (file === 'made-up-law.yaml') return text.replace('\nfacts:\n', `\nfacts:\n${FACT}`).concat(LAW);
  if (file !== 'plain-benchmark.yaml') return text;
  const added = [table('always', ', reads: { atNight: true }'), table('never', ', reads: { atNight: false }')];
  return text.replace('\nviolations:\n', `\nviolations:\n${added.join('')}${table('asks', '')}`);
});

const decide = (violation: string, facts: Readonly<Record<string, unknown>> = {}) =>
  rulebook.decide(ordinaryCase({ violation, facts }));

describe('a table that is always, or never, about a fact of the statute', () => {
  it('is decided without asking for it', () => {
    expect(said(decide('always'))).toEqual(['ordinary [30000, 50000]']);
    expect(said(decide('never'))).toEqual(['ordinary [10000, 20000]']);
    expect([decide('always').outcome, decide('never').outcome]).toEqual(['penalty', 'penalty']);
  });

  it('where no table settles it, it is asked for', () => {
    expect([decide('asks').outcome, missingOf(decide('asks'))]).toEqual(['undetermined', ['atNight']]);
    expect(said(decide('asks', { atNight: false }))).toEqual(['ordinary [10000, 20000]']);
  });

  it('a case cannot answer it otherwise', () => {
    expect(refusedWith(() => decide('always', { atNight: false }))).toEqual(['fact-fixed']);
    expect(refusedWith(() => decide('never', { atNight: false }))).toEqual(['fact-fixed']);
  });
});
