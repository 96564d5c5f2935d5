import { z } from 'zod';
import { parsed, readSectionFile, writeSectionFile } from '../storage/section-file.ts';
import { contentKey } from './content-key.ts';

/** What one statement means, in bytes. */
export interface StatementMeaning {
  /** As a whole; only its direction counts. */
  readonly whole: Int8Array;
  /** What each of its words means where it stands, one behind the other. */
  readonly words: Int8Array;
}

/** Of one passage, in the order of its text. */
export type PassageMeaning = readonly StatementMeaning[];

const recipeSchema = z.object({ encoder: z.string(), size: z.int().positive() });
/** The key of a passage, and of each of its statements the length of the words' bytes. */
const lengthsSchema = z.array(z.tuple([z.string(), z.array(z.int().nonnegative())]));

const LARGEST = 127;

/** Meanings of statements by the content of their passage: the same content is encoded once, wherever it stands. */
export class StatementStore {
  private readonly encoder: string;
  private readonly known = new Map<string, PassageMeaning>();

  constructor(encoder: string) {
    this.encoder = encoder;
  }

  of(statements: readonly string[]): PassageMeaning | null {
    return this.known.get(keyOf(statements)) ?? null;
  }

  /** `meanings`: one for each statement. */
  add(
    statements: readonly string[],
    meanings: readonly { readonly whole: Float32Array; readonly words: Int8Array }[],
  ): void {
    this.known.set(
      keyOf(statements),
      meanings.map(({ whole, words }) => ({ whole: inBytes(whole), words })),
    );
  }

  /** Takes over what a file holds; a file that is missing, damaged or of another encoder holds nothing. */
  async load(file: string): Promise<void> {
    const read = await readSectionFile(file);
    if (!read.ok) return;
    const { recipe, sections } = read.value;
    const made = recipeSchema.safeParse(parsed(recipe));
    const lengths = lengthsSchema.safeParse(parsed(Buffer.from(sections.get('lengths') ?? '').toString()));
    if (!made.success || !lengths.success || made.data.encoder !== this.encoder) return;
    const wholes = inTurn(sections.get('wholes'));
    const words = inTurn(sections.get('words'));
    for (const [key, own] of lengths.data)
      this.known.set(
        key,
        own.map((length) => ({ whole: wholes(made.data.size), words: words(length) })),
      );
  }

  /** Writes those of these passages; those of passages that are gone are forgotten. The old file serves until the new one is whole. */
  async save(file: string, passages: readonly (readonly string[])[]): Promise<void> {
    const keys = [...new Set(passages.map(keyOf))].filter((key) => this.known.has(key));
    const kept = keys.map((key) => this.known.get(key) ?? []);
    const meanings = kept.flat();
    const recipe = { encoder: this.encoder, size: meanings[0]?.whole.length ?? 1 };
    const lengths = keys.map((key, at) => [key, kept[at]?.map(({ words }) => words.length) ?? []]);
    await writeSectionFile(file, JSON.stringify(recipe), {
      lengths: Buffer.from(JSON.stringify(lengths)),
      wholes: joined(meanings.map(({ whole }) => whole)),
      words: joined(meanings.map(({ words }) => words)),
    });
  }
}

function keyOf(statements: readonly string[]): string {
  return contentKey(statements.join('\n'));
}

/** Takes so many bytes at a time, one piece behind the other. */
function inTurn(bytes: Uint8Array = new Uint8Array(0)): (length: number) => Int8Array {
  let at = bytes.byteOffset;
  return (length) => new Int8Array(bytes.buffer.slice(at, (at += length)));
}

function joined(pieces: readonly Int8Array[]): Buffer {
  return Buffer.concat(
    pieces.map(({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length)),
  );
}

function inBytes(vector: Float32Array): Int8Array {
  const most = vector.reduce((sum, value) => Math.max(sum, Math.abs(value)), 0) || 1;
  return Int8Array.from(vector, (value) => Math.round((value / most) * LARGEST));
}
