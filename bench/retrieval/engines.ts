import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import type { BarePassage } from '../../src/retrieval/arrange-passages.ts';
import { openPassages } from '../../src/retrieval/evaluate.ts';
import { isStopWord } from '../../src/retrieval/text/stop-words.ts';
import { stem } from '../../src/retrieval/text/stem.ts';

/** Ids of the best ten passages, best first. */
export type Search = (query: string) => readonly string[] | Promise<readonly string[]>;
export type Engine = (passages: readonly BarePassage[]) => Search | Promise<Search>;

export const DEPTH = 10;

/** The assistant's engine, by the same way as `aims eval`. */
const ours: Engine = (passages) => {
  const index = openPassages(passages);
  return (query) => index.search(query, { limit: DEPTH }).map(({ passage }) => passage.id);
};

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

interface LangChainDocument {
  readonly pageContent: string;
  readonly metadata: { readonly id: string };
}

interface LangChainRetriever {
  invoke(query: string): Promise<readonly LangChainDocument[]>;
}

interface LangChainModule {
  readonly BM25Retriever: {
    fromDocuments(documents: readonly LangChainDocument[], options: { k: number }): LangChainRetriever;
  };
}

/**
 * LangChain's retriever that needs no model and no server, as its documentation shows it. It keeps no index: each question
 * counts words in every text. `folder`: where `@langchain/community` is installed.
 */
function langChain(folder: string): Engine {
  return async (passages) => {
    const require = createRequire(pathToFileURL(join(resolve(folder), 'x.js')));
    const { BM25Retriever } = require('@langchain/community/retrievers/bm25') as LangChainModule;
    const documents = passages.map(({ id, title, text }) => ({
      pageContent: title === undefined ? text : `${title} ${title} ${text}`,
      metadata: { id },
    }));
    const retriever = BM25Retriever.fromDocuments(documents, { k: DEPTH });
    return async (query) => (await retriever.invoke(query)).map(({ metadata }) => metadata.id);
  };
}

export const ENGINES = ['ours', 'minisearch', 'fts5', 'langchain'] as const;
export type EngineName = (typeof ENGINES)[number];

export function engineFor(name: EngineName, langChainFolder: string): Engine {
  switch (name) {
    case 'ours':
      return ours;
    case 'minisearch':
      return miniSearch;
    case 'fts5':
      return fts5;
    case 'langchain':
      return langChain(langChainFolder);
  }
}
