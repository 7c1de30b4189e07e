import type { Decision, FactJson, Penalty, TraceNode } from '../decide/index.js';

/** The fact whose words are the circumstances that an officer finds. */
export const CIRCUMSTANCES = 'circumstances';

/** A row of the table in the trace, with the nodes around it, outermost first. */
export interface RowEvidence {
  readonly node: TraceNode;
  readonly around: readonly TraceNode[];
}

/**
 * Finds things in a decision by the names that its parts use for each other. It adds nothing: what the decision does not say is
 * undefined here, and the caller falls back on the name.
 */
export class Evidence {
  readonly decision: Decision;
  readonly #rows = new Map<string, RowEvidence>();
  readonly #factors: TraceNode[] = [];
  readonly #columns: TraceNode[] = [];
  readonly #circumstances: TraceNode[] = [];
  readonly #legal: TraceNode[] = [];
  readonly #penalties = new Map<string, Penalty>();

  constructor(decision: Decision) {
    this.decision = decision;
    this.#visit(decision.trace, []);
    for (const { penalties } of decision.options) {
      for (const penalty of penalties) if (!this.#penalties.has(penalty.id)) this.#penalties.set(penalty.id, penalty);
    }
  }

  #visit(node: TraceNode, around: readonly TraceNode[]): void {
    if (node.row !== undefined && (node.kind === 'tier' || node.kind === 'level') && !this.#rows.has(node.row)) {
      this.#rows.set(node.row, { node, around });
    }
    if (node.kind === 'factor') this.#factors.push(node);
    if (node.kind === 'column') this.#columns.push(node);
    if (node.kind === 'circumstance') this.#circumstances.push(node);
    if (node.kind === 'penalty' || node.kind === 'order') this.#legal.push(node);
    for (const child of node.children) this.#visit(child, [...around, node]);
  }

  row(row: string): RowEvidence | undefined {
    return this.#rows.get(row);
  }

  get factors(): readonly TraceNode[] {
    return this.#factors;
  }

  /** A factor by its key; the trace names it `…/key`. */
  factor(key: string): TraceNode | undefined {
    return this.#factors.find(({ id }) => id === key || id.endsWith(`/${key}`));
  }

  /** A weight column by the name under which facts decide about it, `column-key`. */
  column(name: string): TraceNode | undefined {
    return this.#columns.find(({ id }) => id === name || id.endsWith(`/${name}`));
  }

  get circumstances(): readonly TraceNode[] {
    return this.#circumstances;
  }

  /** A circumstance by its key; the trace names it `…/circumstance-key`. */
  circumstance(key: string): TraceNode | undefined {
    return this.#circumstances.find(({ id }) => circumstanceKey(id) === key);
  }

  /** A penalty or an order by its key, also where no result contains it. */
  legal(kind: 'penalty' | 'order', key: string): TraceNode | undefined {
    return this.#legal.find((node) => node.kind === kind && lastOf(node.id) === key);
  }

  penalty(id: string): Penalty | undefined {
    return this.#penalties.get(id);
  }

  /** The facts that the rules which apply have looked at, in the order of the trace. */
  findings(): readonly (readonly [fact: string, value: FactJson])[] {
    const found = new Map<string, FactJson>();
    const visit = (node: TraceNode): void => {
      if (node.conclusion === 'applies' && isRule(node)) {
        // Which circumstances were found is told by their own names.
        for (const [fact, value] of Object.entries(node.facts)) {
          if (fact !== CIRCUMSTANCES && !found.has(fact)) found.set(fact, value);
        }
      }
      for (const child of node.children) visit(child);
    };
    visit(this.decision.trace);
    return [...found];
  }
}

// The decision and the violation may list every fact of the case, also those that nothing turned on.
function isRule({ kind }: TraceNode): boolean {
  return kind !== 'decision' && kind !== 'violation' && kind !== 'limitation';
}

/** The own name of a rule, which its id ends with. */
export function lastOf(id: string): string {
  return id.split('/').at(-1) ?? id;
}

/** The name under which a case and a question know a circumstance. */
export function circumstanceKey(id: string): string {
  return lastOf(id).replace(/^circumstance-/, '');
}
