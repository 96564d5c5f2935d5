import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Keep } from '../answer/rank/keep.ts';
import { makeFolder } from '../kernel/make-folder.ts';

const CODE = ['../answer', '../kernel', '../retrieval/encoder'].map((room) =>
  fileURLToPath(new URL(room, import.meta.url)),
);
/** Names the version of each library, and of the model that comes as one. */
const LIBRARIES = new URL('../../package-lock.json', import.meta.url);

interface Kept {
  /** Of the knowledge and of the code that it was made from and by. */
  readonly version: string;
  readonly made: unknown;
}

/**
 * Keeps what is made of the knowledge in files, one a name, so that a start reads them in place of thousands of texts. What
 * comes from other knowledge or other code, or cannot be read, is made anew and replaced; where nothing can be written the
 * assistant only starts more slowly.
 */
export function keepIn(folder: string, knowledge: string): Keep {
  const version = versionOf([knowledge, ...CODE], librariesIn(LIBRARIES));
  return <T>(name: string, make: () => T): T => {
    const file = join(folder, name);
    const kept = read(file);
    if (kept?.version === version) return kept.made as T;
    const made = make();
    write(folder, file, { version, made });
    return made;
  };
}

function read(file: string): Kept | null {
  try {
    return deserialize(readFileSync(file)) as Kept | null;
  } catch {
    return null;
  }
}

/** Another process that starts at the same time sees the old file or the new one, whole. */
function write(folder: string, file: string, kept: Kept): void {
  try {
    makeFolder(folder);
    const beside = `${file}.${String(process.pid)}`;
    writeFileSync(beside, serialize(kept));
    renameSync(beside, file);
  } catch {
    // A folder that is full or may not be written to costs time at each start, and nothing else.
  }
}

function librariesIn(file: URL): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // An installation without the file is of one version as a whole.
    return '';
  }
}

/** The names and bytes of all files in these folders, with what else decides, as a hash. */
function versionOf(folders: readonly string[], libraries: string): string {
  const hash = createHash('sha256').update(process.version).update(libraries);
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const name of names) hash.update(name.slice(folder.length)).update(readFileSync(name));
  }
  return hash.digest('hex');
}
