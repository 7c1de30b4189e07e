/** Values by name, each made when it is first asked for, and once. */
export class Lazy<V> {
  readonly #make: (name: string) => V;
  readonly #made = new Map<string, V>();

  constructor(make: (name: string) => V) {
    this.#make = make;
  }

  get(name: string): V {
    const known = this.#made.get(name);
    // What was made may be `undefined`: then it is made again, which is as cheap as finding out.
    if (known !== undefined) return known;
    const made = this.#make(name);
    this.#made.set(name, made);
    return made;
  }
}

/** A value made when it is first asked for. */
export function once<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
