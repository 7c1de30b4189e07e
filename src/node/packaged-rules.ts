import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From the built file (`dist/node.js`, `dist/node.cjs`) and from the source file, in this order. */
const CANDIDATES = ['../rules', '../../rules'];

/** The absolute path of the folder of rules that comes with the package. */
export function packagedRules(): string {
  const folders = CANDIDATES.map((candidate) => fileURLToPath(new URL(candidate, import.meta.url)));
  return folders.find((folder) => existsSync(folder)) ?? folders.join(' or ');
}

/** Where the build writes the compiled form of the packaged rules: beside the built files. */
export function packagedCompiled(): string {
  return fileURLToPath(new URL('./rules.json', import.meta.url));
}
