import { type Condition, conditionJson, type EngineCondition, joinConditions } from '../conditions/index.js';
import type { Circumstance, RuleDocument, TierNode, Violation } from '../resolve/index.js';

/** A rule for a json-rules-engine `Engine`. */
export interface EngineRule {
  readonly name: string;
  readonly conditions: { readonly all: readonly EngineCondition[] };
  readonly event: {
    readonly type: 'tier' | 'level' | 'column' | 'circumstance';
    readonly params: Readonly<Record<string, unknown>>;
  };
}

/**
 * A benchmark's tiers, levels, weight columns and circumstances as rules for a host that runs json-rules-engine. Each rule's name is
 * the id that decisions and traces use; its event says what it gives. Add `registerTypedOperators(engine)`, and give
 * the engine the facts a violation looks at, computed ones included: the Engine has no third truth value, so a fact
 * that is missing stops its run, and sums, statutory limits and options remain the work of `Rulebook.decide`.
 */
export function toEngineRules(benchmark: RuleDocument): readonly EngineRule[] {
  return [...benchmark.violations.flatMap(violationRules), ...circumstanceRules(benchmark)];
}

/** Each circumstance once, with the violations it counts for; what a document limits by time or place is for the host to look at. */
function circumstanceRules({ violations }: RuleDocument): readonly EngineRule[] {
  const found = new Map<string, { readonly circumstance: Circumstance; readonly codes: string[] }>();
  for (const { code, general } of violations) {
    for (const circumstance of general.circumstances) {
      if (circumstance.excepted) continue;
      const known = found.get(circumstance.id);
      if (known === undefined) found.set(circumstance.id, { circumstance, codes: [code] });
      else known.codes.push(code);
    }
  }
  return [...found.values()].map(({ circumstance: { id, key, when, effects, modality }, codes }) =>
    rule(id, [when], 'circumstance', { circumstance: key, effects, modality, violations: codes }),
  );
}

function violationRules(violation: Violation): readonly EngineRule[] {
  const { method, code } = violation;
  switch (method.kind) {
    case 'statutory':
      return [];
    case 'tiers':
      return method.nodes.flatMap((node) => tierRules(code, node, []));
    case 'scoring':
      return [
        ...method.columns.map((column) =>
          rule(column.id, column.when === undefined ? [] : [column.when], 'column', {
            violation: code,
            column: column.key,
            penalty: column.penalty,
            start: column.start.toFixed(),
          }),
        ),
        ...method.factors.flatMap((factor) =>
          factor.levels.map((level) =>
            rule(level.id, [level.when], 'level', {
              violation: code,
              factor: factor.key,
              row: level.row,
              weights: level.weights.map((weight) => weight.toFixed()),
            }),
          ),
        ),
      ];
  }
}

/** A row's conditions are its own and those of every group around it. */
function tierRules(code: string, node: TierNode, above: readonly Condition[]): readonly EngineRule[] {
  const conditions = node.when === undefined ? above : [...above, node.when];
  if (node.kind === 'group') return node.children.flatMap((child) => tierRules(code, child, conditions));
  const { id, row, tier, gives } = node;
  return [
    rule(id, conditions, 'tier', {
      violation: code,
      row,
      tier: tier ?? row,
      penalties: gives.map(({ penalty }) => penalty),
    }),
  ];
}

function rule(
  name: string,
  conditions: readonly Condition[],
  type: EngineRule['event']['type'],
  params: EngineRule['event']['params'],
): EngineRule {
  const joined = conditionJson(joinConditions('all', conditions));
  return { name, conditions: 'all' in joined ? joined : { all: [joined] }, event: { type, params } };
}
