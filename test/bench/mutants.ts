import type { RuleFile } from '../../src/index.js';

export type Violation = NonNullable<RuleFile['shape']['violations']>[number];

/** A violation with one small mistake in it. */
export interface Mutant {
  readonly file: RuleFile;
  readonly original: Violation;
  readonly mutated: Violation;
  readonly kind: 'bound-moved' | 'row-dropped' | 'rows-swapped' | 'article-changed';
  readonly what: string;
}

type Node = unknown;
type Path = readonly (string | number)[];

/** Every small mistake of the four kinds that can be made in a violation. */
export function mutantsOf(file: RuleFile, original: Violation, files: readonly RuleFile[]): readonly Mutant[] {
  const mutants: Mutant[] = [];
  const add = (kind: Mutant['kind'], what: string, mutated: Node) => {
    mutants.push({ file, original, mutated: mutated as Violation, kind, what });
  };
  const table = [...places(original, ['tiers']), ...places(original, ['scoring'])];
  for (const { path, value } of table) {
    const key = path.at(-1);
    if (typeof value === 'string' && typeof key === 'string' && BOUNDS.has(key) && /^\d+$/.test(value)) {
      const moved = String(BigInt(value) + 1n);
      add('bound-moved', `${path.join('.')}: ${value} to ${moved}`, withValue(original, path, moved));
    }
    if (Array.isArray(value) && (key === 'tiers' || key === 'rows' || key === 'levels') && value.length > 1) {
      for (const at of value.keys()) {
        const left = value.filter((_, other) => other !== at);
        add('row-dropped', `${path.join('.')}.${at} dropped`, withValue(original, path, left));
        const [one, next] = [value[at], value[at + 1]] as Record<string, unknown>[];
        const part = key === 'levels' ? 'weight' : 'gives';
        if (next === undefined || JSON.stringify(one?.[part]) === JSON.stringify(next[part])) continue;
        const swapped = value.map((row, other) =>
          other === at
            ? { ...(row as object), [part]: next[part] }
            : other === at + 1
              ? { ...(row as object), [part]: one?.[part] }
              : row,
        );
        add(
          'rows-swapped',
          `${path.join('.')}.${at} and the next: ${part} swapped`,
          withValue(original, path, clean(swapped)),
        );
      }
    }
  }
  for (const [at, citation] of (original.penalisedBy ?? []).entries()) {
    const other = nextArticle(files, citation);
    if (other === undefined) continue;
    const what = `penalisedBy.${at}: article ${citation.article} to ${other.article}`;
    add('article-changed', what, withValue(original, ['penalisedBy', at], { law: citation.law, ...other }));
  }
  return mutants;
}

const BOUNDS: ReadonlySet<string> = new Set(['from', 'over', 'to', 'upTo', 'under', 'exactly']);

function* places(root: Node, path: Path): Generator<{ readonly path: Path; readonly value: Node }> {
  const value = path.reduce<Node>((node, step) => (node as Record<string | number, Node> | undefined)?.[step], root);
  if (value === undefined) return;
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) yield* places(root, [...path, key]);
}

function withValue(node: Node, [step, ...rest]: Path, value: Node): Node {
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((item, at) => (at === step ? withValue(item, rest, value) : item));
  const record = node as Record<string, Node>;
  return { ...record, [step]: withValue(record[step], rest, value) };
}

/** Without keys that have no value. */
function clean(value: Node): Node {
  return JSON.parse(JSON.stringify(value));
}

/** Another place of the same law that a slip of the pen could lead to: the one behind it in the file. */
function nextArticle(files: readonly RuleFile[], cited: NonNullable<Violation['penalisedBy']>[number]) {
  const all = files
    .filter(({ shape }) => (shape.document?.id ?? shape.partOf) === cited.law)
    .flatMap(({ shape }) => shape.provisions ?? []);
  const at = all.findIndex(
    ({ article, paragraph, item }) => article === cited.article && paragraph === cited.paragraph && item === cited.item,
  );
  const next = all[(at + 1) % all.length];
  if (at < 0 || next === undefined || all.length < 2) return undefined;
  const { article, paragraph, item } = next;
  return { article, ...(paragraph !== undefined && { paragraph }), ...(item !== undefined && { item }) };
}
