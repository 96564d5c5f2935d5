import type { Registry } from '../knowledge/registry.ts';
import type { NearPassages } from '../meaning/near-passages.ts';
import type { NearStatements } from '../meaning/near-statements.ts';
import type { AnswerIndex, DocumentInfo, Passage } from '../ports.ts';
import { rankEntries } from '../rank/rank-entries.ts';
import type { SubjectModel } from '../rank/subject-model.ts';
import { factsWanted } from '../question/facts-wanted.ts';
import { joinConcepts, type Concepts } from '../words/concepts.ts';
import type { Word } from '../words/words-of.ts';
import { collectCandidates, withNearest, type Candidate } from './collect-candidates.ts';
import { createDocumentTopics } from './document-topics.ts';
import { measureCandidates, type Measured } from './measure-candidates.ts';
import { namesAsked } from './names-asked.ts';
import { createNamesTold } from './names-told.ts';
import { createOwnNames } from './own-names.ts';
import { wantedForSure } from './surely-untold.ts';
import { CANDIDATES } from './passage-weights.ts';
import { meaningIn, unitsOf, type Unit } from './meaning.ts';
import { termsIn, termsOf } from './passage-terms.ts';
import { isStatementRow } from './statement-rows.ts';
import { likeness, topicOf } from './topic-of.ts';

/** A document of which the index found passages, with what it has to do with the question, all from 0 to 1. */
export interface MeasuredDocument {
  readonly document: DocumentInfo;
  /** Whether it is about the same clauses and controls as the question. */
  readonly topic: number;
  /** Several good passages speak for a document more than one does. */
  readonly together: number;
  /** The share of the question's words and ideas in its title. */
  readonly title: number;
  /** The share of the question's words and ideas that its passages hold together. */
  readonly meaning: number;
  readonly passages: readonly Measured[];
}

export interface DocumentMeasure {
  /** `meant`: the text by whose meaning passages are near; the question itself where it stands alone. */
  measure(
    question: string,
    words: readonly Word[],
    allows: (document: DocumentInfo) => boolean,
    meant?: string,
  ): MeasuredDocument[];
}

export interface MeasureDeps {
  readonly model: SubjectModel;
  readonly registry: Registry;
  readonly near: NearStatements;
  readonly nearPassages: NearPassages;
  today(): string;
}

/** What is measured on documents before they are ranked; `bench/fit-passages.ts` fits weights to it. */
export function createDocumentMeasure(
  index: AnswerIndex,
  { model, registry, near, nearPassages, today }: MeasureDeps,
): DocumentMeasure {
  const topics = createDocumentTopics(index, model);
  const ownNames = createOwnNames(index);
  const namesTold = createNamesTold(index);
  const joined = joinedWith(model.wider);
  return {
    measure: (question, words, allows, meant = question) => {
      const names = ownNames.of(allows);
      const told = namesTold.of(allows);
      const concepts = joined(names);
      const terms = termsOf(words, concepts);
      const ranked = rankEntries(words, model, registry).slice(0, 3);
      const topic = topicOf(words, model);
      const asked = {
        question,
        words,
        terms,
        names,
        facts: factsWanted(question),
        forSure: wantedForSure(question, told),
        namesAsked: namesAsked(question, told),
        today: today(),
        entries: ranked.map(({ entry }) => entry.id),
        likenessOf: (passageId: string, context: string) =>
          likeness(topic, topics.ofPassage(passageId, context)),
        nearOf: (passages: readonly Passage[]) => near(meant, passages),
      };
      const found = collectCandidates(question, terms.ideas, index, registry, allows);
      const candidates = withNearest(found, nearPassages(meant, CANDIDATES.byMeaning, allows), index);
      const passages = measureCandidates(asked, worthALook(candidates, question), concepts);
      return documentsOf(passages, unitsOf(words, null, concepts), concepts).map((document) => ({
        ...document,
        topic: likeness(topic, topics.of(document.document.id)),
      }));
    },
  };
}

/** The same object for the same names, so that what was read of a passage with it can be kept. */
function joinedWith(wider: Concepts): (names: Concepts) => Concepts {
  const known = new WeakMap<Concepts, Concepts>();
  return (names) => {
    const concepts = known.get(names) ?? joinConcepts(wider, names);
    known.set(names, concepts);
    return concepts;
  };
}

/**
 * Words of the statement itself, our controls in plural ("which control covers X" asks for no row of it), and what is still
 * to be done: the gaps and their dates stand there.
 */
const ASKS_THE_STATEMENT =
  /\b(?:still|not\s+yet|missing|lacks?|lacking|gaps?|by\s+when|due(?:\s+date)?|brought\s+into|fully|half|soa|statement\s+of\s+applicability|applicab\w+|implement\w*|status|exclu\w+|justif\w+|annex)\b|\bA\.\d|\bour\s+controls?\b|\b(?:all|many|which|what)\s+controls\s+(?:are|do|does|have|has)\b/i;

function worthALook(candidates: readonly Candidate[], question: string): readonly Candidate[] {
  if (ASKS_THE_STATEMENT.test(question)) return candidates;
  return candidates.filter(({ hit }) => !isStatementRow(hit.passage));
}

function documentsOf(
  measured: readonly Measured[],
  units: readonly Unit[],
  concepts: Concepts,
): Omit<MeasuredDocument, 'topic'>[] {
  const byDocument = [...Map.groupBy(measured, documentOf)];
  const most = Math.max(...byDocument.map(([, passages]) => foundTogether(passages))) || 1;
  return byDocument.map(([document, passages]) => ({
    document,
    together: foundTogether(passages) / most,
    title: meaningIn(termsIn(document.title, concepts), units),
    meaning: heldTogether(passages),
    passages,
  }));
}

function documentOf({ hit }: Measured): DocumentInfo {
  return hit.document;
}

function foundTogether(passages: readonly Measured[]): number {
  const best = passages.map(({ found }) => found).sort((a, b) => b - a);
  return best.slice(0, 3).reduce((sum, found) => sum + found, 0) / 3;
}

function heldTogether(passages: readonly Measured[]): number {
  const [first] = passages;
  return (first?.held ?? []).reduce(
    (sum, _, at) => sum + Math.max(...passages.map(({ held }) => held[at] ?? 0)),
    0,
  );
}
