import { createHash } from 'node:crypto';
import type { Base, Benchmarked } from './answer.js';
import { lengths } from './lasting.js';
import { moved, type Step, shapeOf, stepsOf, THE_MAXIMUM, UNDER_THE_MINIMUM } from './measures.js';
import { keyOf, type Move, type Plan } from './plans.js';
import { type Range, writeRange } from './range.js';
import { asMap, type RawMap } from './raw.js';
import { gradeDefinition, type Scope } from './scope.js';
import type { StatutoryOrder } from './statute.js';
import { bounds } from './table.js';
import { union } from './truth.js';

/** One possible result. */
export interface OracleOption {
  readonly grade: 'none' | 'waivable' | 'mitigated' | 'lighter' | 'ordinary' | 'heavier';
  readonly tier: string | null;
  readonly rows: readonly string[];
  /** `column: percent`, in the order of the columns. */
  readonly scores: readonly string[];
  /** Each fine and other penalty with its range, `-` where it has none (or none yet). */
  readonly amounts: ReadonlyMap<string, string>;
  /** What is ordered; `?` while it is open whether. */
  readonly orders: readonly string[];
  /** The standard that may be left with reasons. */
  readonly guides: ReadonlyMap<string, string>;
  readonly durations: ReadonlyMap<string, string>;
  /** `type target necessity`, and of which choice. */
  readonly manners: ReadonlyMap<string, string>;
  /** Of each penalty the facts on which it still depends whether it is imposed, or how much it is. */
  readonly pending: ReadonlyMap<string, ReadonlySet<string>>;
}

const EMPTY = {
  tier: null,
  rows: [],
  scores: [],
  orders: [],
  amounts: new Map(),
  guides: new Map(),
  durations: new Map(),
  manners: new Map(),
  pending: new Map(),
};
export const NO_PENALTY: OracleOption = { grade: 'none', ...EMPTY };
export const WAIVED: OracleOption = { grade: 'waivable', ...EMPTY };

export interface Graded {
  readonly options: readonly OracleOption[];
  /** What each option says, in short: the same lines, the same options. */
  readonly lines: ReadonlySet<string>;
  readonly notices: ReadonlySet<string>;
  readonly hangs: readonly ReadonlySet<string>[];
}

/** What each grade makes of what the table gives; each plan is worked out once. */
export function grader(
  table: Benchmarked,
  ordered: readonly StatutoryOrder[],
  scope: Scope,
): (plans: readonly Plan[]) => Graded {
  const known = new Map<string, Graded>();
  const gradedOnce = (plan: Plan): Graded => {
    const key = JSON.stringify([plan.grade, plan.moves.map((move) => [move.id, keyOf(move)])]);
    const found = known.get(key) ?? gradedBy(plan, table, ordered, scope);
    known.set(key, found);
    return found;
  };
  return (plans) => {
    const all = plans.map(gradedOnce);
    return {
      options: [...new Set(all.flatMap(({ options }) => options))],
      lines: new Set(all.flatMap(({ lines }) => [...lines])),
      notices: union(all.map(({ notices }) => notices)),
      hangs: all.flatMap(({ hangs }) => hangs),
    };
  };
}

function gradedBy(plan: Plan, table: Benchmarked, ordered: readonly StatutoryOrder[], scope: Scope): Graded {
  const notices = new Set<string>();
  const hangs: ReadonlySet<string>[] = [];
  const options =
    plan.grade === 'waivable'
      ? [WAIVED]
      : distinct(
          table.bases.flatMap((base) =>
            raised(base, plan, table, scope, notices, hangs).map((one) => optionOf(one, plan, ordered, scope, notices)),
          ),
        );
  return { options, lines: new Set(options.map(shortly)), notices, hangs };
}

/** A base after the moves to a higher tier, with the moves that are left. `maximum`: one of them found no higher tier. */
interface Raised {
  readonly base: Base;
  readonly moves: readonly Move[];
  readonly maximum: boolean;
}

function raised(
  base: Base,
  plan: Plan,
  table: Benchmarked,
  scope: Scope,
  notices: Set<string>,
  hangs: ReadonlySet<string>[],
): readonly Raised[] {
  const up = plan.moves.find((move) => isTierUp(move, plan, base, scope));
  if (up === undefined) return [{ base, moves: plan.moves, maximum: false }];
  const rest = { ...plan, moves: plan.moves.flatMap((move) => (move === up ? withoutTierUp(move) : [move])) };
  if (base.severity === undefined) return raised(base, rest, table, scope, notices, hangs);
  const above = table.above(base, notices, hangs);
  if (above.length === 0)
    return raised(base, rest, table, scope, notices, hangs).map((one) => ({ ...one, maximum: true }));
  return above.flatMap((higher) => raised(higher, rest, table, scope, notices, hangs));
}

const isTierUp = (move: Move, { grade }: Plan, base: Base, scope: Scope): boolean =>
  (move.own === undefined
    ? base.penalties.flatMap(({ type, range }) =>
        type === 'fine' && range !== undefined ? [gradeDefinition(scope, grade, shapeOf(range))?.rule] : [],
      )
    : [move.own.measure]
  ).some((measure) => measure?.tierUp !== undefined);

/** What a measure says besides the higher tier is done there. */
function withoutTierUp({ id, own }: Move): readonly Move[] {
  if (own === undefined) return [];
  const { tierUp: _up, ...measure } = own.measure;
  return measure.slice === undefined && measure.reduce === undefined
    ? []
    : [{ id, own: { measure, document: own.document } }];
}

/** An order that the law gives already does not come once more with the row. */
function ordersOf(ofRow: readonly string[], ordered: readonly StatutoryOrder[]): readonly string[] {
  const ofLaw = ordered.flatMap(({ kind, shown, given }) =>
    given.truth === false || ofRow.includes(kind) ? [] : [given.truth ? shown : `${shown}?`],
  );
  return [...new Set([...ofLaw, ...ofRow])].sort();
}

function optionOf(
  { base, moves, maximum }: Raised,
  plan: Plan,
  ordered: readonly StatutoryOrder[],
  scope: Scope,
  notices: Set<string>,
): OracleOption {
  const { tier, rows, scores, penalties } = base;
  const option = {
    grade: plan.grade,
    tier,
    rows,
    scores,
    orders: ordersOf(base.orders, ordered),
    amounts: new Map<string, string>(),
    guides: new Map<string, string>(),
    durations: new Map<string, string>(),
    manners: new Map<string, string>(),
    pending: new Map<string, ReadonlySet<string>>(),
  };
  for (const penalty of penalties) {
    const { id, type, target, necessity, choice, combinable, unstated, pending, range, statute, printed } = penalty;
    const isMitigated = plan.grade === 'mitigated';
    const isOptional = isMitigated && necessity !== 'alternative' && !STAYS_REQUIRED.has(type);
    option.pending.set(id, pending);
    const manner = `${type} ${target} ${isOptional ? 'optional' : necessity}`;
    const menu = choice === undefined ? [] : [`of ${choice}`, ...(combinable ? ['combinable'] : [])];
    option.manners.set(id, [manner, ...menu, ...(unstated ? ['unstated'] : [])].join(' '));
    const lasts = lengths(penalty, isMitigated);
    if (lasts !== undefined) option.durations.set(id, lasts);
    // What the table names as the standard is that of ordinary cases; a document's own word for the grade goes before it.
    const standard = plan.grade === 'ordinary' && range !== undefined ? penalty.guide : undefined;
    if (standard !== undefined) option.guides.set(id, writeRange(standard));
    if (type !== 'fine' || range === undefined || statute === undefined) {
      option.amounts.set(id, range === undefined ? '-' : writeRange(range));
      continue;
    }
    const steps = stepsFor(range, moves, maximum, plan, scope, notices);
    const result = moved(range, { statute, printed: printed ?? range }, steps, isMitigated);
    for (const notice of result.notices) notices.add(notice);
    option.amounts.set(id, writeRange(result.range));
    if (result.guide !== undefined) option.guides.set(id, writeRange(result.guide));
  }
  return option;
}

/** A lighter type may be chosen for all others (减轻: 种类). */
const STAYS_REQUIRED: ReadonlySet<string> = new Set([
  'fine',
  'warning',
  'public-criticism',
  'confiscate-illegal-gains',
  'confiscate-illegal-property',
]);

/** What is done to one fine: distinct measures only, although two ways may lead to the same one. */
function stepsFor(
  range: Range,
  moves: readonly Move[],
  maximum: boolean,
  { grade }: Plan,
  scope: Scope,
  notices: Set<string>,
): readonly Step[] {
  const found = new Map<string, readonly Step[]>();
  if (maximum) found.set('the maximum', stepsOf(THE_MAXIMUM, { fromIncludes: true, toIncludes: true }));
  for (const move of moves) {
    const { measure, words } = move.own === undefined ? defined(range, grade, scope) : ownOf(move.own);
    if (measure === undefined && grade !== 'ordinary') notices.add('grade-not-defined');
    if (measure === undefined) continue;
    const steps = stepsOf(measure, words);
    found.set(JSON.stringify(steps), steps);
  }
  return [...found.values()].flat();
}

const ownOf = ({ measure, document }: NonNullable<Move['own']>) => ({ measure, words: wordsOf(document.head) });
const wordsOf = (head: RawMap) => bounds(asMap(head.bounds));

function defined(range: Range, grade: string, scope: Scope) {
  const found = gradeDefinition(scope, grade, shapeOf(range));
  if (found !== undefined) return { measure: found.rule, words: wordsOf(found.document.head) };
  const inclusive = { fromIncludes: true, toIncludes: true };
  return { measure: grade === 'mitigated' ? UNDER_THE_MINIMUM : undefined, words: inclusive };
}

/** What is said of one option in a line; the same line, the same option. */
export function lineOf(option: OracleOption): string {
  const { grade, tier, rows, scores, orders, amounts, guides, durations, manners, pending } = option;
  const maps = [amounts, guides, durations, manners].map((map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  const open = [...pending].map(([id, facts]) => [id, [...facts].sort()]);
  return JSON.stringify([grade, tier, [...rows].sort(), [...scores].sort(), orders, maps, open]);
}

const shortly = (option: OracleOption) => createHash('sha256').update(lineOf(option)).digest('base64').slice(0, 12);

export const distinct = (options: readonly OracleOption[]): readonly OracleOption[] => [
  ...new Map(options.map((option) => [lineOf(option), option])).values(),
];
