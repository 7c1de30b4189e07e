import type { Condition } from '../conditions/index.js';
import type { RuleDocument, Violation } from '../resolve/index.js';
import { type Alternatives, alternativesOf, type FullRow, fullRows, whenDeciding } from './alternatives.js';
import type { Draft } from './draft.js';
import { type Budget, Space } from './space/index.js';

/** One violation of a document with what the checks share: its alternatives, and the space of the facts they look at. */
export class Table {
  readonly document: RuleDocument;
  readonly violation: Violation;
  readonly rows: readonly FullRow[];
  /** For each row, when it decides. */
  readonly deciding: readonly Condition[];
  readonly alternatives: readonly Alternatives[];
  /** Splits that one question may cost. */
  readonly effort: number;
  #space: Space | undefined;

  constructor(document: RuleDocument, violation: Violation, effort: number) {
    this.document = document;
    this.violation = violation;
    this.effort = effort;
    this.rows = violation.method.kind === 'tiers' ? fullRows(violation.method.nodes) : [];
    this.deciding = this.rows.map((row) => whenDeciding(row, this.rows, document.conflict !== undefined));
    this.alternatives = alternativesOf(violation, this.rows);
  }

  /** All that the table and the law's own conditions tell apart. */
  get space(): Space {
    this.#space ??= new Space(this.violation, this.conditions());
    return this.#space;
  }

  conditions(): readonly Condition[] {
    const { penalties, reads } = this.violation;
    return [
      ...this.alternatives.flatMap(({ within, all }) => [...(within ? [within] : []), ...all.map(({ when }) => when)]),
      ...penalties.flatMap(({ when, cases }) => [when, ...cases.map((one) => one.when)]),
      ...reads.values(),
    ].filter((one) => one !== undefined);
  }

  budget(): Budget {
    return { left: this.effort };
  }

  /** Says that a question could not be settled, and how much of it was looked at. */
  unproved(question: string, at: Draft['at'], rows: readonly string[] = []): Draft {
    const { code } = this.violation;
    return { code: 'unproved', params: { question, table: code, looked: String(this.effort) }, at, rows };
  }
}
