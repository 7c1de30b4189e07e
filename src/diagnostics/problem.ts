import { CATALOGUE, type Code, type Params } from './catalogue.js';

export type Severity = 'error' | 'warning';
export type Path = readonly (string | number)[];

/** Something wrong with an input, as data. Lines and columns count from 1. */
export interface Problem {
  readonly code: Code;
  readonly severity: Severity;
  /** The English sentence; `describeProblem` speaks the other language. */
  readonly message: string;
  readonly params: Readonly<Record<string, string>>;
  /** The known name that was probably meant. */
  readonly suggestion?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Keys and indexes from the top of the input to the place. */
  readonly path: Path;
}

export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: Path;
}

/** Makes a problem; a blank of the message that is not filled does not compile. */
export function problem<C extends Code>(code: C, params: Params<C>, place: Place = {}, suggestion?: string): Problem {
  return looseProblem(code, params, place, suggestion);
}

/** As `problem`, for codes that come from another room as data. */
export function looseProblem(
  code: Code,
  params: Readonly<Record<string, string>>,
  place: Place = {},
  suggestion?: string,
): Problem {
  return {
    code,
    severity: 'error',
    message: fill(CATALOGUE[code][0], params),
    params,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(place.file === undefined ? {} : { file: place.file }),
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { column: place.column }),
    path: place.path ?? [],
  };
}

/** The sentence and the help of a problem; in English unless told, for the developer. Never throws. */
export function describeProblem(of: Problem, locale: 'zh-CN' | 'en' = 'en'): { message: string; help?: string } {
  const message = fill(CATALOGUE[of.code][locale === 'en' ? 0 : 1], of.params);
  if (of.suggestion === undefined) return { message };
  const help = locale === 'en' ? `did you mean \`${of.suggestion}\`?` : `是否应为 \`${of.suggestion}\`？`;
  return { message, help };
}

/** Whether a problem is about the key at the end of its path, and not about the value that stands there. */
export function isAboutKey({ path, params }: Pick<Problem, 'path' | 'params'>): boolean {
  const last = path.at(-1);
  return last !== undefined && [params.fact, params.key, params.name].includes(String(last));
}

/** `FILE:LINE:COLUMN: message [code]`, with the help on a line of its own. */
export function formatProblem(of: Problem, locale: 'zh-CN' | 'en' = 'en'): string {
  const { message, help } = describeProblem(of, locale);
  const where = [of.file ?? (of.path.join('.') || '-'), of.line, of.column]
    .filter((part) => part !== undefined)
    .join(':');
  const line = `${where}: ${message} [${of.code}]`;
  return help === undefined ? line : `${line}\n  ${locale === 'en' ? 'help: ' : '提示：'}${help}`;
}

function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, blank: string) => params[blank] ?? '');
}

/** Thrown where an input that had to be right is not; `problems` says what is wrong, each with its place. */
export class ProblemsError extends Error {
  override readonly name = 'ProblemsError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((one) => formatProblem(one)).join('\n'));
    this.problems = problems;
  }
}

/** A value, or the problems that kept it from being made. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
