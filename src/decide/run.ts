import type { Planned, ViolationPlan } from '../compile/index.js';
import { type Condition, trace } from '../conditions/index.js';
import type { Fact, Rule } from '../resolve/index.js';
import type { CaseFacts } from './case-facts.js';
import type { Notice, TraceKind } from './decision.js';
import type { KeptOutcomes, Seen } from './kept-outcomes.js';
import { type Looked, type Shown, traceNode } from './trace-node.js';
import { Unknowns } from './unknowns.js';

/** What the steps of one decision share: the plan, the typed facts, and what is still open or has to be said. */
export class Run {
  readonly plan: ViolationPlan;
  readonly facts: CaseFacts;
  readonly kept: KeptOutcomes;
  readonly unknowns: Unknowns;
  readonly notices: Notice[] = [];

  constructor(plan: ViolationPlan, facts: CaseFacts, kept: KeptOutcomes) {
    this.plan = plan;
    this.facts = facts;
    this.kept = kept;
    this.unknowns = new Unknowns(plan, facts);
  }

  /** A run over the same rules with other facts, which collects what it needs and says for itself. */
  again(facts: CaseFacts): Run {
    return new Run(this.plan, facts, this.kept);
  }

  /** Takes over what another run needs and says. */
  include(other: Run): void {
    this.unknowns.include(other.unknowns);
    for (const notice of other.notices) this.notice(notice);
  }

  /** Whether a fact follows from other facts, so that it cannot be supposed by itself. */
  isComputed({ name, derive }: Fact): boolean {
    const isComputed = derive !== undefined && derive.how !== 'party';
    return isComputed || this.plan.reads.some((one) => one.fact === name);
  }

  /** Looks at a condition; a rule without one always applies. */
  look(condition: Condition | undefined): Looked {
    if (condition === undefined) return ALWAYS;
    const looked = trace(condition, this.facts);
    return { truth: looked.truth, condition: looked };
  }

  /** Looks at a rule that stands by itself. */
  see(kind: TraceKind, planned: Planned<Rule & { readonly when?: Condition }>, shown: Shown = NOTHING_MORE): Seen {
    const place = this.facts.place(planned.facts);
    const known = this.kept.seen.find(planned, place);
    if (known !== undefined) return known;
    const { truth, condition } = this.look(planned.rule.when);
    const node = traceNode(kind, planned, truth, condition, this.facts, shown);
    return this.kept.seen.keep(planned, place, { truth, condition, trace: node });
  }

  /** Notes the facts that something needs which stayed open; none when it did not. */
  needs({ truth, condition }: Looked, decides: string): readonly string[] {
    return truth !== null || condition === undefined ? NOTHING : this.unknowns.addCondition(condition, decides);
  }

  /** Adds a notice; the same one is said once. */
  notice(notice: Notice): void {
    const at = this.notices.findIndex((known) => isSame(known, notice));
    if (at < 0) this.notices.push(notice);
    else this.notices[at] = notice;
  }
}

function isSame(a: Notice, b: Notice): boolean {
  if (a.code !== b.code || a.text?.en !== b.text?.en) return false;
  return JSON.stringify([a.figures, a.rows]) === JSON.stringify([b.figures, b.rows]);
}

const NOTHING: readonly string[] = Object.freeze([]);
const NOTHING_MORE: Shown = Object.freeze({});
const ALWAYS: Looked = Object.freeze({ truth: true });
