import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
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

/**
 * Writes a file so that there is always a whole one under its name, the old or the new: beside it, flushed to the disk,
 * then renamed. A crash leaves at most a `.tmp` behind.
 */
export async function writeSectionFile(file: string, recipe: string, sections: Sections): Promise<void> {
  const parts = Object.entries(sections).map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    body: padded(bytes),
  }));
  const crc = parts.reduce((sum, { body }) => crc32(body, sum), 0);
  const names = parts.map(({ name, bytes }) => ({ name, bytes }));
  const header = JSON.stringify({ name: NAME, recipe, sections: names, crc });
  const line = Buffer.alloc(aligned(Buffer.byteLength(header) + 1), ' ');
  line.write(header);
  line.write('\n', line.length - 1);
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}-${++written}.tmp`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.write(line);
      for (const { body } of parts) await handle.write(body);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
  await syncFolder(dirname(file));
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
