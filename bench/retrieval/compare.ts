/**
 * This engine, MiniSearch, SQLite FTS5 and LangChain's BM25Retriever on the same passages and questions, each in a process of its own.
 *
 *   node bench/retrieval/compare.ts --passages P.jsonl --queries Q.jsonl [--langchain FOLDER] [--seconds 60]
 *
 * Prints one JSON line an engine: quality, milliseconds to index, milliseconds a query (50th and 95th of 100), and the
 * process's peak of memory, reading the files included. An engine that has asked for `--seconds` stops there; `asked` says how
 * many questions its figures are of.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { BarePassage } from '../../src/retrieval/arrange-passages.ts';
import type { JudgedQuery } from '../../src/retrieval/evaluate.ts';
import { averagePrecisionAt, percentile, recallAt } from '../../src/retrieval/ranking-quality.ts';
import { readJsonLines } from '../../src/retrieval/read-json-lines.ts';
import { DEPTH, engineFor, ENGINES, type Engine, type EngineName } from './engines.ts';

async function measure(
  engine: Engine,
  passages: readonly BarePassage[],
  queries: readonly JudgedQuery[],
  seconds: number,
) {
  const started = performance.now();
  const search = await engine(passages);
  const indexMs = performance.now() - started;
  const times: number[] = [];
  let recall = 0;
  let precision = 0;
  let spent = 0;
  for (const { text, relevant } of queries) {
    const asked = performance.now();
    const found = await search(text);
    times.push(performance.now() - asked);
    spent += times.at(-1) ?? 0;
    recall += recallAt(DEPTH, found, new Set(relevant));
    precision += averagePrecisionAt(DEPTH, found, new Set(relevant));
    if (spent > seconds * 1000) break;
  }
  return {
    recallAt10: recall / times.length,
    mapAt10: precision / times.length,
    indexMs,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    asked: times.length,
  };
}

const passageSchema = z.object({ id: z.coerce.string(), text: z.string(), title: z.string().optional() });
const querySchema = z.object({
  id: z.coerce.string(),
  text: z.string(),
  relevant: z.array(z.coerce.string()).min(1),
});

async function measureOne(engine: EngineName, given: Readonly<Record<string, string>>): Promise<void> {
  const passages = await readJsonLines(given['passages'] ?? '', passageSchema);
  if (!passages.ok) throw passages.error;
  const queries = await readJsonLines(given['queries'] ?? '', querySchema);
  if (!queries.ok) throw queries.error;
  const chosen = engineFor(engine, given['langchain'] ?? '.');
  const { asked, ...figures } = await measure(
    chosen,
    passages.value,
    queries.value,
    Number(given['seconds']),
  );
  const rounded = Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(3))]);
  const rssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const counts = { passages: passages.value.length, asked };
  console.log(JSON.stringify({ engine, ...counts, ...Object.fromEntries(rounded), rssMb }));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      passages: { type: 'string', default: '' },
      queries: { type: 'string', default: '' },
      langchain: { type: 'string', default: '' },
      seconds: { type: 'string', default: '60' },
      engine: { type: 'string' },
    },
  });
  const { engine, ...given } = values;
  const one = ENGINES.find((name) => name === engine);
  if (one !== undefined) return measureOne(one, given);
  const passed = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  for (const name of ENGINES) {
    if (name === 'langchain' && given.langchain === '') continue;
    const args = [import.meta.filename, ...passed, '--engine', name];
    process.stdout.write(execFileSync(process.execPath, args));
  }
}

await main();
