import { z } from 'zod';
import { parsed, readSectionFile, writeSectionFile } from '../storage/section-file.ts';
import { contentKey } from './content-key.ts';

/** The vectors of what one passage states, in its order, in bytes: only their direction counts. */
export type PassageVectors = readonly Int8Array[];

const recipeSchema = z.object({ encoder: z.string(), size: z.int().positive() });
const countsSchema = z.array(z.tuple([z.string(), z.int().nonnegative()]));

const LARGEST = 127;

/** Vectors of statements by the content of their passage: the same content is encoded once, wherever it stands. */
export class StatementStore {
  private readonly encoder: string;
  private readonly known = new Map<string, PassageVectors>();

  constructor(encoder: string) {
    this.encoder = encoder;
  }

  of(statements: readonly string[]): PassageVectors | null {
    return this.known.get(keyOf(statements)) ?? null;
  }

  /** `vectors`: one for each statement. */
  add(statements: readonly string[], vectors: readonly Float32Array[]): void {
    this.known.set(keyOf(statements), vectors.map(inBytes));
  }

  /** Takes over what a file holds; a file that is missing, damaged or of another encoder holds nothing. */
  async load(file: string): Promise<void> {
    const read = await readSectionFile(file);
    if (!read.ok) return;
    const { recipe, sections } = read.value;
    const made = recipeSchema.safeParse(parsed(recipe));
    const counts = countsSchema.safeParse(parsed(Buffer.from(sections.get('counts') ?? '').toString()));
    if (!made.success || !counts.success || made.data.encoder !== this.encoder) return;
    const { size } = made.data;
    const vectors = sections.get('vectors') ?? new Uint8Array(0);
    let at = 0;
    for (const [key, count] of counts.data) {
      const own = Array.from({ length: count }, (_, i) => {
        const from = vectors.byteOffset + at + i * size;
        return new Int8Array(vectors.buffer.slice(from, from + size));
      });
      this.known.set(key, own);
      at += count * size;
    }
  }

  /** Writes those of these passages; those of passages that are gone are forgotten. The old file serves until the new one is whole. */
  async save(file: string, passages: readonly (readonly string[])[]): Promise<void> {
    const keys = [...new Set(passages.map(keyOf))].filter((key) => this.known.has(key));
    const kept = keys.map((key) => this.known.get(key) ?? []);
    const vectors = kept.flat();
    const bytes = Buffer.concat(vectors.map((vector) => Buffer.from(vector.buffer)));
    const recipe = { encoder: this.encoder, size: vectors[0]?.length ?? 1 };
    const counts = keys.map((key, at) => [key, kept[at]?.length ?? 0]);
    await writeSectionFile(file, JSON.stringify(recipe), {
      counts: Buffer.from(JSON.stringify(counts)),
      vectors: bytes,
    });
  }
}

function keyOf(statements: readonly string[]): string {
  return contentKey(statements.join('\n'));
}

function inBytes(vector: Float32Array): Int8Array {
  const most = vector.reduce((sum, value) => Math.max(sum, Math.abs(value)), 0) || 1;
  return Int8Array.from(vector, (value) => Math.round((value / most) * LARGEST));
}
