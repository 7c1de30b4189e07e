import { type Condition, compileCondition } from '../conditions/index.js';
import {
  type Code,
  isAboutKey,
  looseProblem,
  nearest,
  type Params,
  type Path,
  type Problem,
  problem,
} from '../diagnostics/index.js';
import type { Source } from '../parse/index.js';
import { type Period, parsePeriod } from '../values/index.js';
import { compareText, type Library } from './library.js';
import type { Citation, Rule } from './rule.js';
import type { Scope } from './scope.js';

interface BoundWords {
  readonly 以上: 'inclusive' | 'exclusive';
  readonly 以下: 'inclusive' | 'exclusive';
}

interface CitationShape {
  readonly law?: string | undefined;
  readonly article?: string | undefined;
  readonly note?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly item?: string | undefined;
}

/** What every part of a file needs while it is linked: where it stands, what it may refer to, where problems go. */
export class Linker {
  readonly source: Source;
  readonly document: string;
  readonly library: Library;
  readonly scope: Scope;
  readonly bounds: BoundWords | undefined;
  readonly problems: Problem[];

  constructor(of: {
    readonly source: Source;
    readonly document: string;
    readonly library: Library;
    readonly scope: Scope;
    readonly bounds: BoundWords | undefined;
    readonly problems: Problem[];
  }) {
    this.source = of.source;
    this.document = of.document;
    this.library = of.library;
    this.scope = of.scope;
    this.bounds = of.bounds;
    this.problems = of.problems;
  }

  with(changes: { readonly scope?: Scope; readonly bounds?: BoundWords | undefined }): Linker {
    return new Linker({ ...this, ...changes });
  }

  report<C extends Code>(code: C, params: Params<C>, path: Path, suggestion?: string): void {
    this.problems.push(problem(code, params, this.source.place(path), suggestion));
  }

  rule(id: string, path: Path, basis: readonly Citation[]): Rule {
    return { id, source: { file: this.source.file, ...this.source.locate(path) }, basis };
  }

  /** Turns a citation into one that carries its law's title; a law that is not loaded becomes a problem. */
  cite(shape: CitationShape, path: Path): Citation {
    const law = shape.law ?? this.document;
    if (!this.library.has(law)) {
      this.report('law-unknown', { law }, [...path, 'law'], nearest(law, this.library.keys()));
    }
    return citationOf(this.library, { ...shape, law });
  }

  /** Compiles a condition against the facts in scope; every fault in it becomes a problem with its own place. */
  condition(json: unknown, path: Path): Condition | undefined {
    const result = compileCondition(json, {
      typeOf: (fact) => this.scope.facts.get(fact)?.type,
      facts: this.scope.facts.keys(),
      named: (name) => this.scope.named.get(name),
      ...(this.bounds === undefined ? {} : { bounds: { from: this.bounds.以上, to: this.bounds.以下 } }),
    });
    if (result.ok) return result.condition;
    for (const one of result.problems) {
      const at = [...path, ...one.path];
      const place = this.source.place(at, isAboutKey({ path: at, params: one.params }) ? 'key' : 'value');
      this.problems.push(looseProblem(one.code, one.params, place, one.suggestion));
    }
    return undefined;
  }

  period(shape: unknown, path: Path): Period {
    const period = parsePeriod(shape);
    if (period === undefined) {
      this.report('not-a-period', { found: typeof shape === 'string' ? shape : JSON.stringify(shape) }, path);
    }
    return period ?? { days: 0 };
  }

  fact(name: string, path: Path): string {
    if (!this.scope.facts.has(name)) {
      this.report('undeclared-fact', { fact: name }, path, nearest(name, this.scope.facts.keys()));
    }
    return name;
  }
}

/** A citation with its law's title; the id stands for the title of a law that is not loaded. */
export function citationOf(
  library: Library,
  { law, article, note, paragraph, item }: CitationShape & { law: string },
): Citation {
  return {
    law,
    title: library.get(law)?.header.title ?? { 'zh-CN': law, en: law },
    ...(article === undefined ? {} : { article }),
    ...(note === undefined ? {} : { note }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
}

/** Problems in the order of files and lines, each once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const keyed = new Map(
    problems.map((one) => [`${one.file}:${one.line}:${one.column}:${one.code}:${one.message}`, one]),
  );
  return [...keyed.values()].sort(
    (a, b) =>
      compareText(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
