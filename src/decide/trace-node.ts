import type { Planned } from '../compile/index.js';
import type { ConditionTrace } from '../conditions/index.js';
import type { Rule } from '../resolve/index.js';
import type { Localized } from '../values/index.js';
import type { CaseFacts } from './case-facts.js';
import type { Conclusion, TraceKind, TraceNode } from './decision.js';
import { firstFailed } from './unknowns.js';

const NOTHING: readonly TraceNode[] = Object.freeze([]);
const NO_FACTS: TraceNode['facts'] = Object.freeze({});

/** What came of looking at a rule. null: cannot be decided from these facts. */
export interface Looked {
  readonly truth: boolean | null;
  readonly condition?: ConditionTrace | undefined;
}

/** What a node shows beside the rule and what came of it. */
export interface Shown {
  readonly label?: Localized | undefined;
  readonly tier?: string | undefined;
  readonly effects?: readonly string[] | undefined;
  readonly modality?: TraceNode['modality'];
  readonly left?: TraceNode['left'];
  readonly weight?: string | undefined;
  readonly row?: string | undefined;
  readonly children?: readonly TraceNode[];
}

type Building = { -readonly [K in keyof TraceNode]: TraceNode[K] };

/** The node of a rule that looks at facts. */
export function traceNode(
  kind: TraceKind,
  { rule, facts }: Planned,
  truth: boolean | null,
  condition: ConditionTrace | undefined,
  given: CaseFacts,
  shown: Shown,
): TraceNode {
  const node = build(kind, rule, truth, given.record(facts), shown);
  if (condition !== undefined) {
    node.condition = condition;
    if (truth === false) {
      const failed = firstFailed(condition);
      if (failed !== undefined) node.failed = failed;
    }
  }
  return node;
}

/** The node of what only holds others together. */
export function frameNode(kind: TraceKind, rule: Rule, truth: boolean | null, shown: Shown): TraceNode {
  return build(kind, rule, truth, NO_FACTS, shown);
}

// On the hot path of every decision: what all nodes have stands in the literal, the rest is added where it is.
function build(kind: TraceKind, rule: Rule, truth: boolean | null, facts: TraceNode['facts'], shown: Shown): Building {
  const node: Building = {
    id: rule.id,
    kind,
    conclusion: conclusion(truth),
    source: rule.source,
    basis: rule.basis,
    facts,
    children: shown.children ?? NOTHING,
  };
  if (shown.label !== undefined) node.label = shown.label;
  if (shown.weight !== undefined) node.weight = shown.weight;
  if (shown.row !== undefined) node.row = shown.row;
  if (shown.tier !== undefined) node.tier = shown.tier;
  if (shown.effects !== undefined) node.effects = shown.effects;
  if (shown.modality !== undefined) node.modality = shown.modality;
  if (shown.left !== undefined) node.left = shown.left;
  return node;
}

function conclusion(truth: boolean | null): Conclusion {
  return truth === null ? 'unknown' : truth ? 'applies' : 'does-not-apply';
}
