import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createRulebook, importTable, parseBenchmark, printPenalties, readPenalties } from '../../src/index.js';
import { describeWithSources, readSource, source } from '../sources/shared.js';

const JIANGMEN = 'jiangmen-ecology-tier-table-2020.xlsx';
const GUANGDONG = 'guangdong-ecology-fine-table-2022.cells.json';
const AT_LEAST = 0.95;

interface Section {
  readonly section: string;
  readonly tables: readonly { readonly rows: readonly (readonly (string | null)[])[] }[];
}

const HEADING = /^(?:罚款|对.*罚款(?:（万）)?|罚款金额|处罚标准)$/;
const NO_DATA = new Set(['备注', '违反条款', '裁量起点', '处罚依据']);

/** The cells under headings of fines, as the page breaks left them. */
function penaltyCells(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ tables }) => {
    let columns: readonly number[] = [];
    return tables.flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const texts = row.map((text) => text ?? '');
        const headed = texts.flatMap((text, at) => (HEADING.test(text.replaceAll('\n', '')) ? [at] : []));
        if (headed.length > 0) {
          columns = headed;
          return [];
        }
        if (NO_DATA.has(texts[0] ?? '')) return [];
        // A dash says that nothing is imposed, 以下 alone is the end of a cell that a page break cut.
        return columns.map((at) => texts[at] ?? '').filter((text) => text !== '' && text !== '/');
      }),
    );
  });
}

describeWithSources('published tables, measured', () => {
  const unreadOf = (cells: readonly string[]) => cells.filter((cell) => readPenalties(cell).unread.length > 0);

  test('of the penalty cells of the Guangdong table at least 95 % are understood, and printed they say the same', () => {
    const cells = penaltyCells(JSON.parse(readSource('sources', GUANGDONG)) as Section[]);
    expect(cells.length).toBeGreaterThan(1500);
    const unread = unreadOf(cells);
    const share = 1 - unread.length / cells.length;
    console.log(
      `Guangdong: ${cells.length - unread.length} of ${cells.length} (${(share * 100).toFixed(2)} %)`,
      unread,
    );
    expect(share).toBeGreaterThanOrEqual(AT_LEAST);
    for (const cell of cells) {
      const { clauses } = readPenalties(cell);
      if (clauses.length > 0) expect(readPenalties(printPenalties(clauses)).clauses, cell).toEqual(clauses);
    }
  });

  test('of the penalty cells of the Jiangmen workbook at least 95 % are understood; the draft loads and decides', () => {
    const read = importTable(readFileSync(source('sources', JIANGMEN)), { file: JIANGMEN });
    if (!read.ok || read.value.kind !== 'draft') throw new Error(JSON.stringify(read.problems));
    const { text, id, items, rows, penaltyCells: cells, unread } = read.value;
    console.log(
      `Jiangmen: ${cells.understood} of ${cells.total}`,
      unread.map((one) => `${one.sheet}!${one.cell}`),
    );
    expect(cells.understood / cells.total).toBeGreaterThanOrEqual(AT_LEAST);
    expect({ items, rows }).toEqual({ items: 165, rows: 872 });
    // Misprints of the original: a second 元, and 以下 for 以上.
    expect(unread.map((one) => one.text)).toEqual(
      expect.arrayContaining(['处二十万元以上三十万元以下元罚款', '处七万元以下九万元以下罚款']),
    );

    const parsed = parseBenchmark(text, { file: 'draft.yaml' });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 5)));
    // Item 1-1, a report whose main works are not completed: 2 % to 3 % of 3,000,000 yuan, within 1 % to 5 %.
    const { outcome, options } = createRulebook([parsed.value]).decide({
      benchmark: id,
      violation: '1-1',
      party: { kind: 'organisation' },
      dates: { ended: '2021-03-01', discovered: '2021-04-01', decided: '2021-06-01' },
      facts: { circumstance1x1: 'c3', projectInvestment: '3000000' },
    });
    expect(outcome).toBe('penalty');
    expect(options[0]).toMatchObject({
      tier: '2',
      penalties: [{ type: 'fine', amount: { min: '60000', max: '90000' } }],
      orders: [{ type: 'stop-construction' }],
    });
    expect(options[0]?.narrowing[0]?.range).toMatchObject({ min: '30000', max: '150000' });
  });
});
