import { nearest } from '../diagnostics/index.js';
import {
  assertNever,
  compareDecimals,
  convert,
  type Decimal,
  isUnit,
  type Json,
  parseCalendarDate,
  parseDecimal,
  parsePeriod,
  parseSpan,
  plain,
  UNITS,
  type UnitSymbol,
} from '../values/index.js';
import type { FactType, ListType, NumberType, NumericDomain, QuantityType, WordType } from './fact-type.js';
import { type FactValue, NO_WORDS } from './fact-value.js';
import { infer } from './infer.js';
import { type FactProblem, type FactProblemCode, shown } from './problem.js';

/** A value that was read, or why it could not be. */
export type ReadFact =
  | { readonly ok: true; readonly value: FactValue }
  | { readonly ok: false; readonly problem: FactProblem };

/**
 * Reads the JSON of a case or of a rule as a value of the declared type. Numbers may be JSON numbers or texts, both in plain notation; a
 * quantity is a number in the declared unit or a text with its own unit (`2500 kg`), converted exactly. null is not a value: the caller
 * decides what a fact that cannot be ascertained means.
 */
export function readFact(type: FactType, json: Json): ReadFact {
  switch (type.kind) {
    case 'boolean':
      return typeof json === 'boolean' ? good(json) : wrong(type, json);
    case 'integer':
    case 'decimal':
    case 'money':
      return readNumber(type, json);
    case 'quantity':
      return readQuantity(type, json);
    case 'date':
      return goodIf(typeof json === 'string' ? parseCalendarDate(json) : undefined, type, json);
    case 'duration':
      return goodIf(parsePeriod(json) ?? parseSpan(json), type, json);
    case 'enum':
      return readWord(type, json);
    case 'set':
      return readItems(
        type,
        json,
        (item) => readWord(type, item),
        (items) => (items.length === 0 ? NO_WORDS : new Set(items as string[])),
      );
    case 'list':
      return readItems(
        type,
        json,
        (item) => readItem(type, item),
        (items) => items,
      );
    case 'inferred': {
      const value = infer(json);
      return value === null ? wrong(type, json) : good(value);
    }
    default:
      return assertNever(type);
  }
}

function readNumber(type: NumberType, json: Json): ReadFact {
  if (typeof json !== 'string' && typeof json !== 'number') return wrong(type, json);
  const value = parseDecimal(String(json));
  if (value === undefined) return bad('not-plain-decimal', type, json);
  if (type.kind === 'integer' && !value.isInteger()) return wrong(type, json);
  return inDomain(type, value, json);
}

function readItem(type: ListType, json: Json): ReadFact {
  const { kind: _, unit, ...domain } = type;
  return unit === undefined
    ? readNumber({ kind: 'decimal', ...domain }, json)
    : readQuantity({ kind: 'quantity', unit, ...domain }, json);
}

const WITH_UNIT = /^(\S+) (\S+)$/;

function readQuantity(type: QuantityType, json: Json): ReadFact {
  if (typeof json !== 'string' && typeof json !== 'number') return wrong(type, json);
  const parts = WITH_UNIT.exec(String(json));
  const value = parseDecimal(parts?.[1] ?? String(json));
  if (value === undefined) return bad('not-plain-decimal', type, json);
  const unit = parts?.[2] ?? type.unit;
  if (!isUnit(unit)) return bad('unknown-value', type, json, nearest(unit, unitsLike(type.unit)));
  const converted = convert(value, unit, type.unit);
  return converted === undefined ? wrong(type, json) : inDomain(type, converted, json);
}

function unitsLike(unit: UnitSymbol): string[] {
  return Object.values(UNITS)
    .filter((other) => other.dimension === UNITS[unit].dimension)
    .map((other) => other.symbol);
}

function inDomain(type: FactType & NumericDomain, value: Decimal, json: Json): ReadFact {
  const { min, max, over } = type;
  const outside =
    (min !== undefined && compareDecimals(value, min) < 0) ||
    (max !== undefined && compareDecimals(value, max) > 0) ||
    (over !== undefined && compareDecimals(value, over) <= 0);
  if (!outside) return good(value);
  return {
    ok: false,
    problem: { code: 'fact-domain', params: { found: shown(json), domain: domainText(type) }, path: [] },
  };
}

function domainText({ min, max, over }: NumericDomain): string {
  const limits: string[] = [];
  if (min !== undefined) limits.push(`≥ ${plain(min)}`);
  if (over !== undefined) limits.push(`> ${plain(over)}`);
  if (max !== undefined) limits.push(`≤ ${plain(max)}`);
  return limits.join(', ');
}

function readWord(type: WordType, json: Json): ReadFact {
  if (typeof json !== 'string') return bad('fact-type', { kind: 'enum', values: type.values }, json);
  return type.values.includes(json) ? good(json) : bad('unknown-value', type, json, nearest(json, type.values));
}

function readItems(
  type: FactType,
  json: Json,
  readOne: (item: Json) => ReadFact,
  collect: (items: FactValue[]) => FactValue,
): ReadFact {
  if (!Array.isArray(json)) return wrong(type, json);
  const items: FactValue[] = [];
  for (const [index, item] of (json as readonly Json[]).entries()) {
    const read = readOne(item);
    if (!read.ok) return { ok: false, problem: { ...read.problem, path: [index, ...read.problem.path] } };
    items.push(read.value);
  }
  return good(collect(items));
}

function good(value: FactValue): ReadFact {
  return { ok: true, value };
}

function goodIf(value: FactValue | undefined, type: FactType, json: Json): ReadFact {
  return value === undefined ? wrong(type, json) : good(value);
}

function wrong(type: FactType, json: Json): ReadFact {
  return bad('fact-type', type, json);
}

function bad(code: FactProblemCode, type: FactType, json: Json, suggestion?: string): ReadFact {
  const params = { expected: expectation(type), found: shown(json) };
  return { ok: false, problem: { code, params, path: [], ...(suggestion !== undefined && { suggestion }) } };
}

// In the words of declarations: the kind and its unit.
function expectation(type: FactType): string {
  const unit = 'unit' in type && type.unit !== undefined ? ` in ${type.unit}` : '';
  return `${type.kind}${unit}`;
}
