import type { Decision } from '../decide/index.js';
import { decimal, ZERO } from '../values/index.js';
import { checkOption } from './check-option.js';
import type { ActCheck, OptionVerdict, PenaltyVerdict, Verdict } from './check-result.js';
import { findingsFor } from './findings.js';
import type { OptionReference, Proposed } from './proposed.js';

/** Holds what is proposed for one act against the decision on it. */
export function checkAct(decision: Decision, proposed: readonly Proposed[]): ActCheck {
  const options = decision.options.map((option, index) => checkOption(option, index, proposed));
  const best = [...options].sort(byFit)[0];
  const verdicts = best?.penalties ?? proposed.map((one) => withoutOption(decision, one));
  const penalties = verdicts.map((verdict, index) => ({
    ...verdict,
    permittedBy: options.filter((option) => option.penalties[index]?.verdict === 'within').map(referenceOf),
  }));
  const option = best === undefined ? null : referenceOf(best);
  const findings = findingsFor(decision, best, proposed);
  return { verdict: verdictOn(decision, options, proposed.length === 0), option, penalties, options, findings };
}

/** `nothing`: no penalty is proposed. */
function verdictOn(decision: Decision, options: readonly OptionVerdict[], nothing: boolean): ActCheck['verdict'] {
  const { outcome, possible } = decision;
  // A transfer has no option, and permits no penalty.
  const transfer = outcome === 'transfer' || possible.includes('transfer') ? [nothing] : [];
  const fits = [...options.map(({ permitted }) => permitted), ...transfer];
  if (outcome === 'no-penalty' && fits.length === 0) return nothing ? 'permitted' : 'not-permitted';
  if (fits.length === 0) return 'undetermined';
  if (fits.every((one) => one === false)) return 'not-permitted';
  if (fits.every((one) => one === true)) return 'permitted';
  return outcome !== 'undetermined' && fits.includes(true) ? 'permitted' : 'undetermined';
}

/** No penalty may be imposed, and no option says so. */
function isClosed({ outcome }: Decision): boolean {
  return outcome === 'no-penalty' || outcome === 'transfer';
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
