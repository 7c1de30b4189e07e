import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRulebook, verify } from '../../src/index.js';
import { LAW, ruleFile } from './examples.js';

/**
 * Random small tables over a place, a count and a yes or no, held against counting: every combination of values is tried
 * one by one, by a reading of the rows that shares nothing with the program. No figure in a row is above 4, so counts up
 * to 6 show all that a count can do.
 */
const PLACES = ['town', 'coast', 'forest'] as const;
const COUNTS = [0, 1, 2, 3, 4, 5, 6];

interface RandomRow {
  readonly places?: readonly string[];
  readonly from?: number;
  readonly under?: number;
  readonly refused?: boolean;
}

interface Point {
  readonly place: string;
  readonly earlier: number;
  readonly refused: boolean;
}

const POINTS: readonly Point[] = PLACES.flatMap((place) =>
  COUNTS.flatMap((earlier) => [true, false].map((refused) => ({ place, earlier, refused }))),
);

const row: fc.Arbitrary<RandomRow> = fc
  .record({
    places: fc.option(fc.subarray([...PLACES], { minLength: 1 }), { nil: undefined }),
    from: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    length: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    refused: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(({ places, from, length, refused }) => ({
    ...(places && { places }),
    ...(from !== undefined && { from }),
    ...(length !== undefined && { under: Math.min(4, (from ?? 0) + length) }),
    ...(refused !== undefined && { refused }),
  }));

function applies({ places, from = 0, under = 99, refused }: RandomRow, point: Point): boolean {
  return (
    (places === undefined || places.includes(point.place)) &&
    from <= point.earlier &&
    point.earlier < under &&
    (refused === undefined || refused === point.refused)
  );
}

function textOf(rows: readonly RandomRow[]): string {
  const lines = rows.map(({ places, from, under, refused }, at) => {
    const tests = [
      ...(places === undefined ? [] : [`place: [${places.join(', ')}]`]),
      ...(from === undefined && under === undefined
        ? []
        : [
            `earlier: { ${[from === undefined ? '' : `from: ${from}`, under === undefined ? '' : `under: ${under}`].filter(Boolean).join(', ')} }`,
          ]),
      ...(refused === undefined ? [] : [`refused: ${refused}`]),
    ];
    const when = tests.length === 0 ? 'earlier: { from: 0 }' : tests.join(', ');
    return `      - { row: "${at}", when: { ${when} }, gives: { fine: { from: 10000, to: ${20000 + at} } } }`;
  });
  return `document:
  id: verify-example
  kind: benchmark
  title: { zh-CN: 样例, en: example }
  extends: [verify-law]
  bounds: { 以上: inclusive, 以下: inclusive }
violations:
  - code: "1"
    id: example
    name: { zh-CN: 样例, en: example }
    penalisedBy: [{ law: verify-law, article: "1" }]
    tiers:
${lines.join('\n')}
`;
}

function found(rows: readonly RandomRow[]): { readonly gap: boolean; readonly overlaps: readonly string[] } {
  const findings = verify(createRulebook([LAW, ruleFile(textOf(rows), 'random.yaml')]), {
    documents: ['verify-example'],
  });
  const pairs = findings.filter(({ code }) => code === 'rows-overlap' || code === 'row-duplicated');
  return {
    gap: findings.some(({ code }) => code === 'row-gap' || code === 'only-row-limited'),
    overlaps: pairs.map(({ rows: pair }) => pair.join()).sort(),
  };
}

function counted(rows: readonly RandomRow[]): ReturnType<typeof found> {
  const overlaps = rows.flatMap((one, at) =>
    rows.flatMap((other, to) =>
      to > at && POINTS.some((point) => applies(one, point) && applies(other, point)) ? [`${at},${to}`] : [],
    ),
  );
  return { gap: POINTS.some((point) => !rows.some((one) => applies(one, point))), overlaps: overlaps.sort() };
}

describe('random tables, held against counting every combination', () => {
  it('have the gaps and overlaps that counting finds, and no others', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        expect(found(rows)).toEqual(counted(rows));
      }),
      { numRuns: 300 },
    );
  });
});
