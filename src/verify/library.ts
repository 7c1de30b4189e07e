import type { RuleDocument } from '../resolve/index.js';
import type { CalendarDate } from '../values/index.js';
import type { Draft } from './draft.js';

/** All loaded documents, for questions that one violation cannot answer. */
export interface Library {
  readonly documents: readonly RuleDocument[];
  document(id: string): RuleDocument | undefined;
}

/** A fault of a document, or of one violation of it. */
export interface Told {
  readonly draft: Draft;
  readonly violation?: { readonly code: string; readonly key: string; readonly name: RuleDocument['title'] };
}

type InForce = RuleDocument['inForce'];

/** The first day on which two times in force overlap; a document without dates is always in force. */
export function firstDayTogether(a: InForce, b: InForce): CalendarDate | 'always' | undefined {
  const from = [a?.from, b?.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const until = [a?.until, b?.until].filter((day) => day !== undefined).sort()[0];
  if (from === undefined) return 'always';
  return until === undefined || from <= until ? from : undefined;
}
