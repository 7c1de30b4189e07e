import { type Condition, type FactLookup, type FactValue, factsOf, isFactList } from '../conditions/index.js';
import type { Fact } from '../resolve/index.js';
import {
  addPeriod,
  type CalendarDate,
  type Decimal,
  isDecimal,
  ONE,
  type Period,
  parseCalendarDate,
  subtractPeriod,
  ZERO,
} from '../values/index.js';
import type { Run } from './run.js';

/** More ways to fill in missing facts than this are not tried one by one. */
const MOST_COMPLETIONS = 2_000;
const MOST_WORDS = 6;
const A_DAY: Period = Object.freeze({ days: 1 });

/**
 * Every way in which the facts that are missing or cannot be ascertained could fill in, as far as these conditions can
 * tell values apart: for each fact its words, or its thresholds and one value on each side of them. What comes out of
 * no completion cannot happen; what comes out of one can.
 *
 * @returns undefined where that cannot be listed: lists, facts that are computed from others, or too many combinations.
 */
export function completionsOf(run: Run, conditions: readonly Condition[]): readonly FactLookup[] | undefined {
  let completions: Map<string, FactValue>[] = [new Map()];
  for (const name of new Set(conditions.flatMap((condition) => [...factsOf(condition)]))) {
    if ((run.facts.get(name) ?? undefined) !== undefined) continue;
    const fact = run.plan.violation.facts.get(name);
    if (fact === undefined || run.isComputed(fact)) return undefined;
    const values = telling(fact, thresholdsOf(conditions, name));
    if (values === undefined || completions.length * values.length > MOST_COMPLETIONS) return undefined;
    completions = completions.flatMap((one) => values.map((value) => new Map(one).set(name, value)));
  }
  return completions.map((filled) => ({ get: (name: string) => filled.get(name) ?? run.facts.get(name) }));
}

/** Values of a fact between which conditions can tell; undefined where they cannot be listed. */
export function tellingValues(fact: Fact, conditions: readonly Condition[]): readonly FactValue[] | undefined {
  return telling(fact, thresholdsOf(conditions, fact.name));
}

/** What conditions compare a fact with. */
function thresholdsOf(conditions: readonly Condition[], fact: string): readonly FactValue[] {
  return conditions.flatMap((condition) => thresholdsIn(condition, fact));
}

function thresholdsIn(condition: Condition, fact: string): readonly FactValue[] {
  switch (condition.kind) {
    case 'test':
      return condition.subject.fact === fact && condition.operand.kind === 'value' ? [condition.operand.value] : [];
    case 'not':
      return thresholdsIn(condition.of, fact);
    case 'all':
    case 'any':
      return thresholdsOf(condition.of, fact);
  }
}

/** Values of a fact that between them make every test come out in every way it can. */
function telling({ type }: Fact, thresholds: readonly FactValue[]): readonly FactValue[] | undefined {
  switch (type.kind) {
    case 'boolean':
      return [false, true];
    case 'enum':
      return type.values;
    case 'integer':
    case 'decimal':
    case 'money':
    case 'quantity': {
      const limits = [type.min, type.over, type.max].filter((one) => one !== undefined);
      const points = [...limits, ...thresholds.flatMap(numbersIn)];
      const around = points.length === 0 ? [ZERO] : aroundNumbers(points, type.kind === 'integer');
      return around.filter(
        (value) => (type.min?.lte(value) ?? true) && (type.max?.gte(value) ?? true) && (type.over?.lt(value) ?? true),
      );
    }
    case 'set':
      return subsetsOf(new Set(thresholds.flatMap(wordsIn)), type.values);
    case 'date':
      return thresholds.filter(isDate).flatMap((day) => [subtractPeriod(day, A_DAY), day, addPeriod(day, A_DAY)]);
    case 'duration':
      return [
        { days: 0 },
        ...thresholds.filter(isPeriod).flatMap((one) => [one, { ...one, hours: (one.hours ?? 0) + 1 }]),
      ];
    default:
      return undefined;
  }
}

function numbersIn(value: FactValue): readonly Decimal[] {
  return (isFactList(value) ? value : [value]).filter((one) => one !== null && isDecimal(one));
}

/** Each threshold, a number between it and the next, and one beyond either end. */
function aroundNumbers(points: readonly Decimal[], whole: boolean): readonly Decimal[] {
  const sorted = [...points].sort((a, b) => a.cmp(b));
  return sorted.flatMap((point, index) => {
    const next = sorted[index + 1];
    const after = next === undefined || whole ? point.plus(ONE) : point.plus(next).div(ONE.plus(ONE));
    return index === 0 ? [point.minus(ONE), point, after] : [point, after];
  });
}

function wordsIn(value: FactValue): readonly string[] {
  if (value instanceof Set) return [...(value as ReadonlySet<string>)];
  return typeof value === 'string' ? [value] : [];
}

/** Every choice of the words that are tested for; the others are told apart by no test, so one of them stands for all. */
function subsetsOf(tested: ReadonlySet<string>, all: readonly string[]): readonly ReadonlySet<string>[] | undefined {
  if (tested.size > MOST_WORDS) return undefined;
  const other = all.find((word) => !tested.has(word));
  const words = other === undefined ? [...tested] : [...tested, other];
  let sets: ReadonlySet<string>[] = [new Set()];
  for (const word of words) sets = sets.flatMap((set) => [set, new Set([...set, word])]);
  return sets;
}

function isDate(value: FactValue): value is CalendarDate {
  return typeof value === 'string' && parseCalendarDate(value) !== undefined;
}

function isPeriod(value: FactValue): value is Period {
  return (
    typeof value === 'object' && value !== null && !isDecimal(value) && !Array.isArray(value) && !('since' in value)
  );
}
