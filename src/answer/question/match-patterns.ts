import { wordsOf, type Word } from '../words/words-of.ts';

/**
 * A pattern as `knowledge/misconceptions` writes it: parts divided by `;` that must all be there in any
 * order, each with alternatives divided by `|`. A part that begins with `!` must not be there. Words are
 * compared by their stems; the words of an alternative follow each other. `<number other than 38>` stands for
 * a number.
 */
export interface Pattern {
  readonly needed: readonly (readonly Phrase[])[];
  readonly barred: readonly Phrase[];
}

type Phrase = readonly (string | OtherNumber)[];
const SPELLED =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
    ' ',
  );

function numberFrom(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const spelled = SPELLED.indexOf(text);
  // "one" and "two" count something else as often as not.
  return spelled < 3 ? null : spelled;
}

interface OtherNumber {
  readonly otherThan: number;
}

const OTHER_NUMBER = /^<number other than (\d+)>$/;

export function compilePattern(written: string): Pattern {
  const parts = written.split(';').map((part) => part.trim());
  const phrases = (part: string) => part.split('|').map(toPhrase);
  return {
    needed: parts.filter((part) => !part.startsWith('!')).map(phrases),
    barred: parts.filter((part) => part.startsWith('!')).flatMap((part) => phrases(part.slice(1))),
  };
}

export function holds({ needed, barred }: Pattern, words: readonly Word[]): boolean {
  const says = (phrase: Phrase) => words.some((_, at) => standsAt(phrase, words, at));
  return needed.every((phrases) => phrases.some(says)) && !barred.some(says);
}

function toPhrase(written: string): Phrase {
  return written
    .trim()
    .split(/(<[^>]+>)/)
    .flatMap((piece): Phrase => {
      const number = OTHER_NUMBER.exec(piece)?.[1];
      return number === undefined ? wordsOf(piece).map(({ stem }) => stem) : [{ otherThan: Number(number) }];
    });
}

function standsAt(phrase: Phrase, words: readonly Word[], at: number): boolean {
  return phrase.every((expected, offset) => {
    const word = words[at + offset];
    if (word === undefined) return false;
    if (typeof expected === 'string') return word.stem === expected;
    const number = numberFrom(word.text);
    return number !== null && number !== expected.otherThan;
  });
}
