import type { DocumentPlan } from '../compile/index.js';
import type { Rule } from '../resolve/index.js';
import type { Worked } from './decide-violation.js';
import type { Notice, TraceNode } from './decision.js';
import { frameNode } from './trace-node.js';

const NO_RULE: Rule = { id: 'decision', source: { file: '', line: 0, column: 1 }, basis: [] };

/** The answer where no loaded document speaks of the case. */
export function notCovered(document: DocumentPlan | undefined, notice: Notice): Worked {
  const { source: _, ...trace }: TraceNode = frameNode('decision', NO_RULE, false, {});
  const decided = {
    outcome: 'not-covered',
    possible: ['not-covered'],
    benchmark: document?.benchmark ?? null,
    violation: null,
    options: [],
    certain: null,
    inTime: null,
    norms: null,
    acts: [],
    together: null,
    limitation: null,
    deadlines: [],
    surcharge: null,
    procedures: [],
    missing: [],
    notes: [notice],
    words: {},
    trace,
  } as const;
  return { decided, proceduresFor: () => [] };
}
