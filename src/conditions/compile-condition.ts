import { nearest } from '../diagnostics/index.js';
import { assertNever } from '../values/index.js';
import { EQUAL, GREATER, LESS, NONE } from './comparison.js';
import { compileTest, type FactScope } from './compile-test.js';
import type { Condition, TestCondition } from './condition.js';
import {
  type BoundWords,
  type ParsedCondition,
  type ParsedGroup,
  type ParsedReference,
  type ParsedTest,
  report,
} from './parsed-condition.js';
import type { ConditionProblem } from './problem.js';
import { DEEPEST, readCondition } from './read-condition.js';
import { comparisonFor } from './value-type.js';

/** What a condition may refer to. */
export interface CompileContext extends FactScope {
  /** The JSON of a named condition; undefined when there is none of that name. */
  readonly named?: (name: string) => unknown;
  /** Every named condition, for suggestions. */
  readonly names?: Iterable<string>;
  /** How the document's 以上 and 以下 treat the number itself; without it, short forms with bounds are refused. */
  readonly bounds?: BoundWords;
  /** json-rules-engine takes an empty `any` for true. It is refused unless this is `false`, which makes it what it says: none of nothing holds. */
  readonly emptyAny?: 'refuse' | 'false';
}

export type CompiledCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problems: readonly ConditionProblem[] };

/** Conditions one condition may hold, those of named conditions counted at every reference: a few names that double each other would never end. */
const MOST_NODES = 10_000;

/**
 * Reads a condition (json-rules-engine's grammar or a short form), resolves its names and types every comparison. Returns every problem
 * that could be found, each with its place in the JSON; a condition that is returned has no fault left that evaluation could meet.
 */
export function compileCondition(json: unknown, context: CompileContext): CompiledCondition {
  const problems: ConditionProblem[] = [];
  const built = new Compiler(context, problems).compile(json);
  return built === undefined || problems.length > 0
    ? { ok: false, problems }
    : { ok: true, condition: built.condition };
}

interface Built {
  readonly condition: Condition;
  /** Levels from here down, and conditions in all, with named conditions written out. */
  readonly height: number;
  readonly nodes: number;
}

class Compiler {
  readonly #context: CompileContext;
  readonly #problems: ConditionProblem[];
  // `atLeast` uses its parts several times; each is compiled once.
  readonly #built = new Map<ParsedCondition, Built | undefined>();
  readonly #named = new Map<string, Built | undefined>();
  readonly #open: string[] = [];
  #depth = 0;

  constructor(context: CompileContext, problems: ConditionProblem[]) {
    this.#context = context;
    this.#problems = problems;
  }

  compile(json: unknown): Built | undefined {
    const { bounds, emptyAny = 'refuse' } = this.#context;
    const parsed = readCondition(json, { bounds, emptyAny, problems: this.#problems });
    return parsed && this.#build(parsed);
  }

  #build(parsed: ParsedCondition): Built | undefined {
    const known = this.#built.get(parsed);
    if (known !== undefined || this.#built.has(parsed)) return known;
    // INVARIANT: checked on the way down, so that no chain of names overflows the stack; the height is checked on the way up, because a
    // part that is compiled already is not walked again.
    if (this.#depth >= DEEPEST) return this.#tooDeep(parsed);
    this.#depth += 1;
    const built = this.#limited(this.#buildNew(parsed), parsed);
    this.#depth -= 1;
    this.#built.set(parsed, built);
    return built;
  }

  #tooDeep(parsed: ParsedCondition): undefined {
    return report(this.#problems, 'nesting-too-deep', parsed.at, { limit: String(DEEPEST) });
  }

  #limited(built: Built | undefined, parsed: ParsedCondition): Built | undefined {
    if (built === undefined) return undefined;
    if (built.height > DEEPEST) return this.#tooDeep(parsed);
    if (built.nodes > MOST_NODES) {
      return report(this.#problems, 'condition-invalid', parsed.at, { detail: `more than ${MOST_NODES} conditions` });
    }
    return built;
  }

  #buildNew(parsed: ParsedCondition): Built | undefined {
    switch (parsed.kind) {
      case 'all':
      case 'any':
        return this.#buildGroup(parsed);
      case 'not': {
        const part = this.#build(parsed.part);
        if (part === undefined) return undefined;
        const condition: Condition = { kind: 'not', of: part.condition, ...named(parsed) };
        return { condition, height: part.height + 1, nodes: part.nodes + 1 };
      }
      case 'reference':
        return this.#buildReference(parsed);
      case 'test': {
        const condition = compileTest(parsed, this.#context, this.#problems);
        return condition && { condition, height: 1, nodes: 1 };
      }
      default:
        return assertNever(parsed);
    }
  }

  #buildGroup(parsed: ParsedGroup): Built | undefined {
    const parts = parsed.parts.map((part) => this.#build(part)).filter((part) => part !== undefined);
    if (parts.length < parsed.parts.length) return undefined;
    for (const [lower, upper] of parsed.bands ?? []) this.#checkBand(lower, upper);
    let height = 0;
    let nodes = 1;
    for (const part of parts) {
      height = Math.max(height, part.height);
      nodes += part.nodes;
    }
    const condition: Condition = { kind: parsed.kind, of: parts.map((part) => part.condition), ...named(parsed) };
    return { condition, height: height + 1, nodes };
  }

  // A band that no value can lie in is a slip of the pen, never a rule.
  #checkBand(lower: ParsedTest, upper: ParsedTest): void {
    const [from, to] = [this.#constantOf(lower), this.#constantOf(upper)];
    const type = this.#context.typeOf(lower.fact);
    if (from?.operand.kind !== 'value' || to?.operand.kind !== 'value' || type === undefined) return;
    const relation = comparisonFor(type, true)(from.operand.value, to.operand.value);
    const open = !(lower.operator.endsWith('Inclusive') && upper.operator.endsWith('Inclusive'));
    const possible = open ? LESS : LESS | EQUAL;
    if (relation !== NONE && (relation & possible) === 0 && relation <= (LESS | EQUAL | GREATER)) {
      const bounds = [lower, upper].map((test) => `${test.valueAt.at(-1)} ${String(test.value)}`).join(', ');
      report(this.#problems, 'contradictory-bounds', lower.at, { bounds });
    }
  }

  #constantOf(parsed: ParsedTest): TestCondition | undefined {
    const condition = this.#built.get(parsed)?.condition;
    return condition?.kind === 'test' ? condition : undefined;
  }

  #buildReference(parsed: ParsedReference): Built | undefined {
    const { name, at } = parsed;
    const place = [...at, 'condition'];
    if (this.#open.includes(name)) return report(this.#problems, 'named-condition-cycle', place, { name });
    if (!this.#named.has(name)) this.#named.set(name, this.#buildNamed(name, parsed));
    const built = this.#named.get(name);
    return built && { ...built, height: built.height + 1, condition: { ...built.condition, name } };
  }

  #buildNamed(name: string, { at }: ParsedReference): Built | undefined {
    const json = this.#context.named?.(name);
    const place = [...at, 'condition'];
    if (json === undefined) {
      const suggestion = nearest(name, this.#context.names ?? []);
      return report(this.#problems, 'named-condition-unknown', place, { name }, suggestion);
    }
    const before = this.#problems.length;
    this.#open.push(name);
    const built = this.compile(json);
    this.#open.pop();
    // The faults of a named condition lie in another place of the file: point at the reference and say whose they are.
    const inside = this.#problems.splice(before);
    this.#problems.push(...inside.map((one) => ({ named: name, ...one, path: place })));
    return built;
  }
}

function named({ labels }: ParsedCondition): { readonly name?: string } {
  return labels.name === undefined ? {} : { name: labels.name };
}
