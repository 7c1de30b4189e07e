import { readSource } from './shared.js';

/** One section of the fine table as cells: a merged cell is null or empty, a table may run on over pages. */
interface Section {
  readonly section: string;
  readonly chapter: string;
  readonly title: string;
  readonly tables: readonly { readonly page: number; readonly rows: readonly (readonly (string | null)[])[] }[];
}

/** What a table of the source prints under its heading, line by line. */
export interface PrintedTable {
  readonly section: string;
  readonly chapter: string;
  readonly isScoring: boolean;
  /** The starting point of each column; scoring tables only. */
  readonly start: readonly string[];
  /** The last cells of each line (fines, or one weight for each column), and the cell before them. */
  readonly lines: readonly { readonly condition: string; readonly figures: readonly string[] }[];
}

/** A fine, a warning, or `/` where the column has nothing; a whole article is none. */
const FIGURE = /^(?=.{1,40}$)(.*\d.*(元|倍|%|下|上)|警告$|\/$)/;

/** All tables of the document, in its order. */
export function printedTables(): readonly PrintedTable[] {
  const sections = JSON.parse(readSource('sources', 'guangdong-ecology-fine-table-2022.cells.json')) as Section[];
  return sections.map(({ section, chapter, tables }) => {
    const rows = tables.flatMap((table) => table.rows.map((row) => row.map((cell) => clean(cell))));
    const head = rows.findIndex(
      ([first, ...others]) => first === '违法行为' && others.some((cell) => /罚款|权重|处罚标准/.test(cell)),
    );
    const isScoring = rows[head]?.some((cell) => cell.includes('权重')) ?? false;
    const body = rows.slice(head + 1).filter(([first = '']) => !/^备注/.test(first));
    const startRow = body.find(([first]) => first === '裁量起点');
    const figuresOf = (row: readonly string[]) => row.filter((cell) => /^\d+(\.\d+)?%$/.test(cell));
    const lines = body
      .filter((row) => row !== startRow && row[0] !== '裁量起点')
      .flatMap((row) => {
        const last = row.findLast((cell) => cell !== '') ?? '';
        const figures = isScoring ? figuresOf(row) : FIGURE.test(last) && row.length > 1 ? [last] : [];
        const condition = row.filter((cell) => cell !== '' && !figures.includes(cell)).at(-1) ?? '';
        return figures.length === 0 ? [] : [{ condition, figures }];
      });
    return {
      section: section.slice(1),
      chapter,
      isScoring,
      start: startRow === undefined ? [] : figuresOf(startRow),
      lines,
    };
  });
}

function clean(cell: string | null): string {
  return (cell ?? '').replaceAll(/\s/g, '');
}

/** A printed amount with every sum in yuan, so that `2.5万元` and `25000元` are the same. */
export function inYuan(text: string): string {
  return text
    .replaceAll(/(\d+(?:\.\d+)?)万元?/g, (_, figure: string) => `${Math.round(Number.parseFloat(figure) * 10_000)}元`)
    .replaceAll(/元+/g, '元');
}
