import type { Column } from '../document.js';
import { padText, textWidth, wrapText } from './text-width.js';

const GAP = '  ';
const LEAST = 8;

/** A table in columns: cells are wrapped until the whole is as narrow as `width`, the widest column giving way first. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  foot: readonly string[] | undefined,
  width: number,
): readonly string[] {
  const titles = columns.map(({ title }) => title);
  const all = [titles, ...rows, ...(foot === undefined ? [] : [foot])];
  const natural = columns.map((_, index) => Math.max(...all.map((cells) => textWidth(cells[index] ?? ''))));
  const widths = narrowed(natural, width - GAP.length * (columns.length - 1));
  const draw = (cells: readonly string[]) => rowLines(cells, columns, widths);
  const rule = widths.map((wide) => '─'.repeat(wide)).join(GAP);
  return [...draw(titles), rule, ...rows.flatMap(draw), ...(foot === undefined ? [] : [rule, ...draw(foot)])];
}

function narrowed(natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, one) => sum + one, 0);
  while (total() > width) {
    const widest = widths.indexOf(Math.max(...widths));
    const own = widths[widest] ?? 0;
    if (own <= LEAST) break;
    widths[widest] = own - 1;
  }
  return widths;
}

function rowLines(cells: readonly string[], columns: readonly Column[], widths: readonly number[]): readonly string[] {
  const wrapped = columns.map((_, index) => wrapText(cells[index] ?? '', widths[index] ?? LEAST));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ align }, index) => padText(wrapped[index]?.[line] ?? '', widths[index] ?? LEAST, align))
      .join(GAP)
      .trimEnd(),
  );
}
