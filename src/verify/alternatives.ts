import { type Condition, joinConditions } from '../conditions/index.js';
import type { AmountRule, StatutoryPenalty, TierNode, TierRow, Violation } from '../resolve/index.js';
import type { Source } from './finding.js';

/** A row of a tier table with the conditions of the groups around it. */
export interface FullRow {
  readonly row: NamedRow;
  readonly when: Condition;
}

type NamedRow = TierRow & { readonly row: string };

/** What the last row is called that leaves the case to the law and has no number (`otherwise: statute`). */
const LEFT_TO_THE_LAW = 'otherwise';

/** When a row decides: it applies, and where the heavier of two rows counts, no heavier one does. */
export function whenDeciding({ row, when }: FullRow, rows: readonly FullRow[], heavierCounts: boolean): Condition {
  const heavier = heavierCounts ? rows.filter((other) => (other.row.severity ?? 0) > (row.severity ?? 0)) : [];
  if (heavier.length === 0) return when;
  const others = joinConditions(
    'any',
    heavier.map((other) => other.when),
  );
  return joinConditions('all', [when, joinConditions('not', [others])]);
}

/** One of several of which exactly one is to apply. */
export interface Alternative {
  /** The row, the column's name, or the number of the case. */
  readonly name: string;
  readonly when: Condition;
  readonly source: Source;
  /** Alternatives that come to the same have the same; absent where that does not matter. */
  readonly result?: string;
  /** Of a row in a document where the heavier of two rows counts. */
  readonly severity?: number;
}

export type AlternativesKind = 'row' | 'level' | 'column' | 'case';

/** Rows of a table, levels of a factor, columns for one penalty, statutory amounts of one penalty. */
export interface Alternatives {
  readonly kind: AlternativesKind;
  /** The table, the factor or the penalty, by its name in the file. */
  readonly of: string;
  readonly source: Source;
  /** Only where this holds one of them has to apply. */
  readonly within?: Condition;
  readonly all: readonly Alternative[];
}

export const ANYWAY: Condition = Object.freeze({ kind: 'all', of: [] });

/** All rows of a tier table, each with its whole condition. */
export function fullRows(nodes: readonly TierNode[], around: readonly Condition[] = []): readonly FullRow[] {
  return nodes.flatMap((node) => {
    const whens = node.when === undefined ? around : [...around, node.when];
    if (node.kind === 'group') return fullRows(node.children, whens);
    return [{ row: { ...node, row: node.row ?? LEFT_TO_THE_LAW }, when: joinAll(whens) }];
  });
}

function joinAll(conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  return only !== undefined && conditions.length === 1 ? only : joinConditions('all', conditions);
}

/** Everything in a violation of which exactly one has to apply. */
export function alternativesOf(violation: Violation, rows: readonly FullRow[]): readonly Alternatives[] {
  return [...tableAlternatives(violation, rows), ...violation.penalties.flatMap(statutoryAmounts)];
}

function tableAlternatives({ method, code, source, penalties }: Violation, rows: readonly FullRow[]): Alternatives[] {
  switch (method.kind) {
    case 'statutory':
      return [];
    case 'tiers': {
      const all = rows.map(({ row, when }) => ({
        name: row.row,
        when,
        source: row.source,
        result: JSON.stringify([row.tier, row.gives, row.orders.map(({ type, name }) => [type, name])]),
        ...(row.severity !== undefined && { severity: row.severity }),
      }));
      return [{ kind: 'row', of: code, source, all }];
    }
    case 'scoring': {
      const applying = method.columns.map(({ when }) => when ?? ANYWAY);
      const within = applying.includes(ANYWAY) ? undefined : joinConditions('any', applying);
      const factors = method.factors.map(
        ({ key, source: at, levels }): Alternatives => ({
          kind: 'level',
          of: key,
          source: at,
          ...(within && { within }),
          all: levels.map(({ row, when, source: place }) => ({ name: row, when, source: place })),
        }),
      );
      const computed = [...new Set(method.columns.map(({ penalty }) => penalty))];
      const columns = computed.map((penalty): Alternatives => {
        const allowed = penalties.find(({ key }) => key === penalty)?.when;
        const own = method.columns.filter((column) => column.penalty === penalty);
        return {
          kind: 'column',
          of: penalty,
          source: own[0]?.source ?? source,
          ...(allowed && { within: allowed }),
          all: own.map(({ key, when, source: place }) => ({ name: key, when: when ?? ANYWAY, source: place })),
        };
      });
      return [...factors, ...columns];
    }
  }
}

function statutoryAmounts({ key, source, when, cases }: StatutoryPenalty): Alternatives[] {
  if (cases.every((one) => one.when === undefined)) return [];
  return [
    {
      kind: 'case',
      of: key,
      source,
      ...(when && { within: when }),
      all: cases.map((one, index) => ({
        name: String(index + 1),
        when: one.when ?? ANYWAY,
        source,
        result: amountKey(one.amount),
      })),
    },
  ];
}

/** The same for amounts that are written alike. */
export function amountKey(amount: AmountRule): string {
  return JSON.stringify(amount);
}
