import type { FindingSeverity } from '../../diagnostics/index.js';
import type { Locale } from '../../values/index.js';

/** What is said around the findings. */
export interface FindingWords {
  readonly title: string;
  readonly severities: Readonly<Record<FindingSeverity, string>>;
  readonly help: (text: string) => string;
  readonly noted: (text: string) => string;
  readonly known: (text: string) => string;
  readonly seeAlso: (place: string, name: string) => string;
  readonly witness: string;
  readonly none: string;
  readonly summary: (errors: number, warnings: number, infos: number, known: number) => string;
  readonly gone: string;
  readonly goneEntry: (code: string, where: string) => string;
  readonly wholeDocument: string;
  /** Beside the rows of a published table: whether a finding is about them. */
  readonly rowHeading: string;
  readonly rowClean: string;
  row(row: string): string;
}

export const FINDING_WORDS: Readonly<Record<Locale, FindingWords>> = {
  'zh-CN': {
    title: '规则文件核验结果',
    severities: { error: '错误', warning: '警告', info: '提示' },
    help: (text) => `建议：${text}`,
    noted: (text) => `文件已注明：${text}`,
    known: (text) => `已知问题：${text}`,
    seeAlso: (place, name) => `${place}  另一处：${name}`,
    witness: '可直接贴入样例文件的案件：',
    none: '没有发现问题',
    summary: (errors, warnings, infos, known) =>
      `错误${errors}项，警告${warnings}项，提示${infos}项${known > 0 ? `；另有已知问题${known}项` : ''}`,
    gone: '已知问题清单中的下列各项不再出现，请从清单中删去：',
    goneEntry: (code, where) => `${code}（${where}）`,
    wholeDocument: '整个文件',
    rowHeading: '核验',
    rowClean: '没有发现问题',
    row: (row) => `第${row}行`,
  },
  en: {
    title: 'Verification of rule files',
    severities: { error: 'error', warning: 'warning', info: 'info' },
    help: (text) => `help: ${text}`,
    noted: (text) => `noted in the document: ${text}`,
    known: (text) => `known: ${text}`,
    seeAlso: (place, name) => `${place}  the other side: ${name}`,
    witness: 'a case that shows it, ready to paste among the worked cases:',
    none: 'nothing was found',
    summary: (errors, warnings, infos, known) =>
      `errors: ${errors}, warnings: ${warnings}, notes: ${infos}${known > 0 ? `; known: ${known}` : ''}`,
    gone: 'These known findings are found no more and can be taken off the list:',
    goneEntry: (code, where) => `${code} (${where})`,
    wholeDocument: 'the document as a whole',
    rowHeading: 'findings',
    rowClean: 'nothing found',
    row: (row) => `row ${row}`,
  },
};
