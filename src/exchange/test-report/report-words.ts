import type { Coverage, UnseenNumber } from '../../cases/index.js';
import type { Locale } from '../../values/index.js';

/** What a page about worked cases says, in one language. */
export interface ReportWords {
  readonly title: string;
  readonly contents: string;
  readonly coverage: string;
  readonly kinds: Readonly<Record<keyof Coverage, string>>;
  readonly columns: { readonly kind: string; readonly covered: string; readonly total: string };
  readonly failing: string;
  readonly uncovered: string;
  readonly compared: { readonly what: string; readonly expected: string; readonly found: string };
  readonly why: string;
  readonly reached: string;
  readonly marks: { readonly yes: string; readonly no: string };
  readonly nothingThere: string;
  readonly seen: Readonly<Record<UnseenNumber['seen'], string>>;
  summary(passed: number, failed: number): string;
  /** So many of so many: `5 of 6 rows`. */
  share(covered: number, total: number, kind: keyof Coverage): string;
  failed(count: number): string;
  /** A number, and on which side of it cases lie. */
  number(test: string, seen: string): string;
  row(row: string): string;
}

export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = {
  'zh-CN': {
    title: '样例检验与覆盖情况',
    contents: '目录',
    coverage: '覆盖情况',
    kinds: { rows: '行', levels: '档', circumstances: '情节', numbers: '界限（两侧）' },
    columns: { kind: '项目', covered: '已覆盖', total: '共' },
    failing: '未通过的样例',
    uncovered: '没有样例覆盖',
    compared: { what: '项目', expected: '应为', found: '实为' },
    why: '依据：',
    reached: '覆盖',
    marks: { yes: '有样例', no: '没有样例' },
    nothingThere: '无',
    seen: { met: '只有符合的样例', missed: '只有不符合的样例', neither: '两侧都没有样例' },
    summary: (passed, failed) => `样例通过${passed}个，未通过${failed}个`,
    share: (covered, total, kind) =>
      `${{ rows: '行', levels: '档', circumstances: '情节', numbers: '界限' }[kind]}${covered}/${total}`,
    failed: (count) => `未通过${count}个`,
    number: (test, seen) => `${test}：${seen}`,
    row: (row) => `第${row}行`,
  },
  en: {
    title: 'Worked cases and what they cover',
    contents: 'Contents',
    coverage: 'Coverage',
    kinds: { rows: 'rows', levels: 'levels', circumstances: 'circumstances', numbers: 'numbers (both sides)' },
    columns: { kind: 'part', covered: 'covered', total: 'of' },
    failing: 'Cases that fail',
    uncovered: 'What no case reaches',
    compared: { what: 'part', expected: 'expected', found: 'found' },
    why: 'Why: ',
    reached: 'reached',
    marks: { yes: 'reached by a case', no: 'reached by no case' },
    nothingThere: 'nothing',
    seen: {
      met: 'only cases that meet it',
      missed: 'only cases that do not meet it',
      neither: 'no case on either side',
    },
    summary: (passed, failed) => `Cases: ${passed} passed, ${failed} failed`,
    share: (covered, total, kind) => `${covered} of ${total} ${kind}`,
    failed: (count) => `${count} failed`,
    number: (test, seen) => `${test}: ${seen}`,
    row: (row) => `row ${row}`,
  },
};
