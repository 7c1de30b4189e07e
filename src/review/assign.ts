/** How well a proposal fits a place: 0 permitted, 1 undetermined, 2 of its kind but not permitted; undefined: of another kind. */
export type Fit = 0 | 1 | 2 | undefined;

/**
 * Gives each proposal the place it is to be held against, each place to one proposal at most. `fits[place][proposal]`;
 * the first `required` places must not stay empty if that can be helped.
 *
 * INVARIANT: when any way of assigning makes all proposals permitted with all required places filled, one such way is
 * found, so the order in which penalties are proposed decides nothing.
 */
export function assign(fits: readonly (readonly Fit[])[], required: number): readonly (number | undefined)[] {
  const permitted = match(fits, 0);
  const filled = new Set(permitted);
  const isComplete = !filled.has(undefined) && fits.every((_, place) => place >= required || filled.has(place));
  const placeOf = isComplete ? permitted : match(fits, 1);
  const free = new Set(fits.keys());
  for (const place of placeOf) if (place !== undefined) free.delete(place);
  // What is left over deviates in any case; it takes the first empty place of its kind.
  return placeOf.map((place, proposal) => {
    const taken = place ?? [...free].find((one) => fits[one]?.[proposal] !== undefined);
    if (taken !== undefined) free.delete(taken);
    return taken;
  });
}

/**
 * As many proposals as possible into places that they fit at least so well. Places are filled in their order, and one
 * that is filled stays filled: the earlier have precedence.
 */
function match(fits: readonly (readonly Fit[])[], worst: 0 | 1): (number | undefined)[] {
  const placeOf: (number | undefined)[] = (fits[0] ?? []).map(() => undefined);
  const fill = (place: number, seen: Set<number>): boolean => {
    for (const proposal of inOrderOfFit(fits[place] ?? [], worst)) {
      if (seen.has(proposal)) continue;
      seen.add(proposal);
      const holder = placeOf[proposal];
      if (holder === undefined || fill(holder, seen)) {
        placeOf[proposal] = place;
        return true;
      }
    }
    return false;
  };
  for (const place of fits.keys()) fill(place, new Set());
  return placeOf;
}

function inOrderOfFit(fits: readonly Fit[], worst: 0 | 1): readonly number[] {
  const some = [...fits.keys()].filter((proposal) => (fits[proposal] ?? 2) <= worst);
  return some.sort((a, b) => (fits[a] ?? 2) - (fits[b] ?? 2));
}
