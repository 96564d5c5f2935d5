import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { makeFolder } from '../../kernel/make-folder.ts';
import { err, ok, type Result } from '../../kernel/result.ts';

/** Named parts of a file. They start at multiples of eight bytes, so that numbers are read where they lie. */
export type Sections = Readonly<Record<string, Uint8Array>>;

export type BadFile = 'missing' | 'foreign' | 'truncated' | 'damaged' | 'unreadable';

const NAME = 'aims-index';
const ALIGNMENT = 8;

const headerSchema = z.object({
  name: z.literal(NAME),
  recipe: z.string(),
  sections: z.array(z.object({ name: z.string(), bytes: z.int().nonnegative() })),
  crc: z.int(),
});

/** Two writers in one process never share a temporary file. */
let written = 0;

/** Asked once, when the new file is whole and about to take the old one's place. */
export type MayReplace = () => Promise<boolean>;

/**
 * Writes a file so that there is always a whole one under its name, the old or the new: beside it, flushed to the disk,
 * then renamed. A crash leaves at most a `.tmp` behind, which the next writer removes. Returns whether `mayReplace` let it.
 */
export async function writeSectionFile(
  file: string,
  recipe: string,
  sections: Sections,
  mayReplace: MayReplace = () => Promise.resolve(true),
): Promise<boolean> {
  const parts = [headerOf(recipe, sections), ...Object.values(sections).map(padded)];
  makeFolder(dirname(file));
  await removeLeftovers(file);
  const temporary = `${file}.${process.pid}-${++written}.tmp`;
  try {
    const handle = await open(temporary, 'w');
    try {
      for (const part of parts) await handle.write(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await mayReplace())) {
      await rm(temporary, { force: true });
      return false;
    }
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
  await syncFolder(dirname(file));
  return true;
}

function headerOf(recipe: string, sections: Sections): Uint8Array {
  const crc = Object.values(sections).reduce((sum, bytes) => crc32(padded(bytes), sum), 0);
  const names = Object.entries(sections).map(([name, { length }]) => ({ name, bytes: length }));
  const header = JSON.stringify({ name: NAME, recipe, sections: names, crc });
  const line = Buffer.alloc(aligned(Buffer.byteLength(header) + 1), ' ');
  line.write(header);
  line.write('\n', line.length - 1);
  return line;
}

/** Puts a whole file in the place of another one, at once. */
export async function replaceFile(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Removes what writers left that were killed. */
async function removeLeftovers(file: string): Promise<void> {
  const start = `${basename(file)}.`;
  for (const name of await readdir(dirname(file))) {
    const writer = /^(\d+)-\d+\.tmp$/u.exec(name.startsWith(start) ? name.slice(start.length) : '')?.[1];
    if (writer !== undefined && !isRunning(Number(writer)))
      await rm(join(dirname(file), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Tells one whole file under a name from the next: each is a file of its own. Null when there is none. */
export async function versionOf(file: string): Promise<string | null> {
  try {
    const { ino, mtimeNs, size } = await stat(file, { bigint: true });
    return `${ino}-${mtimeNs}-${size}`;
  } catch {
    return null;
  }
}

/** A rename is on the disk only when its folder is. Windows cannot open folders and needs none of it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** The recipe and the sections of a file, or what is wrong with it. */
export async function readSectionFile(
  file: string,
): Promise<Result<{ recipe: string; sections: Map<string, Uint8Array> }, BadFile>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    return err((cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable');
  }
  if (bytes.byteOffset % ALIGNMENT !== 0) bytes = Uint8Array.from(bytes);
  const end = bytes.indexOf(0x0a);
  const header = headerSchema.safeParse(parsed(Buffer.from(bytes.subarray(0, Math.max(0, end))).toString()));
  if (!header.success) return err('foreign');
  const { recipe, sections: names, crc } = header.data;
  const sections = new Map<string, Uint8Array>();
  let at = end + 1;
  for (const { name, bytes: length } of names) {
    sections.set(name, bytes.subarray(at, at + length));
    at += aligned(length);
  }
  if (bytes.length < at) return err('truncated');
  return crc32(bytes.subarray(end + 1, at)) === crc ? ok({ recipe, sections }) : err('damaged');
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.length % ALIGNMENT === 0) return bytes;
  const whole = new Uint8Array(aligned(bytes.length));
  whole.set(bytes);
  return whole;
}

/** What JSON says; null where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
