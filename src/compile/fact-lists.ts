import { type Condition, type FactValue, factsOf, NO_WORDS } from '../conditions/index.js';
import type { Fact, Rule } from '../resolve/index.js';
import type { FactList, Planned } from './program.js';

/** Facts that have more combinations of values than this get no places: outcomes are kept by place, and each takes memory. */
const MOST_PLACES = 512;

/** What a fact often is, as far as conditions can tell it apart; of a fact with values without end, that it is not there. */
function valuesOf(fact: Fact | undefined): readonly (FactValue | null | undefined)[] {
  switch (fact?.type.kind) {
    case 'boolean':
      return [undefined, null, false, true];
    case 'enum':
      return [undefined, null, ...fact.type.values];
    case 'set':
      return [undefined, null, NO_WORDS];
    default:
      return [undefined, null];
  }
}

/** Numbers the rules of one violation and hands out their fact lists; the same names in the same order are the same list. */
export class FactLists {
  readonly all: FactList[] = [];
  readonly #facts: ReadonlyMap<string, Fact>;
  readonly #byNames = new Map<string, FactList>();
  #rules = 0;

  constructor(facts: ReadonlyMap<string, Fact>) {
    this.#facts = facts;
  }

  of(names: Iterable<string>): FactList {
    const sorted = [...new Set(names)].sort();
    const key = sorted.join(' ');
    const known = this.#byNames.get(key);
    if (known !== undefined) return known;
    const places = this.#placesOf(sorted);
    const list: FactList = { index: this.all.length, names: sorted, ...(places && { places }) };
    this.all.push(list);
    this.#byNames.set(key, list);
    return list;
  }

  plan<R extends Rule>(rule: R, names: Iterable<string>): Planned<R> {
    this.#rules += 1;
    return { index: this.#rules - 1, rule, facts: this.of(names), ground: { rule: rule.id, basis: rule.basis } };
  }

  #placesOf(names: readonly string[]): FactList['places'] {
    const places: Map<FactValue | null | undefined, number>[] = [];
    let count = 1;
    for (const name of names) {
      const values = valuesOf(this.#facts.get(name));
      if (count * values.length > MOST_PLACES) return undefined;
      const step = count;
      places.push(new Map(values.map((value, index) => [value, index * step])));
      count *= values.length;
    }
    return places;
  }
}

export function namesOf(condition: Condition | undefined): Iterable<string> {
  return condition === undefined ? [] : factsOf(condition);
}
