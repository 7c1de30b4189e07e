import type { Path, Problem } from '../diagnostics/index.js';
import type { RuleFile, Source } from '../parse/index.js';
import { resolve } from '../resolve/index.js';
import { digest } from '../values/index.js';
import { VERSION } from '../version.js';
import { type CompiledFile, type CompiledRules, FORMAT, pathKey } from './compiled-rules.js';

/**
 * Checks and links rule files, and puts them into the form that loads fast.
 *
 * @returns compiled rules, plain data ready for `JSON.stringify`, or every problem that `createRulebook` would throw.
 */
export function compileRules(
  files: readonly RuleFile[],
):
  | { readonly ok: true; readonly value: CompiledRules; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const recorded = files.map(({ shape, source }) => ({ shape, source: new RecordingSource(source) }));
  const resolved = resolve(recorded);
  if (!resolved.ok) return resolved;
  const compiled = recorded.map(({ source }) => ({
    file: source.file,
    content: JSON.stringify(source.plain()),
    places: source.places(),
  }));
  const value: CompiledRules = {
    format: FORMAT,
    version: VERSION,
    digest: digest(recorded.map(({ source }) => source.digest).sort()),
    files: compiled.sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
  return { ok: true, value, problems: [] };
}

/** Notes which places linking asks for: these are the ones that decisions cite. */
class RecordingSource implements Source {
  readonly file: string;
  readonly #source: Source;
  readonly #places = new Map<string, readonly [number, number]>();

  constructor(source: Source) {
    this.#source = source;
    this.file = source.file;
  }

  get digest(): string {
    return this.#source.digest;
  }

  plain(): unknown {
    return this.#source.plain();
  }

  locate(path: Path, part?: 'value' | 'key'): { line: number; column: number } {
    const location = this.#source.locate(path, part);
    this.#places.set(pathKey(path), [location.line, location.column]);
    return location;
  }

  place(path: Path, part?: 'value' | 'key') {
    return this.#source.place(path, part);
  }

  places(): CompiledFile['places'] {
    return Object.fromEntries([...this.#places].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
