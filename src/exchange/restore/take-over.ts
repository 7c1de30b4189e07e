import type { GivesShape, RuleFileShape, TierShape } from '../../parse/index.js';
import { boundsOf } from '../import/draft-amount.js';
import type { CarriedAmount } from '../publish/carried-rules.js';
import { type AmountClause, readPenalties, type UnreadPart } from '../wording/index.js';

/** Why a changed cell was not taken over: a piece of it was not read, or it stands for something else than one amount. */
export type TakeOverFault = UnreadPart['reason'] | 'not-an-amount' | 'another-measure';

const FIGURES = ['exactly', 'from', 'over', 'to', 'upTo', 'under', 'guide'] as const;
type Gives = Record<string, GivesShape>;

/**
 * Puts the changed amount of a cell into the rules it was printed from: new bounds under the same base, counts, steps and cap.
 *
 * @returns why it could not be done; the rules are then as they were.
 */
export function takeOver(
  rules: RuleFileShape,
  code: string,
  { penalty, rows }: CarriedAmount,
  before: string,
  text: string,
): TakeOverFault | undefined {
  const { clauses, unread } = readPenalties(text);
  const [clause, another] = clauses;
  const [fault] = unread;
  if (fault !== undefined) return fault.reason;
  if (clause?.kind !== 'fine' || another !== undefined) return 'not-an-amount';
  const [printed] = readPenalties(before).clauses;
  if (printed?.kind !== 'fine' || !isAlike(printed.amount, clause.amount)) return 'another-measure';
  const tiers = rules.violations?.find((one) => one.code === code)?.tiers ?? [];
  const holders = new Map<Gives, readonly string[]>();
  for (const tier of tiers) collect(tier, penalty, rows, holders);
  const held = [...holders.values()].flat();
  // A standard that other rows share as well is not changed behind their back.
  if (held.length === 0 || held.some((row) => !rows.includes(row))) return 'not-an-amount';
  for (const gives of holders.keys()) {
    const kept = Object.entries(gives[penalty] ?? {}).filter(([key]) => !FIGURES.some((figure) => figure === key));
    const { range, guide } = clause.amount;
    gives[penalty] = { ...boundsOf(range), ...Object.fromEntries(kept), ...(guide !== undefined && { guide }) };
  }
  return undefined;
}

/** Finds the rows and groups that give a penalty to the rows asked for, each with all rows it gives it to. */
function collect(
  tier: TierShape,
  penalty: string,
  rows: readonly string[],
  holders: Map<Gives, readonly string[]>,
): void {
  const own = rowsOf(tier);
  if (!own.some((row) => rows.includes(row))) return;
  if (tier.gives?.[penalty] !== undefined) holders.set(tier.gives as Gives, own);
  else for (const child of tier.rows ?? []) collect(child, penalty, rows, holders);
}

function rowsOf({ row, rows }: TierShape): readonly string[] {
  return rows === undefined ? [row ?? ''] : rows.flatMap(rowsOf);
}

/** Whether two amounts differ in nothing but their bounds and their standard. */
function isAlike(a: AmountClause, b: AmountClause): boolean {
  const frame = ({ unit, of, per, steps, cap }: AmountClause) => JSON.stringify([unit, of, per, steps, cap]);
  return frame(a) === frame(b);
}
