import type { Decision, Option, Penalty } from '../decide/index.js';
import { comparePeriods, decimal, parsePeriod, plain } from '../values/index.js';
import type { CheckResult, OptionVerdict, PenaltyVerdict, Proposed } from './check-result.js';

/**
 * Holds the penalties a case proposes against its decision. A proposal is permitted when it fits one permitted result
 * as a whole: every penalty of it within that result's range, every required penalty there, one of each choice. While
 * the decision is undetermined it is permitted when it fits every result still possible, and not permitted when it
 * fits none.
 */
export function check(decision: Decision, proposed: readonly Proposed[]): CheckResult {
  const options = decision.options.map((option, index) => checkOption(option, index, proposed));
  const some = options.some(({ permitted }) => permitted !== false);
  const every = options.length > 0 && options.every(({ permitted }) => permitted === true);
  const best = [...options].sort((a, b) => deviations(a) - deviations(b) || a.option - b.option)[0] ?? null;
  const open = decision.outcome === 'undetermined' || decision.outcome === 'not-covered';
  const fits = open ? every : options.some(({ permitted }) => permitted === true);
  const verdict = fits ? 'permitted' : some || options.length === 0 ? 'undetermined' : 'not-permitted';
  return { verdict, option: best, options, decision };
}

function deviations({ penalties }: OptionVerdict): number {
  return penalties.filter(({ verdict }) => verdict !== 'within').length;
}

function checkOption(option: Option, index: number, proposed: readonly Proposed[]): OptionVerdict {
  const taken = new Set<Penalty>();
  const verdicts = proposed.map((one): PenaltyVerdict => {
    const permitted = option.penalties.find((penalty) => fitsKind(penalty, one) && !taken.has(penalty));
    if (permitted === undefined) return { verdict: 'type-not-permitted', proposed: one, permitted: null, basis: [] };
    const rival = [...taken].find(({ choice }) => choice !== null && choice === permitted.choice);
    if (rival !== undefined)
      return { verdict: 'type-not-permitted', proposed: one, permitted: rival, basis: rival.basis };
    taken.add(permitted);
    return { proposed: one, permitted, basis: permitted.basis, ...judge(option, permitted, one) };
  });
  const penalties = [...verdicts, ...missingPenalties(option, taken, proposed)];
  return { option: index, grade: option.grade, tier: option.tier, permitted: wholeVerdict(penalties), penalties };
}

function wholeVerdict(penalties: readonly PenaltyVerdict[]): boolean | null {
  if (penalties.some(({ verdict }) => verdict !== 'within' && verdict !== 'undetermined')) return false;
  return penalties.every(({ verdict }) => verdict === 'within') ? true : null;
}

function fitsKind(penalty: Penalty, { type, target, name }: Proposed): boolean {
  if (penalty.type !== type || penalty.target !== (target ?? 'party')) return false;
  return name === undefined || name === penalty.name?.['zh-CN'] || name === penalty.name?.en;
}

/**
 * Required penalties that were not proposed, and choices from which nothing was. Only for the targets the proposal
 * speaks of: a responsible person is punished by a decision of his own.
 */
function missingPenalties(
  option: Option,
  taken: ReadonlySet<Penalty>,
  proposed: readonly Proposed[],
): readonly PenaltyVerdict[] {
  const targets = new Set(proposed.length === 0 ? ['party'] : proposed.map(({ target }) => target ?? 'party'));
  const chosen = new Set([...taken].map(({ choice }) => choice));
  const asked = new Set<string>();
  return option.penalties.flatMap((permitted): PenaltyVerdict[] => {
    const { necessity, choice, target, basis, pending } = permitted;
    if (taken.has(permitted) || necessity === 'optional' || !targets.has(target)) return [];
    if (choice !== null) {
      if (chosen.has(choice) || asked.has(choice)) return [];
      asked.add(choice);
    }
    return [{ verdict: pending === undefined ? 'required-missing' : 'undetermined', proposed: null, permitted, basis }];
  });
}

type Judged = Pick<PenaltyVerdict, 'verdict' | 'distance'>;

function judge(option: Option, permitted: Penalty, proposed: Proposed): Judged {
  if (permitted.pending !== undefined) return { verdict: 'undetermined' };
  if (permitted.type === 'fine') return judgeAmount(option, permitted, proposed);
  if (permitted.duration === undefined || proposed.duration === undefined) return { verdict: 'within' };
  return judgeDuration(permitted.duration, proposed);
}

function judgeAmount(option: Option, { id, amount }: Penalty, proposed: Proposed): Judged {
  if (amount === undefined || proposed.amount === undefined) return { verdict: 'undetermined' };
  const sum = decimal(proposed.amount);
  const min = amount.min === undefined ? undefined : decimal(amount.min);
  const max = amount.max === undefined ? undefined : decimal(amount.max);
  const below = min !== undefined && (amount.minInclusive ? sum.lt(min) : sum.lte(min));
  const above = max !== undefined && (amount.maxInclusive ? sum.gt(max) : sum.gte(max));
  if (!below && !above) return { verdict: 'within' };
  const bound = below ? min : max;
  const distance = bound === undefined ? {} : { distance: plain(sum.minus(bound).abs()) };
  const isFormula = option.narrowing.some(
    ({ penalty, step }) => penalty === id && (step === 'score' || step === 'steps'),
  );
  const single = min !== undefined && max !== undefined && min.eq(max);
  return { verdict: isFormula && single ? 'differs-from-formula' : below ? 'below' : 'above', ...distance };
}

function judgeDuration(permitted: NonNullable<Penalty['duration']>, proposed: Proposed): Judged {
  const length = parsePeriod(proposed.duration);
  if (length === undefined || permitted.life === true) return { verdict: 'undetermined' };
  const low = permitted.min === undefined ? 1 : comparePeriods(length, permitted.min);
  const high = permitted.max === undefined ? -1 : comparePeriods(length, permitted.max);
  if (low === undefined || high === undefined) return { verdict: 'undetermined' };
  if (low < 0 || (low === 0 && permitted.minInclusive === false)) return { verdict: 'below' };
  if (high > 0 || (high === 0 && permitted.maxInclusive === false)) return { verdict: 'above' };
  return { verdict: 'within' };
}
