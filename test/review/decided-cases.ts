const decided = (id: string, violation: string, facts: object, amount?: string) => ({
  id,
  benchmark: 'made-up-benchmark',
  violation,
  party: { kind: 'organisation' },
  dates: { committed: '2021-06-01', discovered: '2021-06-15', decided: '2021-07-01' },
  facts,
  ...(amount !== undefined && { proposed: [{ type: 'fine', amount }] }),
});

const four = { duration: '4 months' };

/** Decided under the older made-up version: row 2 of violation 1 permits 5,000 to under 10,000, row 1 of violation 3 1,000. */
export const DECIDED = [
  decided('a', '1', four, '5000'),
  decided('b', '1', four, '6000'),
  decided('c', '1', four, '7000'),
  decided('d', '1', four, '9000'),
  decided('e', '1', four, '10000'),
  decided('f', '1', four, '3000'),
  decided('g', '3', { level: 'low' }, '1500'),
  decided('h', '1', {}, '7000'),
  decided('i', '1', four),
];
