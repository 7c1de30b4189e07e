import { evaluate, type FactLookup } from '../conditions/index.js';
import type { Column, Factor, Level, Violation } from '../resolve/index.js';
import { compareDecimals, type Decimal, plain } from '../values/index.js';
import type { Axis } from './axes.js';
import type { LevelWeight, WeightChange } from './comparison.js';
import { extentOf } from './extent.js';
import { together } from './judge.js';

/**
 * Starting points, and what each class of a factor's fact weighs under both. Factors that look at several facts at once
 * are not told class by class; the combinations of facts show what they come to.
 */
export function compareWeights(older: Violation, newer: Violation, axes: readonly Axis[]): readonly WeightChange[] {
  const [from, to] = [older.method, newer.method];
  if (from.kind !== 'scoring' || to.kind !== 'scoring') return [];
  return [
    startChange(from.columns, to.columns),
    ...axes.flatMap((axis) => factorChanges(axis, factorFor(from.factors, axis), factorFor(to.factors, axis))),
  ];
}

function startChange(from: readonly Column[], to: readonly Column[]): WeightChange {
  const [older, newer] = [from, to].map((columns) => columns.map(({ start }) => start));
  return change({ factor: null }, { weights: older ?? [] }, { weights: newer ?? [] });
}

/** The factor that looks at this fact alone. */
function factorFor(factors: readonly Factor[], { fact }: Axis): Factor | undefined {
  return factors.find(({ key }) => key === fact);
}

function factorChanges(axis: Axis, older: Factor | undefined, newer: Factor | undefined): readonly WeightChange[] {
  const { fact, classes } = axis;
  const label = (newer ?? older)?.label;
  if (label === undefined) return [];
  const meetings = new Map<string, { places: Set<number>; from: Level | undefined; to: Level | undefined }>();
  for (const [place, { example }] of classes.entries()) {
    const facts: FactLookup = { get: (name) => (name === fact ? example : undefined) };
    const [from, to] = [older, newer].map((factor) =>
      factor?.levels.find(({ when }) => evaluate(when, facts) === true),
    );
    const key = `${from?.row} ${to?.row}`;
    const known = meetings.get(key);
    if (known === undefined) meetings.set(key, { places: new Set([place]), from, to });
    else known.places.add(place);
  }
  return [...meetings.values()].map(({ places, from, to }) => {
    const where = extentOf(axis, places);
    return change({ factor: fact, label, ...(where && { where }) }, from, to);
  });
}

type Weighed = Pick<Level, 'weights'> & { readonly row?: string };

function change(
  about: Pick<WeightChange, 'factor' | 'label' | 'where'>,
  older?: Weighed,
  newer?: Weighed,
): WeightChange {
  return {
    ...about,
    ...(older && { older: levelWeight(older) }),
    ...(newer && { newer: levelWeight(newer) }),
    judgement: together(heavierOrLighter(older?.weights, newer?.weights)),
  };
}

function levelWeight({ row, weights }: Weighed): LevelWeight {
  return { ...(row !== undefined && { row }), weight: weights.map(plain).join(' / ') };
}

function heavierOrLighter(older: readonly Decimal[] = [], newer: readonly Decimal[] = []) {
  if (older.length === 0 || newer.length === 0) return ['gap' as const];
  return newer.map((weight, index) => {
    // A table that gained a column is held against the last one it had.
    const order = compareDecimals(weight, older[index] ?? older.at(-1) ?? weight);
    return order === 0 ? ('equal' as const) : order > 0 ? ('stricter' as const) : ('lighter' as const);
  });
}
