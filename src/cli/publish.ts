import { nearest, problem } from '../diagnostics/index.js';
import { ProblemsError, publish as publishDocument, publishWorkbook, type Rulebook } from '../index.js';
import { readRulebook } from './input.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { FORMATS, type Options } from './options.js';
import { UsageError } from './usage-error.js';
import { writeOut } from './write-out.js';

/** A workbook is a form of its own here. */
export const PUBLISH_FORMATS = [...FORMATS, 'xlsx'] as const;
export type PublishOptions = Options<(typeof PUBLISH_FORMATS)[number]>;

/** What `publish` was asked for beside the common options, as it was written. */
export interface WrittenPublishing {
  readonly out?: string;
  readonly violation?: readonly string[];
}

/** `discretion publish BENCHMARK`: the benchmark as the table people publish. */
export function publish(id: string, { out, violation }: WrittenPublishing, options: PublishOptions, io: Io): ExitCode {
  const { format, locale } = options;
  const rulebook = readRulebook(options, io);
  const document = documentOf(rulebook, id);
  const unknown = (violation ?? []).find((one) => document.violation(one) === undefined);
  if (unknown !== undefined) {
    const names = document.heads.flatMap(({ code, key }) => [code, key]);
    const params = { found: unknown, fact: 'violation' };
    throw new ProblemsError([problem('unknown-value', params, {}, nearest(unknown, names))]);
  }
  const asked = { locale, ...(violation && { violations: violation }) };
  if (format === 'xlsx' && out === undefined) {
    throw new UsageError({
      'zh-CN': '`--format xlsx` 须用 `--out` 写明文件',
      en: '`--format xlsx` needs a file: `--out FILE`',
    });
  }
  // A terminal shows Markdown as it stands; data have no room for what is to be read back.
  const text =
    format === 'xlsx'
      ? publishWorkbook(document, { ...asked, files: rulebook.files(id) })
      : format === 'text' || format === 'json'
        ? publishDocument(document, { ...asked, format: format === 'text' ? 'markdown' : format })
        : publishDocument(document, { ...asked, format, files: rulebook.files(id) });
  writeOut(text, out, { overwrites: true }, io);
  return EXIT.done;
}

function documentOf(rulebook: Rulebook, id: string): NonNullable<ReturnType<Rulebook['document']>> {
  const document = rulebook.document(id);
  if (document !== undefined) return document;
  const suggestion = nearest(
    id,
    rulebook.documents.map((one) => one.id),
  );
  throw new ProblemsError([problem('benchmark-unknown', { id }, {}, suggestion)]);
}
