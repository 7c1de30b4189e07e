import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/cli/table.js';
import { run } from './run.js';

const benchmarks = (...more: string[]) =>
  JSON.parse(run(['list', '--format', 'json', ...more]).out).benchmarks as { id: string }[];
const ids = (...more: string[]) => benchmarks(...more).map(({ id }) => id);

describe('discretion list', () => {
  test('as JSON: benchmarks only, texts in one language', () => {
    const found = benchmarks('--locale', 'zh-CN').find(({ id }) => id === 'guangdong-ecology-2022');
    expect(found).toEqual({
      id: 'guangdong-ecology-2022',
      title: '广东省生态环境行政处罚自由裁量权规定',
      issuer: '广东省生态环境厅',
      department: 'ecology',
      jurisdiction: '440000',
      inForce: { from: '2022-01-01', until: '2026-12-31' },
      provenance: 'published',
      violations: expect.any(Number),
    });
  });

  test('documents that supplement a benchmark stand beside it', () => {
    const found = benchmarks().find(({ id }) => id === 'jiangmen-ecology-no-penalty-2022');
    expect(found).toMatchObject({ supplements: ['jiangmen-ecology-2020', 'guangdong-ecology-2022'], violations: 0 });
    expect(ids('--on', '2026-06-01')).not.toContain('jiangmen-ecology-no-penalty-2022');
    expect(run(['list', '--locale', 'zh-CN']).out).toMatch(/补充.*\n.*\n(.*\n)*jiangmen-ecology-no-penalty-2022/);
  });

  test('--on: in force on that day, the first and the last day included', () => {
    const id = 'guangdong-ecology-2022';
    expect(ids('--on', '2021-12-31')).not.toContain(id);
    expect(ids('--on', '2022-01-01')).toContain(id);
    expect(ids('--on', '2026-12-31')).toContain(id);
    expect(ids('--on', '2027-01-01')).not.toContain(id);
  });

  test('nothing in force is said in words, and is no failure', () => {
    const published = ['statutes', 'calendar.yaml', 'benchmarks/guangdong-ecology-2022'].flatMap((path) => [
      '--rules',
      `rules/${path}`,
    ]);
    expect(run(['list', '--on', '1949-10-01', ...published])).toEqual({
      code: 0,
      out: 'no loaded benchmark is in force on 1949-10-01\n',
      err: '',
    });
    expect(run(['list', '--rules', 'rules/statutes', '--locale', 'zh-CN'])).toEqual({
      code: 0,
      out: '未载入任何裁量基准\n',
      err: '',
    });
    expect(JSON.parse(run(['list', '--on', '1949-10-01', '--format', 'json', ...published]).out)).toEqual({
      benchmarks: [],
    });
  });

  test('columns line up in a terminal, Chinese text included', () => {
    const lines = run(['list', '--locale', 'zh-CN']).out.trimEnd().split('\n');
    const starts = lines
      .filter((line) => !line.startsWith('-'))
      .map((line) => displayWidth(line.slice(0, line.search(/\S+$/))));
    expect(new Set(starts).size).toBe(1);
  });

  test('as a Markdown table and as a page', () => {
    const markdown = run(['list', '--format', 'markdown']).out.trimEnd().split('\n');
    expect(markdown[1]).toMatch(/^\|( --- \|)+$/);
    expect(markdown.every((line) => line.startsWith('| ') && line.endsWith(' |'))).toBe(true);
    const page = run(['list', '--format', 'html']).out;
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">.*<title>Loaded benchmarks<\/title>/s);
    expect(page).toMatch(/<th scope="col" class="short">id<\/th>.*<td>guangdong-ecology-2022<\/td>.*<\/html>\n$/s);
    expect(run(['list', '--format', 'html', '--violation', '<nothing>']).out).toContain(
      '<p>no violation fits &quot;&lt;nothing&gt;&quot;',
    );
  });
});

test.for([
  ['abc', 3],
  ['裁量', 4],
  ['（以上）', 8],
  ['a裁 b', 5],
  ['e\u0301', 1],
  ['½', 1],
  ['𠀀', 2],
] as const)('display width of %s is %i', ([text, width]) => expect(displayWidth(text)).toBe(width));
