import type { Registry } from '../knowledge/registry.ts';
import type { AnswerIndex, DocumentInfo, Passage } from '../ports.ts';
import { rankEntries } from '../rank/rank-entries.ts';
import type { SubjectModel } from '../rank/subject-model.ts';
import type { Word } from '../words/words-of.ts';
import { collectCandidates, type Candidate } from './collect-candidates.ts';
import { createDocumentProfiles, type DocumentProfile, type DocumentProfiles } from './document-profiles.ts';
import { measureCandidates, type AskedFor, type Measured } from './measure-candidates.ts';
import { coverOf, termsOf, type Rarity } from './passage-terms.ts';
import { isStatementRow } from './statement-rows.ts';
import { DOCUMENT_WEIGHTS, PASSAGE_WEIGHTS } from './passage-weights.ts';
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
): PassageFinder {
  const profiles = createDocumentProfiles(index, model);
  return {
    find: (question, words, allows) => {
      const terms = termsOf(words, model.concepts);
      const ranked = rankEntries(words, model, registry).slice(0, 3);
      const asked = { question, words, terms, entries: ranked.map(({ entry }) => entry.id) };
      const candidates = collectCandidates(question, terms.ideas, index, registry, allows);
      const wanted = ASKS_THE_STATEMENT.test(question)
        ? candidates
        : candidates.filter(({ hit }) => !isStatementRow(hit.passage));
      return rankCandidates(asked, topicOf(words, model), wanted, profiles, model);
    },
  };
}

const ASKS_THE_STATEMENT =
  /\b(?:soa|statement\s+of\s+applicability|applicab\w+|controls?|implement\w*|status|exclu\w+|justif\w+|annex)\b|\bA\.\d/i;

function rankCandidates(
  asked: AskedFor,
  topic: Topic,
  candidates: readonly Candidate[],
  profiles: DocumentProfiles,
  model: SubjectModel,
): FoundPassage[] {
  const measured = measureCandidates(asked, candidates, model.concepts);
  const byDocument = Map.groupBy(measured.candidates, ({ hit }) => hit.document.id);
  const mostFound = Math.max(...Array.from(byDocument.values(), foundTogether)) || 1;
  return Array.from(byDocument, ([id, passages]) => {
    const together = foundTogether(passages) / mostFound;
    return bestPassage(passages, documentScore(passages, profiles.of(id), topic, measured.ideas, together));
  }).sort((a, b) => b.documentScore - a.documentScore || b.score - a.score);
}

/** Several good passages speak for a document more than one does. */
function foundTogether(passages: readonly Candidate[]): number {
  const best = passages.map(({ found }) => found).sort((a, b) => b - a);
  return best.slice(0, 3).reduce((sum, found) => sum + found, 0) / 3;
}

function documentScore(
  passages: readonly Measured[],
  profile: DocumentProfile,
  topic: Topic,
  ideas: Rarity,
  together: number,
): number {
  const most = (of: (passage: Measured) => number) => Math.max(...passages.map(of));
  const w = DOCUMENT_WEIGHTS;
  return (
    w.foundByIdea * most(({ foundByIdea }) => foundByIdea) +
    w.coverage * most(({ hit }) => hit.coverage) +
    w.words * most(({ words }) => words) +
    w.pairs * most(({ pairs }) => pairs) +
    w.rowName * most(({ rowName }) => rowName) +
    w.headingWords * most(({ headingWords }) => headingWords) +
    w.headingIdeas * most(({ headingIdeas }) => headingIdeas) +
    w.names * most(({ names }) => names) +
    w.titleIdeas * coverOf(profile.title.ideas, ideas) +
    w.topic * likeness(topic, profile.topic) +
    w.together * together
  );
}

function bestPassage(passages: readonly Measured[], documentScore: number): FoundPassage {
  const best = passages.reduce((a, b) => (passageScore(b) > passageScore(a) ? b : a));
  return {
    passage: best.hit.passage,
    document: best.hit.document,
    documentScore,
    score: passageScore(best),
    coverage: Math.max(best.hit.coverage, best.words),
  };
}

function passageScore(passage: Measured): number {
  const w = PASSAGE_WEIGHTS;
  return (
    w.found * passage.found +
    w.foundByIdea * passage.foundByIdea +
    w.words * passage.words +
    w.ideas * passage.ideas +
    w.pairs * passage.pairs +
    w.rowName * passage.rowName +
    w.headingWords * passage.headingWords +
    w.fits * passage.fits -
    (OPENING.test(passage.hit.passage.headings.at(-1) ?? '') ? w.opening : 0)
  );
}

/** What a document says about itself seldom answers a question. */
const OPENING = /\b(?:purpose|introduction|about this document|document history|records)\b/i;
