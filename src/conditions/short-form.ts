import { nearest, type Path } from '../diagnostics/index.js';
import { type Json, parsePeriod } from '../values/index.js';
import { isJsonList, isJsonObject } from './infer.js';
import {
  type BoundWords,
  NO_LABELS,
  type ParsedCondition,
  type ParsedTest,
  type Reader,
  report,
} from './parsed-condition.js';
import { shown } from './problem.js';

type JsonObject = { readonly [key: string]: Json };
type Band = readonly [lower: ParsedTest, upper: ParsedTest];

const LOWER = ['from', 'over'] as const;
const UPPER = ['to', 'upTo', 'under'] as const;
const OTHERS = ['not', 'includes', 'includesAny', 'includesAll', 'excludes'] as const;
const KEYS: readonly string[] = [...LOWER, ...UPPER, ...OTHERS];

/** Expands a map from facts to tests (`{ area: ordinary, value: { from: 10, under: 20 } }`) into an `all` of json-rules-engine tests. */
export function readShortForm(json: JsonObject, at: Path, reader: Reader): ParsedCondition | undefined {
  const parts: ParsedCondition[] = [];
  const bands: Band[] = [];
  const before = reader.problems.length;
  for (const fact of Object.keys(json)) {
    const wanted = json[fact] ?? null;
    const maker = new TestMaker(fact, [...at, fact]);
    if (isJsonObject(wanted) && parsePeriod(wanted) === undefined) {
      parts.push(...readKeys(wanted, maker, reader, bands));
    } else if (isJsonList(wanted)) {
      parts.push(...readList(wanted, maker, [...at, fact], reader, (list, place) => maker.test('in', list, place)));
    } else parts.push(maker.test('equal', wanted, [...at, fact]));
  }
  if (reader.problems.length > before) return undefined;
  return { kind: 'all', parts, labels: NO_LABELS, at, ...(bands.length > 0 && { bands }) };
}

class TestMaker {
  readonly fact: string;
  readonly at: Path;

  constructor(fact: string, at: Path) {
    this.fact = fact;
    this.at = at;
  }

  test(operator: string, value: Json, valueAt: Path): ParsedTest {
    const { fact, at } = this;
    return { kind: 'test', fact, operator, value, labels: NO_LABELS, at, valueAt, short: true };
  }
}

function readKeys(json: JsonObject, maker: TestMaker, reader: Reader, bands: Band[]): ParsedCondition[] {
  const { problems } = reader;
  const keys = Object.keys(json);
  if (keys.length === 0) report(problems, 'empty-condition', maker.at);
  const parts: ParsedCondition[] = [];
  const lower = readBound(json, LOWER, maker, reader);
  const upper = readBound(json, UPPER, maker, reader);
  if (lower !== undefined) parts.push(lower);
  if (upper !== undefined) parts.push(upper);
  if (lower !== undefined && upper !== undefined) bands.push([lower, upper]);
  for (const key of keys) {
    const at = [...maker.at, key];
    if (!KEYS.includes(key)) report(problems, 'unknown-key', at, { key }, nearest(key, KEYS));
    const other = OTHERS.find((word) => word === key);
    if (other !== undefined) parts.push(...readOther(other, json[key] ?? null, maker, at, reader));
  }
  return parts;
}

function readBound(
  json: JsonObject,
  words: typeof LOWER | typeof UPPER,
  maker: TestMaker,
  { bounds, problems }: Reader,
): ParsedTest | undefined {
  const given = words.filter((word) => Object.hasOwn(json, word));
  const [word] = given;
  if (word === undefined) return undefined;
  const at = [...maker.at, word];
  // rule-model, 3: how 以上 and 以下 treat the number is declared once per document; a file that uses bounds without that is refused.
  if (bounds === undefined) return report(problems, 'bounds-undeclared', at);
  if (given.length > 1) return report(problems, 'contradictory-bounds', maker.at, { bounds: given.join(', ') });
  return maker.test(boundOperator(word, bounds), json[word] ?? null, at);
}

function boundOperator(word: (typeof LOWER | typeof UPPER)[number], bounds: BoundWords): string {
  switch (word) {
    case 'from':
      return bounds.from === 'inclusive' ? 'greaterThanInclusive' : 'greaterThan';
    case 'over':
      return 'greaterThan';
    case 'to':
      return bounds.to === 'inclusive' ? 'lessThanInclusive' : 'lessThan';
    case 'upTo':
      return 'lessThanInclusive';
    case 'under':
      return 'lessThan';
  }
}

function readOther(
  word: (typeof OTHERS)[number],
  json: Json,
  maker: TestMaker,
  at: Path,
  reader: Reader,
): ParsedCondition[] {
  const list = isJsonList(json) ? json : undefined;
  const each = (operator: string) => (items: readonly Json[]) =>
    items.map((item, index) => maker.test(operator, item, [...at, index]));
  switch (word) {
    case 'not':
      if (list === undefined) return [maker.test('notEqual', json, at)];
      return readList(list, maker, at, reader, (items, place) => maker.test('notIn', items, place));
    case 'includes':
      return [maker.test('contains', json, at)];
    case 'excludes':
      if (list === undefined) return [maker.test('doesNotContain', json, at)];
      return readList(list, maker, at, reader, each('doesNotContain'));
    case 'includesAll':
    case 'includesAny': {
      if (list === undefined) {
        report(reader.problems, 'wrong-type', at, { expected: 'list', found: shown(json) });
        return [];
      }
      const tests = readList(list, maker, at, reader, each('contains'));
      return word === 'includesAll' ? tests : [{ kind: 'any', parts: tests, labels: NO_LABELS, at }];
    }
  }
}

// A list without items would make a test that nothing, or everything, passes.
function readList(
  list: readonly Json[],
  maker: TestMaker,
  at: Path,
  reader: Reader,
  make: (list: readonly Json[], at: Path) => ParsedTest | ParsedTest[],
): ParsedTest[] {
  if (list.length > 0) return [make(list, at)].flat();
  report(reader.problems, 'operand-type', at, { operator: 'in', fact: maker.fact, found: '[]' });
  return [];
}
