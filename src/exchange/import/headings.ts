import type { Grid } from './grid.js';

/** What a column of a published table holds. */
export type ColumnRole = 'number' | 'violation' | 'basis' | 'tier' | 'circumstance' | 'penalty' | 'notes';

export interface Column {
  readonly column: number;
  readonly role: ColumnRole;
  readonly heading: string;
}

export interface Headings {
  /** The last row of the heading. */
  readonly row: number;
  readonly columns: readonly Column[];
}

/** Tried in this order; a column whose heading fits none is taken for circumstances. */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:序号|编号|项目编号|事项编[号码]|职权编[号码]|代码|项次)$/u],
  ['notes', /备注|说明$/u],
  ['basis', /依据|法律条款|违反条款|违反规定/u],
  [
    'penalty',
    /裁量标准|处罚标准|裁量幅度|处罚幅度|具体标准|处罚裁量|裁量基准$|处罚内容|处罚种类|^(?:对.*)?罚款(?:金额|数额|幅度|标准)?(?:（.*）)?$/u,
  ],
  ['violation', /^(?:违法行为|违法事项|处罚事项|事项(?:名称)?|案由|行为名称)(?:名称|种类)?$/u],
  ['tier', /类别|阶次|档次|等级|^程度$|裁量档|违法程度/u],
];
/** Headings that only a table of tiers has; without one of them a row is no heading. */
const CIRCUMSTANCE = /情节|适用条件|情形|程度|裁量因素|裁量要素|情况|后果|档次|阶次|等级/u;
const SEARCHED_ROWS = 30;

/** Finds the row of headings; a second row under headings that are merged downwards belongs to it. */
export function findHeadings(grid: Grid): Headings | undefined {
  for (let row = 0; row < Math.min(grid.height, SEARCHED_ROWS); row += 1) {
    const texts = textsOf(grid, row);
    const roles = texts.map(roleOf);
    const named = texts.filter((text, column) => roles[column] === 'circumstance' || CIRCUMSTANCE.test(text));
    if (!roles.includes('penalty') || !named.some((text) => CIRCUMSTANCE.test(text))) continue;
    const last = lastHeadingRow(grid, row, roles.indexOf('penalty'));
    return { row: last, columns: columnsOf(grid, last) };
  }
  return undefined;
}

function textsOf(grid: Grid, row: number): readonly string[] {
  return Array.from({ length: grid.width }, (_, column) => grid.at(row, column).text.replace(/\s/gu, ''));
}

function lastHeadingRow(grid: Grid, row: number, of: number): number {
  const start = grid.at(row, of).row;
  const isUnder = (next: number) =>
    next < grid.height &&
    Array.from({ length: grid.width }, (_, column) => grid.at(next, column)).some(
      (cell) => cell.row === start && cell.text !== '' && cell.row < next,
    );
  return isUnder(row + 1) ? lastHeadingRow(grid, row + 1, of) : row;
}

function roleOf(heading: string): ColumnRole | undefined {
  if (heading === '') return undefined;
  return ROLES.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'circumstance';
}

/** The steps of severity as tables name them; 违法程度 with other texts under it (1吨以下) is a circumstance. */
const STEP =
  /^(?:\d{1,2}|[ⅠⅡⅢⅣⅤIV]+级?|第?[一二三四五六七]+[级档类]|[A-E][级档]?|(?:违法)?(?:情节)?(?:特别|较|最)?(?:轻微|轻|一般|重|严重)(?:违法)?(?:行为)?)$/u;

function columnsOf(grid: Grid, last: number): readonly Column[] {
  const columns = textsOf(grid, last).flatMap((heading, column): readonly Column[] => {
    const role = roleOf(heading);
    if (role === undefined) return [];
    const isTier = role !== 'tier' || !/程度$/u.test(heading) || holdsSteps(grid, last, column);
    return [{ column, role: isTier ? role : 'circumstance', heading }];
  });
  if (columns.some(({ role }) => role === 'circumstance')) return columns;
  // A table whose only condition is the tier itself is decided by it.
  return columns.map((one) => (one.role === 'tier' ? { ...one, role: 'circumstance' as const } : one));
}

function holdsSteps(grid: Grid, heading: number, column: number): boolean {
  for (let row = heading + 1; row < grid.height; row += 1) {
    const text = grid.at(row, column).text.replace(/\s/gu, '');
    if (text !== '' && !STEP.test(text)) return false;
  }
  return true;
}
