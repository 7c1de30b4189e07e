import type { LineIndex, Path } from '../diagnostics/index.js';

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

/** A tree with its file's name and lines, to say where something stands. */
export class SourceText {
  readonly file: string;
  readonly tree: Tree;
  readonly #lines: LineIndex;

  constructor(file: string, tree: Tree, lines: LineIndex) {
    this.file = file;
    this.tree = tree;
    this.#lines = lines;
  }

  /** Line and column of the value at a path, or of its key, or of the nearest place above that exists. */
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
