import { createHash } from 'node:crypto';
import type { FileHash } from '../conversation/deps.ts';
import type { FetchFile } from './fetch-file.ts';

/** Larger files keep their address alone. Bytes. */
const MOST_BYTES = 100 * 2 ** 20;

/** SHA-256 of a file's content, in hex; null for one that cannot be read, so that its address alone is kept. */
export function fileHasher(fetchFile: FetchFile): FileHash {
  return async (file) => {
    if (file.size === null || file.size > MOST_BYTES) return null;
    const hash = createHash('sha256');
    const isWhole = await fetchFile(file, (part) => hash.update(part));
    return isWhole ? hash.digest('hex') : null;
  };
}
