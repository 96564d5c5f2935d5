/**
 * This engine, MiniSearch and SQLite FTS5 on the same passages and questions, each in a process of its own.
 *
 *   node bench/retrieval/compare.ts --passages P.jsonl --queries Q.jsonl
 *
 * Prints one JSON line an engine: quality, milliseconds to index, milliseconds a query (50th and 95th of 100), and the
 * process's peak of memory, reading the files included.
 */
import { execFileSync } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import type { BarePassage } from '../../src/retrieval/arrange-passages.ts';
import { evaluate, type JudgedQuery } from '../../src/retrieval/evaluate.ts';
import { averagePrecisionAt, percentile, recallAt } from '../../src/retrieval/ranking-quality.ts';
import { readJsonLines } from '../../src/retrieval/read-json-lines.ts';
import { isStopWord } from '../../src/retrieval/text/stop-words.ts';
import { stem } from '../../src/retrieval/text/stem.ts';

const DEPTH = 10;

type Search = (query: string) => string[];
type Engine = (passages: readonly BarePassage[]) => Search;

/** As its documentation advises: stems, no stop words, the title doubled. */
const miniSearch: Engine = (passages) => {
  const engine = new MiniSearch({
    fields: ['title', 'text'],
    searchOptions: { boost: { title: 2 } },
    processTerm: (term) => (isStopWord(term.toLowerCase()) ? null : stem(term.toLowerCase())),
  });
  engine.addAll(passages.map(({ id, title, text }) => ({ id, title: title ?? '', text })));
  return (query) =>
    engine
      .search(query)
      .slice(0, DEPTH)
      .map(({ id }) => String(id));
};

/** Porter stems, words joined by OR, the title doubled. */
const fts5: Engine = (passages) => {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')`,
  );
  const insert = database.prepare('INSERT INTO passages VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (const { id, title, text } of passages) insert.run(id, title ?? '', text);
  database.exec('COMMIT');
  const select = database.prepare(
    `SELECT id FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, 0, 2, 1) LIMIT ${DEPTH}`,
  );
  return (query) => {
    const words = (query.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isStopWord(word.toLowerCase()));
    if (words.length === 0) return [];
    return select.all(words.map((word) => `"${word}"`).join(' OR ')).map(({ id }) => String(id));
  };
};

function measure(engine: Engine, passages: readonly BarePassage[], queries: readonly JudgedQuery[]) {
  const started = performance.now();
  const search = engine(passages);
  const indexMs = performance.now() - started;
  const times: number[] = [];
  let recall = 0;
  let precision = 0;
  for (const { text, relevant } of queries) {
    const asked = performance.now();
    const found = search(text);
    times.push(performance.now() - asked);
    recall += recallAt(DEPTH, found, new Set(relevant)) / queries.length;
    precision += averagePrecisionAt(DEPTH, found, new Set(relevant)) / queries.length;
  }
  return {
    passages: passages.length,
    queries: queries.length,
    recallAt10: recall,
    mapAt10: precision,
    indexMs,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}

const passageSchema = z.object({ id: z.coerce.string(), text: z.string(), title: z.string().optional() });
const querySchema = z.object({
  id: z.coerce.string(),
  text: z.string(),
  relevant: z.array(z.coerce.string()).min(1),
});

const ENGINES = ['ours', 'minisearch', 'fts5'] as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { passages: { type: 'string' }, queries: { type: 'string' }, engine: { type: 'string' } },
  });
  const { passages: from = '', queries: asked = '', engine } = values;
  if (engine === undefined) {
    for (const name of ENGINES) {
      const args = [import.meta.filename, '--passages', from, '--queries', asked, '--engine', name];
      process.stdout.write(execFileSync(process.execPath, args));
    }
    return;
  }
  const passages = await readJsonLines(from, passageSchema);
  if (!passages.ok) throw passages.error;
  const queries = await readJsonLines(asked, querySchema);
  if (!queries.ok) throw queries.error;
  const figures =
    engine === 'ours'
      ? evaluate(passages.value, queries.value, () => performance.now())
      : measure(engine === 'fts5' ? fts5 : miniSearch, passages.value, queries.value);
  const rounded = Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(3))]);
  const rssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    JSON.stringify({
      engine,
      ...Object.fromEntries(rounded),
      passages: figures.passages,
      queries: figures.queries,
      rssMb,
    }),
  );
}

await main();
