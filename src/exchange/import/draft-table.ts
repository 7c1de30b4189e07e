import { problem, type Result } from '../../diagnostics/index.js';
import type { CircumstanceShape, ProvisionShape, RuleFileShape, ViolationShape } from '../../parse/index.js';
import type { Workbook } from '../sheets/index.js';
import { readPenalties, type UnreadPart } from '../wording/index.js';
import { draftItem, type NamedItem, oneLine, type ReadRow } from './draft-item.js';
import { type DraftComment, draftYaml } from './draft-yaml.js';
import { FactBook, untranslated } from './fact-book.js';
import { type HeadedCell, type Item, readItems, type TableCell } from './read-items.js';

export interface ImportOptions {
  /** Id of the drafted document; default: made of the file's name. */
  readonly id?: string;
  /** What problems and the draft call the table. */
  readonly file: string;
}

/** A penalty cell of which something was not understood. */
export interface UnreadCell extends TableCell {
  readonly parts: readonly UnreadPart[];
}

/** A cell that was read, and that somebody should look at. */
export interface DoubtfulItem {
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
  readonly reason: 'outside-quoted-range';
}

export interface DraftedTable {
  readonly kind: 'draft';
  /** The draft: a rule file that loads and decides. */
  readonly text: string;
  readonly id: string;
  readonly items: number;
  readonly rows: number;
  /** Penalty cells that hold something, each counted once, and how many of them were understood whole. */
  readonly penaltyCells: { readonly total: number; readonly understood: number };
  readonly unread: readonly UnreadCell[];
  readonly doubtful: readonly DoubtfulItem[];
}

/**
 * Makes a draft rule file of a published table. Circumstances become choices, penalty cells are read by the grammar of
 * penalty wording; each row says in a comment where it stands.
 */
export function draftTable(workbook: Workbook, { file, id = idOf(file) }: ImportOptions): Result<DraftedTable> {
  const sheets = workbook.sheets.filter(({ hidden }) => hidden !== true);
  if (sheets.every(({ rows }) => rows.every((row) => row.every((text) => text.trim() === '')))) {
    return { ok: false, problems: [problem('table-empty', {}, { file })] };
  }
  const read = sheets.map((sheet, index) => readItems(sheet, index + 1));
  if (read.every((items) => items === undefined)) {
    const found = sheets[0]?.rows.find((row) => row.some((text) => text !== ''))?.join(' | ') ?? '';
    return { ok: false, problems: [problem('table-heading-missing', { found: found.slice(0, 80) }, { file })] };
  }
  return { ok: true, value: draftOf(named(read.flatMap((items) => items ?? [])), file, id), problems: [] };
}

/** Codes that stand twice (each sheet counting from 1) get a count behind them; ids are made of the codes. */
function named(items: readonly Item[]): readonly NamedItem[] {
  const codes = new Set<string>();
  const ids = new Set<string>();
  return items.map((item) => {
    const code = free(oneLine(item.code), codes);
    return { ...item, code, id: free(`item-${slugOf(code) || ids.size + 1}`, ids) };
  });
}

function free(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}`;
  taken.add(name);
  return name;
}

function draftOf(items: readonly NamedItem[], file: string, id: string): DraftedTable {
  const book = new FactBook();
  const cells = new CellReader();
  const provisions: ProvisionShape[] = [];
  const violations: ViolationShape[] = [];
  const circumstances: CircumstanceShape[] = [];
  const comments: DraftComment[] = [];
  const doubtful: DoubtfulItem[] = [];
  for (const [index, item] of items.entries()) {
    const rows = item.rows.map((row) => cells.readRow(row));
    const draft = draftItem(item, rows, id, book);
    provisions.push(draft.provision);
    violations.push(draft.violation);
    circumstances.push(...draft.circumstances);
    comments.push({ path: ['violations', index], text: `${item.name.sheet}!${item.name.cell}` });
    for (const [row, text] of draft.places.entries()) {
      comments.push({ path: ['violations', index, 'tiers', row], text });
    }
    if (draft.outside.length > 0) {
      const { sheet, cell } = item.basis[0] ?? item.name;
      doubtful.push({ code: item.code, sheet, cell, reason: 'outside-quoted-range' });
    }
  }
  const shape: RuleFileShape = {
    document: {
      id,
      kind: 'benchmark',
      title: untranslated(titleOf(file)),
      provenance: 'draft',
      bounds: { 以上: 'inclusive', 以下: 'inclusive' },
      source: untranslated(file.replace(/^.*[\\/]/u, '')),
    },
    facts: book.facts,
    ...(circumstances.length > 0 && { circumstances }),
    provisions,
    violations,
  };
  const unread = cells.unread();
  return {
    kind: 'draft',
    text: draftYaml(shape, HEAD, comments),
    id,
    items: items.length,
    rows: items.reduce((sum, { rows }) => sum + rows.length, 0),
    penaltyCells: { total: cells.count, understood: cells.count - unread.length },
    unread,
    doubtful,
  };
}

const HEAD = [
  ' 由公布的表格导入的草稿：每行注明所在的工作表与单元格。逐项核对后改写，并补上：',
  ' · 文件名称、制定机关、文号、施行日期，“以上”“以下”是否包括本数（bounds）；',
  ' · 法定罚则写入法律自己的文件（此处的 provisions 只取自表中的法律依据与幅度）；',
  ' · 情节（enum）改为可以度量的事实；英文（en 一栏暂为中文原文）。',
  ' A draft imported from a published table: each row says where it stands. Check it item by item, and add the title, the',
  ' issuer, the dates and what 以上 and 以下 include; put the penalties of the law into the file of the law; make measured',
  ' facts of the circumstances; translate what stands under `en`.',
].join('\n');

/** Reads each penalty cell once, however many rows share it. */
class CellReader {
  readonly #read = new Map<string, ReturnType<typeof readPenalties>>();
  readonly #unread = new Map<string, UnreadCell>();

  get count(): number {
    return this.#read.size;
  }

  unread(): readonly UnreadCell[] {
    return [...this.#unread.values()];
  }

  readRow(row: ItemRow): ReadRow {
    const cells = row.penalties.filter(({ text }) => row.penalties.length === 1 || !/^[/／—\-无]+$/u.test(text));
    const read = cells.map((cell) => ({ cell, ...this.#readCell(cell) }));
    return {
      row,
      clauses: read.flatMap(({ cell, clauses }) => clauses.map((clause) => ({ ...targetOf(cell), ...clause }))),
      unread: read.filter(({ unread }) => unread.length > 0).map(({ cell, unread }) => ({ cell, parts: unread })),
    };
  }

  #readCell({ sheet, cell, text }: HeadedCell): ReturnType<typeof readPenalties> {
    const key = `${sheet}!${cell}`;
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const read = readPenalties(text);
    this.#read.set(key, read);
    if (read.unread.length > 0) this.#unread.set(key, { sheet, cell, text, parts: read.unread });
    return read;
  }
}

type ItemRow = Item['rows'][number];

/** `对个人罚款`: whom a column of its own is for. */
function targetOf({ heading }: HeadedCell): { readonly target?: string } {
  const target = /^对(?<who>.+?)(?:的?罚款|的?处罚|罚)/u.exec(heading)?.groups?.who;
  return target === undefined ? {} : { target };
}

function titleOf(file: string): string {
  return file.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '') || 'table';
}

function idOf(file: string): string {
  return slugOf(titleOf(file)).replace(/^[^a-z]+/u, '') || 'imported-table';
}

/** The letters and digits of a text, with single hyphens between them; empty where it has none. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
