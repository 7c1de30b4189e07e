import type { FactList } from '../compile/index.js';
import type { ConditionTrace } from '../conditions/index.js';
import type { Rule } from '../resolve/index.js';
import type { Localized } from '../values/index.js';
import type { CaseFacts } from './case-facts.js';
import type { Conclusion, TraceKind, TraceNode } from './decision.js';
import { firstFailed } from './unknowns.js';

const NOTHING: readonly TraceNode[] = Object.freeze([]);
const NO_FACTS = Object.freeze({});

export function conclusion(truth: boolean | null | undefined): Conclusion {
  return truth === true ? 'applies' : truth === false ? 'does-not-apply' : 'unknown';
}

interface Looked {
  readonly truth: boolean | null | undefined;
  readonly condition?: ConditionTrace | undefined;
  readonly label?: Localized | undefined;
  readonly weight?: string | undefined;
  readonly row?: string | undefined;
  readonly facts?: FactList;
  readonly children?: readonly TraceNode[];
}

/** One node of the trace. On the hot path of a decision: it builds one object and shares all that does not change. */
export function traceNode(kind: TraceKind, rule: Rule, looked: Looked, facts?: CaseFacts): TraceNode {
  const { condition, label, weight, row } = looked;
  const failed = condition !== undefined && looked.truth === false ? firstFailed(condition) : undefined;
  return {
    id: rule.id,
    kind,
    conclusion: conclusion(looked.truth),
    ...(label && { label }),
    ...(weight !== undefined && { weight }),
    ...(row !== undefined && { row }),
    source: rule.source,
    basis: rule.basis,
    facts: looked.facts !== undefined && facts !== undefined ? facts.record(looked.facts) : NO_FACTS,
    ...(condition && { condition }),
    ...(failed && { failed }),
    children: looked.children ?? NOTHING,
  };
}
