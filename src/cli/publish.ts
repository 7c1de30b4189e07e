import { nearest, problem } from '../diagnostics/index.js';
import { ProblemsError, publish as publishDocument, type Rulebook } from '../index.js';
import { readRulebook } from './input.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import type { Options } from './options.js';
import { writeOut } from './write-out.js';

/** What `publish` was asked for beside the common options, as it was written. */
export interface WrittenPublishing {
  readonly out?: string;
  readonly violation?: readonly string[];
}

/** `discretion publish BENCHMARK`: the benchmark as the table people publish. */
export function publish(id: string, { out, violation }: WrittenPublishing, options: Options, io: Io): ExitCode {
  const { format, locale } = options;
  const document = documentOf(readRulebook(options, io), id);
  const unknown = (violation ?? []).find((one) => document.violation(one) === undefined);
  if (unknown !== undefined) {
    const names = document.heads.flatMap(({ code, key }) => [code, key]);
    const params = { found: unknown, fact: 'violation' };
    throw new ProblemsError([problem('unknown-value', params, {}, nearest(unknown, names))]);
  }
  const text = publishDocument(document, {
    // A terminal shows Markdown as it stands.
    format: format === 'text' ? 'markdown' : format,
    locale,
    ...(violation && { violations: violation }),
  });
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
