import type { ViolationPlan } from '../compile/index.js';
import {
  type Condition,
  type ConditionTrace,
  evaluate,
  type FactLookup,
  type TestTrace,
  trace,
} from '../conditions/index.js';
import type { Localized } from '../values/index.js';
import type { CaseFacts } from './case-facts.js';
import type { Missing } from './decision.js';

type KnownFacts = FactLookup & Pick<CaseFacts, 'waitsForDay'>;

interface Found {
  readonly state: Missing['state'];
  readonly questions: Localized;
  readonly decides: Set<string>;
  /** The facts for which it is asked: it may be the list, the date or the party from which they follow. */
  readonly standsFor: Set<string>;
}

const DATE_QUESTIONS: Readonly<Record<'committed' | 'discovered' | 'decided', Localized>> = Object.freeze({
  committed: {
    'zh-CN': '违法行为发生于哪一日？连续或者继续状态的，终了之日填 dates.ended。',
    en: 'On which day was the act done? Where it continued, its last day goes into dates.ended.',
  },
  decided: {
    'zh-CN': '行政处罚决定于哪一日作出（或者拟于哪一日作出）？',
    en: 'On which day was the decision made, or will it be made?',
  },
  discovered: { 'zh-CN': '违法行为于哪一日被发现？', en: 'On which day was the act discovered?' },
});

/** Collects the facts on which something still depends, and what each of them decides. */
export class Unknowns {
  readonly #plan: ViolationPlan;
  readonly #facts: KnownFacts;
  readonly #found = new Map<string, Found>();

  constructor(plan: ViolationPlan, facts: KnownFacts) {
    this.#plan = plan;
    this.#facts = facts;
  }

  /** Notes every test of a condition that stayed open; returns the facts to be asked for. */
  addCondition(open: ConditionTrace, decides: string): readonly string[] {
    return this.#addLeaves(openTests(open), decides);
  }

  /**
   * Notes what several conditions of a table stayed open on. Where the document says what an unascertainable fact counts
   * as, only the others are asked for: with them it may be settled.
   */
  addTable(open: readonly ConditionTrace[], decides: string): void {
    const leaves = open.flatMap(openTests);
    const missing = leaves.filter(({ state }) => state !== 'unascertainable');
    const isRuled = this.#plan.document.unascertainable !== undefined && missing.length > 0;
    this.#addLeaves(isRuled ? missing : leaves, decides);
  }

  #addLeaves(leaves: readonly TestTrace[], decides: string): readonly string[] {
    return [...new Set(leaves.flatMap((leaf) => this.#addLeaf(leaf, decides)))];
  }

  /** Notes a fact that an amount is computed from and that is not there. */
  addFact(fact: string, decides: string): readonly string[] {
    const state = this.#facts.get(fact) === null ? 'unascertainable' : 'not-provided';
    return this.#ask(fact, state, decides);
  }

  /** Takes over what another has found, or of that only the facts named. */
  include(other: Unknowns, only?: ReadonlySet<string>): void {
    for (const [fact, { decides, standsFor, ...found }] of other.#found) {
      if (only !== undefined && ![...standsFor].some((one) => only.has(one))) continue;
      const known = this.#found.get(fact);
      if (known === undefined) {
        this.#found.set(fact, { ...found, decides: new Set(decides), standsFor: new Set(standsFor) });
        continue;
      }
      for (const one of decides) known.decides.add(one);
      for (const one of standsFor) known.standsFor.add(one);
    }
  }

  #addLeaf(leaf: TestTrace, decides: string): readonly string[] {
    const state =
      leaf.state === 'unascertainable' ? 'unascertainable' : leaf.state === 'missing' ? 'not-provided' : 'incomparable';
    return this.#ask(leaf.fact, state, decides);
  }

  /** Notes a date of the case on which something depends. */
  addDate(date: keyof typeof DATE_QUESTIONS, decides: string): void {
    this.#note(`dates.${date}`, 'not-provided', decides, DATE_QUESTIONS[date], `dates.${date}`);
  }

  /** A computed fact is asked for by what it is computed from. */
  #ask(fact: string, state: Missing['state'], decides: string): readonly string[] {
    const reads = this.#plan.reads.find((one) => one.fact === fact);
    if (reads !== undefined) return this.addCondition(trace(reads.when, this.#facts), decides);
    const declared = this.#plan.violation.facts.get(fact);
    const questions = declared?.question ?? { 'zh-CN': fact, en: fact };
    const derive = this.#plan.derived.find(({ name }) => name === fact)?.derive;
    if (declared !== undefined && this.#facts.waitsForDay(declared)) {
      return this.#note('dates.committed', 'not-provided', decides, DATE_QUESTIONS.committed, fact);
    }
    if (derive === undefined) return this.#note(fact, state, decides, questions, fact);
    switch (derive.how) {
      case 'result':
        return [];
      case 'party':
        return this.#note(derive.of === 'kind' ? 'party.kind' : 'party.birthDate', state, decides, questions, fact);
      case 'days':
        return this.#askFor([derive.after, derive.until], decides);
      default:
        return this.#askFor(derive.from, decides);
    }
  }

  /** Those of the facts that are not known. */
  #askFor(facts: readonly string[], decides: string): readonly string[] {
    const open = facts.filter((one) => (this.#facts.get(one) ?? undefined) === undefined);
    return open.flatMap((one) => this.addFact(one, decides));
  }

  #note(
    fact: string,
    state: Missing['state'],
    decides: string,
    questions: Localized,
    standsFor: string,
  ): readonly string[] {
    const known = this.#found.get(fact);
    if (known === undefined) {
      this.#found.set(fact, { state, questions, decides: new Set([decides]), standsFor: new Set([standsFor]) });
    } else {
      known.decides.add(decides);
      known.standsFor.add(standsFor);
    }
    return [fact];
  }

  /** The missing facts: those that decide most first, then by name. */
  list(): readonly Missing[] {
    if (this.#found.size === 0) return [];
    return [...this.#found]
      .map(([fact, { state, decides, questions }]): Missing => {
        return { fact, state, question: questions['zh-CN'], questions, decides: [...decides].sort() };
      })
      .sort((a, b) => b.decides.length - a.decides.length || (a.fact < b.fact ? -1 : 1));
  }
}

/** The tests on which an undecided condition still depends. */
export function openTests(of: ConditionTrace): readonly TestTrace[] {
  if (of.truth !== null) return [];
  switch (of.kind) {
    case 'test':
      return [of];
    case 'not':
      return openTests(of.of);
    case 'all':
    case 'any':
      return of.of.flatMap(openTests);
  }
}

/** The facts on which a condition still depends, without a trace of it. */
export function openFactsOf(condition: Condition, facts: FactLookup): readonly string[] {
  if (evaluate(condition, facts) !== undefined) return [];
  switch (condition.kind) {
    case 'test':
      return [condition.subject.fact];
    case 'not':
      return openFactsOf(condition.of, facts);
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => openFactsOf(part, facts));
  }
}

/** Facts that a condition stayed open on are all of the kind that cannot be ascertained. */
export function onlyUnascertainable(of: ConditionTrace): boolean {
  const open = openTests(of);
  return open.length > 0 && open.every(({ state }) => state === 'unascertainable');
}

/** The first test that kept a condition from being met. */
export function firstFailed(of: ConditionTrace): TestTrace | undefined {
  return decisive(of, false);
}

function decisive(of: ConditionTrace, truth: boolean): TestTrace | undefined {
  if (of.truth !== truth) return undefined;
  switch (of.kind) {
    case 'test':
      return of;
    case 'not':
      return decisive(of.of, !truth);
    case 'all':
    case 'any':
      for (const child of of.of) {
        const found = decisive(child, truth);
        if (found !== undefined) return found;
      }
      return undefined;
  }
}
