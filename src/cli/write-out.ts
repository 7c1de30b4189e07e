import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fromHere } from './input.js';
import type { Io } from './io.js';
import { UsageError } from './usage-error.js';

/** Whether what stands at `--out` may be replaced: what can be made again may, what a person may have worked on may not. */
export interface OutMode {
  readonly overwrites: boolean;
}

/**
 * Writes a text to `--out`, or to standard output where it is not given. A file is there whole or not at all: it is
 * written beside its place and moved there. Throws `UsageError` when it cannot be written.
 */
export function writeOut(text: string | Uint8Array, out: string | undefined, { overwrites }: OutMode, io: Io): void {
  if (out === undefined) {
    io.stdout(typeof text === 'string' ? text : new TextDecoder().decode(text));
    return;
  }
  const path = fromHere(out, io);
  if (!overwrites && existsSync(path)) {
    throw new UsageError(
      { 'zh-CN': `\`${out}\` 已存在，未作改动`, en: `\`${out}\` exists and was left as it is` },
      { 'zh-CN': '换一个文件名', en: 'choose another name' },
    );
  }
  const beside = `${path}.part`;
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code !== 'EEXIST') rmSync(beside, { force: true });
    throw new UsageError({ 'zh-CN': `无法写入 \`${out}\`（${code}）`, en: `\`${out}\` cannot be written (${code})` });
  }
}
