import type { Decision } from '../decide/index.js';
import type { OptionVerdict } from './check-result.js';
import type { Finding } from './finding.js';
import { onTheSpot, procedureFindings } from './procedure-findings.js';
import type { Proposed } from './proposed.js';
import { reasonsFor } from './reasons.js';

/** What the file needs for a proposal, held against the option that it fits best (undefined where there is none). */
export function findingsFor(
  decision: Decision,
  best: OptionVerdict | undefined,
  proposed: readonly Proposed[],
): readonly Finding[] {
  const option = best === undefined ? undefined : decision.options[best.option];
  const isPunished = proposed.length > 0 && option !== undefined && option.penalties.length > 0;
  return [
    ...(best === undefined || option === undefined ? [] : reasonsFor(decision, option, best, proposed)),
    ...(best === undefined ? [] : approvals(best)),
    ...procedureFindings(decision, best?.option ?? null),
    ...(best !== undefined && isPunished ? [onTheSpot(decision, best.option)] : []),
    ...missedDeadlines(decision),
  ];
}

function approvals({ penalties }: OptionVerdict): readonly Finding[] {
  return penalties.flatMap(({ proposed, permitted, verdict }): readonly Finding[] => {
    if (proposed === null || permitted === null || verdict === 'type-not-permitted') return [];
    const { approval, authority, basis } = permitted;
    if (approval === undefined && authority === undefined) return [];
    const who = { ...(approval && { approval }), ...(authority && { authority }) };
    return [{ kind: 'approval-needed', proposed, permitted, ...who, basis }];
  });
}

function missedDeadlines({ deadlines }: Decision): readonly Finding[] {
  return deadlines
    .filter(({ missed }) => missed === true)
    .map(({ id, label, due, done, counting, provisional, basis }): Finding => {
      const days = { due, ...(done !== undefined && { done }) };
      return { kind: 'deadline-missed', id, label, ...days, counting, provisional, basis };
    });
}
