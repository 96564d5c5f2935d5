import { hasPhrase, phrase, type Reading } from '../text/reading.ts';
import { asksSomething } from '../kind/questions.ts';

/** The person does not know, or does not answer yet. */
const EVASIVE = phrase(
  "^(?:(?:i|we) )?(?:(?:really |honestly |still )?(?:don't|do not|dunno|cannot|" +
    "can't)(?: (?:know|say|tell|remember|recall))(?: (?:yet|exactly|that|it|for sure|" +
    'right now))*|dunno|no idea|no clue|not (?:sure|known|clear|decided)(?: yet)?|unknown|' +
    'unclear|unsure|tbd|tbc|to be (?:decided|determined|confirmed|defined)|n ?/ ?a|hard to say|' +
    'good question|who knows|whatever|let me (?:check|think|see|ask)|i (?:have to|need to|will|' +
    "must|'ll) (?:check|ask|look)|i'll (?:check|ask|look)|later|wait|hm+|idk|no answer|" +
    'none of your business)(?: [.!,¶]| please| sorry)*$',
);

/** True for no answer at all: a question back, "no idea", emoji, keyboard noise. */
export function isEvasive(reading: Reading): boolean {
  if (!reading.tokens.some(saysSomething)) return true;
  if (hasPhrase(reading, EVASIVE)) return true;
  return (
    reading.sentences.length > 0 && reading.sentences.every((sentence) => asksSomething(reading, sentence))
  );
}

/** A number, a mention, or a word that is not a run along the keyboard. */
function saysSomething({ kind, low }: Reading['tokens'][number]): boolean {
  if (kind === 'number' || kind === 'iso' || kind === 'person') return true;
  return kind === 'word' && !isNoise(low);
}

const KEYBOARD_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** "asdkjh" is two runs along the keyboard; of "power" only three letters are. */
function lettersOutsideRuns(word: string): number {
  let outside = 0;
  for (let at = 0; at < word.length;) {
    const run = runAt(word, at);
    outside += run < 3 ? 1 : 0;
    at += run < 3 ? 1 : run;
  }
  return outside;
}

function runAt(word: string, at: number): number {
  const runs = [...KEYBOARD_ROWS, ...KEYBOARD_ROWS.map((row) => [...row].reverse().join(''))].map((row) => {
    let length = 1;
    while (at + length < word.length && row.includes(word.slice(at, at + length + 1))) length += 1;
    return length;
  });
  return Math.max(...runs);
}

/**
 * "asdf", "qwerty", "hhhh", "sdfgh": one letter over and over, a run along the keyboard, a long word without
 * a vowel.
 */
function isNoise(word: string): boolean {
  if (/^(.)\1{2,}$/u.test(word)) return true;
  if (/^[a-z]{5,}$/u.test(word) && !/[aeiouy]/u.test(word)) return true;
  if (word.length >= 4 && KEYBOARD_ROWS.some((row) => row.includes(word.slice(0, 10)))) return true;
  return word.length >= 5 && lettersOutsideRuns(word) <= 1;
}
