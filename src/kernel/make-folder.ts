import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A folder with those above it that are missing. Node's own `recursive` tries for ever where a folder takes none, as below
 * `/proc`. What it makes has `mode`. Throws what the file system throws.
 */
export function makeFolder(path: string, mode?: number): void {
  try {
    makeOne(path, mode);
  } catch (thrown) {
    const above = dirname(path);
    if (codeOf(thrown) !== 'ENOENT' || above === path || isThere(above)) throw thrown;
    makeFolder(above, mode);
    makeOne(path, mode);
  }
}

function makeOne(path: string, mode?: number): void {
  try {
    mkdirSync(path, mode);
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST' || !isFolder(path)) throw thrown;
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function codeOf(thrown: unknown): unknown {
  return (thrown as NodeJS.ErrnoException).code;
}
