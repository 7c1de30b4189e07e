import type { CircumstancePlan } from '../compile/index.js';
import type { Circumstance, Measure, RuleDocument } from '../resolve/index.js';
import type { Grade, Ground } from './decision.js';

/** A grade that the circumstances permit, and how it moves a fine. */
export interface GradePlan {
  readonly grade: Grade;
  /** What moves the fine, one after the other; `definition`: what the document means by the grade. */
  readonly measures: readonly (Measure | 'definition')[];
  readonly grounds: readonly Ground[];
}

/** What a set of circumstances leads to. The same `key` is the same result, whatever its grounds. */
export type Ruling =
  | { readonly kind: 'none' | 'transfer'; readonly key: string; readonly grounds: readonly Ground[] }
  | {
      readonly kind: 'penalty';
      readonly key: string;
      readonly grades: readonly GradePlan[];
      readonly conflict: boolean;
    };

type Weighed = Pick<Circumstance, 'effects' | 'modality'>;
type Direction = 'light' | 'heavy';

const ORDINARY: GradePlan = { grade: 'ordinary', measures: ['definition'], grounds: [] };

/** Whether circumstances end the case before any penalty: no penalty at all (art. 30, 31, 33) comes before transfer (art. 27). */
export function endingOf(present: readonly Weighed[]): 'none' | 'transfer' | undefined {
  if (present.some(isBar)) return 'none';
  return present.some(({ effects }) => effects.includes('transfer')) ? 'transfer' : undefined;
}

function isBar({ effects, modality }: Weighed): boolean {
  return modality === 'must' && isOnlyNone(effects);
}

function isOnlyNone(effects: Weighed['effects']): boolean {
  return effects.every((effect) => effect === 'none');
}

/**
 * Weighs circumstances that are present. What must be lighter (or heavier) leaves no ordinary penalty; what may be
 * leaves the choice; circumstances of both directions are weighed against each other, so that the result of neither
 * alone is certain, unless the document has a rule.
 */
export function rule(present: readonly CircumstancePlan[], conflict: RuleDocument['circumstanceConflict']): Ruling {
  const ending = endingOf(present.map((one) => one.rule));
  if (ending !== undefined) {
    const ends = present.filter((one) => (ending === 'none' ? isBar(one.rule) : one.rule.effects.includes('transfer')));
    return { kind: ending, key: ending, grounds: groundsOf(ends) };
  }
  const light = present.filter(({ rule: { effects } }) => effects.includes('lighter') || effects.includes('mitigated'));
  const heavy = present.filter(({ rule: { effects } }) => effects.includes('heavier'));
  const waivable = present.filter(({ rule: { effects } }) => effects.includes('none'));
  const isConflict = light.length > 0 && heavy.length > 0;
  const grades = [
    ...(waivable.length === 0 ? [] : [{ grade: 'waivable', measures: [], grounds: groundsOf(waivable) } as const]),
    ...(isConflict && conflict?.rule === 'heavier' ? [] : permitted('light', light, heavy)),
    ...(isConflict && conflict !== undefined && conflict.rule !== 'weigh' ? [] : ordinary(light, heavy)),
    ...(isConflict && conflict?.rule === 'lighter' ? [] : permitted('heavy', heavy, light)),
  ];
  const key = grades.map(({ grade, measures }) => `${grade}:${measures.map(nameOf).join('+')}`).join(' ');
  return { kind: 'penalty', key, grades, conflict: isConflict };
}

/** An ordinary penalty stays possible unless one side must prevail and nothing stands against it. */
function ordinary(light: readonly CircumstancePlan[], heavy: readonly CircumstancePlan[]): readonly GradePlan[] {
  const both = light.length > 0 && heavy.length > 0;
  return both || !hasMust([...light, ...heavy]) ? [ORDINARY] : [];
}

/** The grades of one direction; what may be weighed is left aside where the other side must be. */
function permitted(
  direction: Direction,
  own: readonly CircumstancePlan[],
  against: readonly CircumstancePlan[],
): readonly GradePlan[] {
  if (own.length === 0 || (!hasMust(own) && hasMust(against))) return [];
  if (direction === 'heavy') return moved('heavier', own);
  const mitigating = own.filter(({ rule: { effects } }) => effects.includes('mitigated'));
  const lighter = own.filter(({ rule: { effects } }) => effects.includes('lighter'));
  const mitigated: readonly GradePlan[] =
    mitigating.length === 0 ? [] : [{ grade: 'mitigated', measures: ['definition'], grounds: groundsOf(mitigating) }];
  return [...mitigated, ...(lighter.length === 0 ? [] : moved('lighter', lighter))];
}

/** Every measure of what must be is applied; each further one of what may be makes one more result. */
function moved(grade: 'lighter' | 'heavier', own: readonly CircumstancePlan[]): readonly GradePlan[] {
  const must = own.filter((one) => one.rule.modality === 'must');
  const base = distinct(must.map(measureOf));
  const names = new Set(base.map(nameOf));
  const further = distinct(own.map(measureOf)).filter((measure) => !names.has(nameOf(measure)));
  const plan = (measures: readonly (Measure | 'definition')[], of: readonly CircumstancePlan[]): GradePlan => ({
    grade,
    measures: inOrder(measures),
    grounds: groundsOf(of),
  });
  const counts = (measures: readonly (Measure | 'definition')[]) => {
    const applied = new Set(measures.map(nameOf));
    return own.filter((one) => applied.has(nameOf(measureOf(one))));
  };
  return [
    ...(base.length === 0 ? [] : [plan(base, counts(base))]),
    ...further.map((one) => plan([...base, one], counts([...base, one]))),
  ];
}

function measureOf({ rule: { measure } }: CircumstancePlan): Measure | 'definition' {
  return measure ?? 'definition';
}

function nameOf(measure: Measure | 'definition'): string {
  return measure === 'definition' ? measure : measure.id;
}

function distinct(measures: readonly (Measure | 'definition')[]): readonly (Measure | 'definition')[] {
  return [...new Map(measures.map((one) => [nameOf(one), one])).values()];
}

/** First another tier, then a part of its range, then what is taken off. */
function inOrder(measures: readonly (Measure | 'definition')[]): readonly (Measure | 'definition')[] {
  const rank = (one: Measure | 'definition') =>
    one === 'definition' || one.how.kind === 'slice' ? 1 : one.how.kind === 'tier-up' ? 0 : 2;
  return [...measures].sort((a, b) => rank(a) - rank(b) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

function hasMust(circumstances: readonly CircumstancePlan[]): boolean {
  return circumstances.some((one) => one.rule.modality === 'must');
}

function groundsOf(circumstances: readonly CircumstancePlan[]): readonly Ground[] {
  return circumstances.map(({ ground, rule: { label } }) => ({ ...ground, label }));
}
