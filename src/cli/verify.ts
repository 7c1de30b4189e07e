import {
  explainFindings,
  type FindingSeverity,
  type FindingsFormat,
  markKnown,
  publishFindings,
  verify,
} from '../index.js';
import { loadForVerifying, loadKnownFindings } from '../node/index.js';
import { fromHere } from './input.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { oneOf, readOptions, type WrittenOptions } from './options.js';

/** The options of `verify` alone, as they were written. */
export interface WrittenVerify extends WrittenOptions {
  readonly failOn?: string;
  readonly baseline?: string;
}

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly FindingSeverity[];
const FORMATS = ['text', 'markdown', 'html', 'json', 'sarif'] as const satisfies readonly (FindingsFormat | 'html')[];

/**
 * `discretion verify [PATH…]`: the faults of the documents that the named files are of, or of all loaded ones. Findings that
 * a baseline knows, or that the document itself notes, do not make it fail.
 */
export function verifyRules(paths: readonly string[], written: WrittenVerify, io: Io): ExitCode {
  const { format: asked = 'text', failOn = 'error', baseline, ...common } = written;
  const format = oneOf('--format', asked, FORMATS);
  const least = SEVERITIES.indexOf(oneOf('--fail-on', failOn, SEVERITIES));
  const { rules, locale } = readOptions(common, io);
  const { rulebook, documents } = loadForVerifying(
    paths.map((path) => fromHere(path, io)),
    rules?.map((path) => fromHere(path, io)),
  );
  const findings = verify(rulebook, documents === undefined ? {} : { documents });
  const known = loadKnownFindings(baseline === undefined ? undefined : fromHere(baseline, io));
  const inView = documents === undefined ? known : known.filter(({ document }) => documents.includes(document));
  const compared = markKnown(findings, rules === undefined || baseline !== undefined ? inView : []);
  io.stdout(
    format === 'html'
      ? publishFindings(compared, {
          locale,
          documents: rulebook.documents.flatMap(({ id }) => rulebook.document(id) ?? []),
        })
      : explainFindings(compared, { format, locale }),
  );
  const fails = compared.findings.some(
    ({ severity, known: reason }) => reason === undefined && SEVERITIES.indexOf(severity) <= least,
  );
  return fails ? EXIT.unmet : EXIT.done;
}
