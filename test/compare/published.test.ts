import { describe, expect, it } from 'vitest';
import { type Comparison, compare } from '../../src/index.js';
import { loadRulebook } from '../../src/node/index.js';

const rulebook = loadRulebook();

/** One document with some of its violations alone. */
function only(id: string, codes: readonly string[]) {
  const document = (name: string) => {
    const whole = rulebook.document(name);
    const heads = whole?.heads.filter(({ code }) => codes.includes(code));
    return whole && Object.create(whole, { heads: { value: heads } });
  };
  return { rules: { ...rulebook, document }, benchmarks: [id] };
}

function spansOf({ pairs }: Comparison, code: string) {
  const pair = pairs.find(({ newer }) => newer.code === code);
  const figures = [pair?.older, pair?.newer].map((side) => [side?.span?.party.min, side?.span?.party.max]);
  return { older: pair?.older.code, judgement: pair?.judgement, by: pair?.by, figures };
}

describe('Jiangmen 2020 and Guangdong 2022', () => {
  const comparison = compare(
    only('jiangmen-ecology-2020', ['1-1', '1-2', '1-3', '2-2', '2-5', '2-21', '11-1']),
    only('guangdong-ecology-2022', ['1.1', '1.2', '1.3', '1.4', '2.2', '2.5.1', '2.22', '4.26']),
  );

  it('share the EIA and water violations, by the clauses that penalise them', () => {
    const matched = comparison.pairs.map(
      ({ older, newer, matchedBy }) => `${older.code} ${newer.code} ${matchedBy.how}`,
    );
    expect(matched).toEqual([
      '1-1 1.1 id',
      '1-1 1.2 articles',
      '1-2 1.3 articles',
      '1-3 1.4 articles',
      '2-2 2.2 articles',
      '2-5 2.5.1 articles',
      '2-21 2.22 articles',
    ]);
    expect(comparison.added.map(({ code }) => code)).toEqual(['4.26']);
    expect(comparison.removed.map(({ code }) => code)).toEqual(['11-1']);
  });

  it('says that Jiangmen put together what Guangdong has in two tables', () => {
    const shared = comparison.pairs.filter(({ matchedBy }) => matchedBy.shared).map(({ newer }) => newer.code);
    expect(shared).toEqual(['1.1', '1.2']);
  });

  it('come to the same fines for building without EIA approval, of an investment of a million', () => {
    // Jiangmen: 1% (row 1) to 5% (row 6). Guangdong: 20% × 5% to (20 + 10 + 15 + 15 + 16 + 19 + 5)% × 5%.
    const figures = [
      ['10000', '50000'],
      ['10000', '50000'],
    ];
    expect(spansOf(comparison, '1.1')).toEqual({ older: '1-1', judgement: 'equal', by: 'spans', figures });
  });

  it('come to the same fines for flawed EIA documents: rows 1 and 4 against rows 1 and 21', () => {
    const figures = [
      ['500000', '2000000'],
      ['500000', '2000000'],
    ];
    expect(spansOf(comparison, '1.4')).toEqual({ older: '1-3', judgement: 'equal', by: 'spans', figures });
  });

  it('decide every case that is shown, but one with a word that only the other knows', () => {
    for (const { regions } of comparison.pairs) {
      for (const { witness } of regions) {
        for (const side of [witness.older, witness.newer]) {
          const decide = () => rulebook.decide(side.case);
          if (side.outcome === 'not-covered' || side.outcome === 'undetermined') continue;
          expect(decide).not.toThrow();
        }
      }
    }
  });
});
