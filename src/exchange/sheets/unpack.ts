import { unzipSync } from 'fflate';
import { problem, type Result } from '../../diagnostics/index.js';

/** What a published table may weigh: the largest one known has 2 MB unpacked. */
export const LIMITS = { packed: 20_000_000, unpacked: 64_000_000, cells: 1_000_000 } as const;

/**
 * Unpacks the parts of a zip file whose names are wanted, as texts.
 *
 * INVARIANT: sizes are added up from the directory before anything is unpacked, and each part is unpacked into a buffer of
 * just that size: a file that lies about its sizes is cut off there, so no file takes more memory than the limit.
 */
export function unpack(
  bytes: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean,
): Result<ReadonlyMap<string, string>> {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        size += originalSize;
        return size <= LIMITS.unpacked;
      },
    });
    if (size > LIMITS.unpacked) return tooLarge(file, LIMITS.unpacked);
    const decoder = new TextDecoder();
    const texts = Object.entries(parts).map(([name, part]) => [name, decoder.decode(part)] as const);
    return { ok: true, value: new Map(texts), problems: [] };
  } catch {
    return { ok: false, problems: [problem('table-damaged', { part: file }, { file })] };
  }
}

export function tooLarge(file: string, bytes: number): Result<never> {
  const limit = String(Math.floor(bytes / 1_000_000));
  return { ok: false, problems: [problem('table-too-large', { limit }, { file })] };
}
