import { describe, expect, test } from 'vitest';
import { REPORT_WORDS } from '../../src/exchange/test-report/report-words.js';
import { publish, publishTestReport } from '../../src/index.js';
import { smallReport } from './small-report.js';

const { report, documents } = smallReport();
const page = publishTestReport(report, { documents, locale: 'en' });

/** The markup of one table row, by its anchor. */
function rowOf(html: string, id: string): string {
  return html.split('<tr').find((one) => one.startsWith(` id="${id}"`)) ?? '';
}

describe('a page about worked cases', () => {
  test('ticks the rows that are reached and crosses those that are not', () => {
    const [first, second, third] = ['1', '2', '3'].map((row) => rowOf(page, `example-city-2026-table-1.1-row-${row}`));
    expect(first).toContain('aria-label="reached by a case"');
    expect(second).toContain('aria-label="reached by no case"');
    expect(third).toContain('aria-label="reached by a case"');
  });

  test('unfolds only the tables with something to look at', () => {
    expect(page).toContain('<details id="example-city-2026-table-1.1" class="table" open>');
    expect(page).toContain('<details id="example-city-2026-table-1.2" class="table">');
  });

  test('says of each failing case what differs, or why it could not be decided', () => {
    expect(page).toContain('Cases: 4 passed, 2 failed');
    expect(page).toContain('<code>option.penalties.fine.min</code></th><td>4000</td><td>5000</td>');
    expect(page).toContain('Why: row 2 reaches from 5,000 to 10,000');
    expect(page).toContain('<code>undeclared-fact</code><br>did you mean `occupiedArea`?');
    expect(page).toContain('cases.yaml:14:5');
  });

  test('every link leads somewhere on the page, and no two places share a name', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('names of cases stay text', () => {
    expect(page).toContain('fails, &lt;b&gt;because&lt;/b&gt; the row is another');
    expect(page).not.toContain('<b>');
  });

  test('tells the failing cases alone where no documents are shown', () => {
    const short = publishTestReport(report);
    expect(short).toContain('未通过的样例');
    expect(short).not.toContain('id="coverage"');
    expect(short).not.toContain('class="published"');
  });
});

test('a number seen from one side only is told with that side', () => {
  const [area] = smallReport({ without: 'a large area of a main road' }).report.uncovered.filter(
    ({ what }) => what === 'occupiedArea ≥ 10',
  );
  expect(area?.number).toEqual({
    fact: 'occupiedArea',
    operator: 'greaterThanInclusive',
    expected: '10',
    seen: 'missed',
  });
  const told = publishTestReport(smallReport({ without: 'a large area of a main road' }).report, {
    documents,
    locale: 'en',
  });
  expect(told).toContain('<li>area occupied is not less than 10 m²: only cases that do not meet it</li>');
});

test('both languages say the same things', () => {
  const shape = (value: object): unknown =>
    Object.entries(value)
      .map(([key, one]) => (typeof one === 'object' ? [key, shape(one)] : [key, typeof one]))
      .sort();
  expect(shape(REPORT_WORDS['zh-CN'])).toEqual(shape(REPORT_WORDS.en));
});

test('a published row can be pointed at, also by a name that is not Latin', () => {
  const [document] = documents;
  if (document === undefined) throw new Error('no document');
  const html = publish(document, { format: 'html' });
  expect(html).toContain('<a href="#table-1.1"><span class="code">1.1</span>');
  expect(rowOf(html, 'table-1.1-row-3')).toContain('<a href="#table-1.1-row-3">3</a>');
});
