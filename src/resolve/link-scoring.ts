import type { Condition } from '../conditions/index.js';
import { nearest, type Path } from '../diagnostics/index.js';
import type { ColumnShape, FactorShape, LevelShape, ScoringShape } from '../parse/index.js';
import { type Decimal, decimal, ZERO } from '../values/index.js';
import { linkAmount } from './link-amount.js';
import { knownPenalty, rowOf, type TableContext } from './link-tiers.js';
import type { Linker } from './linker.js';
import type { Column, Factor, Level, Method } from './rule-set.js';

/** Links a scoring table: its weight columns, and its factors with their levels. */
export function linkScoring(linker: Linker, shape: ScoringShape, context: TableContext, path: Path): Method {
  const seen = new Set<string>();
  const columns = shape.columns.map((column, index): Column => {
    const at = [...path, 'columns', index];
    if (seen.has(column.id)) linker.report('column-twice', { column: column.id }, at);
    seen.add(column.id);
    return linkColumn(linker, column, context, at);
  });
  const factors = shape.factors.map((factor, index) =>
    linkFactor(linker, factor, columns, context, [...path, 'factors', index]),
  );
  return { kind: 'scoring', columns, factors };
}

function linkColumn(linker: Linker, shape: ColumnShape, context: TableContext, path: Path): Column {
  knownPenalty(linker, shape.penalty, context, [...path, 'penalty']);
  const when = shape.when === undefined ? undefined : linker.condition(shape.when, [...path, 'when']);
  const of =
    typeof shape.of === 'string'
      ? linkAmount(linker, { exactly: shape.of }, [...path, 'of'])
      : linkAmount(linker, shape.of, [...path, 'of']);
  if (typeof shape.of !== 'string' && shape.of.exactly === undefined)
    linker.report('amount-not-single', {}, [...path, 'of']);
  return {
    ...linker.rule(`${context.id}/column-${shape.id}`, path, [context.citation]),
    key: shape.id,
    ...(shape.label === undefined ? {} : { label: shape.label }),
    penalty: shape.penalty,
    ...(when === undefined ? {} : { when }),
    start: decimal(shape.start),
    of,
    ...(shape.cap === undefined ? {} : { cap: decimal(shape.cap) }),
    ...(shape.floor === undefined ? {} : { floor: decimal(shape.floor) }),
  };
}

function linkFactor(
  linker: Linker,
  shape: FactorShape,
  columns: readonly Column[],
  context: TableContext,
  path: Path,
): Factor {
  const fact = shape.fact === undefined ? undefined : linker.fact(shape.fact, [...path, 'fact']);
  const label = shape.label ?? (fact === undefined ? undefined : linker.scope.facts.get(fact)?.label);
  const key = shape.id ?? fact;
  if (key === undefined || (label === undefined && fact === undefined)) linker.report('factor-needs-name', {}, path);
  const id = `${context.id}/${key ?? '?'}`;
  return {
    ...linker.rule(id, path, [context.citation]),
    key: key ?? '?',
    label: label ?? { 'zh-CN': key ?? '', en: key ?? '' },
    levels: shape.levels.flatMap((level, index) =>
      linkLevel(linker, level, shape.fact, columns, context, [...path, 'levels', index]),
    ),
  };
}

function linkLevel(
  linker: Linker,
  shape: LevelShape,
  fact: string | undefined,
  columns: readonly Column[],
  context: TableContext,
  path: Path,
): Level[] {
  const row = rowOf(linker, shape.row, context, path);
  const when = levelCondition(linker, shape, fact, path);
  if (when === undefined) return [];
  return [
    {
      ...linker.rule(`${context.id}/row-${row}`, path, [{ ...context.citation, row }]),
      row,
      ...(shape.label === undefined ? {} : { label: shape.label }),
      when,
      weights: linkWeights(linker, shape.weight, columns, [...path, 'weight']),
    },
  ];
}

function levelCondition(
  linker: Linker,
  shape: LevelShape,
  fact: string | undefined,
  path: Path,
): Condition | undefined {
  if ((shape.is === undefined) === (shape.when === undefined)) {
    linker.report('level-needs-test', {}, path);
    return undefined;
  }
  if (shape.when !== undefined) return linker.condition(shape.when, [...path, 'when']);
  if (fact === undefined) {
    linker.report('factor-needs-fact', {}, path);
    return undefined;
  }
  return linker.condition({ [fact]: shape.is }, [...path, 'is']);
}

function linkWeights(
  linker: Linker,
  weight: LevelShape['weight'],
  columns: readonly Column[],
  path: Path,
): readonly Decimal[] {
  if (typeof weight === 'string') return columns.map(() => decimal(weight));
  for (const column of Object.keys(weight)) {
    const known = columns.map(({ key }) => key);
    if (!known.includes(column)) linker.report('column-unknown', { column }, [...path, column], nearest(column, known));
  }
  return columns.map(({ key }) => {
    const own = weight[key];
    if (own === undefined) linker.report('weight-missing', { column: key }, path);
    return own === undefined ? ZERO : decimal(own);
  });
}
