import type { Registry } from '../knowledge/registry.ts';
import type { AnswerIndex, DocumentInfo, Passage } from '../ports.ts';
import type { SubjectModel } from '../rank/subject-model.ts';
import type { Word } from '../words/words-of.ts';
import type { Lacked } from './lacked-facts.ts';
import { createDocumentMeasure, type MeasuredDocument } from './measure-documents.ts';
import { bestPassage } from './score-documents.ts';

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
  /** The most that one of its sentences holds, with its title and headings. */
  readonly inPlace: number;
  readonly lacked: Lacked;
  readonly toldInPlace: number;
  readonly nearby: number;
  readonly missing: readonly string[];
  /** None of what the question surely wants is told, see `isSurelyUntold`. */
  readonly untold: boolean;
  /** The sentence to show first; null of a table row. */
  readonly keySentence: string | null;
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
  const documents = createDocumentMeasure(index, model, registry, today);
  return {
    find: (question, words, allows) =>
      documents
        .measure(question, words, allows)
        .map(toFound)
        .sort((a, b) => b.documentScore - a.documentScore || b.score - a.score),
  };
}

function toFound(measured: MeasuredDocument): FoundPassage {
  const { passage, score, documentScore } = bestPassage(measured);
  const { hit, words, meaning, inPlace, lacked, toldInPlace, nearby, missing, untold, keySentence, unseen } =
    passage;
  return {
    passage: hit.passage,
    document: hit.document,
    documentScore,
    score,
    coverage: Math.max(hit.coverage, words),
    meaning,
    inPlace,
    lacked,
    toldInPlace,
    nearby,
    missing,
    untold,
    keySentence,
    unseen,
  };
}
