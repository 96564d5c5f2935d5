import type { LexicalIndex } from '../engine/lexical-index.ts';
import { PairTable } from '../engine/pair-table.ts';
import type { PostingLists } from '../engine/posting-lists.ts';
import { Vocabulary } from '../engine/vocabulary.ts';
import type { Sections } from './section-file.ts';

/**
 * The lexical index as sections of a file, ready to be used where it lies. Building it anew from the texts would need no
 * code here, but takes 190 ms of processor time instead of 48 for the example organization with the knowledge files
 * (749 passages), and 1,700 ms instead of 200 for 13,732 passages.
 */
const FIELDS = [
  ...(['words', 'contentPairs', 'wordPairs', 'prefixes'] as const),
  ...(['headings', 'title', 'section', 'document'] as const),
] as const;

type Numbers = Uint32Array | Int32Array | Float32Array;

export function packLexicalIndex(index: LexicalIndex): Sections {
  const { vocabulary, pairs, acronyms, fields } = index;
  const { firsts, seconds, slots } = pairs.parts();
  const sections: Record<string, Uint8Array> = {
    stems: lines(vocabulary.stems),
    words: lines([...vocabulary.words.keys()]),
    terms: bytes(Uint32Array.from(vocabulary.words.values())),
    documentOf: bytes(index.documentOf),
    parentOf: bytes(index.parentOf),
    sectionOf: bytes(index.sectionOf),
    'pairs.firsts': bytes(firsts),
    'pairs.seconds': bytes(seconds),
    'pairs.slots': bytes(slots),
    acronyms: Buffer.from(JSON.stringify([[...acronyms.longForms], [...acronyms.startingWith]])),
  };
  for (const name of FIELDS) {
    const { unitCount, starts, units, impacts } = fields[name];
    sections[`${name}.count`] = bytes(Uint32Array.of(unitCount));
    sections[`${name}.starts`] = bytes(starts);
    sections[`${name}.units`] = bytes(units);
    sections[`${name}.impacts`] = bytes(impacts);
  }
  return sections;
}

/** `sections`: of a file whose checksum was right. Null when one is not there. */
export function unpackLexicalIndex(sections: ReadonlyMap<string, Uint8Array>): LexicalIndex | null {
  const missing = [...NAMES].some((name) => !sections.has(name));
  if (missing) return null;
  const part = (name: string) => sections.get(name) ?? new Uint8Array(0);
  const integers = (name: string) => whole(Uint32Array, part(name));
  const field = (name: (typeof FIELDS)[number]): PostingLists => ({
    unitCount: integers(`${name}.count`)[0] ?? 0,
    starts: integers(`${name}.starts`),
    units: integers(`${name}.units`),
    impacts: whole(Float32Array, part(`${name}.impacts`)),
  });
  const documentOf = integers('documentOf');
  const [longForms, startingWith] = JSON.parse(text(part('acronyms'))) as [
    [number, number[][]][],
    [number, number[]][],
  ];
  return {
    passageCount: documentOf.length,
    documentOf,
    parentOf: whole(Int32Array, part('parentOf')),
    sectionOf: integers('sectionOf'),
    vocabulary: Vocabulary.restore(split(part('stems')), split(part('words')), integers('terms')),
    pairs: new PairTable({
      firsts: integers('pairs.firsts'),
      seconds: integers('pairs.seconds'),
      slots: integers('pairs.slots'),
    }),
    acronyms: { longForms: new Map(longForms), startingWith: new Map(startingWith) },
    fields: {
      words: field('words'),
      contentPairs: field('contentPairs'),
      wordPairs: field('wordPairs'),
      prefixes: field('prefixes'),
      headings: field('headings'),
      title: field('title'),
      section: field('section'),
      document: field('document'),
    },
  };
}

const NAMES = new Set([
  ...['stems', 'words', 'terms', 'documentOf', 'parentOf', 'sectionOf', 'acronyms'],
  ...['pairs.firsts', 'pairs.seconds', 'pairs.slots'],
  ...FIELDS.flatMap((name) => ['count', 'starts', 'units', 'impacts'].map((part) => `${name}.${part}`)),
]);

function bytes(numbers: Numbers): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Words hold no white space. */
function lines(words: readonly string[]): Uint8Array {
  return Buffer.from(words.join('\n'));
}

function split(part: Uint8Array): string[] {
  return part.length === 0 ? [] : text(part).split('\n');
}

function text(part: Uint8Array): string {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString();
}

/** A view: sections start at multiples of eight bytes. Files are little-endian, as every machine Node runs on today. */
function whole<T extends Numbers>(
  kind: new (buffer: ArrayBufferLike, offset: number, length: number) => T,
  part: Uint8Array,
): T {
  return new kind(part.buffer, part.byteOffset, part.byteLength / 4);
}
