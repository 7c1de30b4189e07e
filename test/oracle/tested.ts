import { isList, isMap, type Raw, type RawMap } from './raw.js';

/** The facts a condition tests, named conditions opened up, and the figures and words each is tested against. */
export function testedIn(condition: Raw | undefined, named: RawMap): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const visit = (one: Raw | undefined): void => {
    if (!isMap(one)) return;
    if (one.operator !== undefined) {
      const fact = String(one.fact);
      found.set(fact, [...(found.get(fact) ?? []), ...scalarsIn(one.value)]);
      return;
    }
    for (const [key, raw] of Object.entries(one)) {
      if (key === 'all' || key === 'any' || key === 'of') for (const part of isList(raw) ? raw : []) visit(part);
      else if (key === 'not') visit(raw);
      else if (key === 'condition') visit(named[String(raw)]);
      else if (key !== 'atLeast') found.set(key, [...(found.get(key) ?? []), ...scalarsIn(raw)]);
    }
  };
  visit(condition);
  return found;
}

function scalarsIn(raw: Raw | undefined): readonly string[] {
  if (typeof raw === 'string') return [raw];
  if (isList(raw)) return raw.flatMap(scalarsIn);
  return isMap(raw) ? Object.values(raw).flatMap(scalarsIn) : [];
}
