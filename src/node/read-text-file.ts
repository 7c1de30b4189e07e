import { readFileSync } from 'node:fs';
import { type Problem, problem, type Result } from '../diagnostics/index.js';

/**
 * Reads a file as UTF-8 text, or says as a problem why it cannot be read. Never throws.
 *
 * @param file what problems call the file; default: its path.
 */
export function readTextFile(path: string, file: string = path): Result<string> {
  const read = readFile(path, file);
  return read.ok ? decodeText(read.value, file) : read;
}

/** Reads a file as it is, or says as a problem why it cannot be read. Never throws. */
export function readFile(path: string, file: string = path): Result<Uint8Array> {
  try {
    return { ok: true, value: readFileSync(path), problems: [] };
  } catch (error) {
    return { ok: false, problems: [unreadable(file, error)] };
  }
}

/**
 * Bytes as text. Tables of Chinese authorities often come in GBK, which read as UTF-8 turns into garbage that still
 * parses; so bytes that are not UTF-8 are refused.
 */
export function decodeText(bytes: Uint8Array, file: string): Result<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return { ok: false, problems: [problem('file-unreadable', { detail: 'it is not UTF-8 text' }, { file })] };
  }
}

/** The problem of a path that the operating system did not let us read. */
export function unreadable(file: string, error: unknown): Problem {
  return problem('file-unreadable', { detail: reason(error) }, { file });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its links lead in a circle',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return REASONS[code] ?? code;
}
