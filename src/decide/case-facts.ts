import type { FactList, ViolationPlan } from '../compile/index.js';
import { evaluate, type FactLookup, type FactValue, factJson, factsOf, readFact } from '../conditions/index.js';
import { looseProblem, nearest, type Problem, ProblemsError, problem } from '../diagnostics/index.js';
import type { Fact } from '../resolve/index.js';
import { type Decimal, decimal, isDecimal, type Json, ZERO } from '../values/index.js';

type FactRecord = Readonly<Record<string, Json>>;

/** The facts of one case, typed; and, for the trace, the JSON of each list of facts that a rule looks at. */
export class CaseFacts implements FactLookup {
  readonly #plan: ViolationPlan;
  readonly #values: Map<string, FactValue | null>;
  readonly #given: Readonly<Record<string, Json>>;
  readonly #records: (FactRecord | undefined)[] = [];
  readonly #places: (number | undefined)[] = [];

  constructor(plan: ViolationPlan, values: Map<string, FactValue | null>, given: Readonly<Record<string, Json>>) {
    this.#plan = plan;
    this.#values = values;
    this.#given = given;
    for (const fact of plan.derived) {
      const value = deriveFact(fact, values);
      if (value !== undefined) values.set(fact.name, value);
    }
    for (const { fact, when } of plan.reads) {
      const truth = evaluate(when, this);
      if (truth !== undefined) values.set(fact, truth);
    }
  }

  /** The same facts with others supposed. */
  supposing(supposed: ReadonlyMap<string, FactValue>): CaseFacts {
    return new CaseFacts(this.#plan, new Map([...this.#values, ...supposed]), this.#given);
  }

  get(name: string): FactValue | null | undefined {
    return this.#values.get(name);
  }

  /** A numeric fact; a list counts as the sum of its items. */
  number(name: string): Decimal | null | undefined {
    const value = this.#values.get(name);
    return value === undefined || value === null || isDecimal(value) ? value : undefined;
  }

  /** The number of this combination of values; undefined where the list's facts can take too many. */
  place({ index, names, places }: FactList): number | undefined {
    if (places === undefined) return undefined;
    const known = this.#places[index];
    if (known !== undefined) return known;
    let place = 0;
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at];
      const step = name === undefined ? undefined : places[at]?.get(this.#values.get(name));
      if (step === undefined) throw new RangeError(`${name} has a value that was not declared`);
      place += step;
    }
    this.#places[index] = place;
    return place;
  }

  record(list: FactList): FactRecord {
    const known = this.#records[list.index];
    if (known !== undefined) return known;
    const record: Record<string, Json> = {};
    for (const name of list.names) {
      const value = this.#values.get(name);
      if (value !== undefined) record[name] = this.#given[name] ?? factJson(value);
    }
    this.#records[list.index] = record;
    return record;
  }
}

/**
 * Types the facts of a case by their declarations and computes derived facts. A fact that is not declared, cannot have
 * the value given, or is computed and therefore not to be given, throws `ProblemsError`.
 */
export function readCaseFacts(plan: ViolationPlan, given: Readonly<Record<string, Json>>): CaseFacts {
  const problems: Problem[] = [];
  const values = new Map<string, FactValue | null>();
  const reads = new Map(plan.reads.map(({ fact, when }) => [fact, factsOf(when)]));
  for (const name of Object.keys(given)) {
    const json = given[name];
    if (json === undefined) continue;
    const fact = plan.violation.facts.get(name);
    if (fact === undefined) {
      problems.push(
        problem('undeclared-fact', { fact: name }, placeOf(name), nearest(name, plan.violation.facts.keys())),
      );
    } else if (fact.derive !== undefined) {
      problems.push(problem('derived-fact-given', { fact: name, from: fact.derive.from }, placeOf(name)));
    } else if (reads.has(name)) {
      problems.push(
        problem('derived-fact-given', { fact: name, from: [...(reads.get(name) ?? [])].join(', ') }, placeOf(name)),
      );
    } else if (json === null) values.set(name, null);
    else {
      const read = readFact(fact.type, json);
      if (read.ok) values.set(name, read.value);
      else {
        const { code, params, suggestion, path } = read.problem;
        problems.push(looseProblem(code, { fact: name, ...params }, { path: ['facts', name, ...path] }, suggestion));
      }
    }
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return new CaseFacts(plan, values, given);
}

function placeOf(fact: string) {
  return { path: ['facts', fact] };
}

function deriveFact({ derive }: Fact, values: ReadonlyMap<string, FactValue | null>): FactValue | null | undefined {
  const list = derive === undefined ? undefined : values.get(derive.from);
  if (derive === undefined || list === undefined || list === null) return list;
  const items = (Array.isArray(list) ? list : []).filter((item): item is Decimal => isDecimal(item));
  switch (derive.how) {
    case 'count':
      return decimal(String(items.length));
    case 'sum':
      return items.reduce((sum, item) => sum.plus(item), ZERO);
    case 'max':
      return items.reduce((most, item) => (item.gt(most) ? item : most), items[0] ?? ZERO);
  }
}
