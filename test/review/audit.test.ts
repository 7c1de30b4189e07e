import { describe, expect, it } from 'vitest';
import { audit } from '../../src/index.js';
import { older } from '../compare/versions.js';
import { DECIDED } from './decided-cases.js';

const report = audit(older, DECIDED);

describe('an audit', () => {
  it('counts acts by verdict, and cases that cannot be checked apart', () => {
    expect(report.cases).toBe(9);
    expect(report.acts).toEqual({ permitted: 4, 'not-permitted': 3, undetermined: 1 });
    expect(report.unusable).toMatchObject([{ case: 'i', problems: [{ code: 'nothing-proposed' }] }]);
  });

  it('says of each violation how far fines are off, and where permitted ones lie', () => {
    expect(report.violations).toMatchObject([
      {
        code: '1',
        acts: { permitted: 4, 'not-permitted': 2, undetermined: 1 },
        // 3,000 is 2,000 below. 10,000 itself is left out: a fen too much.
        below: { fines: 1, yuan: '2000' },
        above: { fines: 1, yuan: '0.01' },
        // Of the 5,000 between: 0 is the least; 1,000, 2,000 and 4,000 lie in the first, second and last third.
        positions: { least: 1, lower: 1, middle: 1, upper: 1, most: 0 },
      },
      { code: '3', acts: { permitted: 0, 'not-permitted': 1, undetermined: 0 }, above: { fines: 1, yuan: '500' } },
    ]);
  });

  it('puts the acts that are furthest off first', () => {
    expect(report.deviating.map(({ case: name, penalties }) => [name, penalties[0]?.distance])).toEqual([
      ['f', '2000'],
      ['g', '500'],
      ['e', '0.01'],
    ]);
  });

  it('names like cases that were fined differently; one whose facts are missing is like none', () => {
    expect(report.unlike).toMatchObject([
      {
        violation: '1',
        rows: ['2'],
        acts: 6,
        lowest: { case: 'f', amount: '3000' },
        highest: { case: 'e', amount: '10000' },
        apart: '7000',
      },
    ]);
  });

  it('of a stream is the same', async () => {
    async function* stream() {
      yield* DECIDED;
    }
    expect(await audit(older, stream())).toEqual(report);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
