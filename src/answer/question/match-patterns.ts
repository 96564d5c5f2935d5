import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import { wordsOf, type Word } from '../words/words-of.ts';
import { WORD_CLASSES } from './word-classes.ts';

/**
 * A pattern as `knowledge/misconceptions` writes it: parts divided by `;` that must all be there in any
 * order, each with alternatives divided by `|`. A part that begins with `!` must not be there. Words are
 * compared by their stems; the words of an alternative follow each other. `<number other than 38>` stands for
 * a number, `<number>` for any, `...` for up to five words, whatever they are, and `<demands>` for each of the
 * words of that class in `word-classes.ts`.
 */
export interface Pattern {
  readonly needed: readonly (readonly Phrase[])[];
  readonly barred: readonly Phrase[];
}

/** `null` is a gap. */
type Phrase = readonly (string | OtherNumber | null)[];
/** The words that a gap may take: enough for "stage 1 is where they look at", too few for the next sentence. */
const WIDEST_GAP = 5;

function numberFrom(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const spelled = NUMBER_WORDS.indexOf(text);
  // "one" and "two" count something else as often as not.
  return spelled < 3 ? null : spelled;
}

interface OtherNumber {
  /** `null`: any number will do. */
  readonly otherThan: number | null;
}

const OTHER_NUMBER = /^<number(?: other than (\d+))?>$/;
const WORD_CLASS = /<([a-z]+)>/g;

/** An alternative with each member of its first class in turn, until no class is left. */
function spellOut(alternative: string): string[] {
  const found = [...alternative.matchAll(WORD_CLASS)].find(([, name]) => name !== 'number');
  if (found === undefined) return [alternative];
  const members = WORD_CLASSES[found[1] ?? ''];
  if (members === undefined) throw new Error(`No class of words is called ${found[0]}: see word-classes.ts.`);
  return members.split('|').flatMap((member) => spellOut(alternative.replace(found[0], member)));
}

/** The patterns of the knowledge are few and the same for each question: each is read once. */
const compiled = new Map<string, Pattern>();

export function compilePattern(written: string): Pattern {
  const known = compiled.get(written) ?? readPattern(written);
  compiled.set(written, known);
  return known;
}

function readPattern(written: string): Pattern {
  const parts = written.split(';').map((part) => part.trim());
  const phrases = (part: string) => part.split('|').flatMap(spellOut).map(toPhrase);
  return {
    needed: parts.filter((part) => !part.startsWith('!')).map(phrases),
    barred: parts.filter((part) => part.startsWith('!')).flatMap((part) => phrases(part.slice(1))),
  };
}

/** Words with the places of each, so that the thousands of phrases that begin with others are passed over at once. */
export interface Said {
  readonly words: readonly Word[];
  /** A word as it was written, or its stem ▶ where it stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function saidIn(words: readonly Word[]): Said {
  const places = new Map<string, number[]>();
  words.forEach(({ text, stem }, at) => {
    for (const word of text === stem ? [text] : [text, stem]) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [at]);
      else known.push(at);
    }
  });
  return { words, places };
}

export function holds(pattern: Pattern, said: Said): boolean {
  return hasNeeded(pattern, said) && !hasBarred(pattern, said);
}

/** All that a pattern needs is said, and something that bars it: it was thought of, and is not meant. */
export function bars(pattern: Pattern, said: Said): boolean {
  return hasBarred(pattern, said) && hasNeeded(pattern, said);
}

function hasNeeded({ needed }: Pattern, said: Said): boolean {
  return needed.every((phrases) => phrases.some((phrase) => isSaid(phrase, said)));
}

function hasBarred({ barred }: Pattern, said: Said): boolean {
  return barred.some((phrase) => isSaid(phrase, said));
}

function isSaid(phrase: Phrase, { words, places }: Said): boolean {
  const [first] = phrase;
  if (typeof first !== 'string') return words.some((_, at) => standsAt(phrase, 0, words, at));
  const isClause = A_NUMBER.test(first) && typeof phrase[1] === 'string' && A_NUMBER.test(phrase[1]);
  const isThere = (at: number) => !(isClause && isOfAnnex(words, at)) && standsAt(phrase, 1, words, at + 1);
  return places.get(first)?.some(isThere) ?? false;
}

const A_NUMBER = /^\d{1,2}$/;

/** "A.9.2" is not 9.2. */
function isOfAnnex(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.text === 'a';
}

function toPhrase(written: string): Phrase {
  return written
    .trim()
    .split(/(<[^>]+>|\.\.\.)/)
    .flatMap((piece): Phrase => {
      if (piece === '...') return [null];
      const number = OTHER_NUMBER.exec(piece);
      if (number === null) return wordsOf(piece.replace(ACRONYMS, capitals)).map(({ stem }) => stem);
      return [{ otherThan: number[1] === undefined ? null : Number(number[1]) }];
    });
}

/** Read as what they stand for however they are typed: the AIMS, not aims. */
const ACRONYMS = /\b(?:aims|isms|qms)\b/g;

function capitals(written: string): string {
  return written.toUpperCase();
}

/** Whether the rest of the phrase, from its part `next` on, stands at a place. */
function standsAt(phrase: Phrase, next: number, words: readonly Word[], at: number): boolean {
  const expected = phrase[next];
  if (expected === undefined) return true;
  if (expected === null) {
    for (let gap = 0; gap <= WIDEST_GAP; gap += 1)
      if (standsAt(phrase, next + 1, words, at + gap)) return true;
    return false;
  }
  const word = words[at];
  return word !== undefined && fits(expected, word) && standsAt(phrase, next + 1, words, at + 1);
}

function fits(expected: string | OtherNumber, word: Word): boolean {
  if (typeof expected === 'string') return word.stem === expected || word.text === expected;
  const number = numberFrom(word.text);
  return number !== null && number !== expected.otherThan;
}
