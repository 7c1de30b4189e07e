import type { Decision, Procedure } from '../decide/index.js';
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

/** Whether a procedure is called for by one option, as far as what is proposed says it; null while that is open. */
function isCalledFor(decision: Decision, procedure: Procedure, chosen: number | null): boolean | null {
  const { required, effect, options, proposed } = procedure;
  if (decision.options.length === 0) return required;
  if (chosen === null || !options.includes(chosen)) return false;
  return effect === 'required' && required === true ? true : (proposed ?? null);
}
