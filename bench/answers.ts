/**
 * What answering costs and how sure it has to be. Prints one JSON object: the time from `aims ask` to its answer on an
 * unchanged index, the time of an answer inside the process on 20,000 passages, and for several thresholds how many of
 * the development questions of `test/eval` are declined, rightly and wrongly. `npm run bench:answers`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswerer } from '../src/answer/answer-question.ts';
import { confidenceOf } from '../src/answer/decide/confidence.ts';
import { loadRegistry } from '../src/answer/knowledge/load-registry.ts';
import { developmentQuestions, exampleIndex, indexOf, KNOWLEDGE, TODAY } from './example-questions.ts';
import { sentenceEncoder } from './meaning/vectors.ts';
import { writeSyntheticDocuments } from './synthetic-documents.ts';

const ROOT = join(import.meta.dirname, '..');
const PASSAGES = 20_000;
const ASKER = { allows: () => true, memory: null };
/** Every fourth question is enough for the times. */
const TIMED = 4;
const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] as const;
const ANSWERABLE = ['controls', 'clauses', 'premises', 'organization'] as const;

const { registry } = loadRegistry(KNOWLEDGE);
const encode = sentenceEncoder();
const folder = mkdtempSync(join(tmpdir(), 'aims-answers-'));
const questions = [...ANSWERABLE, 'declines'].flatMap((set) =>
  developmentQuestions(set).map(({ question }) => ({ question, set })),
);
const answers = await answerTimes();
const curve = await confidenceCurve();
const askMs = startTimes();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ askMs, ...answers, curve })}\n`);

/** Milliseconds of single answers on synthetic documents of `PASSAGES` passages. */
async function answerTimes() {
  const documents = join(folder, 'documents');
  writeSyntheticDocuments(documents, PASSAGES);
  const index = await indexOf(documents, join(folder, 'large.idx'));
  const answerer = createAnswerer({ index, registry, today: () => TODAY, encode });
  const ask = (question: string) => answerer.answer(question, ASKER);
  questions.slice(0, 50).forEach(({ question }) => ask(question));
  const timed = questions.filter((_, at) => at % TIMED === 0);
  const times = timed.map(({ question }) => {
    const began = performance.now();
    ask(question);
    return performance.now() - began;
  });
  const passages = index.documents.reduce((sum, { id }) => sum + index.passages(id).length, 0);
  return { passages, questions: times.length, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
}

/**
 * Shares of the development questions declined below each threshold; the rules before it decline some anyway. Each
 * question is asked once: what gets as far as the confidence is declined by a threshold that nothing reaches.
 */
async function confidenceCurve() {
  const index = await exampleIndex(folder);
  const answerer = createAnswerer({ index, registry, today: () => TODAY, encode, answerFrom: Infinity });
  const asked = questions.map(({ question, set }) => {
    const { kind, outcome } = answerer.answer(question, ASKER);
    const confidence = kind === 'not-found' ? confidenceOf(answerer.signs(question, ASKER)) : null;
    return { isAnswerable: set !== 'declines', declined: outcome === 'declined', confidence };
  });
  return THRESHOLDS.map((answerFrom) => {
    const shareOf = (isAnswerable: boolean) => {
      const of = asked.filter((each) => each.isAnswerable === isAnswerable);
      const declined = of.filter(({ confidence, declined }) =>
        confidence === null ? declined : confidence < answerFrom,
      );
      return round(declined.length / of.length, 3);
    };
    return { answerFrom, declined: shareOf(false), wronglyDeclined: shareOf(true) };
  });
}

/** Whole runs of the command; the first one writes the index and does not count. */
function startTimes(): { readonly p50: number; readonly slowest: number } {
  const env = { ...process.env, AIMS_DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'error' };
  const run = () => {
    const began = performance.now();
    execFileSync(process.execPath, [join(ROOT, 'src', 'cli.ts'), 'ask', 'which control covers event logs?'], {
      env,
    });
    return performance.now() - began;
  };
  run();
  const times = Array.from({ length: 7 }, run);
  return { p50: quantile(times, 0.5), slowest: round(Math.max(...times), 0) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0, 1);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
