import { Composer, type CST, type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, Parser } from 'yaml';
import { LineIndex, type Problem, problem, type Result } from '../diagnostics/index.js';
import { SourceText, type Tree } from './tree.js';

const MAX_DEPTH = 100;
const MAX_LENGTH = 8_000_000;
const UNSAFE_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads YAML 1.2 or JSON text into a tree with positions. Takes any text and never throws: what cannot be read comes
 * back as problems. Figures keep their source text; anchors, aliases, tags, duplicate keys and names that could reach
 * an object's prototype are refused.
 */
export function readText(text: string, file: string): Result<SourceText> {
  const lines = new LineIndex(text);
  const problems: Problem[] = [];
  const at = (offset: number) => ({ file, ...lines.at(offset) });
  const failed = (): Result<SourceText> => ({ ok: false, problems });

  if (text.length > MAX_LENGTH) {
    problems.push(problem('text-too-large', { limit: String(MAX_LENGTH) }, at(0)));
    return failed();
  }
  // INVARIANT: the composer recurses, so depth is bounded on the token tree before anything is composed.
  const tokens = [...new Parser().parse(text)];
  const tooDeep = firstDeeperThan(tokens, MAX_DEPTH);
  if (tooDeep !== undefined) {
    problems.push(problem('nesting-too-deep', { limit: String(MAX_DEPTH) }, at(tooDeep)));
    return failed();
  }
  const documents = [
    ...new Composer({ version: '1.2', schema: 'core', uniqueKeys: true }).compose(tokens, true, text.length),
  ];
  const document = documents[0];
  if (document === undefined || document.contents === null) {
    for (const error of document?.errors ?? []) problems.push(syntaxProblem(error, at));
    if (problems.length === 0) problems.push(problem('empty-file', {}, at(0)));
    return failed();
  }
  if (documents[1] !== undefined) problems.push(problem('several-documents', {}, at(documents[1].range[0])));
  for (const error of document.errors) problems.push(syntaxProblem(error, at, text));
  if (problems.length > 0) return failed();

  const tree = toTree(document.contents as ParsedNode, (code, offset) => problems.push(code(at(offset))));
  if (problems.length === 0 && tree.kind !== 'map') {
    const found = tree.kind === 'list' ? 'a list' : isBlank(document) ? 'nothing' : 'a single value';
    problems.push(problem('not-a-mapping', { found }, at(tree.offset)));
  }
  return problems.length > 0 ? failed() : { ok: true, value: new SourceText(file, tree, lines), problems };
}

function isBlank(document: Document.Parsed): boolean {
  return isScalar(document.contents) && document.contents.value === null;
}

function syntaxProblem(
  error: { readonly code: string; readonly message: string; readonly pos: readonly [number, number] },
  at: (offset: number) => { file: string; line: number; column: number },
  text = '',
): Problem {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^["']?([^\s"':]+)/.exec(text.slice(error.pos[0], error.pos[0] + 200))?.[1] ?? '';
    return problem('duplicate-key', { key }, at(error.pos[0]));
  }
  const detail = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
  return problem('yaml-syntax', { detail }, at(error.pos[0]));
}

type Report = (make: (place: { file: string; line: number; column: number }) => Problem, offset: number) => void;

function toTree(node: ParsedNode | null, report: Report): Tree {
  const offset = node?.range[0] ?? 0;
  if (node === null) return { kind: 'scalar', offset, value: null };
  if (isAlias(node) || node.anchor !== undefined) {
    report((place) => problem('alias-refused', {}, place), offset);
    return { kind: 'scalar', offset, value: null };
  }
  if (node.tag !== undefined && !isPlainTag(node.tag)) {
    report((place) => problem('tag-refused', { tag: String(node.tag) }, place), offset);
  }
  if (isScalar(node)) return { kind: 'scalar', offset, value: scalarValue(node) };
  if (isSeq(node)) return { kind: 'list', offset, items: node.items.map((item) => toTree(item as ParsedNode, report)) };
  const entries = new Map<string, { keyOffset: number; value: Tree }>();
  if (isMap(node)) {
    for (const pair of node.items) {
      const keyNode = pair.key as ParsedNode;
      const keyOffset = keyNode.range[0];
      const key = isScalar(keyNode) ? String(keyNode.source ?? keyNode.value) : '';
      if (!isScalar(keyNode))
        report((place) => problem('yaml-syntax', { detail: 'a key must be plain text' }, place), keyOffset);
      if (UNSAFE_NAMES.has(key)) report((place) => problem('unsafe-name', { name: key }, place), keyOffset);
      const value = toTree(pair.value as ParsedNode | null, report);
      if (isBlankNode(pair.value)) report((place) => problem('blank-value', { key }, place), keyOffset);
      entries.set(key, {
        keyOffset,
        value: value.offset === 0 && pair.value === null ? { ...value, offset: keyOffset } : value,
      });
    }
  }
  return { kind: 'map', offset, entries };
}

/** Nothing written behind the colon; an explicit `null` is something. */
function isBlankNode(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && (node.source ?? '') === '');
}

function isPlainTag(tag: string): boolean {
  return tag === '!' || tag.startsWith('tag:yaml.org,2002:');
}

/** Only true, false and null are more than text: a number is the text that stood in the file. */
function scalarValue(node: {
  readonly value: unknown;
  readonly source?: string;
  readonly type?: string;
}): string | boolean | null {
  if (typeof node.value === 'boolean' || node.value === null) return node.value;
  if (typeof node.value === 'string') return node.value;
  return node.source ?? String(node.value);
}

/** The offset of the first collection nested deeper than `limit`; walks with its own stack, so no depth overflows it. */
function firstDeeperThan(tokens: readonly CST.Token[], limit: number): number | undefined {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { token, depth } = top;
    if (depth > limit) return token.offset;
    if ('items' in token) {
      for (const item of token.items) {
        for (const child of [item.key, item.value]) if (child) stack.push({ token: child, depth: depth + 1 });
      }
    }
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth });
  }
  return undefined;
}
