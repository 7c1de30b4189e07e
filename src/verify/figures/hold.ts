import { type Condition, type FactValue, fixedValue, joinConditions } from '../../conditions/index.js';
import type { AmountRule } from '../../resolve/index.js';
import { type Decimal, isDecimal, type Range, ZERO } from '../../values/index.js';
import { type Described, describeBox } from '../describe.js';
import { type Box, Space, type Variable } from '../space/index.js';
import type { Table } from '../table.js';
import { factsOfAmount } from './amounts-of.js';
import { crossings, leaves, onlyFact, sameMeasure } from './compare-amounts.js';
import { boundsOf, rangeOf } from './range-of.js';

export type Direction = 'above' | 'below';

/** A sum that leaves the statutory range: on which facts, and by what case it is shown. */
export interface Outside {
  readonly direction: Direction;
  readonly where: Described;
  readonly shown: Condition;
}

export interface Held {
  readonly outside: readonly Outside[];
  /** Whether every sum was looked at. */
  readonly proved: boolean;
}

const INSIDE: Held = { outside: [], proved: true };

/**
 * Holds an amount against what the law allows, wherever a condition holds. Figures of one measure are compared as they
 * stand; amounts that one fact decides are compared on both sides of every value at which their order changes; of others
 * some combinations are tried.
 */
export function holdAgainst(table: Table, when: Condition, given: AmountRule, allowed: AmountRule): Held {
  const { steps: _, ...stepless } = given;
  const bounds: AmountRule = { ...stepless, steps: [] };
  // Steps are held at the upper bound and start from the lower one, so a row whose bounds are inside is inside.
  if (sameMeasure(bounds, allowed) && isInside(boundsOf(given), boundsOf(allowed))) return INSIDE;
  const names = new Set([given, allowed].flatMap(factsOfAmount));
  const only = onlyFact([given, allowed]);
  const exact = names.size === 0 || only !== undefined || (sameMeasure(given, allowed) && given.steps.length === 0);
  const figures = new Map([...names].map((name) => [name, cutsFor(table, name, only, [given, allowed])]));
  const space = new Space(table.violation, [when], figures);
  const involved = space.variables.filter(
    ({ fact, cells }) => names.has(fact.name) || cells.some((one) => touches(one.values, names)),
  );
  const found = new Map<Direction, Outside>();
  let tried = 0;
  const ending = space.each(space.formula(when), table.budget(), (box) => {
    for (const point of pointsIn(box, involved)) {
      tried += 1;
      const values = valuesAt(point, involved);
      const [ours, theirs] = [rangeOf(given, values), rangeOf(allowed, values)];
      if (ours === undefined || theirs === undefined || isNothing(ours)) continue;
      const left = leaves(ours, theirs);
      for (const direction of ['above', 'below'] as const) {
        if (!left[direction] || found.has(direction)) continue;
        found.set(direction, { direction, ...showing(space, when, box, involved, point, values) });
      }
      if (found.size === 2 || tried >= table.effort) return false;
    }
    return true;
  });
  return { outside: [...found.values()], proved: exact && ending !== 'exhausted' && tried < table.effort };
}

function isInside(given: Range, allowed: Range): boolean {
  const { above, below } = leaves(given, allowed);
  return !above && !below;
}

/** A share or a multiple of nothing: there is no sum to be held against anything. */
function isNothing({ min, max }: Range): boolean {
  return max?.value.isZero() === true && min?.value.isZero() === true;
}

function touches(values: ReadonlyMap<string, FactValue>, names: ReadonlySet<string>): boolean {
  return [...values.keys()].some((name) => names.has(name));
}

/** Money has fen; other figures are cut to a millionth. */
const PLACES = { money: 2, other: 6 } as const;

function cutsFor(
  table: Table,
  name: string,
  only: string | undefined,
  amounts: readonly AmountRule[],
): readonly Decimal[] {
  if (only === undefined) return [ZERO];
  const places = table.violation.facts.get(name)?.type.kind === 'money' ? PLACES.money : PLACES.other;
  const rounded = crossings(amounts).flatMap((one) => [one.toDecimalPlaces(places, 1), one.toDecimalPlaces(places, 0)]);
  return [ZERO, ...rounded];
}

/** Every choice of one cell for each variable that the amounts are reckoned with. */
function* pointsIn(
  box: Box,
  involved: readonly Variable[],
  chosen: readonly number[] = [],
): Generator<readonly number[]> {
  const variable = involved[chosen.length];
  if (variable === undefined) {
    yield chosen;
    return;
  }
  for (const cell of box[variable.index] ?? variable.cells.keys()) yield* pointsIn(box, involved, [...chosen, cell]);
}

function valuesAt(point: readonly number[], involved: readonly Variable[]): ReadonlyMap<string, FactValue> {
  return new Map(involved.flatMap(({ cells }, at) => [...(cells[point[at] ?? 0]?.values ?? [])]));
}

function showing(
  space: Space,
  when: Condition,
  box: Box,
  involved: readonly Variable[],
  point: readonly number[],
  values: ReadonlyMap<string, FactValue>,
) {
  const narrowed = box.map((cells, index) => {
    const at = involved.findIndex((one) => one.index === index);
    return at < 0 ? cells : [point[at] ?? 0];
  });
  const pins = [...values].filter(([, value]) => isDecimal(value)).map(([name, value]) => fixedValue(name, value));
  return { where: describeBox(space, narrowed), shown: joinConditions('all', [when, ...pins]) };
}
