import type { Computed } from './amounts.js';
import { fraction, isWhole, times } from './fraction.js';
import type { BoundWords } from './measures.js';
import { held, type Range } from './range.js';
import type { RawMap } from './raw.js';
import type { StatutoryPenalty } from './statute.js';
import { union } from './truth.js';

/** How long a penalty lasts, and how 以上 and 以下 are read there. */
export interface Lasting {
  readonly raw: RawMap;
  readonly words: BoundWords;
}

/** What the benchmark makes of one statutory penalty before any circumstance is looked at. */
export interface Settled extends StatutoryPenalty {
  /** The row's figure held inside what the law allows, or what the law allows; none while a fact is missing for it. */
  readonly range: Range | undefined;
  readonly statute: Range | undefined;
  /** The figures of the tier as they are printed, before any steps, held in the same way. */
  readonly printed: Range | undefined;
  /** The row's own words for how long it lasts, or the law's. */
  readonly lasts: Lasting | undefined;
  readonly pending: ReadonlySet<string>;
}

/** What the law allows, narrowed to what the benchmark says and held inside what the law allows. */
export function settle(
  statute: readonly StatutoryPenalty[],
  fines: ReadonlyMap<string, Computed>,
  notices: Set<string>,
  hangs: ReadonlySet<string>[],
  lasting: ReadonlyMap<string, Lasting> = new Map(),
): readonly Settled[] {
  return statute.flatMap((penalty): readonly Settled[] => {
    const { id, imposed, amount, duration, words } = penalty;
    // The benchmark narrows what the law allows: what the law does not impose here, no row imposes.
    if (imposed.truth === false) return [];
    const narrowed = fines.get(id);
    const open = [imposed.hangsOn];
    for (const computed of [amount, narrowed]) {
      if (computed === undefined) continue;
      if ('hangsOn' in computed) open.push(computed.hangsOn);
      else for (const notice of computed.notices) notices.add(notice);
    }
    hangs.push(...open);
    return [
      {
        ...penalty,
        range: rangeOf(narrowed ?? amount, narrowed === undefined ? undefined : amount, notices),
        statute: amount !== undefined && 'range' in amount ? amount.range : undefined,
        printed: printedOf(narrowed ?? amount, amount),
        lasts: lasting.get(id) ?? (duration && { raw: duration, words }),
        pending: union(open),
      },
    ];
  });
}

function printedOf(computed: Computed | undefined, statutory: Computed | undefined): Range | undefined {
  if (computed === undefined || 'hangsOn' in computed) return undefined;
  const { printed } = computed;
  return statutory !== undefined && 'range' in statutory ? held(printed, statutory.range, new Set()) : printed;
}

function rangeOf(
  computed: Computed | undefined,
  statutory: Computed | undefined,
  notices: Set<string>,
): Range | undefined {
  if (computed === undefined || 'hangsOn' in computed) return undefined;
  const { range } = computed;
  const fen = fraction('100');
  if (
    statutory !== undefined &&
    [range.low, range.high].some((end) => end !== undefined && !isWhole(times(end.at, fen)))
  )
    notices.add('finer-than-a-fen');
  return statutory !== undefined && 'range' in statutory ? held(range, statutory.range, notices) : range;
}
