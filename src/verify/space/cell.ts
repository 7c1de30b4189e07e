import type { FactValue } from '../../conditions/index.js';
import type { Fact } from '../../resolve/index.js';
import type { Range } from '../../values/index.js';

/** Values that no condition in view tells apart, with one of them to stand for all. */
export interface Cell {
  /** The facts that the value settles: what is derived from a list stands beside the list. */
  readonly values: ReadonlyMap<string, FactValue>;
  /** Of a number: all values of the cell. */
  readonly range?: Range;
}

/** What can vary independently of everything else: a fact, a word of a set, or lists that are counted together. */
export interface Variable {
  readonly index: number;
  /** The fact as rules name it; of lists, the first of them. */
  readonly fact: Fact;
  /** Of a set: the word that is in it or not (the second cell and the first). */
  readonly word?: string;
  readonly cells: readonly Cell[];
  /** Whether the cells stand in the order of their values. */
  readonly ordered: boolean;
  /** Whether the cells are all there are (`sampled`: some of them; `opaque`: a test that cannot be looked into holds or not). */
  readonly extent: 'complete' | 'sampled' | 'opaque';
}

/** The cells of each variable that are still in question, by the variable's index; undefined: all of them. */
export type Box = readonly (readonly number[] | undefined)[];
