import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compare, type Judgement, type Region } from '../../src/index.js';
import { runs } from '../properties/settings.js';
import { textOf, versionOf } from './versions.js';

/** A made-up table: rows by months and by whether it is repeated, each with a range of yuan. */
interface Table {
  /** Months at which the next row begins. */
  readonly bounds: readonly number[];
  readonly splitsRepeated: boolean;
  /** One for each row, from the shortest on; where it splits, first those not repeated. */
  readonly fines: readonly (readonly [number, number])[];
}

const MOST_ROWS = 8;
const fine = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 3 }))
  .map(([least, more]): [number, number] => [least * 1000, (least + more) * 1000]);
const table: fc.Arbitrary<Table> = fc.record({
  bounds: fc
    .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 })
    .map((all) => all.sort((a, b) => a - b)),
  splitsRepeated: fc.boolean(),
  fines: fc.array(fine, { minLength: MOST_ROWS, maxLength: MOST_ROWS }),
});

function rowOf({ bounds, splitsRepeated }: Table, months: number, repeated: boolean): number {
  const band = bounds.filter((bound) => months >= bound).length;
  return splitsRepeated && repeated ? bounds.length + 1 + band : band;
}

function rulesOf(one: Table, shuffled = false): string {
  const { bounds, splitsRepeated, fines } = one;
  const bands = bounds.length + 1;
  const rows = Array.from({ length: splitsRepeated ? 2 * bands : bands }, (_, index) => {
    const [from, under] = [bounds[(index % bands) - 1], bounds[index % bands]];
    const duration = [
      ...(from === undefined ? [] : [`from: ${from} months`]),
      ...(under === undefined ? [] : [`under: ${under} months`]),
    ].join(', ');
    const when = [
      ...(duration === '' ? [] : [`duration: { ${duration} }`]),
      ...(splitsRepeated ? [`repeated: ${index >= bands}`] : []),
    ].join(', ');
    const [least, most] = fines[index] ?? [0, 0];
    const gives = `gives: { fine: { from: ${least}, upTo: ${most} } }`;
    return `      - { row: "${index + 1}", ${when === '' ? '' : `when: { ${when} }, `}${gives} }`;
  });
  return `${textOf('older').split('violations:')[0]}violations:
  - code: "1"
    id: made-up
    name: { zh-CN: 虚构, en: made up }
    penalisedBy: [{ law: compared-law, article: "1" }]
    tiers:
${(shuffled ? rows.reverse() : rows).join('\n')}
`;
}

/** Both ends count: worked out from the figures, without the library. */
function judgedByHand(older: Table, newer: Table, months: number, repeated: boolean): Judgement {
  const [from, to] = [older, newer].map((one) => one.fines[rowOf(one, months, repeated)] ?? [0, 0]);
  const least = Math.sign((to?.[0] ?? 0) - (from?.[0] ?? 0));
  const most = Math.sign((to?.[1] ?? 0) - (from?.[1] ?? 0));
  if (least * most < 0) return 'mixed';
  const both = least + most;
  return both === 0 ? 'equal' : both > 0 ? 'stricter' : 'lighter';
}

function compared(older: Table, newer: Table): Comparison {
  return compare(versionOf(rulesOf(older)), versionOf(rulesOf(newer, true)));
}

function isIn({ where }: Region, months: number, repeated: boolean): boolean {
  return where.every(({ fact, words, intervals }) => {
    if (fact === 'repeated') return words?.includes(repeated);
    return intervals?.some(({ min, max, minInclusive, maxInclusive }) => {
      const [low, high] = [min, max].map((one) => (one as { months: number } | undefined)?.months);
      const above = low === undefined || months > low || (months === low && minInclusive === true);
      return above && (high === undefined || months < high || (months === high && maxInclusive === true));
    });
  });
}

describe('a comparison of two made-up tables', () => {
  it('judges every case as the figures do, in exactly one region', () => {
    fc.assert(
      fc.property(table, table, (older, newer) => {
        const [pair] = compared(older, newer).pairs;
        if (pair === undefined || pair.by === 'rules') return expect(older.bounds).toEqual(newer.bounds);
        for (let months = 1; months <= 11; months += 1) {
          for (const repeated of [false, true]) {
            const regions = pair.regions.filter((one) => isIn(one, months, repeated));
            expect(regions.map(({ judgement }) => judgement)).toEqual([judgedByHand(older, newer, months, repeated)]);
          }
        }
      }),
      runs(0.008),
    );
  });

  it('of one with itself is equal throughout, whatever the order of its rows', () => {
    fc.assert(
      fc.property(table, (one) => {
        const [pair] = compared(one, one).pairs;
        expect(pair?.judgement).toBe('equal');
        expect(pair?.regions.every(({ judgement, where }) => judgement === 'equal' && where.length === 0)).toBe(true);
      }),
      runs(0.004),
    );
  });
});
