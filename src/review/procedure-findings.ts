import type { Decision, Option, Procedure } from '../decide/index.js';
import { distinctCitations } from './distinct-citations.js';
import type { Finding, NamedProcedure } from './finding.js';

/** What the file does not show of the procedure that the option calls for; `chosen` is its place in the options. */
export function procedureFindings(decision: Decision, chosen: number | null): readonly Finding[] {
  const skipped: NamedProcedure[] = [];
  const notShown: NamedProcedure[] = [];
  for (const procedure of decision.procedures) {
    if (procedure.effect !== 'required' || procedure.followed === true) continue;
    const required = isCalledFor(decision, procedure, chosen);
    if (required === false) continue;
    (procedure.followed === false ? skipped : notShown).push(named(procedure, required));
  }
  return [
    ...skipped.map((procedure): Finding => ({ kind: 'procedure-skipped', procedure, basis: procedure.basis })),
    ...(notShown.length === 0
      ? []
      : [{ kind: 'procedure-not-shown', procedures: notShown, basis: distinctCitations(notShown) } as const]),
  ];
}

/** Whether the option may be decided on the spot. Where no option may, the decision has no such procedure to cite. */
export function onTheSpot(decision: Decision, chosen: number): Finding {
  const procedure = decision.procedures.find(({ effect }) => effect === 'permitted');
  if (procedure === undefined) return { kind: 'on-the-spot', permitted: false, followed: null, basis: [] };
  const permitted = isCalledFor(decision, procedure, chosen);
  const { pending, followed, basis } = procedure;
  return { kind: 'on-the-spot', permitted, ...(permitted === null && pending && { pending }), followed, basis };
}

function named({ id, label, pending, basis }: Procedure, required: true | null): NamedProcedure {
  return { id, label, required, ...(required === null && pending && { pending }), basis };
}

/**
 * Whether a procedure is called for by one option. A decision says of a procedure that depends on the sum only in which
 * options it may be called for, and not from which sum on; so it is settled here for an option that leaves nothing open,
 * and stays open (null) for one with a range.
 */
function isCalledFor(decision: Decision, procedure: Procedure, chosen: number | null): boolean | null {
  const { required, effect, options, pending } = procedure;
  if (decision.options.length === 0) return required;
  const option = chosen === null ? undefined : decision.options[chosen];
  if (option === undefined || chosen === null || !options.includes(chosen)) return false;
  if (effect === 'required' && required === true) return true;
  return pending === undefined && leavesNothingOpen(option) ? true : null;
}

const SUMS: readonly string[] = ['fine', 'confiscate-illegal-gains'];

/** One result on one person: single sums, and nothing that may be left out. */
function leavesNothingOpen({ penalties }: Option): boolean {
  if (new Set(penalties.map(({ target }) => target)).size > 1) return false;
  return penalties.every(
    ({ type, necessity, pending, amount }) =>
      necessity === 'required' &&
      pending === undefined &&
      (!SUMS.includes(type) || (amount?.min !== undefined && amount.min === amount.max)),
  );
}
