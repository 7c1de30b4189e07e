import { problem, type Result } from '../../diagnostics/index.js';
import { draftYaml } from '../import/draft-yaml.js';
import type { CarriedRules, CarriedTable } from '../publish/carried-rules.js';
import { cellName } from '../sheets/index.js';
import { type PublishedFile, same } from './published-grids.js';
import { type TakeOverFault, takeOver } from './take-over.js';

/** A cell that was changed in the published file and could not be put into the rules. */
export interface NotTakenOver {
  readonly code: string;
  /** Its place in the table of its violation: `C3` is the third column of the second row under the heading. */
  readonly cell: string;
  readonly before: string;
  readonly text: string;
  readonly reason: TakeOverFault;
}

export interface RestoredRules {
  readonly kind: 'restored';
  /** The rules of the document as one rule file. */
  readonly text: string;
  readonly id: string;
  /** Tables of the published file, and amounts in them. */
  readonly tables: number;
  readonly amounts: number;
  /** Changed amounts that are in the rules now. */
  readonly takenOver: number;
  readonly notTakenOver: readonly NotTakenOver[];
}

/** The rules that travel in a published file, with the amounts that were changed in it. */
export function restoreRules(published: PublishedFile, file: string): Result<RestoredRules> {
  const { carried } = published;
  const id = carried?.rules.document?.id;
  if (carried === undefined || id === undefined) {
    return { ok: false, problems: [problem('published-rules-damaged', {}, { file })] };
  }
  const notTakenOver: NotTakenOver[] = [];
  let takenOver = 0;
  for (const table of carried.tables) {
    const now = published.grid(table);
    if (now === undefined || !lineUp(table, now)) {
      return { ok: false, problems: [problem('published-table-moved', { code: table.code }, { file })] };
    }
    const read = changesOf(table, now, carried);
    takenOver += read.takenOver;
    notTakenOver.push(...read.notTakenOver);
  }
  const amounts = carried.tables.reduce((sum, table) => sum + table.amounts.length, 0);
  const text = draftYaml(carried.rules, HEAD, []);
  const value: RestoredRules = {
    kind: 'restored',
    text,
    id,
    tables: carried.tables.length,
    amounts,
    takenOver,
    notTakenOver,
  };
  return { ok: true, value, problems: [] };
}

const HEAD = ' 由公布的文件导回的规则。 / Rules taken back from a published file.';

function lineUp({ grid }: CarriedTable, now: readonly (readonly string[])[]): boolean {
  return now.length === grid.length && (grid[0] ?? []).every((text, column) => same(text, now[0]?.[column]));
}

function changesOf(table: CarriedTable, now: readonly (readonly string[])[], { rules }: CarriedRules) {
  const notTakenOver: NotTakenOver[] = [];
  let takenOver = 0;
  for (const [row, cells] of table.grid.entries()) {
    for (const [column, before] of cells.entries()) {
      const text = now[row]?.[column] ?? '';
      if (same(before, text)) continue;
      const amount = table.amounts.find((one) => one.row === row && one.column === column);
      const reason = amount === undefined ? 'not-an-amount' : takeOver(rules, table.code, amount, before, text);
      if (reason === undefined) takenOver += 1;
      else notTakenOver.push({ code: table.code, cell: cellName(row, column), before, text, reason });
    }
  }
  return { takenOver, notTakenOver };
}
