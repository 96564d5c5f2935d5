import { once } from '../../kernel/once.ts';
import type { Passage } from '../ports.ts';
import { wordsNearOf, type NearPassage, type WordsNear } from '../meaning/near-statements.ts';
import type { Concepts } from '../words/concepts.ts';
import type { Fact } from '../question/facts-wanted.ts';
import type { Word } from '../words/words-of.ts';
import type { Candidate } from './collect-candidates.ts';
import { thingsWanted, toldIn, type Lacked, type Told } from './lacked-facts.ts';
import { heldOf, heldOfEach, meaningIn, unitsOf, type Unit } from './meaning.ts';
import { coverOf, rarityAmong, termsIn, type Terms } from './passage-terms.ts';
import { isOpposite } from './is-opposite.ts';
import { isOtherGrade } from './other-grade.ts';
import { asksWhoIsIn, listsPeople } from './lists-people.ts';
import { pairsIn, readPassage, type ReadPassage } from './read-passage.ts';
import { signsOfSentences } from './sentence-signs.ts';
import type { SentencesRead } from './signs-of-each.ts';
import type { WantedForSure } from './surely-untold.ts';

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
  /** What it holds of each of the question's words, in shares of all. */
  readonly held: readonly number[];
  /** The most that one of its sentences holds of `meaning`, the title and headings left out. */
  readonly sentence: number;
  /** The share of the question's neighbouring words whose meanings meet in one of its sentences. */
  readonly neighbours: number;
  /** A long passage holds more by chance. */
  readonly brevity: number;
  readonly headingIdeas: number;
  /** The question names the table row. */
  readonly rowName: number;
  /** It names the row and one of its columns ("which suppliers are tier 1": tier 1, suppliers today). */
  readonly cellAsked: number;
  /** It stands under "with …" and the question says "without …", or the reverse; or it is the row of "high" for "very high". */
  readonly opposite: boolean;
  /** It is asked who is in a body, and one of its sentences lists people. */
  readonly listsMembers: boolean;
  /** The passage names a clause or control that the question is about. */
  readonly names: number;
  /** As `sentence`, with the title, the headings and what stands before. */
  readonly inPlace: number;
  /** What it wants to be told and the passage does not tell. */
  readonly lacked: Lacked;
  readonly toldInPlace: number;
  readonly nearby: number;
  readonly missing: readonly string[];
  readonly namesHere: Told['namesHere'];
  readonly untold: boolean;
  /** What tells which sentence to show first; null of a table row. */
  readonly sentencesRead: SentencesRead | null;
  /** How many of the question's words no candidate at all has, neither itself nor by its ideas. */
  readonly unseen: number;
  /** Whether it is about the same clauses and controls as the question. */
  readonly topicHere: number;
  /** How near the nearest of its statements is by its meaning; null where that is not known of all candidates. */
  readonly nearest: number | null;
  /** How near all that it states is, worked out when it is asked for; null as above. */
  nearAsWhole(): number | null;
  /** How near its words are, worked out when it is asked for. */
  wordsNear(): WordsNear | null;
}

export interface AskedFor {
  readonly question: string;
  readonly words: readonly Word[];
  readonly terms: Terms;
  /** The names of the organization's systems. */
  readonly names: Concepts;
  readonly facts: readonly Fact[];
  readonly forSure: WantedForSure;
  /** Its words that name something, see `namesAsked`. */
  readonly namesAsked: ReadonlySet<string>;
  /** A day, ISO 8601. */
  readonly today: string;
  /** The clauses and controls that the question is about, the best first. */
  readonly entries: readonly string[];
  /** How far a passage is about the same as the question, 0 to 1. `context`: its text with its title and headings. */
  likenessOf(passageId: string, context: string): number;
  /** See `NearStatements`. */
  nearOf(passages: readonly Passage[]): readonly NearPassage[] | null;
}

export function measureCandidates(
  asked: AskedFor,
  candidates: readonly Candidate[],
  concepts: Concepts,
): Measured[] {
  const read = candidates.map(({ hit }) => readPassage(hit, concepts));
  const words = rarityAmong(asked.terms.words, read.map(wordsIn));
  const ideas = rarityAmong(asked.terms.ideas, read.map(ideasIn));
  const wantedPairs = rarityAmong(pairsIn(asked.words), read.map(pairsOf));
  const units = unitsOf(asked.words, { words, ideas, names: asked.names }, concepts);
  const wanted = { ...asked, units, named: namedIn(asked, units), ...thingsWanted(asked.question, concepts) };
  const all = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const unseen = units.filter((unit) => !read.some(({ context }) => heldOf(context.terms, unit) > 0)).length;
  const signsOfQuestion = questionReadOnce(asked);
  const near = asked.nearOf(candidates.map(({ hit }) => hit.passage));
  return candidates.map((candidate, at): Measured => {
    const { passage } = candidate.hit;
    const its = read[at] ?? readPassage(candidate.hit, concepts);
    const { context, sentences } = its;
    const held = sentences.map(({ terms }) => heldOfEach(terms, units));
    return {
      ...candidate,
      words: coverOf(context.terms.words, words),
      ideas: coverOf(context.terms.ideas, ideas),
      pairs: coverOf(its.pairs, wantedPairs),
      meaning: meaningIn(context.terms, units),
      held: units.map((unit) => heldOf(context.terms, unit) / all),
      ...signsOfSentences(held, units),
      brevity: 1 / (1 + its.length / HALF_BRIEF),
      headingIdeas: coverOf(its.headings.ideas, ideas),
      ...rowSigns(passage, asked.terms, concepts),
      ...signsOfQuestion(passage, its),
      ...toldIn(its, { held, near: near?.[at] ?? null }, wanted, concepts),
      unseen,
      topicHere: asked.likenessOf(passage.id, context.text),
      ...nearnessOf(near?.[at] ?? null),
    };
  });
}

/** What the question says that every passage is held against. */
function questionReadOnce({ question, entries }: AskedFor) {
  const patterns = entries.map(named);
  const wantsMembers = asksWhoIsIn(question);
  const isReverse = isOpposite(question);
  const isOther = isOtherGrade(question);
  return (
    { text, headings, cells }: Passage,
    { sentences }: ReadPassage,
  ): Pick<Measured, 'names' | 'listsMembers' | 'opposite'> => ({
    names: namesAny(text, patterns),
    listsMembers: wantsMembers && sentences.some((sentence) => listsPeople(sentence.text)),
    opposite: isReverse(headings.at(-1) ?? '') || isOther(cells),
  });
}

function nearnessOf(near: NearPassage | null): Pick<Measured, 'nearest' | 'nearAsWhole' | 'wordsNear'> {
  return {
    nearest: near === null ? null : Math.max(0, ...near.each),
    nearAsWhole: once(() => near?.asWhole() ?? null),
    wordsNear: once(() => (near === null ? null : wordsNearOf(near.words()))),
  };
}

function namedIn({ words, namesAsked }: AskedFor, units: readonly Unit[]): readonly Unit[] {
  const stems = new Set(words.filter(({ text }) => namesAsked.has(text)).map(({ stem }) => stem));
  return units.filter(({ stem }) => stems.has(stem));
}

function wordsIn({ context }: ReadPassage): ReadonlySet<string> {
  return context.terms.words;
}

function pairsOf({ pairs }: ReadPassage): ReadonlySet<string> {
  return pairs;
}

function ideasIn({ context }: ReadPassage): ReadonlySet<string> {
  return context.terms.ideas;
}

/** Words of a passage, with its title and headings, whose brevity is a half. */
const HALF_BRIEF = 60;

/** A row is named by its first or second cell. A name of one word says less than one of several. */
const LONGEST_NAME = 5;

function rowSigns(
  passage: Passage,
  asked: Terms,
  concepts: Concepts,
): Pick<Measured, 'rowName' | 'cellAsked'> {
  const rowName = namesTheRow(passage, asked, concepts);
  const columns = rowName === 0 ? [] : Object.keys(passage.cells ?? {}).slice(1);
  const isAsked = (heading: string) => {
    const { words, ideas } = termsIn(heading, concepts);
    return (
      [...words].some((word) => asked.words.has(word)) || [...ideas].some((idea) => asked.ideas.has(idea))
    );
  };
  return { rowName, cellAsked: columns.some(isAsked) ? rowName : 0 };
}

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

/** A pattern that finds where a text names a clause or control. */
function named(id: string): RegExp {
  return new RegExp(String.raw`(?<![\w.])${id.replaceAll('.', String.raw`\.`)}(?!\.?\d)`);
}

/** 1 when the text names the first of the clauses and controls, less for the next ones. */
function namesAny(text: string, entries: readonly RegExp[]): number {
  const at = entries.findIndex((entry) => entry.test(text));
  return at === -1 ? 0 : 1 - 0.35 * at;
}
