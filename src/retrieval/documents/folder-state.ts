import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { findFiles } from './find-files.ts';

/**
 * A hash that changes when a file comes, goes or is written, without reading one. Null for a folder that is
 * not there: documents on a drive that is not mounted now are not gone.
 */
export async function folderState(root: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for (const { id, path } of await findFiles(root)) hash.update(`${id}\u0000${await stateOf(path)}\u0000`);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

/** `ctime` moves with every change, even where a program sets `mtime` back. */
async function stateOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return 'gone';
  }
}
