import { main } from '../../src/cli/main.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in the repository's folder. */
export function run(argv: readonly string[], given: { stdin?: string | Uint8Array; env?: Record<string, string>; cwd?: string } = {}): Ran {
  let out = '';
  let err = '';
  const code = main(argv, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    readStdin: () => (typeof given.stdin === 'string' ? new TextEncoder().encode(given.stdin) : (given.stdin ?? new Uint8Array())),
    env: given.env ?? { LANG: 'en_US.UTF-8' },
    cwd: given.cwd ?? process.cwd(),
  });
  return { code, out, err };
}

export const GUANGDONG_CASE = 'examples/cases/guangdong-1.1.yaml';
