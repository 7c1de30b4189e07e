import type { Result } from '../../diagnostics/index.js';
import { spokenNumber } from './spoken-number.js';
import { LIMITS, tooLarge } from './unpack.js';
import { walkXml } from './walk-xml.js';
import { type Area, cellPlace, type Sheet } from './workbook.js';

interface Shared {
  readonly strings: readonly string[];
  /** By style: whether its number is shown as a percentage. */
  readonly percent: readonly boolean[];
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

/** Reads one worksheet; throws where its XML is not well formed. */
export function readSheet(xml: string, name: string, shared: Shared, file: string): Result<Sheet> {
  const rows: string[][] = [];
  const merges: Area[] = [];
  let cell: OpenCell | undefined;
  let next = { row: 0, column: 0 };
  let text = '';
  let takes = false;
  let bottom = 0;
  let right = 0;
  walkXml(xml, {
    open(tag, attribute) {
      if (tag === 'row') {
        next = { row: Number.parseInt(attribute('r') ?? String(next.row + 1), 10) - 1, column: 0 };
      } else if (tag === 'c') {
        const place = cellPlace(attribute('r') ?? '') ?? next;
        next = { row: place.row, column: place.column + 1 };
        cell = { ...place, type: attribute('t') ?? 'n', style: Number.parseInt(attribute('s') ?? '0', 10) };
        text = '';
      } else if (tag === 'v' || tag === 't') takes = cell !== undefined;
      else if (tag === 'mergeCell') merges.push(...readArea(attribute('ref') ?? ''));
    },
    text(piece) {
      if (takes) text += piece;
    },
    close(tag) {
      if (tag === 'v' || tag === 't') takes = false;
      else if (tag === 'row') next = { row: next.row + 1, column: 0 };
      if (tag !== 'c' || cell === undefined) return;
      const value = cellText(cell, text, shared);
      if (value !== '') {
        bottom = Math.max(bottom, cell.row + 1);
        right = Math.max(right, cell.column + 1);
        // INVARIANT: what is filled stays under the limit, however far apart the cells of the file stand.
        if (bottom * right <= LIMITS.cells) put(rows, cell, value);
      }
      cell = undefined;
    },
  });
  if (bottom * right > LIMITS.cells) return tooLarge(file, LIMITS.unpacked);
  const used = merges.filter((area) => area.top < bottom && area.left < right);
  return { ok: true, value: { name, rows, merges: used }, problems: [] };
}

function put(rows: string[][], { row, column }: OpenCell, value: string): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push('');
  cells[column] = value;
}

function cellText({ type, style }: OpenCell, text: string, { strings, percent }: Shared): string {
  switch (type) {
    case 's':
      return strings[Number.parseInt(text, 10)] ?? '';
    case 'n':
      return spokenNumber(text, percent[style] === true);
    case 'e':
      return '';
    default:
      return text;
  }
}

function readArea(ref: string): readonly Area[] {
  const [first = '', last = first] = ref.split(':');
  const [from, to] = [cellPlace(first), cellPlace(last)];
  if (from === undefined || to === undefined) return [];
  return [{ top: from.row, left: from.column, bottom: to.row, right: to.column }];
}
