import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ReadFailure } from './read-failure.ts';

export interface FoundFile {
  /** Relative to the root, with '/'. */
  readonly id: string;
  readonly path: string;
  /** Why it is not to be read; it is named all the same. Null for a file to read. */
  readonly failure: ReadFailure | null;
  readonly bytes: number;
}

export type ListFolder = (folder: string) => Promise<Dirent[]>;

const listFolder: ListFolder = (folder) => readdir(folder, { withFileTypes: true });

/**
 * The files under a folder, in order of their names, and the folders that cannot be opened. Left out are hidden files
 * and folders and the lock files of Office. A link to a file is followed within the root only, a link to a folder never:
 * it could lead in circles.
 */
export async function findFiles(root: string, list: ListFolder = listFolder): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const realRoot = await realpath(root);
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const idOf = (path: string) => relative(root, path).split(sep).join('/');
    let entries: Dirent[];
    try {
      entries = await list(folder);
    } catch (cause) {
      const failure = { kind: 'unreadable-folder', cause: codeOf(cause) } as const;
      found.push({ id: `${idOf(folder)}/`, path: folder, failure, bytes: 0 });
      continue;
    }
    for (const entry of entries) {
      if (/^(?:\.|~\$)/u.test(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile() || entry.isSymbolicLink()) {
        const failure = entry.isFile() ? null : await linkFailure(path, realRoot);
        found.push({ id: idOf(path), path, failure, bytes: failure === null ? await sizeOf(path) : 0 });
      }
    }
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function linkFailure(path: string, realRoot: string): Promise<ReadFailure | null> {
  try {
    if (!(await stat(path)).isFile()) return { kind: 'link', leads: 'to-folder' };
    return (await realpath(path)).startsWith(realRoot + sep) ? null : { kind: 'link', leads: 'out' };
  } catch {
    return { kind: 'link', leads: 'nowhere' };
  }
}

/** 0 for a file that has just gone: reading it will say so. */
async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

function codeOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
}
