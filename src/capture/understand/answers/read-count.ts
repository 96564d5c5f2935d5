import type { Answer } from '../read-answer.ts';
import { readNumber } from '../text/number-words.ts';
import { hasPhrase, phrase, wordsOf, type Reading } from '../text/reading.ts';

const NOBODY = phrase(
  '(?:nobody|no one|noone|none|zero|no people|no customers|no users|not a single (?:one|person))',
);
/** "Nobody else": those who were told of count. */
const NOBODY_ELSE = phrase(
  '(?:nobody|no one|noone|none|no (?:\\w+ )?(?:people|customers|users|members|clients)) (?:else|other|others|more|besides)|no other \\w+',
);
const WITH_THOSE_TOLD = 'Count those you told of as well. For example: 1.';
const ONE = phrase(
  '(?:(?:just|only|it was|maybe|probably) )*(?:one|a single(?: one)?|an?(?= (?:person|customer|user|applicant|patient|employee|member|' +
    'client|caller|candidate|colleague|student)))(?: (?:person|customer|user|applicant|patient|employee|member|client|caller|' +
    'candidate|colleague|student))?|only me|just me|(?:only|just) (?:him|her|myself)',
);
/** What is counted is no people. */
const NOT_PEOPLE = new RegExp(
  String.raw`^(?:%|percent|euros?|dollars?|days?|hours?|minutes?|weeks?|months?|years?|times?|branch(?:es)?|tickets?|claims?|letters?|files?|` +
    String.raw`e?mails?|payments?|cases?|transactions?|cards?|accounts?|applications?|records?|documents?|orders?|calls?|chats?|` +
    String.raw`messages?|invoices?|systems?|teams?|offices?|sites?|prices?|requests?|reports?)$`,
  'u',
);
const RANGE = 'That is a range. Give one number, such as the highest you know of.';

/** The one number of an answer: "about 40", "a dozen", "1.2k", "nobody". */
export function readCount(reading: Reading): Answer {
  if (hasPhrase(reading, NOBODY_ELSE) && numbersIn(reading).length === 0) return { reason: WITH_THOSE_TOLD };
  if (hasPhrase(reading, NOBODY)) return { value: 0, said: reading.text.trim() };
  const numbers = numbersIn(reading);
  const [first] = numbers;
  if (!first) {
    return hasPhrase(reading, ONE) && reading.tokens.length <= 4
      ? { value: 1, said: reading.text.trim() }
      : null;
  }
  if (new Set(numbers.map((number) => number.value)).size > 1) {
    return numbers.length === 2 && isRange(reading, numbers) ? { reason: RANGE } : null;
  }
  if (NOT_PEOPLE.test(reading.tokens[first.to]?.low ?? '')) return null;
  return { value: first.value, said: wordsOf(reading, first) };
}

interface Placed {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

function numbersIn(reading: Reading): readonly Placed[] {
  const numbers: Placed[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const number = readNumber(reading.tokens, at);
    // "-5" is no number of people.
    if (!number || reading.tokens[at - 1]?.low === '-') continue;
    numbers.push({ value: number.value, from: at, to: number.to });
    at = number.to - 1;
  }
  return numbers;
}

function isRange(reading: Reading, [a, b]: readonly Placed[]): boolean {
  if (!a || !b) return false;
  return (
    b.from - a.to <= 1 &&
    (reading.tokens[b.from]?.hyphenated === true ||
      /^(?:and|to|or|-)$/u.test(reading.tokens[a.to]?.low ?? ''))
  );
}
