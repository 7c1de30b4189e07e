import type { Decision } from '../decide/index.js';
import type { Case } from '../parse/index.js';
import { actIndex } from './act-index.js';
import { checkAct } from './check-act.js';
import type { ActCheck, CheckResult, FurtherActCheck } from './check-result.js';
import { distinctCitations } from './distinct-citations.js';
import type { ActNotExamined } from './finding.js';
import type { Proposed } from './proposed.js';

/**
 * Holds the penalties a case proposes against its decision. A proposal is permitted when it fits one permitted result
 * as a whole: every penalty of it within that result's range, every required penalty there, one of each choice. While
 * the decision is undetermined it is permitted when it fits every result still possible, and not permitted when it
 * fits none. Penalties of a target that the proposal does not speak of are not missed: each is punished by a decision
 * of their own. To propose nothing (`[]`) is to propose that no penalty is imposed on anyone: it fits a result without
 * penalties, and one in which every penalty is optional.
 *
 * Several acts are judged each by itself (分别裁量): a penalty concerns the first act unless it names another one of
 * `acts`, the further acts as the case gives them. An act for which nothing is said is not examined.
 */
export function check(decision: Decision, proposed: readonly Proposed[], acts: Case['acts'] = []): CheckResult {
  const placed = proposed.map((one) => ({ one, act: one.act === undefined ? null : actIndex(one.act, acts) }));
  const of = (act: number | null) => placed.filter((each) => each.act === act).map(({ one }) => one);
  const isExamined = (act: number | null) => proposed.length === 0 || of(act).length > 0;
  const first = isExamined(null) ? checkAct(decision, of(null)) : NOT_EXAMINED;
  const further = [...decision.acts.entries()]
    .filter(([act]) => isExamined(act))
    .map(([act, own]): FurtherActCheck => ({ act, ...checkAct(own, of(act)) }));
  const places = [null, ...decision.acts.keys()];
  const left = places.filter((act) => !isExamined(act)).map((act) => notExamined(decision, act));
  const examined = isExamined(null) ? [first, ...further] : further;
  const { verdict: _, findings, ...rest } = first;
  return { verdict: together(examined), ...rest, findings: [...findings, ...left], acts: further, decision };
}

const NOT_EXAMINED: ActCheck = { verdict: 'undetermined', option: null, penalties: [], options: [], findings: [] };

/** Permitted only together: one act's penalties that are not permitted make the decision unlawful. */
function together(acts: readonly ActCheck[]): ActCheck['verdict'] {
  if (acts.some(({ verdict }) => verdict === 'not-permitted')) return 'not-permitted';
  return acts.every(({ verdict }) => verdict === 'permitted') ? 'permitted' : 'undetermined';
}

function notExamined(decision: Decision, act: number | null): ActNotExamined {
  const own = act === null ? decision : decision.acts[act];
  const basis = own?.options.flatMap(({ penalties }) => penalties.flatMap((one) => one.basis)) ?? [];
  return { kind: 'act-not-examined', act, basis: distinctCitations([{ basis }]) };
}
