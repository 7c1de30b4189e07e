import type { Case } from '../parse/index.js';

/** The places of the further acts that a name means: the one whose `id` it is, else those of that violation. */
export function actsNamed(name: string, acts: NonNullable<Case['acts']>): readonly number[] {
  const places = [...acts.keys()];
  const own = places.filter((at) => acts[at]?.id === name);
  return own.length > 0 ? own : places.filter((at) => acts[at]?.violation === name);
}

/** INVARIANT: `readProposed` has refused a name that means no act, or several. */
export function actIndex(name: string, acts: NonNullable<Case['acts']>): number {
  const [found] = actsNamed(name, acts);
  if (found === undefined) throw new RangeError(`no act "${name}"`);
  return found;
}
