import type { Program, ViolationPlan } from '../compile/index.js';
import { type Problem, ProblemsError } from '../diagnostics/index.js';
import type { Case } from '../parse/index.js';
import { type Act, actsOf, putTogether } from './acts.js';
import type { Decided } from './decide-violation.js';
import type { Decision } from './decision.js';
import { withDigest } from './digest-on-reading.js';
import { KeptOutcomes } from './kept-outcomes.js';
import { compareNorms, normsOf } from './norms.js';
import { type DecisionContext, decideInTime } from './rules-in-time.js';

/**
 * Makes of a program the function that decides a case: which penalties are permitted, in which range, and why. Pure and
 * synchronous; the same case, rules and version give the same decision. A case that is not valid throws `ProblemsError`.
 */
export function decider(program: Program): (given: Case) => Decision {
  const kept = new Map<ViolationPlan, KeptOutcomes>();
  const keptFor = (plan: ViolationPlan) => {
    const known = kept.get(plan);
    if (known !== undefined) return known;
    const outcomes = new KeptOutcomes();
    kept.set(plan, outcomes);
    return outcomes;
  };
  return (given) => decide({ program, keptFor }, given);
}

/** The first act, and the further ones each by itself; then what they come to together. */
function decide(context: DecisionContext, given: Case): Decision {
  const [first, ...further] = actsOf(context.program, given);
  const decided = decideAct(context, first);
  if (further.length === 0) return digested(decided, given);
  const acts = further.map((act, index) =>
    digested(
      atAct(given, index, () => decideAct(context, act)),
      act.given,
    ),
  );
  return digested({ ...decided, acts, together: putTogether(context.program, [decided, ...acts]) }, given);
}

/** A mistake in what a further act says itself stands there, and not in what it takes from the case. */
function atAct(given: Case, index: number, work: () => Decided): Decided {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const own = given.acts?.[index] as Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
    const isOwn = ([section = '', name = '']: Problem['path']) => own?.[section]?.[name] !== undefined;
    throw new ProblemsError(
      error.problems.map((one) => (isOwn(one.path) ? { ...one, path: ['acts', index, ...one.path] } : one)),
    );
  }
}

/** One act, under one norm or under several (Administrative Penalty Law, art. 29). */
function decideAct(context: DecisionContext, { given, elsewhere }: Act): Decided {
  const worked = decideInTime(context, given, elsewhere);
  const norms = normsOf(given);
  if (norms.length === 0) return worked.decided;
  const others = norms.map((norm) => decideInTime(context, norm, elsewhere));
  return compareNorms(context.program, [worked, ...others]).decided;
}

function digested(decided: Decided, given: Case): Decision {
  return withDigest(decided, given, [...new Set(rulesOf(decided))].join(' '));
}

/** The digest of every document it was decided under: of another time, of another norm and for another act too. */
function rulesOf({ benchmark, inTime, norms, acts }: Decided): readonly string[] {
  const compared = [...(inTime?.compared ?? []), ...(norms?.norms ?? [])].map((one) => one.benchmark);
  return [benchmark, ...compared].map((one) => one?.digest ?? '').concat(acts.flatMap(rulesOf));
}
