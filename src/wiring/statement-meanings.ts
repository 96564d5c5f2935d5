import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Encode } from '../answer/meaning/meaning.ts';
import type { StatementMeanings } from '../answer/meaning/near-statements.ts';
import { TOWARD_ANSWERS } from '../answer/meaning/toward-answers.ts';
import { AXES_NAME, wordMeaningsOf } from '../answer/meaning/word-meanings.ts';
import { statementsOf } from '../answer/organization/statements-of.ts';
import type { Passage } from '../answer/ports.ts';
import { once } from '../kernel/once.ts';
import { ENCODER } from '../retrieval/encoder/sentence-encoder.ts';
import type { SearchIndex } from '../retrieval/search-index.ts';
import { StatementStore, type PassageMeaning } from '../retrieval/vectors/statement-store.ts';
import { KNOWLEDGE } from './documents.ts';

/** Those of the example organization come with the assistant; `npm run encode-example` writes them. */
export const EXAMPLE_STATEMENTS = join(KNOWLEDGE, 'example-organization.statements');

export interface Understood {
  /** How many statements are found by their meaning; 0 when the documents make too many, or no meaning can be read. */
  readonly statements: number;
  /** How many of them were read now. */
  readonly added: number;
}

const LIMITS = {
  /** About ten minutes of reading, and 25 MB. Where documents state more they are found by their words alone. */
  statements: 20_000,
  /** After so many new ones they are saved: a crash loses no more. */
  saveAfter: 100,
} as const;

/** The vectors of what documents state stand beside their index. */
export function statementFileFor(indexFile: string): string {
  return indexFile.replace(/\.idx$/u, '.statements');
}

/** What is known of what an index's passages state. `files`: those that are not there hold nothing. */
export async function openStatementMeanings(
  index: SearchIndex,
  files: readonly string[],
): Promise<StatementMeanings> {
  const store = await storeOf(files);
  const known = new WeakMap<Passage, PassageMeaning | null>();
  return (passage) => {
    const before = known.get(passage);
    if (before !== undefined) return before;
    const document = index.document(passage.documentId);
    const vectors = document === undefined ? null : store.of(statementsOf(document, passage));
    known.set(passage, vectors);
    return vectors;
  };
}

/** Whether a passage of the index states something whose meaning is not known. */
export function lacksMeanings(index: SearchIndex, meaningsOf: StatementMeanings): boolean {
  return index.documents.some(({ id }) => index.passages(id).some((passage) => meaningsOf(passage) === null));
}

/** How many statements have been read, of those that are new. */
export type ShowStatements = (progress: { readonly done: number; readonly total: number }) => void;

/**
 * Reads what is new of what an index's passages state, and writes it to `file`; what `shipped` holds is not read again. Nothing is
 * read where more than `most` are new.
 */
export async function understandStatements(
  index: SearchIndex,
  encode: Encode,
  {
    file,
    shipped = [],
    most = LIMITS.statements,
  }: { readonly file: string; readonly shipped?: readonly string[]; readonly most?: number },
  onProgress: ShowStatements = () => undefined,
): Promise<Understood> {
  const passages = index.documents.flatMap((document) =>
    index.passages(document.id).map((passage) => statementsOf(document, passage)),
  );
  const statements = countOf(passages);
  if (statements > LIMITS.statements) return NOTHING;
  const store = await storeOf([...shipped, file]);
  const missing = passages.filter((each) => store.of(each) === null);
  const total = countOf(missing);
  if (total > most) return NOTHING;
  let [done, saved] = [0, 0];
  for (const each of missing) {
    if (!readInto(store, each, encode)) return NOTHING;
    done += each.length;
    onProgress({ done, total });
    if (done - saved < LIMITS.saveAfter) continue;
    await store.save(file, passages);
    saved = done;
  }
  if (done > saved) await store.save(file, passages);
  return { statements, added: total };
}

/** What each statement of a passage means, into the store; false, and nothing added, where one of them cannot be read. */
export function readInto(store: StatementStore, statements: readonly string[], encode: Encode): boolean {
  const read = statements.flatMap((statement) => encode(statement) ?? []);
  if (read.length < statements.length) return false;
  store.add(
    statements,
    read.map((text) => ({ whole: text.meaning, words: wordMeaningsOf(text) })),
  );
  return true;
}

const NOTHING: Understood = { statements: 0, added: 0 };

async function storeOf(files: readonly string[]): Promise<StatementStore> {
  const store = new StatementStore(whatReads());
  for (const file of files) await store.load(file);
  return store;
}

/** Vectors that were read with other adapters, or along other axes, mean something else. */
const whatReads = once(() => {
  const adapters = createHash('sha256').update(readFileSync(TOWARD_ANSWERS)).digest('hex').slice(0, 12);
  return `${ENCODER} with ${adapters}, words along ${AXES_NAME}`;
});

function countOf(passages: readonly (readonly string[])[]): number {
  return passages.reduce((sum, { length }) => sum + length, 0);
}
