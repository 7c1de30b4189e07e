import type { LineIndex, Path } from '../diagnostics/index.js';
import { digest, type Json } from '../values/index.js';

/** A text as it was read: every part knows where it began, and every figure is still the text that stood there. */
export type Tree =
  | { readonly kind: 'map'; readonly offset: number; readonly entries: ReadonlyMap<string, Entry> }
  | { readonly kind: 'list'; readonly offset: number; readonly items: readonly Tree[] }
  | { readonly kind: 'scalar'; readonly offset: number; readonly value: string | boolean | null };

export interface Entry {
  readonly keyOffset: number;
  readonly value: Tree;
}

/** The tree as plain JSON values: texts (figures included), booleans, nulls, lists and objects. */
export function plainValue(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree.value;
    case 'list':
      return tree.items.map(plainValue);
    case 'map':
      return Object.fromEntries([...tree.entries].map(([key, entry]) => [key, plainValue(entry.value)]));
  }
}

/** Where the parts of a file stand, and what it holds. */
export interface Source {
  readonly file: string;
  /** Of everything the file holds; comments, layout and the file's name do not count. */
  readonly digest: string;
  /** The file as plain JSON values. */
  plain(): unknown;
  /** Line and column of the value at a path, or of its key, or of the nearest place above that is known. */
  locate(path: Path, part?: 'value' | 'key'): { line: number; column: number };
  place(path: Path, part?: 'value' | 'key'): { file: string; line: number; column: number; path: Path };
}

/** A tree with its file's name and lines, to say where something stands. */
export class SourceText implements Source {
  readonly file: string;
  readonly tree: Tree;
  readonly #lines: LineIndex;
  #digest: string | undefined;

  constructor(file: string, tree: Tree, lines: LineIndex) {
    this.file = file;
    this.tree = tree;
    this.#lines = lines;
  }

  get digest(): string {
    this.#digest ??= digest(this.plain() as Json);
    return this.#digest;
  }

  plain(): unknown {
    return plainValue(this.tree);
  }

  locate(path: Path, part: 'value' | 'key' = 'value'): { line: number; column: number } {
    let tree = this.tree;
    let offset = tree.offset;
    for (const [index, step] of path.entries()) {
      const last = index === path.length - 1;
      if (tree.kind === 'map') {
        const entry = tree.entries.get(String(step));
        if (entry === undefined) break;
        offset = last && part === 'key' ? entry.keyOffset : entry.value.offset;
        tree = entry.value;
      } else if (tree.kind === 'list') {
        const item = tree.items[Number(step)];
        if (item === undefined) break;
        offset = item.offset;
        tree = item;
      } else break;
    }
    return this.#lines.at(offset);
  }

  place(path: Path, part: 'value' | 'key' = 'value'): { file: string; line: number; column: number; path: Path } {
    return { file: this.file, ...this.locate(path, part), path };
  }
}
