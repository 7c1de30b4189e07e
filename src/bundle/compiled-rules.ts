import type { Path } from '../diagnostics/index.js';

/** The format of compiled rules; a change that older programs would misread gets another number. */
export const FORMAT = 'penalty-discretion-rules/1';

/** One rule file of compiled rules. */
export interface CompiledFile {
  /** Its name, as decisions cite it. */
  readonly file: string;
  /** What it holds, as JSON text: keys and items in the order of the source. */
  readonly content: string;
  /** Line and column of the parts that decisions cite, by path (`violations/3/tiers/0`). */
  readonly places: Readonly<Record<string, readonly [line: number, column: number]>>;
}

/**
 * Rule files that were read, checked and linked once, as one JSON value that a production host ships and loads without
 * reading YAML. Decisions made with it are those made with the sources, to the last digest.
 */
export interface CompiledRules {
  readonly format: typeof FORMAT;
  /** The version of the library that compiled them; another version refuses them. */
  readonly version: string;
  /** Of the contents of all files, whatever their names and order. */
  readonly digest: string;
  readonly files: readonly CompiledFile[];
}

export function pathKey(path: Path): string {
  return path.join('/');
}
