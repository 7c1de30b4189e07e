import type { Condition } from '../../src/conditions/index.js';
import type { AmountRule, DurationRule, StatutoryPenalty, Violation } from '../../src/resolve/index.js';
import { type Period, parsePeriod } from '../../src/values/index.js';
import type { SheetPenalty, SheetTier } from './fact-sheets.js';

/** Figures as texts that both sides can be brought to: `min percent 500 included`, `cut 10000 below`, `length 12 months`. */
export type Figures = ReadonlySet<string>;

const included = (inclusive: boolean) => (inclusive ? 'included' : 'excluded');

/** What a violation's linked rules hold of figures, wherever they stand. */
export function figuresOf(violation: Violation): Figures {
  const found = new Set<string>();
  for (const penalty of violation.penalties) addPenalty(found, penalty);
  for (const { quantity, when } of violation.orders) {
    if (quantity !== undefined) addAmount(found, quantity.figures);
    addCondition(found, when);
  }
  for (const { when } of violation.general.circumstances) addCondition(found, when);
  for (const condition of violation.reads.values()) addCondition(found, condition);
  return found;
}

function addPenalty(found: Set<string>, { cases, duration, when }: StatutoryPenalty): void {
  for (const one of cases) {
    addAmount(found, one.amount);
    addCondition(found, one.when);
  }
  if (duration !== undefined) addDuration(found, duration);
  addCondition(found, when);
}

function addAmount(found: Set<string>, { measure, min, max, cap, base, steps }: AmountRule): void {
  const unit = measure === 'yuan' ? 'yuan' : 'percent';
  const factor = measure === 'times' ? 100 : 1;
  if (min !== undefined) found.add(`min ${unit} ${min.value.times(factor)} ${included(min.inclusive)}`);
  if (max !== undefined) found.add(`max ${unit} ${max.value.times(factor)} ${included(max.inclusive)}`);
  if (cap !== undefined) found.add(`cap ${cap}`);
  if (base?.atLeast !== undefined) {
    found.add(`deemed ${base.atLeast}`);
    // A base that counts as at least so much is the switch at that sum.
    found.add(`cut ${base.atLeast} below`);
  }
  for (const { add, each, beyond } of steps) for (const one of [add, each, beyond]) found.add(`step ${one}`);
}

function addDuration(found: Set<string>, { min, max, life }: DurationRule): void {
  if (min !== undefined) found.add(`min length ${length(min.value)} ${included(min.inclusive)}`);
  if (max !== undefined) found.add(`max length ${length(max.value)} ${included(max.inclusive)}`);
  if (life === true) found.add('life');
}

function length({ years = 0, months = 0, days = 0, hours = 0 }: Period): string {
  if (hours > 0) return `${hours} hours`;
  return days > 0 ? `${days} days` : `${years * 12 + months} months`;
}

function addCondition(found: Set<string>, condition: Condition | undefined): void {
  if (condition === undefined) return;
  if (condition.kind === 'not') addCondition(found, condition.of);
  else if (condition.kind !== 'test') for (const one of condition.of) addCondition(found, one);
  else if (condition.operand.kind === 'value') {
    const { json } = condition.operand;
    // Sheets count windows in years.
    const figure = String(parsePeriod(json)?.years ?? json);
    const { operator } = condition;
    // What lies on either side of a threshold is the same, whichever side a condition names.
    if (operator === 'lessThan' || operator === 'greaterThanInclusive') found.add(`cut ${figure} below`);
    if (operator === 'greaterThan' || operator === 'lessThanInclusive') found.add(`cut ${figure} above`);
    if (operator === 'greaterThanInclusive' && /^\d$/.test(figure))
      found.add(`cut ${Number.parseInt(figure, 10) - 1} above`);
    if (operator === 'equal') for (const side of ['below', 'above']) found.add(`cut ${figure} ${side}`);
  }
}

/** The figures that a tier of a fact sheet gives: those of its penalties and those of its thresholds. */
export function expectedFigures(tier: SheetTier): readonly string[] {
  return [...(tier.penalties ?? []).flatMap(penaltyFigures), ...thresholds(tier.when ?? {})];
}

const PERCENT: Readonly<Record<string, number>> = { multiple: 100, percent: 1 };

function penaltyFigures({ basis, min, max, exact, total_cap, duration_unit }: SheetPenalty): readonly string[] {
  const found: string[] = [];
  const both = (word: (end: 'min' | 'max') => string, value: string) =>
    found.push(`${word('min')} ${value} included`, `${word('max')} ${value} included`);
  if (basis !== undefined) {
    const factor = PERCENT[basis.kind];
    const unit = factor === undefined ? 'yuan' : 'percent';
    const figure = (value: number) => plain(value * (factor ?? 1));
    if (basis.kind === 'formula') return [];
    // A least figure of nothing is no least figure.
    if (min !== undefined && min.value !== 0) found.push(`min ${unit} ${figure(min.value)} ${included(min.inclusive)}`);
    if (max !== undefined) found.push(`max ${unit} ${figure(max.value)} ${included(max.inclusive)}`);
    if (typeof exact === 'number') both((end) => `${end} ${unit}`, figure(exact));
    if (total_cap !== undefined) found.push(`cap ${typeof total_cap === 'number' ? total_cap : total_cap.value}`);
    if (basis.base_deemed_yuan !== undefined) found.push(`deemed ${basis.base_deemed_yuan}`);
  } else if (duration_unit !== undefined) {
    const text = (value: number) =>
      duration_unit === 'years'
        ? `${value * 12} months`
        : `${value} ${duration_unit === 'months' ? 'months' : duration_unit}`;
    if (min !== undefined && typeof min.value === 'number')
      found.push(`min length ${text(min.value)} ${included(min.inclusive)}`);
    if (max !== undefined && typeof max.value === 'number')
      found.push(`max length ${text(max.value)} ${included(max.inclusive)}`);
    if (typeof exact === 'number') both((end) => `${end} length`, text(exact));
    if (String(exact) === 'life' || String((max as { value?: unknown } | undefined)?.value) === 'life')
      found.push('life');
  }
  return found;
}

/** Decimals of a sheet are written with few places; what binary arithmetic adds to them is taken off again. */
function plain(value: number): string {
  return String(Number.parseFloat(value.toFixed(6)));
}

function thresholds(when: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.values(when).flatMap((value) => {
    if (typeof value !== 'object' || value === null) return [];
    const { min, max } = value as {
      min?: { value: number; inclusive: boolean };
      max?: { value: number; inclusive: boolean };
    };
    return [
      ...(min === undefined || min.value === 0 ? [] : [`cut ${min.value} ${min.inclusive ? 'below' : 'above'}`]),
      ...(max === undefined ? [] : [`cut ${max.value} ${max.inclusive ? 'above' : 'below'}`]),
    ];
  });
}
