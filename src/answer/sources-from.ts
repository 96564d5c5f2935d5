import { rememberingLast } from '../kernel/remembering-last.ts';
import type { Sources } from './asked.ts';
import type { Registry } from './knowledge/registry.ts';
import type { AnswerIndex } from './ports.ts';
import { ANSWER_FROM } from './decide/confidence.ts';
import { createMeaning, type Encode } from './meaning/meaning.ts';
import { createNearPassages } from './meaning/near-passages.ts';
import { nearStatementsBy, type StatementMeanings } from './meaning/near-statements.ts';
import { createPassageFinder } from './organization/find-passages.ts';
import { createSections } from './organization/sections.ts';
import { createStatementRows } from './organization/statement-rows.ts';
import { createSystemRows } from './organization/system-rows.ts';
import { createPremiseMatcher } from './question/match-premise.ts';
import { createTermIndex } from './question/term-index.ts';
import { notKept, type Keep } from './rank/keep.ts';
import { createInnerSense } from './rank/inner-sense.ts';
import { createOffTopicSense } from './rank/off-topic-sense.ts';
import { createOrderSense } from './rank/order-sense.ts';
import { createPageSense, createPlaceSense } from './rank/page-sense.ts';
import { createPartFinder } from './rank/part-finder.ts';
import { createSubjectModel } from './rank/subject-model.ts';
import { createTermSense } from './rank/term-sense.ts';
import { createReadInEnglish } from './words/read-in-english.ts';

/** What an answerer is given. */
export interface AnswererDeps {
  readonly index: AnswerIndex;
  readonly registry: Registry;
  /** The organization's day, ISO 8601. */
  today(): string;
  /** Without it questions are understood by their words alone. */
  readonly encode?: Encode;
  /** Without them passages are found by their words alone. */
  readonly statementMeanings?: StatementMeanings;
  /** Keeps what is made of the knowledge from one start to the next; made anew each time when left out. */
  readonly keep?: Keep;
  /** From which confidence it answers; `ANSWER_FROM` when left out. The bench tries others. */
  readonly answerFrom?: number;
}

/** What answering needs, made once of what an answerer is given. */
export function sourcesFrom({
  index,
  registry,
  today,
  encode: encoded = () => null,
  statementMeanings = () => null,
  keep = notKept,
  answerFrom = ANSWER_FROM,
}: AnswererDeps): Sources {
  const model = createSubjectModel(registry, keep);
  const encode = rememberingLast(encoded);
  const near = nearStatementsBy(encode, statementMeanings);
  const nearPassages = createNearPassages(index, encode, statementMeanings);
  const terms = createTermIndex(registry.terms);
  const meant = createMeaning(model.subjects, encode);
  return {
    registry,
    index,
    model,
    passages: createPassageFinder(index, { model, registry, near, nearPassages, today }),
    statement: createStatementRows(index),
    systems: createSystemRows(index),
    sections: createSections(index),
    meant,
    near,
    premise: createPremiseMatcher(registry, model, meant, keep),
    inEnglish: createReadInEnglish(registry.otherLanguages),
    terms,
    termSense: createTermSense(registry, terms, keep),
    offTopicSense: createOffTopicSense(registry, model.concepts, keep),
    orderSense: createOrderSense(registry, keep),
    innerSense: createInnerSense(registry, keep),
    pageSense: createPageSense(registry, model.concepts, keep),
    placeSense: createPlaceSense(registry, model.concepts, keep),
    parts: createPartFinder(registry.pageQuestions, model.concepts),
    today,
    answerFrom,
  };
}
