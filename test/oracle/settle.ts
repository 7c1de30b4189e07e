import type { Computed } from './amounts.js';
import { compare, fraction, isWhole, times } from './fraction.js';
import { contradicts, mannerOf } from './manners.js';
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
  /** The figure within it that the row names as the standard. */
  readonly guide: Range | undefined;
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
  ofRow: OfRow = { given: new Set(), lasting: new Map(), guides: new Map() },
): readonly Settled[] {
  const taken = choicesTaken(statute, ofRow.given);
  // The benchmark narrows what the law allows: what the law does not impose here, no row imposes.
  const imposable = statute.filter(
    (one) => one.imposed.truth !== false && (!taken.has(choiceOf(one)) || ofRow.given.has(one.id)),
  );
  return imposable.flatMap((penalty): readonly Settled[] => {
    const { id, imposed, amount, duration, words } = penalty;
    const { stays, necessity, hangsOn } = mannerOf(penalty, imposable);
    if (!stays) return [];
    if (contradicts(penalty.wanted)) notices.add('manners-contradict');
    const narrowed = fines.get(id);
    const open = [imposed.hangsOn, hangsOn];
    for (const computed of [amount, narrowed]) {
      if (computed === undefined) continue;
      if ('hangsOn' in computed) open.push(computed.hangsOn);
      else for (const notice of computed.notices) notices.add(notice);
    }
    hangs.push(...open);
    return [
      {
        ...penalty,
        necessity,
        range: rangeOf(penalty, narrowed, notices),
        statute: amount !== undefined && 'range' in amount ? amount.range : undefined,
        printed: printedOf(narrowed ?? amount, amount),
        guide: guideOf(ofRow.guides.get(id), amount),
        lasts: ofRow.lasting.get(id) ?? (duration && { raw: duration, words }),
        pending: union(open),
      },
    ];
  });
}

/** What a row of a tier table says of penalties besides their sums. */
export interface OfRow {
  /** The penalties it gives, whatever it says of them. */
  readonly given: ReadonlySet<string>;
  readonly lasting: ReadonlyMap<string, Lasting>;
  readonly guides: ReadonlyMap<string, Computed>;
}

const choiceOf = ({ target, choice }: StatutoryPenalty): string =>
  choice === undefined ? 'none' : `${target}: ${choice}`;

/** A row that gives one penalty of a choice has chosen, unless several of that choice may be combined. */
function choicesTaken(statute: readonly StatutoryPenalty[], given: ReadonlySet<string>): ReadonlySet<string> {
  const chosen = statute.filter(({ id, choice, combinable }) => given.has(id) && choice !== undefined && !combinable);
  return new Set(chosen.map(choiceOf));
}

function guideOf(guide: Computed | undefined, statutory: Computed | undefined): Range | undefined {
  if (guide === undefined || 'hangsOn' in guide) return undefined;
  return statutory !== undefined && 'range' in statutory ? held(guide.range, statutory.range, new Set()) : guide.range;
}

function printedOf(computed: Computed | undefined, statutory: Computed | undefined): Range | undefined {
  if (computed === undefined || 'hangsOn' in computed) return undefined;
  const { printed } = computed;
  return statutory !== undefined && 'range' in statutory ? held(printed, statutory.range, new Set()) : printed;
}

function rangeOf(
  { type, amount }: StatutoryPenalty,
  narrowed: Computed | undefined,
  notices: Set<string>,
): Range | undefined {
  const computed = narrowed ?? amount;
  if (computed === undefined || 'hangsOn' in computed) return undefined;
  const isHeld = narrowed !== undefined && amount !== undefined && 'range' in amount;
  const range = isHeld ? held(computed.range, amount.range, notices) : computed.range;
  if (type === 'fine' && isFinerThanAFen(range)) notices.add('finer-than-a-fen');
  return range;
}

/** One sum that nobody can pay as it is. The ends of a range need not be payable: a sum between them is chosen. */
function isFinerThanAFen({ low, high }: Range): boolean {
  if (low === undefined || high === undefined || compare(low.at, high.at) !== 0) return false;
  return !isWhole(times(low.at, fraction('100')));
}
