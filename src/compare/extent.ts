import { type ClassBound, factJson, type ValueClass } from '../conditions/index.js';
import type { Json } from '../values/index.js';
import type { Axis } from './axes.js';
import type { FactExtent, Interval } from './comparison.js';

/** What the chosen classes of a fact come to, neighbouring intervals put together; undefined where they are all there are. */
export function extentOf({ fact, classes }: Axis, places: ReadonlySet<number>): FactExtent | undefined {
  if (places.size === classes.length) return undefined;
  const words: (string | boolean)[] = [];
  const samples: Json[] = [];
  const intervals: { value: Interval; last: number }[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const one = classes[place];
    if (one === undefined) continue;
    if (one.extent.kind === 'words') words.push(...one.extent.words);
    else if (one.extent.kind === 'sample') samples.push(factJson(one.example));
    else {
      const before = intervals.at(-1);
      const value = intervalOf(one);
      if (before?.last !== place - 1) intervals.push({ value, last: place });
      else intervals[intervals.length - 1] = { value: joined(before.value, value), last: place };
    }
  }
  return {
    fact,
    ...(words.length > 0 && { words }),
    ...(intervals.length > 0 && { intervals: intervals.map(({ value }) => value) }),
    ...(samples.length > 0 && { samples }),
  };
}

function intervalOf({ extent }: ValueClass): Interval {
  if (extent.kind !== 'interval') return {};
  const bound = (one: ClassBound | undefined) => one && factJson(one.value);
  const [min, max] = [bound(extent.min), bound(extent.max)];
  return {
    ...(min !== undefined && { min, minInclusive: extent.min?.inclusive === true }),
    ...(max !== undefined && { max, maxInclusive: extent.max?.inclusive === true }),
  };
}

function joined({ min, minInclusive }: Interval, { max, maxInclusive }: Interval): Interval {
  return {
    ...(min !== undefined && minInclusive !== undefined && { min, minInclusive }),
    ...(max !== undefined && maxInclusive !== undefined && { max, maxInclusive }),
  };
}
