import { parse } from 'yaml';

/** A rule file as it was written: texts, lists and maps, no figure turned into a number. */
export type Raw = string | readonly Raw[] | RawMap;
export interface RawMap {
  readonly [key: string]: Raw | undefined;
}

export const readRaw = (text: string): RawMap => asMap(parse(text, { schema: 'failsafe' }) as Raw);

export const isMap = (raw: Raw | undefined): raw is RawMap => typeof raw === 'object' && !Array.isArray(raw);
export const isList = (raw: Raw | undefined): raw is readonly Raw[] => Array.isArray(raw);
export const asMap = (raw: Raw | undefined): RawMap => (isMap(raw) ? raw : {});
export const asList = (raw: Raw | undefined): readonly Raw[] => (isList(raw) ? raw : []);
export const asMaps = (raw: Raw | undefined): readonly RawMap[] => asList(raw).map(asMap);
export const asText = (raw: Raw | undefined): string | undefined => (typeof raw === 'string' ? raw : undefined);
export const textOr = (raw: Raw | undefined, otherwise: string): string => asText(raw) ?? otherwise;

/** What is written, whatever the order of the keys. */
export function said(raw: Raw): string {
  if (isList(raw)) return `[${raw.map(said).join()}]`;
  if (!isMap(raw)) return JSON.stringify(raw);
  const entries = Object.entries(raw).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${key}:${said(value ?? '')}`).join()}}`;
}
