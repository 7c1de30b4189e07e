import { expect, it } from 'vitest';
import { type PublishedTable, publishedTable } from '../../src/index.js';
import { packagedRulebook } from '../cases/rule-files.js';
import { inYuan, type PrintedTable, printedTables } from './guangdong-cells.js';
import { describeWithSources } from './shared.js';

/** Lines whose figure cannot be read off the cells as it is meant, each with the reason. */
const AS_PRINTED: Readonly<Record<string, string>> = {
  '1.3 line 3': 'the cell ends in 元; 以下 stands on the next page',
  '2.12 line 4': 'misprint: 以上 for 以下',
  '3.32 line 1': 'the cell ends in 元; 以下 stands on the next page',
  '4.28 line 3': '含本数 is said in the cell; here the words of the column say it',
  '4.28 line 6': '含本数 is said in the cell; here the words of the column say it',
  '4.31 line 3': 'misprint: 2.5元万',
  '5.2 line 3': 'misprint: 以 for 以上',
  '6.16 line 4': 'misprint: 元 is missing',
  '6.16 line 5': 'misprint: 元 is missing',
  '6.16 line 8': 'misprint: 以下 for 以上',
  '8.2 line 1': 'misprint: 以上 for 以下',
  '8.2 line 3': 'misprint: 以上 for 以下',
  '8.21 line 6': 'misprint: 以上 for 以下',
};

/** Cells that say a sum in more words than the column's heading needs. */
function bare(figure: string): string {
  return inYuan(figure)
    .replace(/^.*?并处|^处|^给予警告，(可以)?并处/, '')
    .replace(/的?罚款$|的$/, '')
    .replace(/费用的/, '费用')
    .replace(/^按.*每一/, '')
    .replace(/\/车次$/, '')
    .replace(/^责任人员/, '')
    .replace(/^警告$/, '警告');
}

/** The figures of each line, those of merged cells above it included. */
function lines({ rows, heading }: PublishedTable): readonly (readonly string[])[] {
  const places: string[][] = rows.map(() => []);
  for (const [at, cells] of rows.entries()) {
    for (const { text, isFigure, rows: down } of cells) {
      if (isFigure !== true || text === '') continue;
      for (let below = 0; below < down; below += 1) places[at + below]?.push(bare(text));
    }
  }
  expect(heading.some(({ isFigure }) => isFigure)).toBe(true);
  return places;
}

const isLine = ({ figures, condition }: PrintedTable['lines'][number]) =>
  !figures.every((one) => one === '/') &&
  !/^《|^（[一二三四五六七八九十]）|处罚标准/.test(condition + (figures[0] ?? ''));

describeWithSources('the Guangdong fine table comes back from the rules as it was printed', () => {
  const document = packagedRulebook().document('guangdong-ecology-2022');
  const violations = document?.violations ?? [];
  const printed = printedTables();

  it('all 281 tables, in their order', () => {
    expect(printed).toHaveLength(281);
    expect(violations).toHaveLength(281);
  });

  it.each(['第一', '第二', '第三', '第四', '第五', '第六', '第七', '第八'])('%s章: line by line', (chapter) => {
    const wrong: string[] = [];
    let compared = 0;
    for (const [index, table] of printed.entries()) {
      const violation = violations[index];
      if (!table.chapter.startsWith(chapter) || violation === undefined) continue;
      const ours = lines(publishedTable(violation, 'zh-CN'));
      const levels = table.isScoring ? ours.slice(1) : ours;
      const theirs = table.lines.filter(isLine);
      // Above the first level stand the starting points of several columns, each on a line of its own.
      const body = table.isScoring ? theirs.slice(theirs.length - levels.length) : theirs;
      if (body.length > levels.length)
        wrong.push(`${violation.code}: ${body.length} lines are printed, ${levels.length} come back`);
      for (const [at, { figures }] of body.entries()) {
        const name = `${violation.code} line ${at + 1}`;
        // With several weight columns a line of the source may hold what belongs to the columns as a whole.
        const { method } = violation;
        const isLineByLine =
          body.length === levels.length && (method.kind !== 'scoring' || method.columns.length === 1);
        const own = isLineByLine ? [levels[at] ?? []] : levels;
        const found = figures.map(bare).every((figure) => own.some((line) => line.includes(figure)));
        compared += 1;
        if (!found && AS_PRINTED[name] === undefined)
          wrong.push(`${name}: ${figures.map(bare).join(' ')} / ${(levels[at] ?? []).join(' ')}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(30);
  });
});
