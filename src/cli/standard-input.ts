import { readSync } from 'node:fs';

const CHUNK = 65_536;
const STANDARD_INPUT = 0;

/** All of standard input. Waits when a terminal or a slow pipe has nothing yet. */
export function readStandardInput(): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = new Uint8Array(CHUNK);
    const length = readSome(chunk);
    if (length === 0) return Buffer.concat(chunks);
    if (length !== undefined) chunks.push(chunk.subarray(0, length));
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

/** Bytes read; 0 at the end, `undefined` when there is nothing yet. */
function readSome(chunk: Uint8Array): number | undefined {
  try {
    return readSync(STANDARD_INPUT, chunk);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EAGAIN') return undefined;
    if (code === 'EOF') return 0;
    throw error;
  }
}
