import { compareSeverity, type Decision, type Option } from '../decide/index.js';
import type { Judgement } from './answer.js';

export const JUDGEMENTS = ['equal', 'stricter', 'lighter', 'mixed', 'gap'] as const satisfies readonly Judgement[];

/** What can come out on one side: settled, or not for a reason that lies in the rules. */
export type Settled = Pick<Decision, 'outcome' | 'options'>;

/**
 * How the newer answer stands to the older: by the same measure by which the rules in force at the act and at the
 * decision are compared (Administrative Penalty Law, art. 37).
 */
export function judge(older: Settled | undefined, newer: Settled | undefined): Judgement {
  if (!isSettled(older) || !isSettled(newer)) return 'gap';
  // A transfer on suspected crime leaves no penalty to compare; nothing administrative is as heavy.
  if (older.outcome === 'transfer' || newer.outcome === 'transfer') {
    if (older.outcome === newer.outcome) return 'equal';
    return newer.outcome === 'transfer' ? 'stricter' : 'lighter';
  }
  return severity(older.options, newer.options);
}

export function isSettled(one: Settled | undefined): one is Settled {
  return one !== undefined && one.outcome !== 'undetermined' && one.outcome !== 'not-covered';
}

function severity(older: readonly Option[], newer: readonly Option[]): Judgement {
  const relation = compareSeverity(newer, older);
  switch (relation) {
    case 'heavier':
      return 'stricter';
    case 'incomparable':
      return 'mixed';
    default:
      return relation;
  }
}

/** What several judgements come to; gaps count only where there is nothing else. */
export function together(judgements: Iterable<Judgement>): Judgement {
  const said = new Set(judgements);
  if (said.has('mixed') || (said.has('stricter') && said.has('lighter'))) return 'mixed';
  if (said.has('stricter')) return 'stricter';
  if (said.has('lighter')) return 'lighter';
  return said.has('equal') || said.size === 0 ? 'equal' : 'gap';
}

export function tally(judgements: Iterable<Judgement>): Record<Judgement, number> {
  const counts = { equal: 0, stricter: 0, lighter: 0, mixed: 0, gap: 0 };
  for (const one of judgements) counts[one] += 1;
  return counts;
}
