import { Document, isCollection, isMap, isNode, isScalar, visit } from 'yaml';
import type { RuleFileShape } from '../../parse/index.js';

/** Short parts that read best on one line. */
const ON_ONE_LINE = new Set([
  'when',
  'bounds',
  'question',
  'label',
  'name',
  'title',
  'text',
  'source',
  'rows',
  'duration',
]);
const FIGURES = new Set([
  'exactly',
  'from',
  'over',
  'to',
  'upTo',
  'under',
  'add',
  'each',
  'cap',
  'guide',
  'beyond',
  'severity',
  'min',
]);

/** A comment above a part of the file, by its path. */
export interface DraftComment {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Writes a rule file as YAML, with comments where they are wanted. */
export function draftYaml(shape: RuleFileShape, head: string, comments: readonly DraftComment[]): string {
  // Parts that are the same would otherwise be written once and referred to; rule files know no references.
  const document = new Document(shape, { aliasDuplicateObjects: false });
  document.commentBefore = head;
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : '';
      if (FIGURES.has(name) && isScalar(value)) value.value = written(value.value);
      else if (ON_ONE_LINE.has(name) && isCollection(value)) value.flow = true;
    },
    Map(key, map, path) {
      const parent = path.at(-1);
      if (key !== null && isMap(map) && parent !== undefined && isAmount(map.toJSON())) map.flow = true;
    },
  });
  for (const { path, text } of comments) {
    const node = document.getIn(path, true);
    if (isNode(node)) node.commentBefore = ` ${text}`;
  }
  return document.toString({ lineWidth: 0 });
}

function isAmount(value: unknown): boolean {
  const isPlain = typeof value === 'object' && value !== null;
  return isPlain && Object.values(value).every((one) => typeof one !== 'object') && JSON.stringify(value).length < 90;
}

/** A figure without quotation marks, where a number of JavaScript keeps every digit of it. */
function written(figure: unknown): unknown {
  const number = Number(figure);
  return typeof figure === 'string' && String(number) === figure ? number : figure;
}
