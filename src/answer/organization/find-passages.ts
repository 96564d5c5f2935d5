import type { Registry } from '../knowledge/registry.ts';
import type { AnswerIndex, DocumentInfo, Passage } from '../ports.ts';
import { rankEntries } from '../rank/rank-entries.ts';
import type { SubjectModel } from '../rank/subject-model.ts';
import { factsWanted } from '../question/facts-wanted.ts';
import { joinConcepts, type Concepts } from '../words/concepts.ts';
import type { Word } from '../words/words-of.ts';
import { collectCandidates, type Candidate } from './collect-candidates.ts';
import { createDocumentTopics, type DocumentTopics } from './document-topics.ts';
import { measureCandidates, type AskedFor, type Measured } from './measure-candidates.ts';
import type { Lacked } from './lacked-facts.ts';
import { createOwnNames } from './own-names.ts';
import { meaningIn, unitsOf } from './meaning.ts';
import { termsIn, termsOf } from './passage-terms.ts';
import { isStatementRow } from './statement-rows.ts';
import { DOCUMENT_WEIGHTS, OPENING_COST, PASSAGE_WEIGHTS } from './passage-weights.ts';
import { likeness, topicOf, type Topic } from './topic-of.ts';

/** A passage of the organization's documents. */
export interface FoundPassage {
  readonly passage: Passage;
  readonly document: DocumentInfo;
  /** Its document's fit, then its own: comparable within one question. */
  readonly documentScore: number;
  readonly score: number;
  /** The share of the question's content words that it holds, 0 to 1. */
  readonly coverage: number;
  /** As `coverage`, where other words for the same idea count too. */
  readonly meaning: number;
  /** The share of the question's word pairs that it holds. */
  readonly pairs: number;
  readonly lacked: Lacked;
  /** How many of the question's words stand in no passage that was looked at. */
  readonly unseen: number;
}

export interface PassageFinder {
  /** The best passage of each document, the best document first. */
  find(question: string, words: readonly Word[], allows: (document: DocumentInfo) => boolean): FoundPassage[];
}

/**
 * Finds the passage that answers, in two steps: which document, then which of its passages. The index knows
 * words; here a question meets a document also by ideas ("vendor", "supplier") and by the clauses and
 * controls that both are about.
 */
export function createPassageFinder(
  index: AnswerIndex,
  model: SubjectModel,
  registry: Registry,
  today: () => string,
): PassageFinder {
  const topics = createDocumentTopics(index, model);
  const ownNames = createOwnNames(index);
  return {
    find: (question, words, allows) => {
      const concepts = joinConcepts(model.concepts, ownNames.of(allows));
      const terms = termsOf(words, concepts);
      const ranked = rankEntries(words, model, registry).slice(0, 3);
      const asked = {
        question,
        words,
        terms,
        facts: factsWanted(question),
        today: today(),
        entries: ranked.map(({ entry }) => entry.id),
      };
      const candidates = collectCandidates(question, terms.ideas, index, registry, allows);
      const wanted = ASKS_THE_STATEMENT.test(question)
        ? candidates
        : candidates.filter(({ hit }) => !isStatementRow(hit.passage));
      return rankCandidates(asked, topicOf(words, model), wanted, topics, concepts);
    },
  };
}

/** Words of the statement itself, or our controls in plural: "which control covers X" asks for no row of it. */
const ASKS_THE_STATEMENT =
  /\b(?:soa|statement\s+of\s+applicability|applicab\w+|implement\w*|status|exclu\w+|justif\w+|annex)\b|\bA\.\d|\bour\s+controls?\b|\b(?:all|many|which|what)\s+controls\s+(?:are|do|does|have|has)\b/i;

function rankCandidates(
  asked: AskedFor,
  topic: Topic,
  candidates: readonly Candidate[],
  topics: DocumentTopics,
  concepts: Concepts,
): FoundPassage[] {
  const measured = measureCandidates(asked, candidates, concepts);
  const byDocument = Map.groupBy(measured, ({ hit }) => hit.document.id);
  const units = unitsOf(asked.words, null, concepts);
  const mostFound = Math.max(...Array.from(byDocument.values(), foundTogether)) || 1;
  return Array.from(byDocument, ([id, passages]) => {
    const w = DOCUMENT_WEIGHTS;
    const together = foundTogether(passages) / mostFound;
    const title = meaningIn(termsIn(passages[0]?.hit.document.title ?? '', concepts), units);
    const topical = w.topic * likeness(topic, topics.of(id));
    return bestPassage(passages, topical + w.together * together + w.title * title);
  }).sort((a, b) => b.documentScore - a.documentScore || b.score - a.score);
}

/** Several good passages speak for a document more than one does. */
function foundTogether(passages: readonly Candidate[]): number {
  const best = passages.map(({ found }) => found).sort((a, b) => b - a);
  return best.slice(0, 3).reduce((sum, found) => sum + found, 0) / 3;
}

function bestPassage(passages: readonly Measured[], ofDocument: number): FoundPassage {
  const scored = passages.map((passage) => ({ passage, score: passageScore(passage) }));
  const documentScore = Math.max(...scored.map(({ score }) => score)) + ofDocument;
  const shown = scored.map(({ passage, score }) => ({ passage, score: score - openingCost(passage) }));
  const best = shown.reduce((a, b) => (b.score > a.score ? b : a));
  const { hit, words, meaning, pairs, lacked, unseen } = best.passage;
  return {
    passage: hit.passage,
    document: hit.document,
    documentScore,
    score: best.score,
    coverage: Math.max(hit.coverage, words),
    meaning,
    pairs,
    lacked,
    unseen,
  };
}

function passageScore(passage: Measured): number {
  const w = PASSAGE_WEIGHTS;
  return (
    w.found * passage.found +
    w.foundByIdea * passage.foundByIdea +
    w.coverage * passage.hit.coverage +
    w.words * passage.words +
    w.ideas * passage.ideas +
    w.pairs * passage.pairs +
    w.meaning * passage.meaning +
    w.rowName * passage.rowName +
    w.headingIdeas * passage.headingIdeas +
    w.names * passage.names +
    w.told * told(passage)
  );
}

/** 1 when the passage tells all that is wanted, less for each fact that it lacks. */
function told({ lacked }: Measured): number {
  return 1 / (1 + lacked.sure + lacked.likely + lacked.thing);
}

function openingCost({ hit }: Measured): number {
  return OPENING.test(hit.passage.headings.at(-1) ?? '') ? OPENING_COST : 0;
}

/** What a document says about itself seldom answers a question. */
const OPENING = /\b(?:purpose|introduction|about this document|document history|records)\b/i;
