import { rememberingLast } from '../kernel/remembering-last.ts';
import { memoryOf, UNFOUND, type Answer } from './answer.ts';
import type { Asker, Attempt, Memory, Sources } from './asked.ts';
import { checkAnswer } from './check-answer.ts';
import { answerAbout, answerPlaceAlone } from './compose/answer-about.ts';
import { answerAcronym } from './compose/answer-acronym.ts';
import { answerApplicability } from './compose/answer-applicability.ts';
import { answerCell } from './compose/answer-cell.ts';
import { answerChoice } from './compose/answer-choice.ts';
import { answerCertified } from './compose/answer-certified.ts';
import { answerContact } from './compose/answer-contact.ts';
import { answerComparison } from './compose/answer-comparison.ts';
import { answerCount } from './compose/answer-count.ts';
import { answerCorrespondence } from './compose/answer-correspondence.ts';
import { answerDocuments } from './compose/answer-documents.ts';
import { answerDocumentApproval, answerDocumentFacts } from './compose/answer-document-facts.ts';
import { answerExclusion } from './compose/answer-exclusion.ts';
import { answerFigure } from './compose/answer-figure.ts';
import { answerGeneral, signsOf } from './compose/answer-general.ts';
import { answerGaps } from './compose/answer-gaps.ts';
import { answerNotCertified } from './compose/answer-not-certified.ts';
import { answerNotFound, answerVague } from './compose/answer-not-found.ts';
import { answerMisplaced, answerMixUp } from './compose/answer-mix-up.ts';
import { answerOffTopic } from './compose/answer-off-topic.ts';
import {
  answerOnlyTheirs,
  answerOtherStandard,
  answerOwnCertificate,
} from './compose/answer-other-standard.ts';
import { answerLikelyPremise, answerSurePremise } from './compose/answer-premise.ts';
import { answerPartMixUp } from './compose/answer-part-mix-up.ts';
import { answerReport, answerSupposed } from './compose/answer-report.ts';
import { answerGoingOn } from './compose/answer-going-on.ts';
import { answerNext } from './compose/answer-next.ts';
import { answerPractice } from './compose/answer-practice.ts';
import { answerPerson } from './compose/answer-person.ts';
import { answerRow } from './compose/answer-row.ts';
import { answerRows } from './compose/answer-rows.ts';
import { answerRowsCompared } from './compose/answer-rows-compared.ts';
import { answerSameRow } from './compose/answer-same-row.ts';
import { answerScope } from './compose/answer-scope.ts';
import { answerSection } from './compose/answer-section.ts';
import { answerSeveral } from './compose/answer-several.ts';
import { answerStandard } from './compose/answer-standard.ts';
import { answerSystemFact } from './compose/answer-system-fact.ts';
import { answerSystemsCompared } from './compose/answer-systems-compared.ts';
import { answerSystems } from './compose/answer-systems.ts';
import { answerOverride, answerPrivate, answerTalk } from './compose/answer-talk.ts';
import { answerTerm } from './compose/answer-term.ts';
import { answerWhomToAsk } from './compose/answer-whom-to-ask.ts';
import { answerUnknownId } from './compose/answer-unknown-id.ts';
import { likelyPage } from './compose/page-asked-for.ts';
import { ANSWER_FROM, type Signs } from './decide/confidence.ts';
import type { PageSigns } from './decide/page-confidence.ts';
import { besideEarlier, goesOnIn, makeWhole } from './follow-up.ts';
import { createMeaning, type Encode } from './meaning/meaning.ts';
import { createNearPassages } from './meaning/near-passages.ts';
import { nearStatementsBy, type StatementMeanings } from './meaning/near-statements.ts';
import type { Registry } from './knowledge/registry.ts';
import { createPassageFinder, type FoundPassage } from './organization/find-passages.ts';
import { createSections } from './organization/sections.ts';
import { createStatementRows } from './organization/statement-rows.ts';
import { createSystemRows } from './organization/system-rows.ts';
import type { AnswerIndex } from './ports.ts';
import { pointedAt, readQuestion } from './read-asked.ts';
import { createPremiseMatcher } from './question/match-premise.ts';
import { spokenOfUs } from './question/spoken-of-us.ts';
import { splitQuestions } from './question/split-questions.ts';
import { withoutAddressing } from './question/without-addressing.ts';
import { withoutAsking } from './question/without-asking.ts';
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

export interface Answerer {
  answer(question: string, asker: Asker): Answer;
  /** What its confidence in an answer rests on: the bench fits and measures it. */
  signs(question: string, asker: Pick<Asker, 'allows'>): Signs;
  /** What its confidence in a page's answer rests on, see `decide/page-confidence.ts`. */
  pageSigns(question: string, asker: Pick<Asker, 'allows'>): PageSigns;
  /** The organization's passages that come closest and that the asker may read: the best of each document, best first. */
  passages(question: string, asker: Pick<Asker, 'allows'>): readonly FoundPassage[];
}

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

/** One after the other, until one has an answer. What is certain comes before what is likely. */
const ATTEMPTS: readonly Attempt[] = [
  answerPlaceAlone,
  answerCorrespondence,
  answerCount,
  answerFigure,
  answerPartMixUp,
  answerMisplaced,
  answerExclusion,
  answerOwnCertificate,
  answerSurePremise,
  answerNotCertified,
  answerCertified,
  answerMixUp,
  answerWhomToAsk,
  answerOtherStandard,
  answerUnknownId,
  answerReport,
  answerChoice,
  answerGaps,
  answerScope,
  answerApplicability,
  answerPractice,
  answerSystemsCompared,
  answerSystems,
  answerSystemFact,
  answerDocuments,
  answerPerson,
  answerNext,
  answerCell,
  answerRow,
  answerContact,
  answerRows,
  answerSection,
  answerOffTopic,
  answerRowsCompared,
  answerComparison,
  answerTerm,
  answerAcronym,
  answerDocumentFacts,
  answerLikelyPremise,
  answerStandard,
  answerAbout,
  answerVague,
  answerOnlyTheirs,
  answerSupposed,
  answerDocumentApproval,
  answerGeneral,
];

export function createAnswerer(deps: AnswererDeps): Answerer {
  const sources = sourcesFrom(deps);
  return {
    answer: (question, asker) => answerMessage(question, asker, sources),
    signs: (question, { allows }) =>
      signsOf(readQuestion(question, { allows, memory: null }, sources), sources),
    pageSigns: (question, { allows }) =>
      likelyPage(readQuestion(question, { allows, memory: null }, sources), sources).signs(),
    passages: (question, { allows }) => readQuestion(question, { allows, memory: null }, sources).found(),
  };
}

function sourcesFrom({
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

/** Said of an answer to a question that was not asked in English. */
const READ_WORD_BY_WORD = 'I read your question word by word into English; ask in English if this misses it.';

function answerMessage(message: string, asker: Asker, sources: Sources): Answer {
  const said = withoutAddressing(message);
  const english = answerTalk(said) === null ? sources.inEnglish(said) : null;
  if (english === null) return { ...answerEnglish(said, asker, sources), question: message };
  return { ...answerEnglish(english, asker, sources), question: message, note: READ_WORD_BY_WORD };
}

function answerEnglish(said: string, asker: Asker, sources: Sources): Answer {
  const message = spokenOfUs(said);
  const aside = answerTalk(said) ?? answerOverride(message, sources) ?? answerPrivate(message);
  if (aside !== null) return aside;
  const questions = splitQuestions(message);
  if (questions.length === 1) return answerOne(message, asker, sources);
  let memory: Memory | null = asker.memory;
  const parts = questions.map((question) => {
    const part = answerOne(question, { memory, allows: (document) => asker.allows(document) }, sources);
    memory = memoryOf(part);
    return part;
  });
  return answerSeveral(message, parts);
}

function answerOne(question: string, asker: Asker, sources: Sources): Answer {
  const { memory } = asker;
  const whole = makeWhole(question, memory, pointedAt(asker, sources));
  if (memory === null) return answerWhole(whole, question, asker, sources);
  const documents = goesOnIn(question, memory);
  const further =
    (documents.length === 0 ? null : answerInSameRow(question, memory, asker, sources)) ??
    answerGoingOn(whole, question, memory, asker, sources);
  if (further !== null) return further;
  const answer = answerWhole(whole, question, asker, sources, documents);
  if (documents.length === 0 || whole !== question || !UNFOUND.includes(answer.kind)) return answer;
  const again = answerWhole(besideEarlier(question, memory), question, asker, sources, documents);
  return again.outcome === 'answered' ? again : answer;
}

function answerInSameRow(question: string, memory: Memory, asker: Asker, sources: Sources): Answer | null {
  const same = answerSameRow(readQuestion(question, asker, sources), memory, sources);
  return same && { ...checkAnswer(same, sources), question, whole: besideEarlier(question, memory) };
}

/** `stays`: ids of the documents that it is likely to be about. */
function answerWhole(
  whole: string,
  question: string,
  asker: Asker,
  sources: Sources,
  stays: readonly string[] = [],
): Answer {
  const asked = readQuestion(withoutAsking(whole), asker, sources, stays);
  const saying = whole === question ? { question } : { question, whole };
  for (const attempt of ATTEMPTS) {
    const answer = attempt(asked, sources);
    if (answer !== null) return { ...checkAnswer(answer, sources), ...saying };
  }
  return { ...checkAnswer(answerNotFound(asked, sources), sources), ...saying };
}
