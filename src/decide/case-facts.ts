import type { FactList, ViolationPlan } from '../compile/index.js';
import { evaluate, type FactLookup, type FactValue, factJson, factsOf, readFact } from '../conditions/index.js';
import { looseProblem, nearest, type Problem, ProblemsError, problem } from '../diagnostics/index.js';
import type { Case, EarlierCase } from '../parse/index.js';
import type { Derivation, Fact } from '../resolve/index.js';
import {
  type CalendarDate,
  compareDates,
  type Decimal,
  daysBetween,
  decimal,
  isDecimal,
  type Json,
  parseCalendarDate,
  ZERO,
} from '../values/index.js';
import { completedYears } from './age.js';
import { lookBack } from './earlier-cases.js';
import type { KnownNames } from './known-names.js';
import type { ReadDates } from './read-dates.js';

type FactRecord = Readonly<Record<string, Json>>;

/** Circumstances that only another violation of the case can have are left to it. */
function withOwnWords({ violation }: ViolationPlan, given: FactRecord, { words }: KnownNames): FactRecord {
  const { circumstances } = given;
  if (words.size === 0 || !Array.isArray(circumstances)) return given;
  const own = violation.facts.get('circumstances')?.values ?? {};
  const isOwn = (word: Json) => typeof word !== 'string' || word in own || !words.has(word);
  return { ...given, circumstances: (circumstances as readonly Json[]).filter(isOwn) };
}

interface Datable {
  readonly birth: boolean;
  readonly earlier: boolean;
}

/** The facts of one case, typed; and, for the trace, the JSON of each list of facts that a rule looks at. */
export class CaseFacts implements FactLookup {
  readonly #plan: ViolationPlan;
  readonly #values: Map<string, FactValue | null>;
  readonly #given: Readonly<Record<string, Json>>;
  readonly #records: (FactRecord | undefined)[] = [];
  readonly #places: (number | undefined)[] = [];
  /** What the case gives that only the day of the act is missing for: the day of birth, the earlier cases. */
  readonly #datable: Datable;

  constructor(
    plan: ViolationPlan,
    values: Map<string, FactValue | null>,
    given: Readonly<Record<string, Json>>,
    datable: Datable,
  ) {
    this.#datable = datable;
    this.#plan = plan;
    this.#values = values;
    this.#given = given;
    for (const { name, derive } of plan.derived) {
      const value = derive && derived(derive, values);
      if (value !== undefined) values.set(name, value);
    }
    for (const { fact, when } of plan.reads) {
      const truth = evaluate(when, this);
      if (truth !== undefined) values.set(fact, truth);
    }
  }

  /** Whether only the day of the act is missing for a fact: it cannot be asked for itself. */
  waitsForDay({ derive, lookBack: rule }: Fact): boolean {
    return derive?.how === 'party' && derive.of === 'age'
      ? this.#datable.birth
      : rule !== undefined && this.#datable.earlier;
  }

  /** The same facts with others supposed. */
  supposing(supposed: ReadonlyMap<string, FactValue>): CaseFacts {
    return new CaseFacts(this.#plan, new Map([...this.#values, ...supposed]), this.#given, this.#datable);
  }

  get(name: string): FactValue | null | undefined {
    return this.#values.get(name);
  }

  /** A numeric fact; a list counts as the sum of its items. */
  number(name: string): Decimal | null | undefined {
    const value = this.#values.get(name);
    return value === undefined || value === null || isDecimal(value) ? value : undefined;
  }

  /** The number of this combination of values; undefined where there are too many, or one of them is not a frequent one. */
  place({ index, names, places }: FactList): number | undefined {
    if (places === undefined) return undefined;
    const known = this.#places[index];
    if (known !== undefined) return known;
    let place = 0;
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at];
      const step = name === undefined ? undefined : places[at]?.get(this.#values.get(name));
      if (step === undefined) return undefined;
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
 *
 * @param elsewhere names that another violation of the same case knows
 */
export function readCaseFacts(plan: ViolationPlan, whole: Case, dates: ReadDates, elsewhere: KnownNames): CaseFacts {
  const given = withOwnWords(plan, (whole.facts ?? {}) as FactRecord, elsewhere);
  const problems: Problem[] = [];
  const values = factsOfCase(plan, whole, dates, problems);
  const reads = new Map(plan.reads.map(({ fact, when }) => [fact, factsOf(when)]));
  for (const name of Object.keys(given)) {
    const json = given[name];
    if (json === undefined) continue;
    const fact = plan.violation.facts.get(name);
    // What is given for another violation of the case is not given for one that computes it.
    if ((reads.has(name) || fact?.derive !== undefined) && elsewhere.asked.has(name)) continue;
    if (fact === undefined) {
      if (elsewhere.facts.has(name)) continue;
      problems.push(
        problem('undeclared-fact', { fact: name }, placeOf(name), nearest(name, plan.violation.facts.keys())),
      );
    } else if (fact.derive !== undefined) {
      problems.push(problem('derived-fact-given', { fact: name, from: sourceText(fact.derive) }, placeOf(name)));
    } else if (fact.lookBack !== undefined && whole.earlier !== undefined && values.has(name)) {
      problems.push(problem('derived-fact-given', { fact: name, from: 'earlier' }, placeOf(name)));
    } else if (reads.has(name)) {
      const from = [...(reads.get(name) ?? [])].join(', ');
      problems.push(
        from === ''
          ? problem('fact-fixed', { fact: name, code: plan.violation.code }, placeOf(name))
          : problem('derived-fact-given', { fact: name, from }, placeOf(name)),
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
  return new CaseFacts(plan, values, given, {
    birth: whole.party?.birthDate !== undefined,
    earlier: whole.earlier !== undefined && dates.committed === undefined,
  });
}

function placeOf(fact: string) {
  return { path: ['facts', fact] };
}

/** What the case says of the party, and what follows from its earlier cases. */
function factsOfCase(plan: ViolationPlan, whole: Case, dates: ReadDates, problems: Problem[]) {
  const values = new Map<string, FactValue | null>();
  const { kind, birthDate } = whole.party ?? {};
  const born = birthDate === undefined ? undefined : parseCalendarDate(birthDate);
  if (birthDate !== undefined && born === undefined) {
    problems.push(problem('not-a-date', { found: birthDate }, { path: ['party', 'birthDate'] }));
  }
  const end = dates.ended ?? dates.committed;
  const isBorn = born === undefined || end === undefined || compareDates(born, end) <= 0;
  if (!isBorn) problems.push(problem('dates-contradict', { from: born, until: end }, { path: ['party', 'birthDate'] }));
  for (const { name, derive } of plan.derived) {
    if (derive?.how !== 'party') continue;
    if (derive.of === 'kind' && kind !== undefined) values.set(name, kind);
    if (derive.of === 'age' && born !== undefined && end !== undefined && isBorn) {
      values.set(name, decimal(String(completedYears(born, end))));
    }
  }
  const { earlier } = whole;
  if (earlier === undefined || dates.committed === undefined) return values;
  if (!areReadable(earlier, problems)) return values;
  const { code, key, basis } = plan.violation;
  const of = { committed: dates.committed, provisions: basis, names: [code, key] };
  for (const { name, type, lookBack: rule } of plan.lookedBack) {
    if (rule === undefined) continue;
    const counted = lookBack(rule, earlier, of);
    if (counted === undefined) continue;
    const count = counted + (rule.includingThis ? 1 : 0);
    values.set(name, type.kind === 'boolean' ? count === 0 : decimal(String(count)));
  }
  return values;
}

function areReadable(earlier: readonly EarlierCase[], problems: Problem[]): boolean {
  const before = problems.length;
  for (const [index, one] of earlier.entries()) {
    for (const name of ['committed', 'decided'] as const) {
      const found = one[name];
      if (found === undefined || parseCalendarDate(found) !== undefined) continue;
      problems.push(problem('not-a-date', { found }, { path: ['earlier', index, name] }));
    }
  }
  return problems.length === before;
}

function sourceText(derive: Derivation): string {
  switch (derive.how) {
    case 'party':
      return derive.of === 'kind' ? 'party.kind' : 'party.birthDate';
    case 'days':
      return `${derive.after}, ${derive.until}`;
    case 'result':
      return derive.how;
    default:
      return derive.from.join(', ');
  }
}

function derived(derive: Derivation, values: ReadonlyMap<string, FactValue | null>): FactValue | null | undefined {
  switch (derive.how) {
    case 'party':
    case 'result':
      return undefined;
    case 'days':
      return daysFrom(values.get(derive.after), values.get(derive.until));
    default: {
      const lists = derive.from.map((name) => values.get(name));
      if (lists.includes(undefined)) return undefined;
      return lists.includes(null) ? null : overList(derive.how, lists.flat());
    }
  }
}

/** The first day is not counted, the last one is; none where the last comes first. */
function daysFrom(after: FactValue | null | undefined, until: FactValue | null | undefined) {
  if (typeof after !== 'string' || typeof until !== 'string')
    return after === null || until === null ? null : undefined;
  return decimal(String(Math.max(0, daysBetween(after as CalendarDate, until as CalendarDate))));
}

function overList(how: 'count' | 'sum' | 'max', list: readonly unknown[]): Decimal {
  const items = list.filter((item): item is Decimal => isDecimal(item));
  switch (how) {
    case 'count':
      return decimal(String(items.length));
    case 'sum':
      return items.reduce((sum, item) => sum.plus(item), ZERO);
    case 'max':
      return items.reduce((most, item) => (item.gt(most) ? item : most), items[0] ?? ZERO);
  }
}
