import { nearest } from '../diagnostics/index.js';
import type { Locale } from '../index.js';
import { type CalendarDate, parseCalendarDate } from '../values/index.js';
import type { Io } from './io.js';
import { notOneOf, UsageError } from './usage-error.js';

export const FORMATS = ['text', 'markdown', 'html', 'json'] as const;
export const LOCALES = ['zh-CN', 'en'] as const;
export type Format = (typeof FORMATS)[number];

/** The common options as they were written. */
export interface WrittenOptions {
  readonly rules?: readonly string[];
  readonly format?: string;
  readonly locale?: string;
  readonly on?: string;
}

/** The common options, checked. */
export interface Options<F extends string = Format> {
  /** Files and folders of rules; absent: the packaged rules. */
  readonly rules?: readonly string[];
  readonly format: F;
  readonly locale: Locale;
  /** The day on which the question is asked. */
  readonly on?: CalendarDate;
}

/** Checks the common options; throws `UsageError` for a value that is not allowed. */
export function readOptions(written: WrittenOptions, io: Io): Options {
  return readOptionsWith(written, io, FORMATS);
}

/** As `readOptions`, for a command with formats of its own. */
export function readOptionsWith<F extends string>(
  written: WrittenOptions,
  io: Io,
  formats: readonly (F | 'text')[],
): Options<F | 'text'> {
  const { rules, on } = written;
  const day = on === undefined ? undefined : parseCalendarDate(on);
  if (on !== undefined && day === undefined) {
    throw new UsageError({
      'zh-CN': `--on 须为日期（YYYY-MM-DD），不能是 \`${on}\``,
      en: `--on is a calendar date (YYYY-MM-DD), not \`${on}\``,
    });
  }
  return {
    ...(rules === undefined ? {} : { rules }),
    format: written.format === undefined ? 'text' : oneOf('--format', written.format, formats),
    locale: written.locale === undefined ? localeOf(io.env) : oneOf('--locale', written.locale, LOCALES),
    ...(day === undefined ? {} : { on: day }),
  };
}

/** The value as one of the allowed ones; throws `UsageError` with the nearest when it is not. */
export function oneOf<T extends string>(what: string, written: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === written);
  if (found !== undefined) return found;
  throw notOneOf(what, written, allowed, nearest(written, allowed));
}

/**
 * Language and format as far as they can be seen before the command line is parsed: help texts and usage errors need
 * them. A value that is not allowed counts as absent here and is reported when the options are read.
 */
export function peekOptions(argv: readonly string[], io: Io): { locale: Locale; json: boolean } {
  const locale = LOCALES.find((one) => one === peek(argv, '--locale')) ?? localeOf(io.env);
  return { locale, json: peek(argv, '--format') === 'json' };
}

function peek(argv: readonly string[], name: string): string | undefined {
  const at = argv.lastIndexOf(name);
  if (at !== -1) return argv[at + 1];
  return argv.findLast((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Chinese unless the environment names another language; `C` and `POSIX` name none. */
function localeOf(env: Io['env']): Locale {
  const language = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').split(/[._@]/)[0] ?? '';
  return ['', 'C', 'POSIX', 'zh'].includes(language) ? 'zh-CN' : 'en';
}
