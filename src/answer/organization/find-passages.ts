import type { WordsNear } from '../meaning/near-statements.ts';
import type { AnswerIndex, DocumentInfo, Passage } from '../ports.ts';
import type { Word } from '../words/words-of.ts';
import type { Lacked } from './lacked-facts.ts';
import type { Measured } from './measure-candidates.ts';
import { wholeItem } from './list-around.ts';
import { keySentence } from './key-sentence.ts';
import { createDocumentMeasure, type MeasureDeps, type MeasuredDocument } from './measure-documents.ts';
import { bestPassage, type Standing } from './score-documents.ts';
import { withWhatItLeansOn } from './with-what-it-leans-on.ts';

/** A passage of the organization's documents. */
export interface FoundPassage {
  readonly passage: Passage;
  readonly document: DocumentInfo;
  /** Its document's fit by words and ideas, 0 to 1. */
  readonly documentScore: number;
  /** The same with how near it is by meaning, then its own: comparable within one question. */
  readonly rank: number;
  readonly score: number;
  /** How near the nearest of its statements is by its meaning, 0 to 1; null where that is not known. */
  readonly nearest: number | null;
  /** How near its words are to those of the question; null where that is not known. */
  readonly wordsNear: WordsNear | null;
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
  readonly namesHere: Measured['namesHere'];
  /** It is asked who is in a body, and this lists people. */
  readonly listsMembers: boolean;
  /** None of what the question surely wants is told, see `isSurelyUntold`. */
  readonly untold: boolean;
  /** The sentence to show first, with the one before that it leans on; null of a table row. */
  readonly keySentence: string | null;
  /** How many of the question's words stand in no passage that was looked at. */
  readonly unseen: number;
}

/** Of a question that leans on others. */
export interface GoesOn extends Standing {
  /** The question with those that it leans on, by whose meaning passages are near. */
  readonly together: string;
}

export interface PassageFinder {
  /** The best passage of each document, the best document first. */
  find(
    question: string,
    words: readonly Word[],
    allows: (document: DocumentInfo) => boolean,
    goesOn?: GoesOn,
  ): FoundPassage[];
}

/**
 * Finds the passage that answers, in two steps: which document, then which of its passages. The index knows
 * words; here a question meets a document also by ideas ("vendor", "supplier") and by the clauses and
 * controls that both are about.
 */
export function createPassageFinder(index: AnswerIndex, deps: MeasureDeps): PassageFinder {
  const documents = createDocumentMeasure(index, deps);
  return {
    find: (question, words, allows, goesOn) =>
      documents
        .measure(question, words, allows, goesOn?.together)
        .map((measured) => toFound(measured, goesOn))
        .sort((a, b) => b.rank - a.rank || b.score - a.score),
  };
}

function shownFirst({ hit, sentencesRead }: Measured): string | null {
  const sentence = keySentence(sentencesRead);
  if (sentence === null) return null;
  const whole = wholeItem(hit.passage.text, sentence);
  return whole === sentence ? withWhatItLeansOn(hit.passage.text, sentence) : whole;
}

function toFound(measured: MeasuredDocument, standing?: Standing): FoundPassage {
  const { passage, score, documentScore, rank } = bestPassage(measured, standing);
  const { hit, words, meaning, inPlace, lacked, toldInPlace, nearby } = passage;
  const { missing, namesHere, listsMembers, untold, unseen, nearest } = passage;
  let key: string | null | undefined;
  let wordsNear: WordsNear | null | undefined;
  return {
    passage: hit.passage,
    document: hit.document,
    documentScore,
    rank,
    score,
    nearest,
    get wordsNear() {
      return (wordsNear ??= passage.wordsNear());
    },
    coverage: Math.max(hit.coverage, words),
    meaning,
    inPlace,
    lacked,
    toldInPlace,
    nearby,
    missing,
    namesHere,
    listsMembers,
    untold,
    get keySentence() {
      return (key ??= shownFirst(passage));
    },
    unseen,
  };
}
