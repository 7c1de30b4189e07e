import type { Condition, ConditionTrace, TestTrace } from '../conditions/index.js';
import type { Decision, TraceNode } from '../decide/index.js';
import type { RuleDocument, TierNode, Violation } from '../resolve/index.js';
import { formatPeriod, type Json, parsePeriod } from '../values/index.js';

/** Something that worked cases should reach: a row, a level, a circumstance, one side of a number. */
export interface Uncovered {
  readonly kind: keyof Coverage;
  readonly document: string;
  /** The violation's code; absent for circumstances. */
  readonly violation?: string;
  /** The row or level, the circumstance's id, or the test of a number (`duration < 3 months`). */
  readonly what: string;
  /** Of `numbers`: the test itself, and the sides of it on which cases lie. */
  readonly number?: UnseenNumber;
}

/** A number that a condition compares a fact with, of which one side or both have no case. */
export interface UnseenNumber {
  readonly fact: string;
  readonly operator: string;
  readonly expected: Json;
  /** `met`: some case meets the test and none misses it; `missed`: the other way round. */
  readonly seen: 'met' | 'missed' | 'neither';
}

export interface Covered {
  readonly covered: number;
  readonly total: number;
}

/**
 * How much of the rules the worked cases reach. `rows` and `levels` of the published tables: reached by a decision that is
 * settled. `circumstances`: the ground of an option. `numbers`: each number that a row or level compares a fact with,
 * seen from both sides.
 */
export interface Coverage {
  readonly rows: Covered;
  readonly levels: Covered;
  readonly circumstances: Covered;
  readonly numbers: Covered;
}

const SEPARATOR = '\u0000';
const SIGNS: Readonly<Record<string, string>> = {
  lessThan: '<',
  lessThanInclusive: '≤',
  greaterThan: '>',
  greaterThanInclusive: '≥',
};

/** Counts what the decisions on worked cases reach of some documents. */
export class CoverageCount {
  readonly #documents: readonly RuleDocument[];
  readonly #reached = new Set<string>();
  readonly #sides = new Map<string, number>();

  constructor(documents: readonly RuleDocument[]) {
    this.#documents = documents;
  }

  add(decision: Decision): void {
    for (const act of decision.acts) this.add(act);
    const document = decision.benchmark?.id;
    const violation = decision.violation?.code;
    if (document === undefined || violation === undefined) return;
    for (const option of decision.options) {
      if (decision.outcome !== 'undetermined') {
        for (const row of option.rows) this.#reached.add(key('row', option.benchmark ?? document, violation, row));
      }
      for (const ground of option.grounds) this.#reached.add(key('ground', ground.rule));
    }
    this.#walk(decision.trace, key(document, violation));
  }

  #walk(node: TraceNode, table: string): void {
    if (node.condition !== undefined && TABLE_KINDS.has(node.kind)) {
      for (const test of testsIn(node.condition)) {
        if (test.truth === null) continue;
        const at = key(table, numberText(test.fact, test.operator, test.expected));
        this.#sides.set(at, (this.#sides.get(at) ?? 0) | (test.truth ? MET : MISSED));
      }
    }
    for (const child of node.children) this.#walk(child, table);
  }

  /** What was reached, and what was not, in the order of the documents. */
  result(): { readonly coverage: Coverage; readonly uncovered: readonly Uncovered[] } {
    const totals: Record<keyof Coverage, { covered: number; total: number }> = {
      rows: { covered: 0, total: 0 },
      levels: { covered: 0, total: 0 },
      circumstances: { covered: 0, total: 0 },
      numbers: { covered: 0, total: 0 },
    };
    const uncovered: Uncovered[] = [];
    const count = (isReached: boolean, one: Uncovered) => {
      totals[one.kind].total++;
      if (isReached) totals[one.kind].covered++;
      else uncovered.push(one);
    };
    for (const { id: document, violations } of this.#documents) {
      for (const violation of violations) {
        const { code } = violation;
        for (const { kind, row } of rowsOf(violation)) {
          const isReached = this.#reached.has(key('row', document, code, row));
          count(isReached, { kind, document, violation: code, what: row });
        }
        for (const [what, { fact, operator, expected = null }] of numbersOf(violation)) {
          const sides = this.#sides.get(key(document, code, what)) ?? 0;
          const seen = SEEN[sides] ?? 'neither';
          const number = { fact, operator, expected, seen };
          count(sides === MET + MISSED, { kind: 'numbers', document, violation: code, what, number });
        }
      }
    }
    for (const { id, document, what } of circumstancesOf(this.#documents)) {
      count(this.#reached.has(key('ground', id)), { kind: 'circumstances', document, what });
    }
    return { coverage: totals, uncovered };
  }
}

// The sides of a number, as bits.
const [MET, MISSED] = [1, 2];
const SEEN = ['neither', 'met', 'missed'] as const;

const TABLE_KINDS: ReadonlySet<string> = new Set(['group', 'tier', 'column', 'level']);

function key(...parts: readonly string[]): string {
  return parts.join(SEPARATOR);
}

function rowsOf({ method }: Violation): readonly { readonly kind: 'rows' | 'levels'; readonly row: string }[] {
  if (method.kind === 'scoring') {
    return method.factors.flatMap(({ levels }) => levels.map(({ row }) => ({ kind: 'levels' as const, row })));
  }
  return method.kind === 'tiers' ? method.nodes.flatMap(rowsBelow).map((row) => ({ kind: 'rows' as const, row })) : [];
}

function rowsBelow(node: TierNode): readonly string[] {
  if (node.kind === 'group') return node.children.flatMap(rowsBelow);
  return node.row === null ? [] : [node.row];
}

/** Every number of the table's conditions, each once. */
function numbersOf({ method }: Violation): ReadonlyMap<string, Comparison> {
  const conditions =
    method.kind === 'tiers'
      ? method.nodes.flatMap(conditionsBelow)
      : method.kind === 'scoring'
        ? [...method.columns, ...method.factors.flatMap(({ levels }) => levels)].map(({ when }) => when)
        : [];
  const found = new Map<string, Comparison>();
  for (const condition of conditions) {
    for (const one of condition === undefined ? [] : comparisonsIn(condition)) {
      const text = numberText(one.fact, one.operator, one.expected);
      if (!found.has(text)) found.set(text, one);
    }
  }
  return found;
}

function conditionsBelow(node: TierNode): readonly (Condition | undefined)[] {
  return node.kind === 'group' ? [node.when, ...node.children.flatMap(conditionsBelow)] : [node.when];
}

type Comparison = Pick<TestTrace, 'fact' | 'operator' | 'expected'>;

function comparisonsIn(condition: Condition): readonly Comparison[] {
  if (condition.kind === 'not') return comparisonsIn(condition.of);
  if (condition.kind !== 'test') return condition.of.flatMap(comparisonsIn);
  const { subject, operator, operand } = condition;
  if (operand.kind !== 'value' || SIGNS[operator] === undefined) return [];
  return [{ fact: subject.fact, operator, expected: operand.json }];
}

function testsIn(trace: ConditionTrace): readonly TestTrace[] {
  if (trace.kind === 'test') return SIGNS[trace.operator] === undefined ? [] : [trace];
  return trace.kind === 'not' ? testsIn(trace.of) : trace.of.flatMap(testsIn);
}

function numberText(fact: string, operator: string, expected: Json | undefined): string {
  const period = parsePeriod(expected);
  const figure =
    period !== undefined
      ? formatPeriod(period)
      : typeof expected === 'string'
        ? expected
        : JSON.stringify(expected ?? null);
  return `${fact} ${SIGNS[operator] ?? operator} ${figure}`;
}

function circumstancesOf(documents: readonly RuleDocument[]) {
  const found = new Map<string, { id: string; document: string; what: string }>();
  for (const { violations } of documents) {
    for (const { general } of violations) {
      for (const { id, document, key: what } of general.circumstances) found.set(id, { id, document, what });
    }
  }
  return [...found.keys()].sort().flatMap((id) => found.get(id) ?? []);
}
