import type { Order, TraceNode } from './decision.js';
import type { Run } from './run.js';

/** The orders that come with the penalty (Administrative Penalty Law, art. 28): those of the provision, and the general ones. */
export function decideOrders(run: Run): { readonly orders: readonly Order[]; readonly traces: readonly TraceNode[] } {
  const orders: Order[] = [];
  const traces: TraceNode[] = [];
  for (const planned of run.plan.orders) {
    const { rule, order } = planned;
    const seen = run.see('order', planned, { label: rule.name });
    traces.push(seen.trace);
    if (seen.truth === false) continue;
    const pending = run.needs(seen, rule.type);
    orders.push(pending.length === 0 ? order : { ...order, pending });
  }
  return { orders, traces };
}
