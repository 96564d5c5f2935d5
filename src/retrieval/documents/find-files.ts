import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface FoundFile {
  /** Relative to the root, with '/'. */
  readonly id: string;
  readonly path: string;
  /** A link to a place outside the root: it is named, never followed. */
  readonly leadsOut: boolean;
}

/**
 * The files under a folder, in order of their names. Left out are hidden files and folders and the lock files of
 * Office. A link to a file is followed within the root only, a link to a folder never: it could lead in circles.
 */
export async function findFiles(root: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const realRoot = await realpath(root);
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (/^(?:\.|~\$)/u.test(entry.name)) continue;
      const path = join(folder, entry.name);
      const id = relative(root, path).split(sep).join('/');
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile()) found.push({ id, path, leadsOut: false });
      else if (entry.isSymbolicLink()) {
        const target = await targetOf(path);
        if (target === null) continue;
        found.push({ id, path, leadsOut: !target.startsWith(realRoot + sep) });
      }
    }
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Where a link to a file leads; null for a link to a folder or to nothing. */
async function targetOf(path: string): Promise<string | null> {
  try {
    return (await stat(path)).isFile() ? await realpath(path) : null;
  } catch {
    return null;
  }
}
