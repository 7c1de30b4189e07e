import type { Decision, DurationJson, NoticeCode, Option, Order, Penalty, Period, RangeJson } from '../../src/index.js';
import {
  decideByDefinition,
  inTime,
  type Library,
  type OracleAnswer,
  type OracleCase,
  type OracleOption,
} from '../oracle/index.js';

/** Notices about figures and matches; the document's own remarks are not the oracle's business. */
const FIGURES: ReadonlySet<NoticeCode> = new Set<NoticeCode>([
  'below-statutory-minimum',
  'above-statutory-maximum',
  'partly-outside-statutory-range',
  'steps-over-maximum',
  'base-counted-as-least',
  'base-counted-as-most',
  'finer-than-a-fen',
  'no-row-applies',
  'rows-overlap',
  'heavier-row-taken',
  'no-level-applies',
  'levels-overlap',
  'lowest-level-taken',
  'no-column-applies',
  'columns-overlap',
  'manners-contradict',
  'limitation-not-examined',
  'not-in-force',
  'in-force-at-decision-only',
  'violation-not-covered',
]);

/** What is said of a case whatever the table makes of it. */
const ABOUT_THE_CASE: ReadonlySet<NoticeCode> = new Set<NoticeCode>([
  'limitation-not-examined',
  'not-in-force',
  'in-force-at-decision-only',
  'violation-not-covered',
]);

/** Notices about grades; the types of the engine name them where it has them. */
const GRADES: ReadonlySet<string> = new Set([
  'circumstances-conflict',
  'grade-not-defined',
  'mitigation-without-minimum',
]);

/** What the engine says of a penalty once grades are decided. */
type Guided = Penalty & { readonly guide?: RangeJson | undefined };

export function writeAmount(amount: RangeJson | undefined): string {
  if (amount === undefined) return '-';
  const { min = '', max = '', minInclusive, maxInclusive } = amount;
  return `${minInclusive === false ? '(' : '['}${min}, ${max}${maxInclusive === false ? ')' : ']'}`;
}

const sorted = (words: Iterable<string>): readonly string[] => [...new Set(words)].sort();
const pairs = (amounts: Iterable<readonly [string, string]>) =>
  sorted([...amounts].map(([id, amount]) => `${id} ${amount}`)).join('; ');

const whilePending = (facts: Iterable<string>) => {
  const names = sorted(facts);
  return names.length === 0 ? '' : ` pending ${names.join(', ')}`;
};

/** The same words for a length of time as the oracle has. */
function writeDuration(duration: DurationJson | undefined): string | undefined {
  if (duration === undefined) return undefined;
  const { min, max, minInclusive, maxInclusive, life, guide } = duration;
  const standard = guide === undefined ? '' : ` guide ${writePeriod(guide)}`;
  if (life !== undefined && min === undefined) return `for life${standard}`;
  const upTo = life === undefined ? writePeriod(max) : 'life';
  return `${minInclusive === false ? '(' : '['}${writePeriod(min)}, ${upTo}${maxInclusive === false ? ')' : ']'}${standard}`;
}

function writePeriod(period: Period | undefined): string {
  if (period === undefined) return '';
  const { years = 0, months = 0, weeks = 0, days = 0 } = period as Readonly<Record<string, number>>;
  return `${12 * years + months} months ${7 * weeks + days} days`;
}

/** A missing lower end of a fine is none. */
export const fromNothing = (amount: string) => amount.replace(/^\[,/, '[0,');

interface Said {
  readonly id: string;
  readonly manner: string;
  readonly amount: string;
  readonly guide: string | undefined;
  readonly duration: string | undefined;
  readonly pending: Iterable<string>;
}

const sayPenalty = ({ id, manner, amount, guide, duration, pending }: Said): readonly [string, string] => [
  id,
  [
    manner,
    fromNothing(amount),
    ...(guide === undefined ? [] : [`guide ${fromNothing(guide)}`]),
    ...(duration === undefined ? [] : [`for ${duration}`]),
  ].join(' ') + whilePending(pending),
];

const FREE: ReadonlySet<string> = new Set(['none', 'waivable']);

function engineOption(option: Option, rows: boolean): string {
  if (FREE.has(option.grade)) return option.grade;
  const scores = (option.scores ?? []).map(({ column, score }) => `${column}: ${score}`);
  const penalties = option.penalties.map((penalty: Guided) =>
    sayPenalty({
      id: penalty.id,
      manner: [
        `${penalty.type} ${penalty.target} ${penalty.necessity}`,
        ...(penalty.choice === null ? [] : [`of ${penalty.choice}`]),
        ...(penalty.combinable ? ['combinable'] : []),
        ...(penalty.unstated ? ['unstated'] : []),
      ].join(' '),
      amount: writeAmount(penalty.amount),
      guide: penalty.guide && writeAmount(penalty.guide),
      duration: writeDuration(penalty.duration),
      pending: penalty.pending ?? [],
    }),
  );
  const orders = option.orders.map(writeOrder);
  return `${option.grade} ${optionText(option.tier, rows ? option.rows : [], scores, pairs(penalties), orders)}`;
}

function oracleOption(option: OracleOption, withRows: boolean): string {
  const { grade, tier, rows, scores, orders, amounts, guides, durations, manners, pending } = option;
  if (FREE.has(grade)) return grade;
  const penalties = [...amounts].map(([id, amount]) =>
    sayPenalty({
      id,
      manner: manners.get(id) ?? '?',
      amount,
      guide: guides.get(id),
      duration: durations.get(id),
      pending: pending.get(id) ?? [],
    }),
  );
  return `${grade} ${optionText(tier, withRows ? rows : [], scores, pairs(penalties), orders)}`;
}

/**
 * While a fact is open that the table and something else look at, the engine tells the result of each answer: where one more row of the
 * same tier fits with one of them, the same result is told twice. Superfluous, not wrong: the one that rests on fewer rows is what is certain.
 */
function withoutDoubles(options: readonly Option[]): readonly Option[] {
  const isMoreThan = (a: Option, b: Option) =>
    b.rows.length > 0 && a.rows.length > b.rows.length && b.rows.every((row) => a.rows.includes(row));
  const said = new Map(options.map((option) => [option, engineOption(option, false)]));
  return options.filter((a) => !options.some((b) => isMoreThan(a, b) && said.get(a) === said.get(b)));
}

/** One option in a line, for a failing test to show. */
export const describeOption = (option: Option): string => engineOption(option, true);

const optionText = (
  tier: string | null,
  rows: readonly string[],
  scores: readonly string[],
  amounts: string,
  orders: readonly string[],
) =>
  [
    `tier ${tier ?? 'none'}`,
    `rows ${sorted(rows).join(' ')}`,
    sorted(scores).join(', '),
    amounts,
    `ordered ${sorted(orders).join(', ')}`,
  ].join(' | ');

/** The same words for an order as the oracle has. */
const writeOrder = ({ type, name, quantity, pending }: Order): string =>
  [
    type,
    ...(name === undefined ? [] : [name.en]),
    ...(quantity === undefined ? [] : [`of ${writeAmount(quantity)} ${quantity.unit.en}`]),
  ].join(' ') + (pending === undefined ? '' : '?');

/** Both answers in the same words, so that a difference shows where it lies. */
export interface Compared {
  readonly outcome: string;
  readonly possible: readonly string[];
  readonly options: readonly string[];
  readonly penalties: readonly string[];
  readonly orders: readonly string[];
  readonly missing: readonly string[];
  readonly limitation: unknown;
  readonly notices: readonly string[];
}

/** Once there are too many options the engine puts those of one score together and names only the rows they share; then rows are left out on both sides. */
export const withRows = (decision: Decision, answer: OracleAnswer): boolean =>
  decision.options
    .filter(({ grade }) => !FREE.has(grade))
    .every(
      ({ rows }) =>
        rows.length >=
        Math.min(...answer.options.filter(({ grade }) => !FREE.has(grade)).map((option) => option.rows.length)),
    );

/** What is said of a case whatever its missing facts turn out to be. */
function settled({ outcome, possible, limitation }: Compared): Partial<Compared> {
  return { outcome, possible, limitation };
}

/** What is said of a case in which only circumstances are open: all that is permitted in any way they can turn out. */
function whileOpen({ outcome, possible, limitation, options }: Compared): Partial<Compared> {
  return { outcome, possible, limitation, options };
}

/** What the engine misses that nothing hangs on, and what it should miss and does not. */
function wronglyMissing(decision: Decision, answer: OracleAnswer): readonly string[] {
  const missing = decision.missing.map(({ fact }) => fact);
  const mayBe = new Set([...answer.missing, ...answer.openFacts]);
  return sorted([
    ...missing.filter((fact) => !mayBe.has(fact)).map((fact) => `${fact} is missed for nothing`),
    ...answer.missing.filter((fact) => !missing.includes(fact)).map((fact) => `${fact} is not missed`),
  ]);
}

/** What the two say of one case, each in the same words. */
export interface Held {
  readonly engine: unknown;
  readonly oracle: unknown;
}

/** Holds a decision against the definition: under one document, or under both where rules changed between act and decision. */
export function holdAgainst(decision: Decision, library: Library, asked: OracleCase): readonly Held[] {
  const { ofAct, ofDecision } = inTime(library, asked);
  const first = decideByDefinition(library, ofAct);
  if (ofDecision === undefined) return underOne(decision, ofAct, first);
  const answers = [first, decideByDefinition(library, ofDecision)];
  const compared = decision.inTime?.compared ?? [];
  const documents = { engine: compared.map(({ benchmark }) => benchmark.id) };
  // Which of the two is lighter is the engine's to say; what each gives, and that nothing else comes out, is held here.
  const own = new Set(compared.flatMap(({ options }) => options.map((option) => engineOption(option, true))));
  const strange = decision.options.map((option) => engineOption(option, true)).filter((one) => !own.has(one));
  return [
    { ...documents, oracle: [ofAct.benchmark, ofDecision.benchmark] },
    ...compared.flatMap((one, index) => {
      const answer = answers[index] ?? first;
      const alone: Decision = { ...decision, outcome: one.outcome, options: one.options };
      const [engine, oracle] = [ofEngine(alone, answer), ofOracle(answer, alone)];
      const says = isWhole(answer)
        ? ({ outcome, options }: Compared) => ({ outcome, options })
        : ({ outcome }: Compared) => ({ outcome });
      return [{ engine: says(engine), oracle: says(oracle) }];
    }),
    { engine: strange, oracle: [] },
  ];
}

/** Whether its options are all that there can be: what is possible while the table lacks facts is held in completions.test.ts. */
const isWhole = ({ missingForTable, exhaustive }: OracleAnswer) => missingForTable.length === 0 && exhaustive;

function underOne(decision: Decision, asked: OracleCase, answer: OracleAnswer): readonly Held[] {
  const [engine, oracle] = [ofEngine(decision, answer), ofOracle(answer, decision)];
  const part = !isWhole(answer) ? settled : answer.openFacts.length > 0 ? whileOpen : (whole: Compared) => whole;
  const outcome = asksForGroundsOnly(decision, answer) ? oracle.outcome : engine.outcome;
  return [
    { engine: decision.benchmark?.id, oracle: asked.benchmark },
    { engine: wronglyMissing(decision, answer), oracle: [] },
    { engine: part({ ...engine, outcome }), oracle: part(oracle) },
  ];
}

/**
 * The engine keeps a case open while a circumstance is open that leads to another measure, also where both measures end in
 * the same sum (from the highest tier one tier up is its upper end): which grounds are cited is not settled then. It asks
 * too much, never too little; the options are held all the same.
 */
function asksForGroundsOnly({ outcome, missing }: Decision, answer: OracleAnswer): boolean {
  const isOpen = outcome === 'undetermined' && missing.length > 0;
  return isOpen && answer.outcome !== 'undetermined' && missing.every(({ fact }) => answer.openFacts.includes(fact));
}

export function ofEngine(decision: Decision, answer: OracleAnswer): Compared {
  const rows = withRows(decision, answer);
  const isFree = ['no-penalty', 'not-covered', 'transfer'].includes(decision.outcome);
  return {
    outcome: decision.outcome,
    possible: sorted(decision.possible),
    options: sorted(withoutDoubles(decision.options).map((option) => engineOption(option, rows))),
    penalties: isFree ? [] : sorted(decision.options.flatMap((option) => option.penalties.map(({ id }) => id))),
    orders: isFree ? [] : sorted(decision.options.flatMap((option) => option.orders.map(writeOrder))),
    missing: sorted(decision.missing.map(({ fact }) => fact)),
    limitation: decision.limitation && { expires: decision.limitation.expires, expired: decision.limitation.expired },
    notices: sorted(
      decision.notes
        .filter(({ code }) => !isFree || ABOUT_THE_CASE.has(code))
        .flatMap(({ code }) => (FIGURES.has(code) || GRADES.has(code) ? [code] : [])),
    ),
  };
}

export function ofOracle(answer: OracleAnswer, decision: Decision): Compared {
  const rows = withRows(decision, answer);
  return {
    outcome: answer.outcome,
    possible: answer.possible,
    options: sorted(answer.options.map((option) => oracleOption(option, rows))),
    penalties: sorted(answer.penalties.map((id) => id.replace('?', ''))),
    orders: answer.orders,
    missing: answer.missing,
    limitation: answer.limitation,
    notices: answer.notices,
  };
}
