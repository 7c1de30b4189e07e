import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import { type RuleFile, type RuleFileShape, ruleFileSchema } from '../../parse/index.js';
import type { Locale } from '../../values/index.js';
import { grid } from './grid.js';
import type { Cell, PublishedDocument } from './published-table.js';

/**
 * What travels inside a published file, so that importing it gives the same rules: the rule files in one, and the tables as
 * they were printed, so that a cell that somebody has changed since can be told from one that stands as it was.
 */
export interface CarriedRules {
  readonly rules: RuleFileShape;
  readonly tables: readonly CarriedTable[];
}

export interface CarriedTable {
  readonly code: string;
  readonly name: string;
  /** The heading and the rows; what a merged cell covers is empty. */
  readonly grid: readonly (readonly string[])[];
  /** Which cells are amounts of which penalty in which rows. */
  readonly amounts: readonly CarriedAmount[];
}

export interface CarriedAmount {
  readonly row: number;
  readonly column: number;
  readonly penalty: string;
  readonly rows: readonly string[];
}

/** Marks a published file that carries its rules. */
export const MARK = 'penalty-discretion-rules/1';
/** No published document comes near it unpacked. */
const LIMIT = 64_000_000;

/** The rule files of one document as one. */
export function joinRuleFiles(files: readonly RuleFile[]): RuleFileShape {
  const ordered = [...files].sort(
    (a, b) => Number(b.shape.document !== undefined) - Number(a.shape.document !== undefined),
  );
  const joined: Record<string, unknown> = {};
  for (const { shape } of ordered) {
    const { partOf: _, verified: _own, ...parts } = shape;
    for (const [key, value] of Object.entries(parts)) joined[key] = join(joined[key], value);
  }
  return joined;
}

function join(a: unknown, b: unknown): unknown {
  if (a === undefined) return b;
  return Array.isArray(a) && Array.isArray(b) ? [...a, ...b] : { ...(a as object), ...(b as object) };
}

/** Packs the rules of a published document as text that any file can hold: the size unpacked, and base64. */
export function packRules(published: PublishedDocument, files: readonly RuleFile[], locale: Locale): string {
  const carried: CarriedRules & { readonly locale: Locale } = {
    locale,
    rules: joinRuleFiles(files),
    tables: published.tables.map(({ code, name, heading, rows }) => ({
      code,
      name,
      grid: [heading.map(({ text }) => text), ...grid(rows, heading.length)],
      amounts: amountsOf(rows, heading.length),
    })),
  };
  const bytes = strToU8(JSON.stringify(carried));
  return `${bytes.length}:${btoa(strFromU8(zlibSync(bytes, { level: 9 }), true))}`;
}

/** Unpacks what `packRules` packed; undefined where the text is damaged or would unpack to more than any document. */
export function unpackRules(packed: string): CarriedRules | undefined {
  const [, size = '', text = ''] = /^(\d{1,8}):([A-Za-z0-9+/=]+)$/.exec(packed) ?? [];
  const length = Number.parseInt(size, 10);
  if (!(length <= LIMIT)) return undefined;
  try {
    // INVARIANT: it is unpacked into a buffer of the size it names, and that size is bounded.
    const bytes = unzlibSync(strToU8(atob(text), true), { out: new Uint8Array(length) });
    const carried: unknown = JSON.parse(strFromU8(bytes));
    return isCarried(carried) ? carried : undefined;
  } catch {
    return undefined;
  }
}

/** Anybody can write into a published file: what travels in it is checked before it is used. */
function isCarried(value: unknown): value is CarriedRules {
  const { rules, tables } = (value ?? {}) as Partial<CarriedRules>;
  return ruleFileSchema.safeParse(rules).success && Array.isArray(tables) && tables.every(isTable);
}

function isTable(value: unknown): value is CarriedTable {
  const { code, name, grid: cells, amounts } = (value ?? {}) as Partial<CarriedTable>;
  return (
    typeof code === 'string' &&
    typeof name === 'string' &&
    Array.isArray(cells) &&
    cells.every((line) => areTexts(line)) &&
    Array.isArray(amounts) &&
    amounts.every((one) => areTexts((one as Partial<CarriedAmount> | null)?.rows))
  );
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function amountsOf(rows: readonly (readonly Cell[])[], width: number): readonly CarriedAmount[] {
  const taken = rows.map(() => new Set<number>());
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.flatMap((cell) => {
      while (taken[row]?.has(column) && column < width) column += 1;
      const at = column;
      for (let down = 0; down < cell.rows; down += 1) {
        for (let along = 0; along < cell.columns; along += 1) taken[row + down]?.add(at + along);
      }
      // The heading is the first row of the grid.
      return cell.gives === undefined ? [] : [{ row: row + 1, column: at, ...cell.gives }];
    });
  });
}
