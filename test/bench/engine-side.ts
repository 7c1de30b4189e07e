import { Engine, type RuleProperties } from 'json-rules-engine';
import { type Rulebook, toEngineRules } from '../../src/index.js';

type RuleDocument = NonNullable<ReturnType<Rulebook['document']>>;

/**
 * json-rules-engine over the very conditions of one violation, at its best: rules converted once, Engine built once, its own operators, and
 * figures as plain numbers (lengths of time in months), so that it does no exact arithmetic.
 */
export function engineFor(document: RuleDocument, code: string): { readonly engine: Engine; readonly rules: number } {
  const violation = document.violations.find((one) => one.code === code);
  if (violation === undefined) throw new Error(`no violation ${code}`);
  const all = toEngineRules({ ...document, violations: [violation] });
  // The table only: circumstances are the same in every case.
  const rules = all.filter(({ event }) => event.type !== 'circumstance');
  const isFigure = (fact: string) => !['boolean', 'enum', 'set'].includes(violation.facts.get(fact)?.type.kind ?? '');
  const engine = new Engine();
  for (const rule of rules) engine.addRule(withPlainNumbers(rule, isFigure) as RuleProperties);
  return { engine, rules: rules.length };
}

function withPlainNumbers(part: unknown, isFigure: (fact: string) => boolean): unknown {
  if (Array.isArray(part)) return part.map((one) => withPlainNumbers(one, isFigure));
  if (typeof part !== 'object' || part === null) return part;
  if ('fact' in part && 'value' in part && isFigure(String(part.fact)))
    return { ...part, value: plainNumber(part.value) };
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, withPlainNumbers(one, isFigure)]));
}

function plainNumber(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainNumber);
  if (typeof value !== 'object' || value === null) return Number(value);
  const { years = 0, months = 0 } = value as { readonly years?: number; readonly months?: number };
  return years * 12 + months;
}

/** The names of the rules whose conditions hold. */
export async function matchedBy(engine: Engine, facts: Record<string, unknown>): Promise<readonly string[]> {
  const { results } = await engine.run(facts);
  return results.map(({ name }) => String(name)).sort();
}
