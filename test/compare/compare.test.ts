import { describe, expect, it } from 'vitest';
import { type ComparedViolation, compare, type Region } from '../../src/index.js';
import { newer, older } from './versions.js';

const comparison = compare(older, newer);

function pair(id: string): ComparedViolation {
  const found = comparison.pairs.find((one) => one.newer.id === id);
  if (found === undefined) throw new Error(`${id} is not compared`);
  return found;
}

/** `level=low: stricter (1000..1000 → 2000..2000)` */
function told({ regions }: ComparedViolation): readonly string[] {
  return regions
    .map(({ where, judgement, witness }) => `${where.map(extent).join(' & ')}: ${judgement} (${fines(witness)})`)
    .sort();
}

function extent({ fact, words, intervals }: Region['where'][number]): string {
  const text = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
  const ranges = intervals?.map(
    ({ min, max, minInclusive, maxInclusive }) =>
      `${minInclusive === true ? '[' : '('}${min === undefined ? '' : text(min)}, ${max === undefined ? '' : text(max)}${maxInclusive === true ? ']' : ')'}`,
  );
  return `${fact}=${(words ?? ranges ?? []).join('|')}`;
}

function fines({ older: from, newer: to }: Region['witness']): string {
  return [from, to]
    .map(({ outcome, fines: { party } }) => (outcome === 'penalty' ? `${party.min}..${party.max}` : outcome))
    .join(' → ');
}

describe('two versions of a benchmark', () => {
  it('says how many violations came, went, were renamed and changed', () => {
    // Stricter: 1, 2. Mixed: 3, 6. A gap beside equal rows (4) counts as equal. Equal: 4, 8 and the renamed one.
    expect(comparison.counts).toEqual({
      added: 1,
      removed: 1,
      renamed: 1,
      stricter: 2,
      lighter: 0,
      mixed: 2,
      equal: 3,
      gap: 0,
    });
    expect(comparison.added.map(({ id }) => id)).toEqual(['brought-in']);
    expect(comparison.removed.map(({ id }) => id)).toEqual(['dropped']);
  });

  it('finds a renamed violation by the clause that penalises it, and says so', () => {
    const renamed = pair('inspection-refused');
    expect(renamed.older.id).toBe('renamed-by-article');
    expect(renamed.renamed).toBe(true);
    // 7 and 15 pairs of characters (the closing 的 left out), 拒不 不接 接受 现场 场检 检查 in both: 2 × 6 / 22.
    expect(renamed.matchedBy).toMatchObject({ how: 'articles', similarity: 55, shared: false });
    expect(renamed.matchedBy.clauses).toMatchObject([{ law: 'compared-law', article: '4' }]);
  });

  it('a bound that moved is stricter between the old and the new bound alone', () => {
    expect(told(pair('bound-moved'))).toEqual([
      'duration=(, {"months":2})|[{"months":3}, ): equal (1000..5000 → 1000..5000)',
      'duration=[{"months":2}, {"months":3}): stricter (1000..5000 → 5000..10000)',
    ]);
  });

  it('a further penalty is stricter everywhere, with the same fine', () => {
    const { judgement, regions } = pair('penalty-added');
    expect(judgement).toBe('stricter');
    expect(regions).toHaveLength(1);
    expect(regions[0]?.where).toEqual([]);
    expect(regions[0]?.witness.move).toEqual({ least: '0', most: '0' });
    const types = regions[0]?.witness.newer.options[0]?.penalties.map(({ type }) => type).sort();
    expect(types).toEqual(['fine', 'suspend-business']);
  });

  it('sums that changed places are stricter for one and lighter for the other', () => {
    expect(pair('tier-swapped').judgement).toBe('mixed');
    expect(told(pair('tier-swapped'))).toEqual([
      'level=low: stricter (1000..1000 → 2000..2000)',
      'level=middle|high: lighter (2000..2000 → 1000..1000)',
    ]);
    expect(pair('tier-swapped').rows).toEqual([
      { older: ['1'], newer: ['1'], judgement: 'stricter', cells: 1 },
      { older: ['2'], newer: ['2'], judgement: 'lighter', cells: 1 },
    ]);
  });

  it('a row that was missing is a gap, not a change of the others', () => {
    expect(told(pair('row-added'))).toEqual([
      'level=high: gap (undetermined → 3000..3000)',
      'level=low|middle: equal (1000..1000 → 1000..1000)',
    ]);
  });

  it('tells starting points and weights that changed, and the scores they come to', () => {
    const { weights } = pair('weights-changed');
    const changed = weights.filter(({ judgement }) => judgement !== 'equal');
    expect(
      changed.map(({ factor, older: from, newer: to, judgement }) => [factor, from?.weight, to?.weight, judgement]),
    ).toEqual([
      [null, '20', '25', 'stricter'],
      ['level', '10', '5', 'lighter'],
      ['repeated', '20', '15', 'lighter'],
    ]);
    // 5% of 1,000,000: low 20 → 25, middle 30 → 30, high 50 → 55; repeated 40 → 40, 50 → 45, 70 → 70 percent.
    expect(told(pair('weights-changed'))).toEqual([
      'level=low|high & repeated=false: stricter (10000..10000 → 12500..12500)',
      'level=low|high & repeated=true: equal (20000..20000 → 20000..20000)',
      'level=middle & repeated=false: equal (15000..15000 → 15000..15000)',
      'level=middle & repeated=true: lighter (25000..25000 → 22500..22500)',
    ]);
  });

  it('decides no case where both say the same', () => {
    expect(pair('unchanged')).toMatchObject({ by: 'rules', judgement: 'equal', outOf: 0, regions: [] });
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });
});

describe('every witness', () => {
  it('is decided under both as it is told', () => {
    for (const { regions } of comparison.pairs) {
      for (const { witness } of regions) {
        for (const [rules, side] of [
          [older, witness.older],
          [newer, witness.newer],
        ] as const) {
          const decision = rules.decide(side.case);
          expect(decision.outcome).toBe(side.outcome);
          expect(decision.options.map(({ penalties }) => penalties)).toEqual(
            side.options.map(({ penalties }) => penalties),
          );
        }
      }
    }
  });
});

describe('compared the other way round', () => {
  const mirrored = { stricter: 'lighter', lighter: 'stricter', equal: 'equal', mixed: 'mixed', gap: 'gap' } as const;
  it('everything is its mirror image', () => {
    const back = compare(newer, older);
    expect(back.added.map(({ id }) => id)).toEqual(comparison.removed.map(({ id }) => id));
    expect(back.counts).toMatchObject({ stricter: comparison.counts.lighter, lighter: comparison.counts.stricter });
    for (const one of comparison.pairs) {
      const other = back.pairs.find(({ older: from }) => from.id === one.newer.id);
      expect(other?.judgement).toBe(mirrored[one.judgement]);
      expect(other?.cells).toEqual({ ...one.cells, stricter: one.cells.lighter, lighter: one.cells.stricter });
    }
  });
});
