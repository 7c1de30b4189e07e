import { type AuditReport, audit as auditCases, explain } from '../index.js';
import { readCases } from './case-list.js';
import { readRulebook } from './input.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { type Options, oneOf } from './options.js';

/** From the narrowest to the widest: a penalty that is not permitted, or anything that was not found permitted. */
const FAIL_ON = ['not-permitted', 'undetermined'] as const;

/** `discretion audit CASES [--fail-on VERDICT]` */
export function audit(path: string, failOn: string | undefined, options: Options, io: Io): ExitCode {
  const level = failOn === undefined ? undefined : oneOf('--fail-on', failOn, FAIL_ON);
  const cases = readCases(path, io);
  const report = auditCases(readRulebook(options, io), cases);
  const told = explain(report, { format: options.format, locale: options.locale });
  io.stdout(told.endsWith('\n') ? told : `${told}\n`);
  return level !== undefined && fails(report, level) ? EXIT.unmet : EXIT.done;
}

function fails({ acts, unusable }: AuditReport, level: (typeof FAIL_ON)[number]): boolean {
  if (acts['not-permitted'] > 0) return true;
  return level === 'undetermined' && (acts.undetermined > 0 || unusable.length > 0);
}
