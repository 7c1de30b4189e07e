import type { Figures, Language } from './language.js';
import type { ZH_CN_NAMES } from './zh-cn-names.js';

/** The English name of everything a decision can name. */
export const EN_NAMES: Pick<Language, keyof typeof ZH_CN_NAMES> = {
  headings: {
    title: 'Explanation of the penalty discretion',
    result: 'Result',
    reasons: 'Reasons',
    notices: 'Points to note',
    time: 'Limitation and deadlines',
    procedures: 'Procedure',
    possibilities: 'Results still possible',
    questions: 'Facts to establish',
    tree: 'Rule by rule, for review',
    penalties: 'Penalties',
    orders: 'Orders',
    steps: 'How the fine was narrowed',
    found: 'Facts found',
    always: 'Part of every possible result',
  },
  columns: {
    fact: 'Fact',
    finding: 'Finding',
    factor: 'Factor',
    level: 'Level',
    row: 'Row',
    weight: 'Weight',
    score: 'Score',
    weights: 'How the score is made up',
    openLevels: 'Factors not yet determined',
    possibilities: 'Possible results',
    start: 'Starting point',
    sum: 'Sum',
    counted: 'Counted as',
    number: 'No.',
  },
  outcomes: {
    penalty: 'A penalty is to be imposed',
    'no-penalty': 'No penalty is to be imposed',
    undetermined: 'Not yet determined',
    transfer: 'The case is to be transferred; an administrative penalty must not take the place of the transfer',
    'not-covered': 'The benchmarks loaded do not cover this case',
  },
  grades: {
    none: 'no penalty',
    waivable: 'penalty may be waived',
    mitigated: 'mitigated (below the statutory range)',
    lighter: 'lighter',
    ordinary: 'ordinary',
    heavier: 'heavier',
  },
  targets: { party: 'the party', 'responsible-person': 'the persons directly responsible' },
  necessities: { required: 'mandatory', optional: 'discretionary', alternative: 'one of several' },
  penalties: {
    warning: 'warning',
    'public-criticism': 'public criticism',
    fine: 'fine',
    'confiscate-illegal-gains': 'confiscation of illegal gains',
    'confiscate-illegal-property': 'confiscation of illegal property',
    'suspend-permit': 'suspension of the permit',
    'downgrade-qualification': 'downgrading of the qualification',
    'revoke-permit': 'revocation of the permit',
    'restrict-business': 'restriction of business',
    'suspend-business': 'suspension of business',
    'close-business': 'closure of the business',
    'bar-from-practice': 'bar from practice',
    detention: 'administrative detention',
    other: 'other administrative penalty',
  },
  orders: {
    correct: 'order to correct the violation',
    stop: 'order to stop the violation',
    'stop-construction': 'order to stop construction',
    restore: 'order to restore the original state',
    'restrict-production': 'order to restrict production',
    'halt-production': 'order to halt production for rectification',
    'file-record': 'order to file the record',
    remove: 'order to demolish or remove',
    other: 'other order',
  },
  procedures: {
    'on-the-spot': 'on-the-spot procedure',
    hearing: 'notice of the right to a hearing',
    'legal-review': 'legal review',
    'collective-discussion': 'collective discussion',
    'file-major-decision': 'filing of a major penalty decision',
  },
  remarks: {
    misprint: 'Apparent misprint in the source',
    reading: 'Reading of the text',
    overlap: 'Overlap in the source',
    gap: 'Gap in the source',
    excess: 'Source exceeds the statutory range',
    scope: 'Scope',
  },
  notices: {
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
      `The factor "${f.factor()}" cannot be ascertained; as the benchmark provides, it counts at its lowest level.`,
    'no-column-applies': (f) =>
      `${f.penalty()}: no weight column of the table fits this case; only the statutory range remains.`,
    'columns-overlap': (f) =>
      `${f.penalty()}: several weight columns of the table fit this case, and the benchmark does not say which applies.`,
    'not-permitted-by-statute': (f) =>
      `The benchmark lists the ${f.penalty()}, but the statutory basis does not provide for it in this case; it must not be imposed.`,
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
    'violation-not-covered': (f) =>
      `The benchmark does not list this violation${f.maybe('code', (code) => ` (${code})`)}.${f.maybe('suggestion', (near) => ` The nearest code is ${near}.`)}`,
    'benchmark-not-found': () => 'No benchmark of this department and place was in force on the dates concerned.',
  },
  steps: {
    statute: 'Statutory range',
    tier: 'Range of the tier',
    score: 'By the score',
    steps: 'Stepped formula',
    cap: 'Cap',
    'statutory-limit': 'Held at the statutory range',
  },
  conclusions: { applies: 'applies', 'does-not-apply': 'does not apply', unknown: 'not determined' },
  traceKinds: {
    decision: 'decision',
    limitation: 'limitation',
    violation: 'violation',
    penalty: 'statutory penalty',
    order: 'order',
    tiers: 'tier table',
    group: 'situation',
    tier: 'tier',
    scoring: 'scoring table',
    column: 'weight column',
    factor: 'factor',
    level: 'level',
  },
  missing: {
    'not-provided': 'Not yet provided',
    unascertainable: 'Investigated, cannot be ascertained',
    incomparable: 'Given, but cannot be compared exactly',
  },
  counting: { calendar: 'calendar days', working: 'working days' },
  booleans: { true: 'yes', false: 'no' },
  absent: { unascertainable: 'cannot be ascertained', notProvided: 'not yet provided' },
  decides: { tier: 'which tier applies', score: 'the score', limitation: 'whether the limitation period has expired' },
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
