import { describeProblem, formatProblem, type Locale, type Problem } from '../index.js';
import type { Io } from './io.js';
import type { UsageError } from './usage-error.js';

interface Manner {
  readonly locale: Locale;
  readonly json: boolean;
}

/** Problems of the input: one line each on standard error, or as JSON on standard output. */
export function reportProblems(problems: readonly Problem[], { locale, json }: Manner, io: Io): void {
  if (!json) {
    io.stderr(`${problems.map((problem) => formatProblem(problem, locale)).join('\n')}\n`);
    return;
  }
  const entries = problems.map((problem) => {
    const { code, severity, file, line, column, path } = problem;
    return { code, severity, ...describeProblem(problem, locale), file, line, column, path };
  });
  writeJson({ problems: entries }, io);
}

export function reportUsage(error: UsageError, { locale, json }: Manner, io: Io): void {
  const help = error.help?.[locale];
  const message = error.words[locale];
  if (json) {
    writeJson({ problems: [{ code: 'usage', severity: 'error', message, help, path: [] }] }, io);
    return;
  }
  const label = locale === 'en' ? 'help: ' : '提示：';
  const more =
    locale === 'en' ? '`discretion --help` lists commands and options' : '`discretion --help` 列出命令与选项';
  io.stderr(`discretion: ${message} [usage]\n  ${label}${help ?? more}\n`);
}

/** An error that no input should cause: one line, never a stack trace. */
export function reportUnexpected(error: unknown, { locale, json }: Manner, io: Io): void {
  const detail = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n')[0] ?? '';
  const message =
    locale === 'en'
      ? `an unexpected error, which is a fault of this program: please report it with your input (${detail})`
      : `程序出现意外错误，请连同输入一并报告（${detail}）`;
  if (json) writeJson({ problems: [{ code: 'unexpected', severity: 'error', message, path: [] }] }, io);
  else io.stderr(`discretion: ${message} [unexpected]\n`);
}

export function writeJson(value: unknown, io: Io): void {
  io.stdout(`${JSON.stringify(value, null, 2)}\n`);
}
