import { leftIn, memoryOf, UNFOUND, type Answer } from './answer.ts';
import type { Asked, Asker, Memory, Sources } from './asked.ts';
import { ATTEMPTS } from './attempts.ts';
import { checkAnswer } from './check-answer.ts';
import { answerAgain, holdsThis, tellsAgain } from './compose/answer-again.ts';
import { answerBesides } from './compose/answer-besides.ts';
import { signsOf } from './compose/answer-general.ts';
import { isDoubted, withoutDoubt } from './compose/doubt.ts';
import { answerNotFound } from './compose/answer-not-found.ts';
import { referencesTo } from './compose/make-answer.ts';
import { answerIf } from './compose/answer-if.ts';
import { answerGoingOn } from './compose/answer-going-on.ts';
import { answerOrigin } from './compose/answer-origin.ts';
import { answerFrontMatter } from './compose/answer-front-matter.ts';
import { answerNothingMore } from './compose/answer-nothing-more.ts';
import { answerOtherRow } from './compose/answer-other-row.ts';
import { answerRetold } from './compose/answer-retold.ts';
import { answerSameRow } from './compose/answer-same-row.ts';
import { answerSameRows } from './compose/answer-same-rows.ts';
import { answerSeveral } from './compose/answer-several.ts';
import { answerOverride, answerPrivate, answerTalk } from './compose/answer-talk.ts';
import { likelyPage } from './compose/page-asked-for.ts';
import type { Signs } from './decide/confidence.ts';
import type { PageSigns } from './decide/page-confidence.ts';
import { isOfPlace } from './another-place.ts';
import {
  besideEarlier,
  goesOnBriefly,
  goesOnIn,
  isBesideEarlier,
  makeWhole,
  pointsBack,
} from './follow-up.ts';
import type { FoundPassage } from './organization/find-passages.ts';
import { pointedAt, readQuestion } from './read-asked.ts';
import { findIdentifiers } from './question/find-identifiers.ts';
import { spokenOfUs } from './question/spoken-of-us.ts';
import { saidOfAnswer } from './question/said-of-answer.ts';
import { clausesOf, splitQuestions } from './question/split-questions.ts';
import { withoutAddressing } from './question/without-addressing.ts';
import { withoutCourtesy } from './question/without-courtesy.ts';
import { withoutPlaceTag } from './question/without-place-tag.ts';
import { withoutAsking } from './question/without-asking.ts';
import { contentOf } from './words/words-of.ts';
import { sourcesFrom, type AnswererDeps } from './sources-from.ts';

export interface Answerer {
  answer(question: string, asker: Asker): Answer;
  /** What its confidence in an answer rests on: the bench fits and measures it. */
  signs(question: string, asker: Pick<Asker, 'allows'>): Signs;
  /** What its confidence in a page's answer rests on, see `decide/page-confidence.ts`. */
  pageSigns(question: string, asker: Pick<Asker, 'allows'>): PageSigns;
  /** The organization's passages that come closest and that the asker may read: the best of each document, best first. */
  passages(question: string, asker: Pick<Asker, 'allows'>): readonly FoundPassage[];
}

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

/** Said of an answer to a question that was not asked in English. */
const READ_WORD_BY_WORD = 'I read your question word by word into English; ask in English if this misses it.';

function answerMessage(message: string, asker: Asker, sources: Sources): Answer {
  const said = withoutAddressing(message);
  const english = answerTalk(said) === null && saidOfAnswer(said) === null ? sources.inEnglish(said) : null;
  if (english === null) return { ...answerEnglish(said, asker, sources), question: message };
  return { ...answerEnglish(english, asker, sources), question: message, note: READ_WORD_BY_WORD };
}

function answerEnglish(said: string, asker: Asker, sources: Sources): Answer {
  const ofAnswer = answerOfAnswer(said, asker, sources);
  if (ofAnswer !== null) return ofAnswer;
  const message = spokenOfUs(withoutCourtesy(said));
  const aside = answerTalk(said) ?? answerOverride(message, sources) ?? answerPrivate(message);
  if (aside !== null) return asker.memory === null ? aside : besideTalk(aside, asker.memory);
  const questions = splitQuestions(message);
  return questions.length === 1
    ? answerClauses(message, asker, sources)
    : answerSeveral(message, answerEach(questions, asker, sources));
}

function answerEach(questions: readonly string[], asker: Asker, sources: Sources): Answer[] {
  let memory: Memory | null = asker.memory;
  return questions.map((question) => {
    const part = answerOne(question, { memory, allows: (document) => asker.allows(document) }, sources);
    memory = memoryOf(part);
    return part;
  });
}

/** "Who keeps the register and how long are entries kept?": each by itself where the documents tell them in several places. */
function answerClauses(message: string, asker: Asker, sources: Sources): Answer {
  const whole = answerOne(message, asker, sources);
  // What is not found as a whole is not put together from pieces.
  const clauses = whole.kind === 'ours' ? clausesOf(message) : [];
  if (clauses.length < 2) return whole;
  const parts = answerEach(clauses, asker, sources);
  const told = new Set(parts.map(toldBy));
  const isOurs = parts.every(({ kind }) => kind === 'ours');
  const sure = parts.find(({ lead }) => !isDoubted(lead)) ?? parts[0] ?? whole;
  // What both find is what was meant, whatever both together would find.
  if (told.size === 1 && isOurs) return { ...sure, question: message };
  const isEach = parts.some(({ kind }) => kind === 'ours') && told.size > 1;
  return isEach ? answerSeveral(message, parts) : whole;
}

/** "Shorter please", "that's not what I asked", "no, I meant the deadline": null for what is said of no answer. */
function answerOfAnswer(message: string, asker: Asker, sources: Sources): Answer | null {
  const said = saidOfAnswer(message);
  if (said === null) return null;
  if (said.says !== 'meant') return answerRetold(said.says, message, asker, sources);
  if (asker.memory === null) return null;
  const meant = /\?\s*$/.test(said.meant) ? said.meant : `what about ${said.meant}?`;
  const answer = answerOne(spokenOfUs(withoutCourtesy(meant)), asker, sources);
  // The same again would say that nobody listens.
  const isSame = asker.memory.told?.[0] === memoryOf(answer).told?.[0];
  return isSame ? answerRetold('missed', message, asker, sources) : answer;
}

/** Behind "thanks" a question still leans on what was asked before. */
function besideTalk(aside: Answer, memory: Memory): Answer {
  return aside.kind === 'small-talk' ? { ...aside, left: leftIn(memory) } : aside;
}

/** A row is told whole, whichever of its columns comes first, and a sentence with what is listed behind it. */
function toldBy({ lead, organization: [first] }: Answer): string {
  return first?.locator.includes(', row ') === true ? first.passageId : withoutDoubt(lead);
}

function answerOne(question: string, asker: Asker, sources: Sources): Answer {
  return answerBesidePlace(question, asker, sources) ?? answerAsked(question, asker, sources);
}

/** "Who validates our models? (A.6.2.4)": what our documents say comes first, the place it was put under is named with it. */
function answerBesidePlace(question: string, asker: Asker, sources: Sources): Answer | null {
  const whole = withoutPlaceTag(question);
  const answer = whole === null ? null : answerWhole(whole, question, asker, sources);
  if (answer?.kind !== 'ours') return null;
  const { registry } = sources;
  const ids = [...findIdentifiers(question, registry), ...answer.references].map(({ id }) => id);
  return { ...answer, references: referencesTo(registry, ids) };
}

function answerAsked(question: string, asker: Asker, sources: Sources): Answer {
  const { memory } = asker;
  if (memory === null) return answerWhole(question, question, asker, sources);
  const answer = answerBehind(question, memory, asker, sources);
  return tellsAgain(answer, memory) ? answerOtherwise(answer, question, memory, asker, sources) : answer;
}

/** What would be told again is told only where nothing else answers. */
function answerOtherwise(
  answer: Answer,
  question: string,
  memory: Memory,
  asker: Asker,
  sources: Sources,
): Answer {
  const nothing = answerNothingMore(answer, question, memory, asker, sources);
  if (nothing === null && holdsThis(answer, question, memory, sources)) return answer;
  const alone = saysEnough(question) ? answerWhole(question, question, asker, sources) : null;
  const isHere = alone?.organization.some(
    ({ documentId }) => memory.documents?.includes(documentId) ?? false,
  );
  if (alone !== null && isHere === true && !tellsAgain(alone, memory)) return alone;
  return (
    answerBesides(question, memory, asker, sources, nothing !== null) ??
    nothing ??
    answerAgain(answer, question, memory)
  );
}

function saysEnough(question: string): boolean {
  return !pointsBack(question) && contentOf(question).length > 0;
}

/** Behind another question, of which it may lean on the answer. */
function answerBehind(question: string, memory: Memory, asker: Asker, sources: Sources): Answer {
  const whole = makeWhole(question, memory, pointedAt(asker, sources));
  const documents = goesOnIn(question, memory);
  const further =
    answerOrigin(question, memory, asker, sources) ??
    answerOfPage(question, memory, sources) ??
    (documents.length === 0 ? null : answerInSameRow(question, memory, asker, sources)) ??
    answerGoingOn(whole, question, memory, asker, sources);
  if (further !== null) return further;
  const answer = answerWhole(whole, question, asker, sources, documents);
  if (documents.length === 0 || whole !== question || !UNFOUND.includes(answer.kind)) return answer;
  const again = answerWhole(besideEarlier(question, memory), question, asker, sources, documents);
  return again.outcome === 'answered' ? again : answer;
}

/** "How long is it valid then?" behind what was told of a standard or of certification: no document of ours is meant. */
function answerOfPage(question: string, memory: Memory, sources: Sources): Answer | null {
  const { documents = [], told: [line = ''] = [], question: before } = memory;
  if (documents.length > 0 || isOfPlace(before) || !goesOnBriefly(question)) return null;
  if (OF_OUR_PEOPLE.test(question)) return null;
  // "Certification to ISO/IEC 42001, the path: …"
  const [topic = ''] = line.split(/[,:]/u);
  if (topic === '' || topic.split(/\s+/u).length > MOST_IN_TOPIC) return null;
  const readsNone: Asker = { memory: null, allows: () => false };
  const answer = answerWhole(`${question} (${topic})`, question, readsNone, sources);
  return answer.kind === 'standard' && answer.lead !== line ? answer : null;
}

const MOST_IN_TOPIC = 8;
/** Who decides or does something is told by our documents. */
const OF_OUR_PEOPLE =
  /\bwho\s+(?:\w+\s+)?(?:decides?|approves?|signs?|owns?|does|tells?|informs?|leads?|reports?|is\s+responsible)\b/i;

function answerInSameRow(question: string, memory: Memory, asker: Asker, sources: Sources): Answer | null {
  const asked = readQuestion(question, asker, sources);
  const same =
    answerOtherRow(asked, memory, sources) ??
    answerFrontMatter(asked, memory, sources) ??
    answerSameRows(asked, memory, sources) ??
    answerSameRow(asked, memory, sources) ??
    answerIf(asked, memory, sources);
  return same && { ...checkAnswer(same, sources), question, whole: besideEarlier(question, memory) };
}

/** Behind "is A.8.3 implemented?" a question names no place that it does not name itself, and assumes no error that was corrected. */
function withOwnPlaces(whole: Asked, question: string, asker: Asker, sources: Sources): Asked {
  const { identifiers, others, premise } = readQuestion(withoutAsking(question), asker, sources);
  return { ...whole, identifiers, others, premise };
}

/** `stays`: ids of the documents that it is likely to be about. */
function answerWhole(
  whole: string,
  question: string,
  asker: Asker,
  sources: Sources,
  stays: readonly string[] = [],
): Answer {
  const read = readQuestion(withoutAsking(whole), asker, sources, stays);
  const asked = isBesideEarlier(whole, question) ? withOwnPlaces(read, question, asker, sources) : read;
  const saying = whole === question ? { question } : { question, whole };
  for (const attempt of ATTEMPTS) {
    const answer = attempt(asked, sources);
    if (answer !== null) return { ...checkAnswer(answer, sources), ...saying };
  }
  return { ...checkAnswer(answerNotFound(asked, sources), sources), ...saying };
}
