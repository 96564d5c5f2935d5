import type { Answer } from '../read-answer.ts';
import { readNumber } from '../text/number-words.ts';
import { hasPhrase, phrase, wordsOf, type Reading } from '../text/reading.ts';

const NOBODY = phrase(
  '(?:nobody|no one|noone|none|zero|no people|no customers|no users|not a single (?:one|person))',
);
const ONE = phrase(
  '(?:just |only )?(?:one|a single|a)(?: (?:person|customer|user|applicant|patient|employee|' +
    'client))?|only me|just me',
);
const RANGE = 'That is a range. Give one number, such as the highest you know of.';

/** The one number of an answer: "about 40", "a dozen", "1.2k", "nobody". */
export function readCount(reading: Reading): Answer {
  const numbers = numbersIn(reading);
  const [first] = numbers;
  if (!first) {
    if (hasPhrase(reading, NOBODY)) return { value: 0, said: reading.text.trim() };
    return hasPhrase(reading, ONE) && reading.tokens.length <= 4
      ? { value: 1, said: reading.text.trim() }
      : null;
  }
  if (new Set(numbers.map((number) => number.value)).size > 1) {
    return numbers.length === 2 && isRange(reading, numbers) ? { reason: RANGE } : null;
  }
  if (
    /^(?:%|percent|euros?|days?|hours?|minutes?|weeks?|branch(?:es)?|tickets?)$/u.test(
      reading.tokens[first.to]?.low ?? '',
    )
  )
    return null;
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
