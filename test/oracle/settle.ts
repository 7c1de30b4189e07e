import type { Computed } from './amounts.js';
import { compare, fraction, isWhole, times } from './fraction.js';
import { type Range, writeRange } from './range.js';
import type { StatutoryPenalty } from './statute.js';
import { union } from './truth.js';

/** What the law allows, narrowed to what the benchmark says and held inside what the law allows. */
export function settle(
  statute: readonly StatutoryPenalty[],
  fines: ReadonlyMap<string, Computed>,
  notices: Set<string>,
  hangs: ReadonlySet<string>[],
): { readonly amounts: ReadonlyMap<string, string>; readonly pending: ReadonlyMap<string, ReadonlySet<string>> } {
  const amounts = new Map<string, string>();
  const pending = new Map<string, ReadonlySet<string>>();
  for (const { id, imposed, amount } of statute) {
    if (imposed.truth === false && !fines.has(id)) continue;
    const narrowed = fines.get(id);
    const open = [imposed.hangsOn];
    for (const computed of [amount, narrowed]) {
      if (computed === undefined) continue;
      if ('hangsOn' in computed) open.push(computed.hangsOn);
      else for (const notice of computed.notices) notices.add(notice);
    }
    hangs.push(...open);
    pending.set(id, union(open));
    amounts.set(id, written(narrowed ?? amount, narrowed === undefined ? undefined : amount, notices));
  }
  return { amounts, pending };
}

function written(computed: Computed | undefined, statutory: Computed | undefined, notices: Set<string>): string {
  if (computed === undefined || 'hangsOn' in computed) return '-';
  const { range } = computed;
  const fen = fraction('100');
  if (
    statutory !== undefined &&
    [range.low, range.high].some((end) => end !== undefined && !isWhole(times(end.at, fen)))
  )
    notices.add('finer-than-a-fen');
  return writeRange(statutory !== undefined && 'range' in statutory ? held(range, statutory.range, notices) : range);
}

/** The law binds the benchmark: a range with an end outside the statute is cut there, one wholly outside becomes the nearest statutory sum. */
function held(range: Range, statute: Range, notices: Set<string>): Range {
  if (statute.low !== undefined && range.high !== undefined && compare(range.high.at, statute.low.at) < 0) {
    notices.add('below-statutory-minimum');
    return { low: statute.low, high: statute.low };
  }
  if (statute.high !== undefined && range.low !== undefined && compare(range.low.at, statute.high.at) > 0) {
    notices.add('above-statutory-maximum');
    return { low: statute.high, high: statute.high };
  }
  const tooLow = statute.low !== undefined && range.low !== undefined && compare(range.low.at, statute.low.at) < 0;
  const tooHigh = statute.high !== undefined && range.high !== undefined && compare(range.high.at, statute.high.at) > 0;
  if (tooLow || tooHigh) notices.add('partly-outside-statutory-range');
  return { low: tooLow ? statute.low : range.low, high: tooHigh ? statute.high : range.high };
}
