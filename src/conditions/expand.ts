import { assertNever, type Json } from '../values/index.js';
import type { BoundWords, ParsedCondition, Reader } from './parsed-condition.js';
import type { ConditionProblem } from './problem.js';
import { readCondition } from './read-condition.js';

export type Expanded =
  | { readonly ok: true; readonly json: { readonly [key: string]: Json } }
  | { readonly ok: false; readonly problems: readonly ConditionProblem[] };

/**
 * Rewrites a condition with its short forms into one of json-rules-engine's own grammar that its Engine accepts as the root of a rule
 * (`all`, `any`, `not` or `condition`). Only the form is looked at: facts, operators and operands are for `compileCondition`.
 */
export function expandCondition(json: unknown, options: { readonly bounds?: BoundWords } = {}): Expanded {
  const reader: Reader = { bounds: options.bounds, emptyAny: 'refuse', problems: [] };
  const parsed = readCondition(json, reader);
  if (parsed === undefined) return { ok: false, problems: reader.problems };
  const expanded = toEngineJson(parsed);
  return { ok: true, json: parsed.kind === 'test' ? { all: [expanded] } : expanded };
}

function toEngineJson(condition: ParsedCondition): { readonly [key: string]: Json } {
  const { labels } = condition;
  switch (condition.kind) {
    case 'all':
      return { ...labels, all: condition.parts.map(toEngineJson) };
    case 'any':
      return { ...labels, any: condition.parts.map(toEngineJson) };
    case 'not':
      return { ...labels, not: toEngineJson(condition.part) };
    case 'reference':
      return { ...labels, condition: condition.name };
    case 'test': {
      const { fact, operator, value, path, params } = condition;
      return {
        ...labels,
        fact,
        operator,
        value,
        ...(path !== undefined && { path }),
        ...(params !== undefined && { params }),
      };
    }
    default:
      return assertNever(condition);
  }
}
