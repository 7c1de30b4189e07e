import { statSync } from 'node:fs';
import { problem } from '../diagnostics/index.js';
import {
  type CaseFailure,
  type Covered,
  describeProblem,
  type Locale,
  ProblemsError,
  publishTestReport,
  runSuites,
  type TestReport,
  type Uncovered,
} from '../index.js';
import { loadSuites } from '../node/index.js';
import { fromHere, readRulebook } from './input.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import type { Options } from './options.js';
import { writeJson } from './report.js';
import { markdownTable, textTable } from './table.js';

/** `discretion test [PATH…]`: runs the worked cases kept with the rules, and counts what they reach of them. */
export function test(paths: readonly string[], showsCoverage: boolean, options: Options, io: Io): ExitCode {
  const where = paths.length > 0 ? paths : options.rules?.filter((path) => isFolder(fromHere(path, io)));
  const suites = loadSuites(where?.map((path) => fromHere(path, io)));
  if (suites.length === 0) throw new ProblemsError([problem('no-cases', { where: where?.join(', ') ?? 'rules/' })]);
  const rulebook = readRulebook(options, io);
  const report = runSuites(rulebook, suites);
  const { format, locale } = options;
  if (format === 'json') writeJson(jsonOf(report, showsCoverage), io);
  else if (format === 'html') {
    const documents = showsCoverage ? rulebook.documents.flatMap(({ id }) => rulebook.document(id) ?? []) : [];
    io.stdout(publishTestReport(report, { locale, documents }));
  } else io.stdout(`${tell(report, showsCoverage, options)}\n`);
  return report.failed === 0 ? EXIT.done : EXIT.unmet;
}

/** Rules that are named as files have no cases beside them that anyone named. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function jsonOf({ uncovered, ...report }: TestReport, showsCoverage: boolean) {
  return showsCoverage ? { ...report, uncovered } : report;
}

function tell(report: TestReport, showsCoverage: boolean, { format, locale }: Options): string {
  const words = WORDS[locale];
  const render = format === 'markdown' ? markdownTable : textTable;
  const parts = report.failures.map((one) => failureText(one, locale));
  const { passed, failed } = report;
  parts.push(words.summary(passed, failed));
  if (showsCoverage) {
    const { rows, levels, circumstances, numbers } = report.coverage;
    const line = (name: string, { covered, total }: Covered) => [name, String(covered), String(total)];
    parts.push(
      render([
        words.heading,
        line(words.rows, rows),
        line(words.levels, levels),
        line(words.circumstances, circumstances),
        line(words.numbers, numbers),
      ]),
    );
    if (report.uncovered.length > 0) parts.push(uncoveredText(report.uncovered, locale));
  }
  return parts.join('\n\n');
}

function failureText({ file, line, column, name, why, mismatches, problems }: CaseFailure, locale: Locale): string {
  const words = WORDS[locale];
  return [
    `${file}:${line}:${column}: ${name}`,
    ...mismatches.map(({ what, expected, actual }) => `  ${what}: ${words.differs(shown(expected), shown(actual))}`),
    ...problems.map((one) => `  ${describeProblem(one, locale).message} [${one.code}]`),
    ...(why === undefined ? [] : [`  ${words.why}${why}`]),
  ].join('\n');
}

/** What no case reaches, a line for each table and kind. */
function uncoveredText(uncovered: readonly Uncovered[], locale: Locale): string {
  const lines = new Map<string, string[]>();
  for (const { kind, document, violation, what } of uncovered) {
    const at = `${document}${violation === undefined ? '' : ` ${violation}`}: ${WORDS[locale][kind]}`;
    lines.set(at, [...(lines.get(at) ?? []), what]);
  }
  return [WORDS[locale].uncovered, ...[...lines].map(([at, what]) => `  ${at}: ${what.join(', ')}`)].join('\n');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const WORDS = {
  'zh-CN': {
    summary: (passed: number, failed: number) => `通过${passed}个，未通过${failed}个`,
    differs: (expected: string, actual: string) => `应为 ${expected}，实为 ${actual}`,
    why: '依据：',
    heading: ['覆盖', '已覆盖', '共'],
    rows: '行',
    levels: '档',
    circumstances: '情节',
    numbers: '界限（两侧）',
    uncovered: '没有样例覆盖：',
  },
  en: {
    summary: (passed: number, failed: number) => `${passed} passed, ${failed} failed`,
    differs: (expected: string, actual: string) => `expected ${expected}, found ${actual}`,
    why: 'why: ',
    heading: ['coverage', 'covered', 'of'],
    rows: 'rows',
    levels: 'levels',
    circumstances: 'circumstances',
    numbers: 'numbers (both sides)',
    uncovered: 'No case reaches:',
  },
} as const satisfies Record<Locale, unknown>;
