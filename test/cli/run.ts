import { main } from '../../src/cli/main.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Given {
  readonly stdin?: string | (() => Uint8Array);
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs a command line in this process, in English and in the repository's folder unless told otherwise. */
export function run(
  argv: readonly string[],
  { stdin = '', env = { LANG: 'en_US.UTF-8' }, cwd = process.cwd() }: Given = {},
): Ran {
  let out = '';
  let err = '';
  const code = main(argv, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    readStdin: typeof stdin === 'string' ? () => new TextEncoder().encode(stdin) : stdin,
    env,
    cwd,
  });
  return { code, out, err };
}

export const GUANGDONG_CASE = 'examples/cases/guangdong-1.1.yaml';
