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
  const light = present.filter(isLight);
  const heavy = present.filter(({ rule: { effects } }) => effects.includes('heavier'));
  const waivable = present.filter(({ rule: { effects } }) => isOnlyNone(effects));
  const isConflict = light.length > 0 && heavy.length > 0;
  const decides = isConflict ? conflict?.rule : undefined;
  const grades = waivedOnce([
    ...(waivable.length === 0 ? [] : [waived(waivable)]),
    ...(decides === 'heavier' ? [] : permitted('light', light, decides === 'lighter' ? [] : heavy)),
    ...(decides === 'heavier' || decides === 'lighter' ? [] : ordinary(light, heavy)),
    ...(decides === 'lighter' ? [] : permitted('heavy', heavy, decides === 'heavier' ? [] : light)),
  ]);
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
  // Each duty has to be met: what must be mitigated or not punished at all is not met by a penalty that is only lighter.
  const least = Math.max(0, ...own.filter(isMust).map(({ rule: { effects } }) => mildestDemand(effects)));
  const by = (effect: MildEffect) => own.filter(({ rule: { effects } }) => effects.includes(effect));
  const meets = (effect: MildEffect) => MILDNESS[effect] >= least && by(effect).length > 0;
  return [
    ...(meets('none') ? [waived(by('none'))] : []),
    ...(meets('mitigated')
      ? [{ grade: 'mitigated', measures: ['definition'], grounds: groundsOf(by('mitigated')) } as const]
      : []),
    ...(meets('lighter') ? moved('lighter', by('lighter')) : []),
  ];
}

type MildEffect = 'lighter' | 'mitigated' | 'none';

const MILDNESS: Readonly<Record<MildEffect, number>> = { lighter: 1, mitigated: 2, none: 3 };

/** The least mild of the results that a circumstance leaves to choose from. */
function mildestDemand(effects: Weighed['effects']): number {
  const mild = effects.filter((effect): effect is MildEffect => effect in MILDNESS);
  return Math.min(...mild.map((effect) => MILDNESS[effect]));
}

function isLight({ rule: { effects } }: CircumstancePlan): boolean {
  return effects.includes('lighter') || effects.includes('mitigated');
}

function waived(circumstances: readonly CircumstancePlan[]): GradePlan {
  return { grade: 'waivable', measures: [], grounds: groundsOf(circumstances) };
}

/** One plan of each kind: what may be waived on two grounds is waived once, on both. */
function waivedOnce(plans: readonly GradePlan[]): readonly GradePlan[] {
  const waiving = plans.filter(({ grade }) => grade === 'waivable');
  const [first] = waiving;
  if (first === undefined || waiving.length === 1) return plans;
  const grounds = waiving.flatMap((plan) => plan.grounds);
  return [{ ...first, grounds }, ...plans.filter(({ grade }) => grade !== 'waivable')];
}

/** Every measure of what must be is applied; each further one of what may be makes one more result. */
function moved(grade: 'lighter' | 'heavier', own: readonly CircumstancePlan[]): readonly GradePlan[] {
  const must = own.filter(isMust);
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
  return circumstances.some(isMust);
}

function isMust({ rule: { modality } }: CircumstancePlan): boolean {
  return modality === 'must';
}

function groundsOf(circumstances: readonly CircumstancePlan[]): readonly Ground[] {
  return circumstances.map(({ ground, rule: { label } }) => ({ ...ground, label }));
}
