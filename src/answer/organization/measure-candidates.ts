import type { Passage, SearchHit } from '../ports.ts';
import type { Concepts } from '../words/concepts.ts';
import type { Fact } from '../question/facts-wanted.ts';
import { wordsOf, type Word } from '../words/words-of.ts';
import type { Candidate } from './collect-candidates.ts';
import { lackedFacts, type Lacked } from './lacked-facts.ts';
import { meaningIn, unitsOf } from './meaning.ts';
import { coverOf, rarityAmong, termsIn, termsOf, type Terms } from './passage-terms.ts';

/** A candidate with what it has to do with the question, all from 0 to 1. */
export interface Measured extends Candidate {
  /**
   * Shares of the question's words, ideas and word pairs that the passage holds, with its title and headings.
   */
  readonly words: number;
  readonly ideas: number;
  readonly pairs: number;
  /** As `words`, where a word is also held, somewhat less, by another one for the same idea. */
  readonly meaning: number;
  readonly headingIdeas: number;
  /** The question names the table row. */
  readonly rowName: number;
  /** The passage names a clause or control that the question is about. */
  readonly names: number;
  /** What it wants to be told and the passage does not tell. */
  readonly lacked: Lacked;
  /** How many of the question's words no candidate at all has, neither itself nor by its ideas. */
  readonly unseen: number;
}

export interface AskedFor {
  readonly question: string;
  readonly words: readonly Word[];
  readonly terms: Terms;
  readonly facts: readonly Fact[];
  /** A day, ISO 8601. */
  readonly today: string;
  /** The clauses and controls that the question is about, the best first. */
  readonly entries: readonly string[];
}

export function measureCandidates(
  asked: AskedFor,
  candidates: readonly Candidate[],
  concepts: Concepts,
): Measured[] {
  const texts = candidates.map(({ hit }) => wordsOf(contextOf(hit)));
  const terms = texts.map((words) => termsOf(words, concepts));
  const pairs = texts.map(pairsIn);
  const words = rarityAmong(
    asked.terms.words,
    terms.map((each) => each.words),
  );
  const ideas = rarityAmong(
    asked.terms.ideas,
    terms.map((each) => each.ideas),
  );
  const wantedPairs = rarityAmong(pairsIn(asked.words), pairs);
  const units = unitsOf(asked.words, words, concepts);
  const wanted = { ...asked, units };
  const unseen = units.filter((unit) => !terms.some((each) => meaningIn(each, [unit]) > 0)).length;
  return candidates.map((candidate, at): Measured => {
    const { passage } = candidate.hit;
    const heading = termsIn(headingsOf(passage).join(' . '), concepts);
    return {
      ...candidate,
      words: coverOf(terms[at]?.words ?? NONE, words),
      ideas: coverOf(terms[at]?.ideas ?? NONE, ideas),
      pairs: coverOf(pairs[at] ?? NONE, wantedPairs),
      meaning: meaningIn(terms[at] ?? { words: NONE, ideas: NONE }, units),
      headingIdeas: coverOf(heading.ideas, ideas),
      rowName: namesTheRow(passage, asked.terms, concepts),
      names: namesAny(passage.text, asked.entries),
      lacked: lackedFacts(passage, contextOf(candidate.hit), wanted, concepts),
      unseen,
    };
  });
}

const NONE: ReadonlySet<string> = new Set();

function contextOf({ document, passage }: SearchHit): string {
  return [document.title, ...headingsOf(passage), passage.text].join(' . ');
}

/** Without their numbers: a 4 that is asked about is not the 4 of "4.2 Impact". */
function headingsOf({ headings }: Passage): string[] {
  return headings.map((heading) => heading.replace(/^[\d.]+\s+/, ''));
}

function pairsIn(words: readonly Word[]): Set<string> {
  const content = words.filter(({ stop }) => !stop);
  return new Set(content.slice(1).map(({ stem }, before) => `${content[before]?.stem ?? ''} ${stem}`));
}

/** A row is named by its first or second cell. A name of one word says less than one of several. */
const LONGEST_NAME = 5;

function namesTheRow({ cells = {} }: Passage, asked: Terms, concepts: Concepts): number {
  const names = Object.values(cells).slice(0, 2);
  return Math.max(
    0,
    ...names.map((name) => {
      const words = [...termsIn(name, concepts).words];
      if (words.length === 0 || words.length > LONGEST_NAME) return 0;
      const named = words.filter((word) => asked.words.has(word)).length;
      return (named / words.length) * Math.min(1, words.length / 2 + 0.25);
    }),
  );
}

/** 1 when the text names the first of the clauses and controls, less for the next ones. */
function namesAny(text: string, entries: readonly string[]): number {
  const at = entries.findIndex((id) =>
    new RegExp(String.raw`(?<![\w.])${id.replaceAll('.', String.raw`\.`)}(?!\.?\d)`).test(text),
  );
  return at === -1 ? 0 : 1 - 0.35 * at;
}
