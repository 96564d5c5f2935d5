import { asPattern } from '../../../kernel/as-pattern.ts';
import type { Option } from '../../../records/field.ts';
import type { Answer } from '../read-answer.ts';
import { readNumber } from '../text/number-words.ts';
import { findPhrase, hasPhrase, phrase, readText, type Reading } from '../text/reading.ts';

const NOT = phrase("not|isn't|never|neither|very|extremely|less|more");
const WORDS_FOR: Readonly<Record<string, string>> = {
  'almost certain': 'almost certain|nearly certain|certain',
};

/** A number from 1 to 5 or a word of the scale: "4", "4/5", "3 out of 5", "unlikely". */
export function readScaleAnswer(options: readonly Option[], whole: Reading): Answer {
  const reading = whole.text.search(DATE) !== -1 ? readText(whole.text.replace(DATE, ' ')) : whole;
  const settled = settledOn(options, reading.text);
  if (settled) return settled;
  const word = wordOf(options, reading);
  if (word) return word;
  const numbers = reading.tokens.flatMap((_, at) => {
    const number = scaleNumber(reading, at);
    return number ? [number] : [];
  });
  const [first] = numbers;
  if (!first || new Set(numbers.map((number) => number.value)).size > 1) return null;
  return Number.isInteger(first.value) ? first : { reason: 'Give a whole number from 1 to 5.' };
}

/** The 8 of “until 8 December 2027” rates nothing. */
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = new RegExp(
  String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\b\.?(?:,? \d{4}\b)?|\b${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4}\b)?|\b${MONTH} \d{4}\b|\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b(?:in|until|till|by|since|end of|from) (?:19|20)\d{2}\b`,
  'giu',
);

const SAY =
  /\b(?:(?:let['’]?s )?say|make it|call it|take|i['’]d go with|go with|rather)\s+(?:an?\s+)?(?<number>[1-5])(?![\d.,]*\d)/giu;
const TOP =
  /\b(?:(?:the )?(?:very )?top|upper end|highest(?: value| number| mark)?|maximum|max)\s+(?:of|on) (?:the|your|this) scale\b|^\W*(?:the )?(?:highest|maximum|max|top|worst)(?: (?:value|number|one|possible|there is|you have))*\W*$/iu;
const BOTTOM =
  /\b(?:(?:the )?(?:very )?bottom|lower end|lowest(?: value| number| mark)?|minimum|min)\s+(?:of|on) (?:the|your|this) scale\b|^\W*(?:the )?(?:lowest|minimum|min|bottom|smallest)(?: (?:value|number|one|possible|there is|you have))*\W*$/iu;

/** “Between 2 and 3, say 3”, “the top of the scale”. */
function settledOn(options: readonly Option[], text: string): Answer {
  const said = [...text.matchAll(SAY)].at(-1)?.groups?.['number'];
  if (said !== undefined) return { value: Number(said), said };
  const ends = [
    [TOP, options.at(-1)],
    [BOTTOM, options[0]],
  ] as const;
  const hit = ends.find(([end]) => end.test(text));
  const words = hit?.[0].exec(text)?.[0].trim();
  return hit?.[1] === undefined || words === undefined ? null : { value: Number(hit[1].value), said: words };
}

function wordOf(options: readonly Option[], reading: Reading): Answer {
  const text = reading.text.trim();
  const whole = options.find(({ label }) => label.toLowerCase() === text.toLowerCase());
  if (whole !== undefined) return { value: Number(whole.value), said: text };
  if (hasPhrase(reading, NOT)) return null;
  const hits = options.flatMap((option) => {
    const label = option.label.toLowerCase();
    return findPhrase(reading, phrase(WORDS_FOR[label] ?? asPattern(label))).map((hit) => ({
      value: Number(option.value),
      said: hit.said,
    }));
  });
  const [first] = hits;
  return first && new Set(hits.map((hit) => hit.value)).size === 1 ? first : null;
}

/** What may stand behind a rating: "3 months" and "2 people" count something else. */
const GOES_ON =
  /^(?:[.,;:!?)(/¶–—-]|of|out|from|on|in|at|for|because|since|as|but|and|or|i|i['’]d|we|please|pls|maybe|perhaps|probably|then|now|still|again|if|given|though|really|rather|actually|instead|too|likelihood|impact|here|there|overall|so|\p{Lu}?\d.*)?$/iu;

/** "4", "4/5", "four out of five"; the number after "of" is the length of the scale. */
function scaleNumber({ tokens }: Reading, at: number): { value: number; said: string } | null {
  const low = (index: number): string => tokens[index]?.low ?? '';
  if (at > 1 && /^(?:of|\/)$/u.test(low(at - 1))) return null;
  const fraction = /^(\d{1,2})\/5$/u.exec(low(at));
  if (fraction) return { value: Number(fraction[1]), said: low(at) };
  const number = readNumber(tokens, at);
  if (!number || !GOES_ON.test(low(number.to))) return null;
  const words = tokens.slice(at, number.to).map((token) => token.text);
  return { value: number.value, said: words.join(' ') };
}
