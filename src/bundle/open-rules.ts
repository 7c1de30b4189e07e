import { type Path, ProblemsError, problem } from '../diagnostics/index.js';
import type { RuleFile, RuleFileShape, Source } from '../parse/index.js';
import { digest, type Json } from '../values/index.js';
import { VERSION } from '../version.js';
import { type CompiledFile, type CompiledRules, FORMAT, pathKey } from './compiled-rules.js';

/** Whether a JSON value says of itself that it is compiled rules, of whatever version. */
function isCompiledRules(value: unknown): value is CompiledRules {
  return (
    typeof value === 'object' &&
    value !== null &&
    String((value as CompiledRules).format).startsWith('penalty-discretion-rules/')
  );
}

/**
 * The rule files of compiled rules. They are taken to be what `compileRules` made; the digest of a decision is that of
 * their content as it is.
 *
 * @throws ProblemsError for a value that is not compiled rules of this version (`not-compiled-rules`, `compiled-elsewhere`).
 */
export function ruleFilesOf(compiled: unknown): readonly RuleFile[] {
  if (!isCompiledRules(compiled) || !Array.isArray(compiled.files)) {
    throw new ProblemsError([problem('not-compiled-rules', {})]);
  }
  const { format, version } = compiled;
  if (format !== FORMAT || version !== VERSION) {
    throw new ProblemsError([problem('compiled-elsewhere', { version: String(version), expected: VERSION })]);
  }
  return compiled.files.map((one) => {
    const source = new CompiledSource(one);
    return { shape: source.plain() as RuleFileShape, source };
  });
}

/** Knows the places that decisions cite. */
class CompiledSource implements Source {
  readonly file: string;
  readonly #places: CompiledFile['places'];
  readonly #content: string;
  #plain: unknown;
  #digest: string | undefined;

  constructor({ file, content, places }: CompiledFile) {
    this.file = file;
    this.#content = content;
    this.#places = places;
  }

  get digest(): string {
    this.#digest ??= digest(this.plain() as Json);
    return this.#digest;
  }

  plain(): unknown {
    this.#plain ??= JSON.parse(this.#content);
    return this.#plain;
  }

  locate(path: Path): { line: number; column: number } {
    for (let length = path.length; length > 0; length -= 1) {
      const place = this.#places[pathKey(path.slice(0, length))];
      if (place !== undefined) return { line: place[0], column: place[1] };
    }
    return { line: 1, column: 1 };
  }

  place(path: Path) {
    return { file: this.file, ...this.locate(path), path };
  }
}
