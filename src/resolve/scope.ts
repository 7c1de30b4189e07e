import { expandCondition } from '../conditions/index.js';
import { type Problem, problem } from '../diagnostics/index.js';
import type { FactDeclarationShape, RuleFile } from '../parse/index.js';
import { canonical, type Json } from '../values/index.js';
import { circumstancesFact, type FoundCircumstance } from './circumstances-fact.js';
import { Lazy } from './lazy.js';
import type { DocumentFiles, Library } from './library.js';
import { linkFact } from './link-fact.js';
import type { Fact } from './rule-set.js';

/** What a condition may refer to: declared facts and named conditions. */
export interface Scope {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly named: ReadonlyMap<string, unknown>;
}

interface Declared {
  readonly fact: Fact;
  readonly shape: FactDeclarationShape;
  readonly file: RuleFile;
}

/** Facts and named conditions that one document declares itself, in whichever of its files. */
interface Declarations {
  readonly facts: ReadonlyMap<string, Declared>;
  readonly named: ReadonlyMap<string, unknown>;
  readonly circumstances: readonly FoundCircumstance[];
}

/** Links each document's declarations once, when they are first needed, and joins them to the scope of a document or of a violation. */
export class Scopes {
  readonly #problems: Problem[];
  readonly #own: Lazy<Declarations | undefined>;
  readonly #joined = new Map<string, Scope>();

  constructor(library: Library, problems: Problem[]) {
    this.#problems = problems;
    this.#own = new Lazy((id) => {
      const document = library.get(id);
      return document && declarationsOf(document, problems);
    });
  }

  /**
   * The joined scope of several documents, nearest first. Two documents may
   * declare the same fact only in the same words; otherwise one name would mean two things in one case.
   */
  of(documents: readonly string[]): Scope {
    const key = documents.join(' ');
    const known = this.#joined.get(key);
    if (known !== undefined) return known;
    const joined = this.#join(documents);
    this.#joined.set(key, joined);
    return joined;
  }

  /** The facts that the files of one document declare. */
  declaredBy(id: string): readonly Fact[] {
    return [...(this.#own.get(id)?.facts.values() ?? [])].map(({ fact }) => fact);
  }

  #join(documents: readonly string[]): Scope {
    const declared = new Map<string, Declared>();
    const named = new Map<string, unknown>();
    for (const id of documents) {
      const own = this.#own.get(id);
      for (const [name, one] of own?.facts ?? []) {
        const before = declared.get(name);
        if (before === undefined) declared.set(name, one);
        else if (!sameWords(before.shape, one.shape)) reportTwice(before, one, name, this.#problems);
      }
      for (const [name, condition] of own?.named ?? []) if (!named.has(name)) named.set(name, condition);
    }
    const facts = new Map([...declared].map(([name, { fact }]) => [name, fact]));
    const found = circumstancesFact(documents.flatMap((id) => this.#own.get(id)?.circumstances ?? []));
    if (found !== undefined) facts.set(found.name, found);
    return { facts, named };
  }
}

function sameWords(a: FactDeclarationShape, b: FactDeclarationShape): boolean {
  return canonical(a as Json) === canonical(b as Json);
}

function reportTwice(one: Declared, other: Declared, name: string, problems: Problem[]): void {
  const place = one.file.source.place(['facts', name], 'key');
  problems.push(problem('fact-declared-twice', { fact: name, where: other.file.source.file }, place));
}

/** The facts that a computed fact needs, and of what type. */
function sourcesOf({ derive }: Fact): readonly { readonly from: string; readonly kind: 'list' | 'date' }[] {
  switch (derive?.how) {
    case 'count':
    case 'max':
    case 'sum':
      return derive.from.map((from) => ({ from, kind: 'list' }));
    case 'days':
      return [
        { from: derive.after, kind: 'date' },
        { from: derive.until, kind: 'date' },
      ];
    default:
      return [];
  }
}

function declarationsOf(document: DocumentFiles, problems: Problem[]): Declarations {
  const facts = new Map<string, Declared>();
  const named = new Map<string, unknown>();
  const { bounds } = document.header;
  for (const file of document.files) {
    for (const [name, shape] of Object.entries(file.shape.facts ?? {})) {
      const one = { fact: linkFact(name, shape, file, problems), shape, file };
      const before = facts.get(name);
      if (before === undefined) facts.set(name, one);
      else reportTwice(one, before, name, problems);
    }
    // Spelt out here, so that 以上 and 以下 are those of the document that wrote the condition, whoever refers to it.
    for (const [name, condition] of Object.entries(file.shape.conditions ?? {})) {
      const expanded = expandCondition(
        condition,
        bounds === undefined ? {} : { bounds: { from: bounds.以上, to: bounds.以下 } },
      );
      named.set(name, expanded.ok ? expanded.json : condition);
    }
  }
  for (const [name, { fact, file }] of facts) {
    for (const { from, kind } of sourcesOf(fact)) {
      if (facts.get(from)?.fact.type.kind === kind) continue;
      problems.push(problem('undeclared-fact', { fact: from }, file.source.place(['facts', name, 'derive'])));
    }
  }
  const circumstances = document.files.flatMap((file) =>
    (file.shape.circumstances ?? []).filter(({ when }) => when === undefined),
  );
  return { facts, named, circumstances };
}
