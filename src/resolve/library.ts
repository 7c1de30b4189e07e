import { type Problem, problem } from '../diagnostics/index.js';
import type { DocumentHeaderShape, RuleFile } from '../parse/index.js';

/** A document's files: the one with the header, and the further ones. */
export interface DocumentFiles {
  readonly header: DocumentHeaderShape;
  readonly main: RuleFile;
  readonly files: readonly RuleFile[];
}

/** All documents by id, in order of id, so that the order of files decides nothing. */
export type Library = ReadonlyMap<string, DocumentFiles>;

/** Puts files together to documents and checks that `extends` leads to loaded documents and never in a circle. */
export function gatherDocuments(ruleFiles: readonly RuleFile[], problems: Problem[]): Library {
  const files = [...ruleFiles].sort((a, b) => compareText(a.source.file, b.source.file));
  const mains = new Map<string, RuleFile>();
  const parts = new Map<string, RuleFile[]>();
  for (const file of files) {
    const { document, partOf } = file.shape;
    if ((document === undefined) === (partOf === undefined)) {
      problems.push(problem('document-or-part', {}, file.source.place([])));
    } else if (document !== undefined) {
      if (mains.has(document.id)) {
        problems.push(problem('document-twice', { id: document.id }, file.source.place(['document', 'id'])));
      } else mains.set(document.id, file);
    } else if (partOf !== undefined) {
      parts.set(partOf, [...(parts.get(partOf) ?? []), file]);
    }
  }
  for (const [id, orphans] of parts) {
    if (mains.has(id)) continue;
    for (const file of orphans) problems.push(problem('document-unknown', { id }, file.source.place(['partOf'])));
  }
  const library = new Map<string, DocumentFiles>();
  for (const [id, main] of [...mains].sort(([a], [b]) => compareText(a, b))) {
    const header = main.shape.document;
    if (header !== undefined) library.set(id, { header, main, files: [main, ...(parts.get(id) ?? [])] });
  }
  checkExtends(library, problems);
  return library;
}

function checkExtends(library: Library, problems: Problem[]): void {
  for (const [id, { header, main }] of library) {
    for (const [index, parent] of (header.extends ?? []).entries()) {
      const place = main.source.place(['document', 'extends', index]);
      if (!library.has(parent)) problems.push(problem('document-unknown', { id: parent }, place));
      else {
        const chain = pathTo(library, parent, id);
        if (chain !== undefined) {
          problems.push(problem('extends-cycle', { id, chain: [id, ...chain].join(' → ') }, place));
        }
      }
    }
  }
}

/** The ids from one document to another along `extends`, both included; walks each document once. */
function pathTo(library: Library, from: string, to: string): readonly string[] | undefined {
  const seen = new Set<string>();
  const open: (readonly string[])[] = [[from]];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const id = path[path.length - 1] ?? '';
    if (id === to) return path;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const parent of library.get(id)?.header.extends ?? []) open.push([...path, parent]);
  }
  return undefined;
}

/** A document and all that it extends, each once: itself first. */
export function withAncestors(library: Library, id: string): readonly DocumentFiles[] {
  const ids = new Set([id]);
  for (const one of ids) for (const parent of library.get(one)?.header.extends ?? []) ids.add(parent);
  return [...ids].map((one) => library.get(one)).filter((one) => one !== undefined);
}

/** Compares texts by code unit: the same everywhere, whatever the machine's language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
