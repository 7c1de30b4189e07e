import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From the built file (`dist/node.js`, `dist/node.cjs`) and from the source file, in this order. */
const CANDIDATES = ['../rules', '../../rules'];

/** The absolute path of the folder of rules that comes with the package. */
export function packagedRules(): string {
  const folders = CANDIDATES.map((candidate) => fileURLToPath(new URL(candidate, import.meta.url)));
  return folders.find((folder) => existsSync(folder)) ?? folders.join(' or ');
}

/** Beside the built files, where the build writes it, and from the source file. */
const COMPILED = ['./rules.json', '../../dist/rules.json'];

/** The compiled form of the packaged rules; `undefined` where it has not been built. */
export function packagedCompiled(): string | undefined {
  return COMPILED.map((candidate) => fileURLToPath(new URL(candidate, import.meta.url))).find((file) =>
    existsSync(file),
  );
}
