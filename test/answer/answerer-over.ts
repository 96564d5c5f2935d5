import { createAnswerer, type Answerer } from '../../src/answer/answer-question.ts';
import type { StatementMeanings } from '../../src/answer/meaning/near-statements.ts';
import { wordMeaningsOf } from '../../src/answer/meaning/word-meanings.ts';
import { statementsOf } from '../../src/answer/organization/statements-of.ts';
import type { AnswerIndex } from '../../src/answer/ports.ts';
import { StatementStore } from '../../src/retrieval/vectors/statement-store.ts';
import { encode, keep, registry } from './knowledge.ts';

/** The answerer over documents of a test, as a start makes it. */
export function answererOver(index: AnswerIndex): Answerer {
  const statementMeanings = meaningsIn(index);
  return createAnswerer({ index, registry, encode, statementMeanings, keep, today: () => '2026-11-24' });
}

/** What each passage states, read when it is first looked at. */
function meaningsIn(index: AnswerIndex): StatementMeanings {
  const store = new StatementStore('of a test');
  return (passage) => {
    const document = index.document(passage.documentId);
    if (document === null || document === undefined) return null;
    const stated = statementsOf(document, passage);
    const known = store.of(stated);
    if (known !== null) return known;
    const read = stated.flatMap((statement) => encode(statement) ?? []);
    store.add(
      stated,
      read.map((text) => ({ whole: text.meaning, words: wordMeaningsOf(text) })),
    );
    return store.of(stated);
  };
}
