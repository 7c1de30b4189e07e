import type { DocumentHeaderShape } from '../parse/index.js';
import { parseCalendarDate } from '../values/index.js';
import type { Circumstance } from './general-rule.js';

/** Where and when a document is in force, as far as its header says; dates that are no days are reported with the document. */
export function linkForce(header: DocumentHeaderShape | undefined): NonNullable<Circumstance['force']> {
  const from = header?.inForce === undefined ? undefined : parseCalendarDate(header.inForce.from);
  const until = header?.inForce?.until === undefined ? undefined : parseCalendarDate(header.inForce.until);
  return {
    ...(header?.jurisdiction === undefined ? {} : { jurisdiction: header.jurisdiction }),
    ...(from === undefined ? {} : { inForce: until === undefined ? { from } : { from, until } }),
  };
}
