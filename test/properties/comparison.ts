import type { AmountJson, Decision, NoticeCode, Option } from '../../src/index.js';
import type { OracleAnswer, OracleOption } from '../oracle/index.js';

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

export function writeAmount(amount: AmountJson | undefined): string {
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

function engineOption(option: Option, rows: boolean): string {
  const scores = (option.scores ?? []).map(({ column, score }) => `${column}: ${score}`);
  return optionText(
    option.tier,
    rows ? option.rows : [],
    scores,
    pairs(
      option.penalties.map(
        ({ id, amount, pending }) => [id, `${writeAmount(amount)}${whilePending(pending ?? [])}`] as const,
      ),
    ),
  );
}

function oracleOption({ tier, rows, scores, amounts, pending }: OracleOption, withRows: boolean): string {
  const words = [...amounts].map(([id, amount]) => [id, `${amount}${whilePending(pending.get(id) ?? [])}`] as const);
  return optionText(tier, withRows ? rows : [], scores, pairs(words));
}

/** One option in a line, for a failing test to show. */
export const describeOption = (option: Option): string => `${option.grade} ${engineOption(option, true)}`;

const optionText = (tier: string | null, rows: readonly string[], scores: readonly string[], amounts: string) =>
  `tier ${tier ?? 'none'} | rows ${sorted(rows).join(' ')} | ${sorted(scores).join(', ')} | ${amounts}`;

/** Both answers in the same words, so that a difference shows where it lies. */
export interface Compared {
  readonly outcome: string;
  readonly options: readonly string[];
  readonly penalties: readonly string[];
  readonly orders: readonly string[];
  readonly missing: readonly string[];
  readonly limitation: unknown;
  readonly notices: readonly string[];
}

/** Once there are too many options the engine puts those of one score together and names only the rows they share; then rows are left out on both sides. */
export const withRows = (decision: Decision, answer: OracleAnswer): boolean =>
  decision.options.every(({ rows }) => rows.length >= Math.min(...answer.options.map((option) => option.rows.length)));

/** What is said of a case whatever its missing facts turn out to be. */
export function settled({ outcome, missing, limitation }: Compared): Partial<Compared> {
  return { outcome, missing, limitation };
}

export function ofEngine(decision: Decision, answer: OracleAnswer): Compared {
  const rows = withRows(decision, answer);
  const isFree = decision.outcome === 'no-penalty' || decision.outcome === 'not-covered';
  return {
    outcome: decision.outcome,
    options: isFree ? [] : sorted(decision.options.map((option) => engineOption(option, rows))),
    penalties: isFree ? [] : sorted(decision.options.flatMap((option) => option.penalties.map(({ id }) => id))),
    orders: isFree
      ? []
      : sorted(
          decision.options.flatMap((option) =>
            option.orders.map(({ type, pending }) => (pending === undefined ? type : `${type}?`)),
          ),
        ),
    missing: sorted(decision.missing.map(({ fact }) => fact)),
    limitation: decision.limitation && { expires: decision.limitation.expires, expired: decision.limitation.expired },
    notices: sorted(
      decision.notes
        .filter(({ code }) => !isFree || ABOUT_THE_CASE.has(code))
        .flatMap(({ code }) => (FIGURES.has(code) ? [code] : [])),
    ),
  };
}

export function ofOracle(answer: OracleAnswer, decision: Decision): Compared {
  const rows = withRows(decision, answer);
  return {
    outcome: answer.outcome,
    options: sorted(answer.options.map((option) => oracleOption(option, rows))),
    penalties: sorted(answer.penalties.map((id) => id.replace('?', ''))),
    orders: answer.orders,
    missing: answer.missing,
    limitation: answer.limitation,
    notices: answer.notices,
  };
}
