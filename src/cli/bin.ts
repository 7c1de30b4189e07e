#!/usr/bin/env node
import { main } from './main.js';
import { readStandardInput } from './standard-input.js';

// A reader that has seen enough (`discretion list | head -1`) closes the pipe: that is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
}

process.exitCode = main(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  readStdin: readStandardInput,
  env: process.env,
  cwd: process.cwd(),
  ...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
});
