import { createAnswerer, type Answerer } from '../../src/answer/answer-question.ts';
import type { StatementMeanings } from '../../src/answer/meaning/near-statements.ts';
import { statementsOf } from '../../src/answer/organization/statements-of.ts';
import type { AnswerIndex } from '../../src/answer/ports.ts';
import { StatementStore } from '../../src/retrieval/vectors/statement-store.ts';
import { readInto } from '../../src/wiring/statement-meanings.ts';
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
    if (store.of(stated) === null) readInto(store, stated, encode);
    return store.of(stated);
  };
}
