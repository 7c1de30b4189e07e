import type { OrderRule } from '../resolve/index.js';
import { toJson } from '../values/index.js';
import type { Order, TraceNode } from './decision.js';
import type { Run } from './run.js';
import { evaluate } from './statute.js';

/** The orders that come with the penalty (Administrative Penalty Law, art. 28): those of the provision, and the general ones. */
export function decideOrders(run: Run): { readonly orders: readonly Order[]; readonly traces: readonly TraceNode[] } {
  const orders: Order[] = [];
  const traces: TraceNode[] = [];
  for (const planned of run.plan.orders) {
    const { rule, order } = planned;
    const seen = run.see('order', planned, { label: rule.name });
    traces.push(seen.trace);
    if (seen.truth === false) continue;
    const { open, quantity } = quantityOf(run, rule);
    const pending = [...new Set([...run.needs(seen, rule.type), ...open])];
    orders.push({ ...order, ...(quantity && { quantity }), ...(pending.length > 0 && { pending }) });
  }
  return { orders, traces };
}

/** How much is ordered; facts that are not known leave it open. */
function quantityOf(
  run: Run,
  { quantity, type }: OrderRule,
): { readonly open: readonly string[]; readonly quantity?: NonNullable<Order['quantity']> } {
  if (quantity === undefined) return { open: [] };
  const amount = evaluate(run, quantity.figures, type);
  if (amount.kind === 'open') return { open: amount.facts };
  return { open: [], quantity: { ...toJson(amount.range), unit: quantity.unit } };
}
