import type { Decision } from '../decide/index.js';
import { decimal, ZERO } from '../values/index.js';
import { checkOption } from './check-option.js';
import type { CheckResult, OptionReference, OptionVerdict, PenaltyVerdict, Proposed, Verdict } from './check-result.js';

/**
 * Holds the penalties a case proposes against its decision. A proposal is permitted when it fits one permitted result
 * as a whole: every penalty of it within that result's range, every required penalty there, one of each choice. While
 * the decision is undetermined it is permitted when it fits every result still possible, and not permitted when it
 * fits none. Penalties of a target that the proposal does not speak of are not missed: each is punished by a decision
 * of their own.
 */
export function check(decision: Decision, proposed: readonly Proposed[]): CheckResult {
  const options = decision.options.map((option, index) => checkOption(option, index, proposed));
  const best = [...options].sort(byFit)[0];
  const verdicts = best?.penalties ?? proposed.map((one) => withoutOption(decision, one));
  const penalties = verdicts.map((verdict, index) => ({
    ...verdict,
    permittedBy: options.filter((option) => option.penalties[index]?.verdict === 'within').map(referenceOf),
  }));
  const option = best === undefined ? null : referenceOf(best);
  return { verdict: overall(decision, options), option, penalties, options, decision };
}

function overall(decision: Decision, options: readonly OptionVerdict[]): CheckResult['verdict'] {
  if (options.length === 0) return isClosed(decision) ? 'not-permitted' : 'undetermined';
  if (options.every(({ permitted }) => permitted === false)) return 'not-permitted';
  const fits = ({ permitted }: OptionVerdict) => permitted === true;
  if (decision.outcome !== 'undetermined') return options.some(fits) ? 'permitted' : 'undetermined';
  return options.every(fits) && !mayBeBarred(decision) ? 'permitted' : 'undetermined';
}

/** No penalty may be imposed, and no option says so. */
function isClosed({ outcome }: Decision): boolean {
  return outcome === 'no-penalty' || outcome === 'transfer';
}

/** While it is open whether the limitation period has run out, no penalty at all is a possible result (art. 36), which the options do not list. */
function mayBeBarred({ missing }: Decision): boolean {
  return missing.some(({ decides }) => decides.includes('limitation'));
}

function withoutOption(decision: Decision, proposed: Proposed): PenaltyVerdict {
  const verdict = isClosed(decision) ? 'type-not-permitted' : 'undetermined';
  return { verdict, proposed, permitted: null, basis: [] };
}

/** The best fit first: permitted, then open, then with the fewest penalties of a wrong kind, the fewest wrong figures, the nearest in yuan. */
function byFit(a: OptionVerdict, b: OptionVerdict): number {
  const rank = ({ permitted }: OptionVerdict) => (permitted === true ? 0 : permitted === null ? 1 : 2);
  return (
    rank(a) - rank(b) ||
    count(a, WRONG_KIND) - count(b, WRONG_KIND) ||
    count(a, WRONG_FIGURE) - count(b, WRONG_FIGURE) ||
    distance(a).cmp(distance(b)) ||
    a.option - b.option
  );
}

const WRONG_KIND: readonly Verdict[] = ['type-not-permitted', 'required-missing'];
const WRONG_FIGURE: readonly Verdict[] = ['below', 'above', 'differs-from-formula'];

function count({ penalties }: OptionVerdict, verdicts: readonly Verdict[]): number {
  return penalties.filter(({ verdict }) => verdicts.includes(verdict)).length;
}

function distance({ penalties }: OptionVerdict) {
  return penalties.reduce((sum, one) => (one.distance === undefined ? sum : sum.plus(decimal(one.distance))), ZERO);
}

function referenceOf({ option, grade, tier }: OptionVerdict): OptionReference {
  return { option, grade, tier };
}
