/** The end of a switch over a union: reached only when a member has no case, which the compiler reports first. */
export function assertNever(value: never): never {
  throw new TypeError(`no case for ${String(value)}`);
}
