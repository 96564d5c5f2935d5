/**
 * What answering costs and how sure it has to be. Prints one JSON object: the time from `aims ask` to its answer on an
 * unchanged index, the time of an answer inside the process on 20,000 passages, and for several thresholds how many of
 * the development questions of `test/eval` are declined, rightly and wrongly. `npm run bench:answers`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswerer } from '../src/answer/answer-question.ts';
import { confidenceOf } from '../src/answer/decide/confidence.ts';
import { loadRegistry } from '../src/answer/knowledge/load-registry.ts';
import type { AnswerIndex } from '../src/answer/ports.ts';
import { ingest } from '../src/retrieval/ingest.ts';
import { openIndex } from '../src/retrieval/open-index.ts';
import { writeSyntheticDocuments } from './synthetic-documents.ts';

const ROOT = join(import.meta.dirname, '..');
const KNOWLEDGE = join(ROOT, 'knowledge');
const TODAY = '2026-11-24';
const PASSAGES = 20_000;
const ASKER = { allows: () => true, memory: null };
/** Every fourth question is enough for the times. */
const TIMED = 4;
const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] as const;
const ANSWERABLE = ['controls', 'clauses', 'premises', 'organization'] as const;

const { registry } = loadRegistry(KNOWLEDGE);
const folder = mkdtempSync(join(tmpdir(), 'aims-answers-'));
const questions = [...ANSWERABLE, 'declines'].flatMap(developmentQuestions);
const answers = await answerTimes();
const curve = await confidenceCurve();
const askMs = startTimes();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ askMs, ...answers, curve })}\n`);

interface Question {
  readonly question: string;
  readonly set: string;
}

function developmentQuestions(set: string): Question[] {
  return readFileSync(join(ROOT, 'test', 'eval', `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { question: string; split: string })
    .filter(({ split }) => split === 'dev')
    .map(({ question }) => ({ question, set }));
}

/** Milliseconds of single answers on synthetic documents of `PASSAGES` passages. */
async function answerTimes() {
  const documents = join(folder, 'documents');
  writeSyntheticDocuments(documents, PASSAGES);
  const index = await indexOf(documents, 'large');
  const answerer = createAnswerer({ index, registry, today: () => TODAY });
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
  const index = await indexOf(join(KNOWLEDGE, 'example-organization'), 'example');
  const answerer = createAnswerer({ index, registry, today: () => TODAY, answerFrom: Infinity });
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

async function indexOf(root: string, name: string): Promise<AnswerIndex> {
  const indexFile = join(folder, `${name}.idx`);
  await ingest({ root, collection: 'organization', indexFile });
  const index = await openIndex(indexFile);
  if (!index.ok) throw index.error;
  return index.value;
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
