import type { ViolationPlan } from '../compile/index.js';
import { type Condition, type ConditionTrace, trace } from '../conditions/index.js';
import type { CaseFacts } from './case-facts.js';
import type { Notice } from './decision.js';
import { Unknowns } from './unknowns.js';

/** What the steps of one decision share: the plan, the typed facts, and what is still open or has to be said. */
export class Run {
  readonly plan: ViolationPlan;
  readonly facts: CaseFacts;
  readonly unknowns: Unknowns;
  readonly #notices = new Map<string, Notice>();

  constructor(plan: ViolationPlan, facts: CaseFacts) {
    this.plan = plan;
    this.facts = facts;
    this.unknowns = new Unknowns(plan, facts);
  }

  /** Looks at a condition; a rule without one always applies. */
  look(condition: Condition | undefined): Looked {
    if (condition === undefined) return ALWAYS;
    const looked = trace(condition, this.facts);
    return { truth: looked.truth, condition: looked };
  }

  /** Looks at a condition and, when it stays open, notes the facts it needs. */
  ask(condition: Condition | undefined, decides: string): Looked & { readonly open: readonly string[] } {
    const looked = this.look(condition);
    if (looked.truth !== null || looked.condition === undefined) return { ...looked, open: NOTHING };
    return { ...looked, open: this.unknowns.addCondition(looked.condition, decides) };
  }

  /** Adds a notice; the same one is said once. */
  notice(notice: Notice): void {
    this.#notices.set(JSON.stringify([notice.code, notice.figures, notice.rows, notice.text?.en]), notice);
  }

  get notices(): readonly Notice[] {
    return [...this.#notices.values()];
  }
}

export interface Looked {
  /** null: cannot be decided from these facts. */
  readonly truth: boolean | null;
  readonly condition?: ConditionTrace;
}

const NOTHING: readonly string[] = Object.freeze([]);
const ALWAYS: Looked = Object.freeze({ truth: true });
