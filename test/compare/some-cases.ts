const DATES = { committed: '2021-06-01', discovered: '2021-06-15', decided: '2021-07-01' };
const PARTY = { kind: 'organisation' };
const about = (id: string, violation: string, facts: object) => ({
  id,
  benchmark: 'made-up-benchmark',
  violation,
  party: PARTY,
  dates: DATES,
  facts,
});

/** Cases of 2021 under the older version. */
export const CASES = [
  about('storage', '1', { duration: '2 months' }),
  about('removal', '3', { level: 'high' }),
  about('building', '6', { level: 'middle', repeated: true, investment: '1000000' }),
  about('disclosure', '8', { repeated: true }),
  about('monitoring', '4', { level: 'high' }),
  about('dropped', '7', {}),
  about('unreadable', '3', { level: 'extreme' }),
];
