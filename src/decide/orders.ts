import type { Order, TraceNode } from './decision.js';
import type { Run } from './run.js';
import { traceNode } from './trace-node.js';

/** The orders that come with the penalty (Administrative Penalty Law, art. 28): those of the provision, and the general ones. */
export function decideOrders(run: Run): { readonly orders: readonly Order[]; readonly traces: readonly TraceNode[] } {
  const orders: Order[] = [];
  const traces: TraceNode[] = [];
  for (const { rule, facts } of run.plan.orders) {
    const looked = run.ask(rule.when, rule.type);
    traces.push(
      traceNode(
        'order',
        rule,
        { truth: looked.truth, condition: looked.condition, label: rule.name, facts },
        run.facts,
      ),
    );
    if (looked.truth === false) continue;
    orders.push({
      type: rule.type,
      ...(rule.name && { name: rule.name }),
      necessity: rule.necessity,
      choice: rule.choice,
      ...(rule.within && { within: rule.within }),
      ...(rule.approval && { approval: rule.approval }),
      ...(looked.open.length > 0 && { pending: looked.open }),
      basis: rule.basis,
    });
  }
  return { orders, traces };
}
