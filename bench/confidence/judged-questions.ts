import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswerer, type Answerer } from '../../src/answer/answer-question.ts';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import { ingest } from '../../src/retrieval/ingest.ts';
import { openIndex } from '../../src/retrieval/open-index.ts';
import type { Judged } from './train-confidence.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const KNOWLEDGE = join(ROOT, 'knowledge');
const TODAY = '2026-11-24';
const ASKER = { allows: () => true, memory: null };
const ANSWERABLE = ['controls', 'clauses', 'premises', 'organization'] as const;
/** Of the questions in `knowledge/questions` every third is enough: there are more of them than of all others. */
const EVERY = 3;

/**
 * The development questions that get as far as the confidence, with what is measured on them. Those of
 * `knowledge/questions` are measured by a ranking without their author's.
 */
export async function judgedQuestions(): Promise<Judged[]> {
  const { registry } = loadRegistry(KNOWLEDGE);
  const indexFile = join(mkdtempSync(join(tmpdir(), 'aims-confidence-')), 'example.idx');
  await ingest({ root: join(KNOWLEDGE, 'example-organization'), collection: 'organization', indexFile });
  const index = await openIndex(indexFile);
  if (!index.ok) throw index.error;
  const answererWith = (questions: typeof registry.questions) =>
    createAnswerer({
      index: index.value,
      registry: { ...registry, questions },
      today: () => TODAY,
      answerFrom: Infinity,
    });
  const whole = answererWith(registry.questions);
  const authors = [...new Set(registry.questions.map(({ author }) => author))].sort();
  return [
    ...ANSWERABLE.flatMap((set) => judge(whole, set, true, developmentQuestions(set))),
    ...judge(whole, 'declines', false, developmentQuestions('declines')),
    ...authors.flatMap((author) => {
      const own = registry.questions.filter((asked) => asked.author === author);
      const others = answererWith(registry.questions.filter((asked) => asked.author !== author));
      const some = own.filter((_, at) => at % EVERY === 0).map(({ question }) => question);
      return judge(others, 'places', true, some);
    }),
  ];
}

function judge(
  answerer: Answerer,
  set: string,
  isAnswerable: boolean,
  questions: readonly string[],
): Judged[] {
  return questions
    .filter((question) => answerer.answer(question, ASKER).kind === 'not-found')
    .map((question) => ({ set, isAnswerable, signs: answerer.signs(question, ASKER) }));
}

function developmentQuestions(set: string): string[] {
  return readFileSync(join(ROOT, 'test', 'eval', `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { question: string; split: string })
    .filter(({ split }) => split === 'dev')
    .map(({ question }) => question);
}
