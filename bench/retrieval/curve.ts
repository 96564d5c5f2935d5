/**
 * Time and memory from 1,000 to 100,000 made-up passages, beside MiniSearch, SQLite FTS5 and LangChain's BM25Retriever, as a Markdown
 * table. In brackets: how many times what this engine takes.
 *
 *   npm install --prefix /tmp/langchain --legacy-peer-deps @langchain/community @langchain/core
 *   node bench/retrieval/curve.ts --langchain /tmp/langchain [--sizes 1000,13732] [--seconds 60]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

interface Figures {
  readonly engine: string;
  readonly passages: number;
  readonly asked: number;
  readonly indexMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly rssMb: number;
}

const NAMES: Readonly<Record<string, string>> = {
  ours: '**this engine**',
  minisearch: 'MiniSearch',
  fts5: 'SQLite FTS5',
  langchain: 'LangChain BM25Retriever',
};

function node(script: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], { encoding: 'utf8' });
}

function measured(size: string, given: Readonly<Record<string, string>>): Figures[] {
  const folder = mkdtempSync(join(tmpdir(), 'aims-curve-'));
  try {
    node('make-corpus.ts', '--passages', size, '--queries', '300', '--out', folder);
    const files = ['--passages', join(folder, 'passages.jsonl'), '--queries', join(folder, 'queries.jsonl')];
    const passed = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
    const lines = node('compare.ts', ...files, ...passed)
      .trim()
      .split('\n');
    return lines.map((line) => JSON.parse(line) as Figures);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function row(figures: Figures, ours: Figures): string {
  const cell = (of: 'indexMs' | 'p50Ms' | 'p95Ms' | 'rssMb') => {
    const times = figures[of] / ours[of];
    return figures === ours ? String(figures[of]) : `${figures[of]} (${times.toPrecision(2)})`;
  };
  const cells = [cell('indexMs'), cell('p50Ms'), cell('p95Ms'), cell('rssMb')];
  const name = NAMES[figures.engine] ?? figures.engine;
  return `| ${[figures.passages.toLocaleString('en'), name, ...cells, figures.asked].join(' | ')} |`;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,3000,13732,30000,100000' },
      langchain: { type: 'string', default: '' },
      seconds: { type: 'string', default: '60' },
    },
  });
  const { sizes, ...given } = values;
  console.log('| passages | engine | index ms | p50 ms | p95 ms | peak MB | questions |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const size of sizes.split(',')) {
    const all = measured(size, given);
    const [ours] = all;
    if (ours) for (const figures of all) console.log(row(figures, ours));
  }
}

main();
