import { describe, expect, it } from 'vitest';
import { compare } from '../../src/index.js';
import { CASES } from './some-cases.js';
import { newer, older } from './versions.js';

describe('the effect on cases', () => {
  const { cases } = compare(older, newer, CASES);

  it('says by how much the least and the most moves, the largest change first', () => {
    // storage: 1,000 to under 5,000 becomes 5,000 to under 10,000; building: 25,000 becomes 22,500; removal: 2,000, 1,000.
    const said = cases?.changes.map(({ case: name, judgement, least, most }) => [name, judgement, least, most]);
    expect(said).toEqual([
      ['storage', 'stricter', '4000', '5000'],
      ['building', 'lighter', '-2500', '-2500'],
      ['removal', 'lighter', '-1000', '-1000'],
      ['monitoring', 'gap', undefined, undefined],
    ]);
  });

  it('adds up what both sides settle', () => {
    expect(cases?.looked).toBe(7);
    expect(cases?.judged).toEqual({ equal: 1, stricter: 1, lighter: 2, mixed: 0, gap: 1 });
    expect(cases?.moved).toEqual({ least: '500', most: '1500' });
  });

  it('sorts the changes of the most into classes: a thousand less falls to the side of zero, five thousand more below ten', () => {
    const filled = cases?.histogram.filter(({ count }) => count > 0);
    expect(filled).toEqual([
      { from: '-10000', to: '-1000', count: 1 },
      { from: '-1000', to: '0', count: 1 },
      { from: '0', to: '0', count: 1 },
      { from: '1000', to: '10000', count: 1 },
    ]);
  });

  it('moves the dates into the time in force, all by as many days', () => {
    const [storage] = cases?.changes ?? [];
    expect(storage?.older.case).toMatchObject({ dates: { committed: '2021-06-01', discovered: '2021-06-15' } });
    expect(storage?.newer.case).toMatchObject({
      dates: { committed: '2022-01-01', discovered: '2022-01-15', decided: '2022-01-31' },
    });
  });

  it('names the cases it leaves out, and why', () => {
    expect(cases?.left).toMatchObject([
      { case: 'dropped', why: 'no-counterpart' },
      { case: 'unreadable', why: 'not-decided', side: 'older', problems: [{ code: 'unknown-value' }] },
    ]);
  });
});
