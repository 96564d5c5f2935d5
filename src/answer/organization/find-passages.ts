import type { Registry } from '../knowledge/registry.ts';
import type { AnswerIndex, DocumentInfo, Passage, SearchHit } from '../ports.ts';
import { rankEntries } from '../rank/rank-entries.ts';
import type { SubjectModel } from '../rank/subject-model.ts';
import type { Word } from '../words/words-of.ts';
import { answersTheKind } from './answers-kind.ts';
import { createDocumentProfiles, type DocumentProfiles } from './document-profiles.ts';
import { coverOf, rarityAmong, termsIn, termsOf, type Rarity, type Terms } from './passage-terms.ts';
import { DOCUMENT_WEIGHTS, PASSAGE_WEIGHTS, CANDIDATES } from './passage-weights.ts';
import { likeness, topicOf, type Topic } from './topic-of.ts';

/** A passage of the organization's documents, in force and open to the asker. */
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

interface Asked {
  readonly question: string;
  readonly terms: Terms;
  readonly topic: Topic;
  /** The clauses and controls that the question is about, the best first. */
  readonly entries: readonly string[];
}

/** A hit of the index, with what was measured on it. All from 0 to 1. */
interface Candidate {
  readonly hit: SearchHit;
  found: number;
  foundByIdea: number;
}

interface Measured extends Candidate {
  readonly words: number;
  readonly ideas: number;
  readonly headingWords: number;
  readonly headingIdeas: number;
  readonly names: number;
  readonly topic: number;
  readonly fits: number;
}

/**
 * Finds the passage that answers, in two steps: which document, then which of its passages. The index knows words; here a
 * question meets a document also by ideas ("vendor", "supplier") and by the clauses and controls that both are about.
 */
export function createPassageFinder(
  index: AnswerIndex,
  model: SubjectModel,
  registry: Registry,
): PassageFinder {
  const profiles = createDocumentProfiles(index, model);
  return {
    find: (question, words, allows) => {
      const asked: Asked = {
        question,
        terms: termsOf(words, model.concepts),
        topic: topicOf(words, model),
        entries: rankEntries(words, model, registry)
          .slice(0, 3)
          .map(({ entry }) => entry.id),
      };
      const candidates = candidatesFor(asked, index, registry, allows);
      return rankCandidates(asked, candidates, profiles, model);
    },
  };
}

/** What the index finds for the question as it stands, and with the first synonyms of its ideas. */
function candidatesFor(
  { question, terms }: Asked,
  index: AnswerIndex,
  { synonyms }: Registry,
  allows: (document: DocumentInfo) => boolean,
): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const collect = (query: string, as: 'found' | 'foundByIdea') => {
    const hits = index.search(query, { limit: CANDIDATES, allows });
    const best = hits[0]?.score ?? 1;
    for (const hit of hits) {
      const candidate = candidates.get(hit.passage.id) ?? { hit, found: 0, foundByIdea: 0 };
      candidate[as] = hit.score / best;
      candidates.set(hit.passage.id, candidate);
    }
  };
  collect(question, 'found');
  const more = Array.from(terms.ideas, (idea) => (synonyms[idea] ?? []).slice(0, 3).join(' '));
  collect([question, ...more].join(' '), 'foundByIdea');
  return [...candidates.values()];
}

function rankCandidates(
  asked: Asked,
  candidates: readonly Candidate[],
  profiles: DocumentProfiles,
  model: SubjectModel,
): FoundPassage[] {
  const texts = candidates.map(({ hit }) => termsIn(contextOf(hit), model.concepts));
  const rarity = {
    words: rarityAmong(asked.terms.words, texts.map(({ words }) => words)),
    ideas: rarityAmong(asked.terms.ideas, texts.map(({ ideas }) => ideas)),
  };
  const measured = candidates.map((candidate, at) => {
    const terms = texts[at] ?? { words: new Set<string>(), ideas: new Set<string>() };
    return measure(asked, candidate, terms, rarity, profiles, model);
  });
  const byDocument = Map.groupBy(measured, ({ hit }) => hit.document.id);
  const mostFound = Math.max(...Array.from(byDocument.values(), foundTogether));
  return Array.from(byDocument.values(), (passages) => {
    const score = documentScore(asked, passages, rarity.ideas, profiles, foundTogether(passages) / mostFound);
    return bestPassage(passages, score);
  }).sort((a, b) => b.documentScore - a.documentScore || b.score - a.score);
}

function contextOf({ document, passage }: SearchHit): string {
  return [document.title, ...passage.headings, passage.text].join(' . ');
}

function measure(
  asked: Asked,
  candidate: Candidate,
  terms: Terms,
  rarity: { readonly words: Rarity; readonly ideas: Rarity },
  profiles: DocumentProfiles,
  model: SubjectModel,
): Measured {
  const { passage } = candidate.hit;
  const heading = termsIn(passage.headings.join(' . '), model.concepts);
  return {
    ...candidate,
    words: coverOf(terms.words, rarity.words),
    ideas: coverOf(terms.ideas, rarity.ideas),
    headingWords: coverOf(heading.words, rarity.words),
    headingIdeas: coverOf(heading.ideas, rarity.ideas),
    names: namesAny(passage.text, asked.entries),
    topic: likeness(asked.topic, profiles.topicOfPassage(passage)),
    fits: answersTheKind(asked.question, passage.text),
  };
}

/** 1 when the text names the first of the clauses and controls, less for the next ones. */
function namesAny(text: string, entries: readonly string[]): number {
  const at = entries.findIndex((id) =>
    new RegExp(String.raw`(?<![\w.])${id.replaceAll('.', String.raw`\.`)}(?!\.?\d)`).test(text),
  );
  return at === -1 ? 0 : 1 - 0.35 * at;
}

function foundTogether(passages: readonly Candidate[]): number {
  const best = passages.map(({ found }) => found).sort((a, b) => b - a);
  return best.slice(0, 3).reduce((sum, found) => sum + found, 0) / 3;
}

function documentScore(
  asked: Asked,
  passages: readonly Measured[],
  rarity: Rarity,
  profiles: DocumentProfiles,
  together: number,
): number {
  const id = passages[0]?.hit.document.id ?? '';
  const most = (of: (passage: Measured) => number) => Math.max(...passages.map(of));
  const profile = profiles.of(id);
  const w = DOCUMENT_WEIGHTS;
  return (
    w.found * most(({ found }) => found) +
    w.foundByIdea * most(({ foundByIdea }) => foundByIdea) +
    w.coverage * most(({ hit }) => hit.coverage) +
    w.words * most(({ words }) => words) +
    w.headingWords * most(({ headingWords }) => headingWords) +
    w.headingIdeas * most(({ headingIdeas }) => headingIdeas) +
    w.names * most(({ names }) => names) +
    w.topic * most(({ topic }) => topic) +
    w.titleIdeas * coverOf(profile.title.ideas, rarity) +
    w.documentTopic * likeness(asked.topic, profile.topic) +
    w.together * together
  );
}

function bestPassage(passages: readonly Measured[], documentScore: number): FoundPassage {
  const scored = passages
    .map((passage) => ({ passage, score: passageScore(passage) }))
    .sort((a, b) => b.score - a.score);
  const [{ passage, score }] = scored as [{ passage: Measured; score: number }];
  const coverage = Math.max(passage.hit.coverage, passage.words);
  return { passage: passage.hit.passage, document: passage.hit.document, documentScore, score, coverage };
}

function passageScore(passage: Measured): number {
  const w = PASSAGE_WEIGHTS;
  return (
    w.found * passage.found +
    w.foundByIdea * passage.foundByIdea +
    w.words * passage.words +
    w.ideas * passage.ideas +
    w.headingWords * passage.headingWords +
    w.topic * passage.topic +
    w.fits * passage.fits -
    (OPENING.test(passage.hit.passage.headings.at(-1) ?? '') ? w.opening : 0)
  );
}

/** What a document says about itself seldom answers a question. */
const OPENING = /\b(?:purpose|introduction|about this document|document history|records)\b/i;

