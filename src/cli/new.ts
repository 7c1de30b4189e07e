import { dirname, posix, relative, resolve, sep } from 'node:path';
import { EXIT, type ExitCode, type Io } from './io.js';
import { oneOf } from './options.js';
import { STARTER_CASE } from './starter-case.js';
import { STARTER_RULES } from './starter-rules.js';
import { writeOut } from './write-out.js';

const KINDS = ['rules', 'case'] as const;
const STARTERS: Readonly<Record<(typeof KINDS)[number], string>> = { rules: STARTER_RULES, case: STARTER_CASE };

/** `discretion new [KIND]`: a file to start from, on standard output or into a file that does not exist yet. */
export function newFile(written: string, out: string | undefined, io: Io): ExitCode {
  const kind = oneOf('KIND', written, KINDS);
  const text = `# yaml-language-server: $schema=${schemaPath(kind, out, io)}\n${STARTERS[kind]}`;
  writeOut(text, out, { overwrites: false }, io);
  return EXIT.done;
}

/** Editors look the schema up from the file's own folder; the package stands in the project's `node_modules`. */
function schemaPath(kind: string, out: string | undefined, io: Io): string {
  const folder = out === undefined ? io.cwd : dirname(resolve(io.cwd, out));
  const up = relative(folder, io.cwd).split(sep).join('/') || '.';
  return `${up}/${posix.join('node_modules/penalty-discretion/rules/schema', `${kind}.schema.json`)}`;
}
