import { parse, stringify } from 'yaml';
import type { Raw } from '../oracle/index.js';

/** A rule file as texts, lists and maps, and back. Only truth values have to be written bare; a figure may as well be text. */
export const readRules = (text: string): Raw => parse(text, { schema: 'failsafe' }) as Raw;
export const writeRules = (rules: unknown): string => stringify(bareTruths(rules), { aliasDuplicateObjects: false });

function bareTruths(value: unknown): unknown {
  if (value === 'true') return true;
  if (value === 'false') return false;
  if (Array.isArray(value)) return value.map(bareTruths);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, bareTruths(one)]));
}
