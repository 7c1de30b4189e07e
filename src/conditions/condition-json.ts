import { assertNever } from '../values/index.js';
import type { Condition, FactReference } from './condition.js';

/** A condition in json-rules-engine's own words. */
export type EngineCondition =
  | { readonly all: readonly EngineCondition[] }
  | { readonly any: readonly EngineCondition[] }
  | { readonly not: EngineCondition }
  | { readonly fact: string; readonly operator: string; readonly value: unknown; readonly path?: string };

/** Writes a compiled condition as json-rules-engine reads it: short forms spelt out, named conditions put in. */
export function conditionJson(condition: Condition): EngineCondition {
  switch (condition.kind) {
    case 'all':
      return { all: condition.of.map(conditionJson) };
    case 'any':
      return { any: condition.of.map(conditionJson) };
    case 'not':
      return { not: conditionJson(condition.of) };
    case 'test': {
      const { subject, operator, operand } = condition;
      return {
        fact: subject.fact,
        ...(subject.path !== undefined && { path: subject.path }),
        operator,
        value: operand.kind === 'value' ? operand.json : referenceJson(operand.reference),
      };
    }
    default:
      return assertNever(condition);
  }
}

function referenceJson({ fact, path }: FactReference): { readonly fact: string; readonly path?: string } {
  return path === undefined ? { fact } : { fact, path };
}
