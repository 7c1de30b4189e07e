/**
 * Freezes plain data with everything in it: objects, lists and the values of maps. What has a class of its own (a Decimal, a set) is left
 * as it is, for none of it is handed out; what is frozen already is taken to be so throughout. Returns the same value.
 */
export function deepFreeze<T>(value: T): T {
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    if (next instanceof Map) open.push(...next.values());
    else if (Array.isArray(next) || Object.getPrototypeOf(next) === Object.prototype) {
      Object.freeze(next);
      open.push(...Object.values(next));
    }
  }
  return value;
}
