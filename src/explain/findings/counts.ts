import type { FindingSeverity } from '../../diagnostics/index.js';
import type { Finding } from '../../verify/index.js';

/** How many findings there are of each severity, those that are known counted apart. */
export type Counts = Readonly<Record<FindingSeverity | 'known', number>>;

export function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, known: 0 };
  for (const { severity, known } of findings) counts[known === undefined ? severity : 'known'] += 1;
  return counts;
}
