const figure = (name: string, otherwise: number): number => {
  const text = process.env[name];
  if (text === undefined || text === '') return otherwise;
  if (!/^\d+$/.test(text)) throw new Error(`${name} is a whole number, not ${text}`);
  return Number(text);
};

/** Seed and number of random cases: fixed, so that a run can be repeated, and taken from PD_SEED and PD_RUNS where these are set. */
export const SEED = figure('PD_SEED', 20261123);
export const RUNS = figure('PD_RUNS', 6000);

/** For a property that costs more than one decision: the same seed, a fraction of the runs. */
export const runs = (share: number) => ({ seed: SEED, numRuns: Math.max(1, Math.round(RUNS * share)) });
