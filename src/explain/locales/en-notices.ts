import type { Figures, Language } from './language.js';

/** What has to be said of a decision beside its result. */
export const EN_NOTICES: Language['notices'] = {
  'below-statutory-minimum': (f) =>
    `${f.penalty()}: the benchmark gives ${f.money('computed')}, below the statutory minimum of ${f.money('statutory')}. The law allows less than the minimum only where it provides for mitigation, so the result stays at the minimum.`,
  'above-statutory-maximum': (f) =>
    `${f.penalty()}: the benchmark gives ${f.money('computed')}, above the statutory maximum of ${f.money('statutory')}. No fine may exceed the maximum, so the result stays at the maximum.`,
  'partly-outside-statutory-range': (f) =>
    `${f.penalty()}: the benchmark gives ${f.money('computed')}, part of which lies outside the statutory range (${f.money('statutory')}). That part must not be used; only the part inside the statutory range remains.`,
  'steps-over-maximum': (f) =>
    `${f.penalty()}: the steps add up to ${f.money('computed')}, above this tier's maximum of ${f.money('maximum')}; the maximum applies.`,
  'base-counted-as-least': (f) =>
    `${f.fact()}: ${f.money('given')} is below the least sum to be counted; ${f.money('counted')} is counted.`,
  'base-counted-as-most': (f) =>
    `${f.fact()}: ${f.money('given')} is above the greatest sum to be counted; ${f.money('counted')} is counted.`,
  'finer-than-a-fen': (f) =>
    `${f.penalty()}: the result ${f.money('computed')} is finer than a fen. The benchmark does not say how to round, so the figure stands as computed and rounding is left to the authority.`,
  'no-row-applies': () => 'No row of the table fits the facts of this case; only the statutory range remains.',
  'rows-overlap': (f) =>
    `The facts fit ${f.rows()} of the table at once, and the benchmark does not say which applies.`,
  'heavier-row-taken': (f) =>
    `The facts fit ${f.rows()} of the table at once; as the benchmark provides, the heavier applies.`,
  'no-level-applies': (f) => `No level of the factor "${f.factor()}" fits the facts, so no score can be computed.`,
  'levels-overlap': (f) =>
    `The factor "${f.factor()}" fits ${f.rows()} at once, and the benchmark does not say which applies.`,
  'lowest-level-taken': (f) =>
    f.maybe('factor', (one) => one) === 'tier'
      ? `The facts on which the tier depends cannot be ascertained; as the benchmark provides, the lowest tier that is not excluded applies (${f.rows()}).`
      : `The factor "${f.factor()}" cannot be ascertained; as the benchmark provides, it counts at its lowest level.`,
  'no-column-applies': (f) =>
    `${f.penalty()}: no weight column of the table fits this case; only the statutory range remains.`,
  'columns-overlap': (f) =>
    `${f.penalty()}: several weight columns of the table fit this case, and the benchmark does not say which applies.`,
  'not-permitted-by-statute': (f) =>
    `The benchmark lists the ${f.penalty()}, but the statutory basis does not provide for it in this case; it must not be imposed.`,
  'manners-contradict': (f) =>
    `${f.penalty()}: of the rules of the benchmark one requires it and another excludes it; the choice that the law leaves stays.`,
  'last-of-choice-stays': (f) =>
    `${f.penalty()}: the benchmark excludes it, but nothing else of the choice is left; it stays.`,
  'limitation-not-examined': () =>
    'The day of the act or of its discovery is missing, so whether the limitation period has run out has not been examined.',
  'dates-out-of-order': (f) =>
    `The dates contradict each other: ${f.maybe('first', (one) => EN_STEPS[one] ?? one)} (${f.date('from')}) is after ${f.maybe('second', (one) => EN_STEPS[one] ?? one)} (${f.date('until')}).`,
  'draft-benchmark': () => 'The benchmark is a draft; it is not in force, and this is no basis for a penalty.',
  'another-place': (f) =>
    `The case is from place ${f.maybe('given', (one) => one)}, for which the benchmark of ${f.maybe('benchmark', (one) => one)} was not made.`,
  'no-longer-in-force-at-decision': (f) =>
    `On the day of the decision, ${f.date('decided')}, the benchmark is no longer in force (it was until ${f.date('until')}). Where later rules are lighter or no longer treat the act as unlawful, they apply (Administrative Penalty Law, art. 37); compare them.`,
  'not-in-force': (f) =>
    `The benchmark was not in force on the day of the act or of its end, ${f.date('act')}${inForce(f)}.`,
  'in-force-at-decision-only': (f) =>
    `The benchmark was not yet in force on the day of the act or of its end, ${f.date('act')}${inForce(f)}, but is on the day of the decision. It applies only where it is lighter or no longer treats the act as unlawful; compare it with the rules of the time.`,
  'law-not-in-force': (f) =>
    `${f.law()} was not in force on the day of the act or of its end, ${f.date('act')}${inForce(f)}. The act is judged by the law of its time; a later one applies only where it is lighter or no longer treats the act as unlawful (Administrative Penalty Law, art. 37).`,
  'violation-not-covered': (f) =>
    `The benchmark does not list this violation${f.maybe('code', (code) => ` (${code})`)}.${f.maybe('suggestion', (near) => ` The nearest code is ${near}.`)}`,
  'benchmark-not-found': () => 'No benchmark of this department and place was in force on the dates concerned.',
  'circumstances-conflict': () =>
    'Circumstances that make the penalty lighter stand against others that make it heavier. They have to be weighed as a whole; every result that is possible is listed.',
  'grade-not-defined': (f) =>
    `The rules that apply do not say what range a ${f.maybe('grade', (one) => (one === 'heavier' ? 'heavier' : 'lighter'))} penalty has${f.maybe('penalty', () => ` (${f.penalty()})`)}; the range stays as it is, and the authority chooses within it and gives its reasons.`,
  'mitigation-without-minimum': (f) =>
    `There is no statutory minimum${f.maybe('penalty', () => ` (${f.penalty()})`)} below which a mitigated penalty could lie; the range stays as it is.`,
  'tier-order-unknown': (f) =>
    `The table does not say which tier lies above ${f.rows()}, so the result cannot be raised by one tier and stays where it was.`,
  'norms-incomparable': () =>
    'The act falls under several norms whose ranges of fines overlap; which of them has the higher fine has to be settled by the authority.',
  'rules-incomparable': () =>
    'Of the earlier and the later rules each is lighter in one respect and heavier in another; which are lighter has to be settled by the authority.',
};

function inForce(f: Figures): string {
  if (f.maybe('from', () => 'from') === '') return '';
  return ` (in force from ${f.date('from')}${f.maybe('until', () => ` until ${f.date('until')}`)})`;
}

/** The steps of a case, as its dates name them. */
const EN_STEPS: Readonly<Record<string, string>> = {
  committed: 'the act',
  ended: 'the end of the act',
  discovered: 'its discovery',
  filed: 'the opening of the case',
  notified: 'the notice to the party',
  decided: 'the decision',
  served: 'its service',
};
