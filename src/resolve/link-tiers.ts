import { type Condition, joinConditions } from '../conditions/index.js';
import { nearest, type Path } from '../diagnostics/index.js';
import type { GivesShape, TierShape } from '../parse/index.js';
import { contains } from '../values/index.js';
import { linkAmount, linkDuration } from './link-amount.js';
import { linkOrder } from './link-provision.js';
import type { Linker } from './linker.js';
import type { Citation } from './rule.js';
import type { AmountRule, DurationRule, Given, OrderRule, StatutoryPenalty, TierNode } from './rule-set.js';

/** What linking a table needs to know of the violation around it. */
export interface TableContext {
  readonly id: string;
  readonly code: string;
  readonly citation: Citation;
  /** The provisions under which the violation is penalised. */
  readonly provisions: readonly Citation[];
  readonly penalties: ReadonlyMap<string, StatutoryPenalty>;
  /** Rows seen so far in this table. */
  readonly rows: Set<string>;
  readonly needsSeverity: boolean;
  /** Whether every cited provision was found; if not, that is the fault to mend, and not each penalty it would have allowed. */
  readonly isCited: boolean;
}

/** What a group (a merged cell) passes down to its rows. */
interface Inherited {
  readonly gives: readonly Given[];
  readonly orders: readonly OrderRule[];
  readonly tier?: string;
  readonly severity?: number;
}

/** Links a tier table: rows, and the groups (merged cells) that pass conditions and penalties down to them. */
export function linkTiers(
  linker: Linker,
  tiers: readonly TierShape[],
  context: TableContext,
  path: Path,
): readonly TierNode[] {
  return linkSiblings(linker, tiers, context, path, { gives: [], orders: [] });
}

function linkSiblings(
  linker: Linker,
  tiers: readonly TierShape[],
  context: TableContext,
  path: Path,
  inherited: Inherited,
): readonly TierNode[] {
  const drafts = tiers.map((shape, index) => ({ shape, path: [...path, index] }));
  const whens = drafts.map(({ shape, path: at }) =>
    shape.when === undefined ? undefined : linker.condition(shape.when, [...at, 'when']),
  );
  return drafts.map(({ shape, path: at }, index) => {
    if (shape.rows === undefined && (shape.when === undefined) === (shape.otherwise === undefined)) {
      linker.report('tier-needs-test', {}, at);
    }
    const others = shape.otherwise !== undefined ? whens.filter((_, other) => other !== index) : [];
    const when = shape.otherwise !== undefined ? noneOf(others) : whens[index];
    if (shape.otherwise === 'statute') return linkStatuteRow(linker, shape, context, at, noneOf(others));
    const gives = [...inherited.gives, ...linkGives(linker, shape.gives ?? {}, context, inherited.gives, at)];
    const tier = shape.tier ?? inherited.tier;
    const severity = shape.severity === undefined ? inherited.severity : Number.parseInt(shape.severity, 10);
    const orders = [...inherited.orders, ...linkRowOrders(linker, shape, context, at)];
    const passed = {
      gives,
      orders,
      ...(tier === undefined ? {} : { tier }),
      ...(severity === undefined ? {} : { severity }),
    };
    if (shape.rows !== undefined) {
      const children = linkSiblings(linker, shape.rows, context, [...at, 'rows'], passed);
      return {
        kind: 'group',
        ...linker.rule(`${context.id}/group-${placeText(at)}`, at, [context.citation]),
        ...(when === undefined ? {} : { when }),
        children,
      };
    }
    const row = rowOf(linker, shape.row, context, at);
    if (context.needsSeverity && severity === undefined) linker.report('severity-missing', {}, at);
    return {
      kind: 'tier',
      ...linker.rule(`${context.id}/row-${row}`, at, [{ ...context.citation, row }]),
      row,
      ...(shape.label === undefined ? {} : { label: shape.label }),
      ...(when === undefined ? {} : { when }),
      ...passed,
    };
  });
}

/** What the table leaves to the law. What a group around it gives is not given here. */
function linkStatuteRow(linker: Linker, shape: TierShape, context: TableContext, at: Path, when: Condition): TierNode {
  const own = Object.keys(shape).find((key) => key !== 'otherwise' && key !== 'label');
  if (own !== undefined) linker.report('statute-row-gives', { key: own }, [...at, own]);
  return {
    kind: 'tier',
    ...linker.rule(`${context.id}/statute-${placeText(at)}`, at, context.provisions),
    row: null,
    label: shape.label ?? LEFT_TO_THE_LAW,
    when,
    gives: [],
    orders: [],
  };
}

const LEFT_TO_THE_LAW = { 'zh-CN': '本表没有列出的情形，依照法律规定', en: 'not in this table: as the law provides' };

/** `2.1`: the place of a group or a row in its table, counted from 0. */
function placeText(path: Path): string {
  return path
    .slice(3)
    .filter((step) => typeof step === 'number')
    .join('.');
}

function noneOf(conditions: readonly (Condition | undefined)[]): Condition {
  return joinConditions('not', [
    joinConditions(
      'any',
      conditions.filter((one) => one !== undefined),
    ),
  ]);
}

/** The row a rule cites; a rule without one has no legal ground to stand on. */
export function rowOf(linker: Linker, row: string | undefined, context: TableContext, path: Path): string {
  if (row === undefined) {
    linker.report('missing-citation', { what: `a row of table ${context.code}` }, path);
    return '?';
  }
  if (context.rows.has(row)) linker.report('row-twice', { row }, [...path, 'row']);
  context.rows.add(row);
  return row;
}

function linkGives(
  linker: Linker,
  shape: Readonly<Record<string, GivesShape>>,
  context: TableContext,
  inherited: readonly Given[],
  path: Path,
): readonly Given[] {
  return Object.entries(shape).map(([penalty, gives]) => {
    const at = [...path, 'gives', penalty];
    const statutory = knownPenalty(linker, penalty, context, at);
    if (inherited.some((one) => one.penalty === penalty)) linker.report('penalty-inherited-twice', { penalty }, at);
    const { duration, guide, ...amount } = gives;
    const hasAmount = Object.keys(amount).length > 0;
    if (statutory !== undefined && hasAmount && statutory.type !== 'fine') {
      linker.report('amount-on-other', { penalty, type: statutory.type }, at);
    }
    const linked = hasAmount ? linkAmount(linker, amount, at) : undefined;
    return {
      penalty,
      ...(linked && { amount: linked }),
      ...(guide === undefined ? {} : { guide: linkGuide(linker, gives, linked, [...at, 'guide']) }),
      ...(duration === undefined ? {} : { duration: linkGivenDuration(linker, duration, [...at, 'duration']) }),
    };
  });
}

/** The standard within what a row gives: a figure of the same measure. */
function linkGuide(linker: Linker, shape: GivesShape, range: AmountRule | undefined, path: Path): AmountRule {
  const { guide = '0', times, percentOf, per, cap } = shape;
  const linked = linkAmount(linker, { exactly: guide, times, percentOf, per, cap }, path);
  const { min } = linked;
  if (range === undefined || (min !== undefined && !contains(range, min.value))) {
    linker.report('guide-outside', { guide, bounds: boundsText(shape) }, path);
  }
  return linked;
}

function boundsText({ exactly, from, over, to, upTo, under }: GivesShape): string {
  const given = Object.entries({ exactly, from, over, to, upTo, under }).filter(([, value]) => value !== undefined);
  return given.map(([word, value]) => `${word} ${value}`).join(', ') || 'no range';
}

function linkGivenDuration(
  linker: Linker,
  { guide, ...range }: NonNullable<GivesShape['duration']>,
  path: Path,
): DurationRule {
  const bounds = Object.keys(range).length === 0 ? {} : linkDuration(linker, range, path);
  return guide === undefined ? bounds : { ...bounds, guide: linker.period(guide, [...path, 'guide']) };
}

/** Orders of a row or a group rest on the place of the table. */
function linkRowOrders(linker: Linker, shape: TierShape, context: TableContext, path: Path): readonly OrderRule[] {
  const { row } = shape;
  const basis = row === undefined ? context.citation : { ...context.citation, row };
  return (shape.orders ?? []).map((order, index) =>
    linkOrder(linker, order, `${context.code}/${order.type}`, basis, [...path, 'orders', index]),
  );
}

export function knownPenalty(
  linker: Linker,
  penalty: string,
  context: TableContext,
  path: Path,
): StatutoryPenalty | undefined {
  const statutory = context.penalties.get(penalty);
  if (statutory === undefined && context.isCited) {
    linker.report('penalty-unknown', { penalty }, path, nearest(penalty, context.penalties.keys()));
  }
  return statutory;
}
