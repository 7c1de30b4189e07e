import { certainIn } from './certain.js';
import type { Decided, Worked } from './decide-violation.js';
import type { Option, Outcome, Procedure } from './decision.js';

/**
 * Several decisions of which it cannot be said which one stands: the options of all, each with the document it comes
 * from, what any of them needs to know, and the procedure that any of them calls for.
 */
export function shownTogether(all: readonly Worked[], changes: Partial<Decided>): Worked {
  const [first, ...others] = all;
  if (first === undefined) throw new RangeError('there is at least one decision');
  const decisions = all.map(({ decided }) => decided);
  const options = [
    ...first.decided.options,
    ...others.flatMap(({ decided }) => decided.options.map((option) => ofOther(option, decided))),
  ];
  const missing = [...new Map(decisions.flatMap((one) => one.missing).map((one) => [one.fact, one])).values()];
  const proceduresFor = (some: readonly Option[]) => proceduresOf(all, some);
  const decided: Decided = {
    ...first.decided,
    outcome: 'undetermined',
    possible: [...new Set<Outcome>(decisions.flatMap(({ possible }) => possible))],
    options,
    certain: certainIn(options),
    missing,
    procedures: proceduresFor(options),
    ...changes,
  };
  return { decided, proceduresFor };
}

/** The procedure that the rules of any of several decisions call for with these options, each step once. */
export function proceduresOf(all: readonly Worked[], options: readonly Option[]): readonly Procedure[] {
  const found = new Map<string, Procedure>();
  for (const { proceduresFor } of all) {
    for (const procedure of proceduresFor(options)) if (!found.has(procedure.id)) found.set(procedure.id, procedure);
  }
  return [...found.values()];
}

function ofOther(option: Option, { benchmark }: Decided): Option {
  return benchmark === null ? option : { ...option, benchmark: benchmark.id };
}
