/** Everything the command line touches of the machine; tests hand in their own. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** All of standard input, as bytes. */
  readonly readStdin: () => Uint8Array;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Columns of the terminal, for help texts. */
  readonly columns?: number;
}

/** What a command's exit code says. `unmet`: an answer was found, and it is no. */
export const EXIT = { done: 0, unmet: 1, unusable: 2, undetermined: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
