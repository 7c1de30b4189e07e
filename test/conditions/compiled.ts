import {
  type BoundWords,
  type CompileContext,
  type Condition,
  type ConditionProblem,
  compileCondition,
  type FactDeclaration,
  type FactType,
  type FactValue,
  factType,
  readFact,
} from '../../src/conditions/index.js';
import type { Json } from '../../src/values/index.js';

// A small world of facts, one of each type.
const DECLARATIONS: Readonly<Record<string, FactDeclaration>> = {
  yes: { type: 'boolean' },
  count: { type: 'integer', min: 0, max: 100 },
  ratio: { type: 'decimal' },
  fine: { type: 'money', min: 0 },
  gains: { type: 'money', over: 0 },
  weight: { type: 'quantity', unit: 't' },
  load: { type: 'quantity', unit: 'kg' },
  when: { type: 'date' },
  decided: { type: 'date' },
  duration: { type: 'duration' },
  area: { type: 'enum', values: { ordinary: {}, special: {}, protected: {} } },
  harms: { type: 'set', values: ['water', 'air', 'soil'] },
  exceedances: { type: 'list', of: 'decimal', unit: 'times' },
};

export const TYPES: ReadonlyMap<string, FactType> = new Map(
  Object.entries(DECLARATIONS).map(([name, declaration]) => {
    const type = factType(declaration);
    if (type === undefined) throw new Error(`bad declaration of ${name}`);
    return [name, type];
  }),
);

export const BOUNDS: BoundWords = { from: 'inclusive', to: 'exclusive' };

export function context(
  named: Readonly<Record<string, Json>> = {},
  bounds: BoundWords | undefined = BOUNDS,
): CompileContext {
  return {
    typeOf: (fact) => TYPES.get(fact),
    facts: TYPES.keys(),
    named: (name) => (Object.hasOwn(named, name) ? named[name] : undefined),
    names: Object.keys(named),
    ...(bounds !== undefined && { bounds }),
  };
}

export function compiled(json: unknown, named: Readonly<Record<string, Json>> = {}): Condition {
  const result = compileCondition(json, context(named));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.condition;
}

export function problemsOf(json: unknown, of: CompileContext = context()): readonly ConditionProblem[] {
  const result = compileCondition(json, of);
  return result.ok ? [] : result.problems;
}

/** Facts as a case gives them, read by their declarations. */
export function factsFrom(json: Readonly<Record<string, Json>>): Map<string, FactValue | null> {
  const facts = new Map<string, FactValue | null>();
  for (const [name, value] of Object.entries(json)) {
    const type = TYPES.get(name);
    if (type === undefined) throw new Error(`no fact ${name}`);
    const read = value === null ? undefined : readFact(type, value);
    if (read?.ok === false) throw new Error(JSON.stringify(read.problem));
    facts.set(name, read === undefined ? null : read.value);
  }
  return facts;
}
