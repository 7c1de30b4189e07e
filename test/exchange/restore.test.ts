import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { joinRuleFiles } from '../../src/exchange/publish/carried-rules.js';
import {
  createRulebook,
  importTable,
  parseBenchmark,
  publish,
  publishedTable,
  publishWorkbook,
  type RestoredRules,
  type Rulebook,
  readPenalties,
  runSuites,
} from '../../src/index.js';
import { loadRulebook, loadSuites } from '../../src/node/index.js';

let rulebook: Rulebook;
beforeAll(() => {
  // Built before the tests run; the sources take ten times as long.
  rulebook = loadRulebook('dist/rules.json');
});

const FORMS = ['xlsx', 'html', 'markdown'] as const;
const published = (id: string, form: (typeof FORMS)[number], violations?: readonly string[]): Uint8Array => {
  const document = rulebook.document(id);
  if (document === undefined) throw new Error(id);
  const options = { files: rulebook.files(id), ...(violations && { violations }) };
  return form === 'xlsx'
    ? publishWorkbook(document, options)
    : strToU8(publish(document, { ...options, format: form }));
};
const restored = (bytes: Uint8Array): RestoredRules => {
  const read = importTable(bytes, { file: 'published' });
  if (!read.ok || read.value.kind !== 'restored') throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const parsed = (text: string) => {
  const read = parseBenchmark(text, { file: 'restored.yaml' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return read.value;
};

describe.each(FORMS)('what was published as %s is taken back', (form) => {
  // The larger document once: what is packed is the same in every form.
  const documents = form === 'xlsx' ? ['guangdong-ecology-2022', 'jiangmen-ecology-2020'] : ['jiangmen-ecology-2020'];
  test.each(documents)('%s: the same rules, to the last key', (id) => {
    const { text, takenOver, notTakenOver, ...rest } = restored(published(id, form));
    expect({ id: rest.id, takenOver, notTakenOver }).toEqual({ id, takenOver: 0, notTakenOver: [] });
    expect(parsed(text).shape).toEqual(joinRuleFiles(rulebook.files(id)));
  });

  test('an amount that was changed in its cell is in the rules', () => {
    const id = 'jiangmen-ecology-2020';
    const before = published(id, form, ['1-2']);
    const after = edited(before, form, '2万元以上4万元以下', '2.5万元以上不满4万元');
    const { text, takenOver, notTakenOver } = restored(after);
    expect({ takenOver, notTakenOver }).toEqual({ takenOver: 1, notTakenOver: [] });
    const tiers = parsed(text).shape.violations?.find(({ code }) => code === '1-2')?.tiers;
    expect(JSON.stringify(tiers)).toContain('{"fine":{"from":"25000","under":"40000"}}');
  });

  test.each([
    ['2万元以上4万元以下', '酌情处罚', 'unknown-words'],
    ['2万元以上4万元以下', '没收违法所得', 'not-an-amount'],
    ['2万元以上4万元以下', '违法所得1倍以上2倍以下', 'another-measure'],
    ['2万元以上4万元以下', '每人2万元以上4万元以下', 'another-measure'],
    ['行', '行次', undefined],
  ])('%s changed to %s is not taken over', (from, to, reason) => {
    const read = importTable(edited(published('jiangmen-ecology-2020', form, ['1-2']), form, from, to), { file: 'f' });
    if (reason === undefined) {
      // A heading that was changed: the table is not found as it was.
      expect(read.problems.map(({ code }) => code)).toEqual(['published-table-moved']);
    } else if (read.ok && read.value.kind === 'restored') {
      expect(read.value.notTakenOver).toMatchObject([{ code: '1-2', before: from, text: to, reason }]);
    } else throw new Error(JSON.stringify(read.problems));
  });
});

test('every sum that publish prints is a sentence of the grammar', () => {
  const benchmarks = rulebook.documents.filter(
    ({ kind, provenance }) => kind === 'benchmark' && provenance !== 'derived',
  );
  const cells = benchmarks.flatMap(({ id }) =>
    (rulebook.document(id)?.violations ?? [])
      .flatMap((violation) => publishedTable(violation, 'zh-CN').rows.flat())
      .filter(({ gives, text }) => gives !== undefined && /[元%倍]/.test(text)),
  );
  expect(cells.length).toBeGreaterThan(2000);
  expect(cells.filter(({ text }) => readPenalties(text).unread.length > 0)).toEqual([]);
});

test('decisions under rules that were taken back are those of the worked cases', () => {
  const id = 'jiangmen-ecology-2020';
  const { text } = restored(published(id, 'xlsx'));
  const others = rulebook.documents.filter(({ kind }) => kind !== 'benchmark').map((document) => document.id);
  const again = createRulebook([...others.flatMap((other) => rulebook.files(other)), parsed(text)]);
  const report = runSuites(again, loadSuites('rules/benchmarks/jiangmen-ecology-2020/cases/11-1.yaml'));
  expect(report.failed).toBe(0);
  expect(report.passed).toBeGreaterThan(10);
});

test('the same rules give the same bytes', () => {
  expect(published('jiangmen-ecology-2020', 'xlsx', ['1-1'])).toEqual(
    published('jiangmen-ecology-2020', 'xlsx', ['1-1']),
  );
});

test('damaged rules are said', () => {
  const text = strFromU8(published('jiangmen-ecology-2020', 'markdown', ['1-1'])).replace(
    /(rules\/1 \d+:.{50})/,
    '$1x',
  );
  expect(importTable(strToU8(text), { file: 'f' }).problems.map(({ code }) => code)).toEqual([
    'published-rules-damaged',
  ]);
});

/** Changes the text of a cell, as somebody would who works on the published file. */
function edited(bytes: Uint8Array, form: (typeof FORMS)[number], from: string, to: string): Uint8Array {
  const change = (text: string) => {
    const [open, close] = form === 'markdown' ? ['| ', ' |'] : ['>', '<'];
    expect(text).toContain(`${open}${from}${close}`);
    return text.replace(`${open}${from}${close}`, `${open}${to}${close}`);
  };
  if (form !== 'xlsx') return strToU8(change(strFromU8(bytes)));
  const parts = unzipSync(bytes);
  const sheet = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [sheet]: strToU8(change(strFromU8(parts[sheet] ?? new Uint8Array()))) });
}
