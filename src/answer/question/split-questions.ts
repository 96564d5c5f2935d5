import { wordsOf } from '../words/words-of.ts';
import { subjectOf } from './subject-of.ts';

/** A part with fewer words of its own only continues the one before ("which clause?", "or not?"). */
const FEWEST_WORDS = 2;
const MOST_QUESTIONS = 4;

/**
 * The questions in a message: one, unless several stand side by side, each with a subject of its own. What
 * leads up to a question ("Nobody wrote it down. Which control?") stays with it.
 */
export function splitQuestions(message: string): readonly string[] {
  const parts = partsOf(message);
  const questions: string[] = [];
  let waiting = '';
  for (const part of parts) {
    const text = waiting === '' ? part : `${waiting} ${part}`;
    waiting = '';
    if (!part.trim().endsWith('?')) {
      waiting = text;
    } else if (isQuestion(part)) {
      questions.push(text);
    } else {
      append(questions, text);
    }
  }
  if (waiting !== '') append(questions, waiting);
  return questions.length > 1 && questions.length <= MOST_QUESTIONS ? questions : [message];
}

function append(questions: string[], text: string): void {
  const last = questions.pop();
  questions.push(last === undefined ? text : `${last} ${text}`);
}

/** Sentences, or the lines of a numbered or bulleted list. */
function partsOf(message: string): string[] {
  const lines = message.split(/\n+|(?:^|\s)(?:\d[.)]|[-•*])\s+(?=\S)/).map((line) => line.trim());
  return lines
    .flatMap((line) => line.split(/(?<=\?)\s+/))
    .flatMap(splitAtAnd)
    .filter((part) => part !== '');
}

const AND_ANOTHER =
  /,?\s+(?:and|also|plus)\s+(?=(?:what|which|who|when|where|why|how|is|are|do|does|did|can|may|must|should|has|have)\b)/i;
const LEANS_BACK = /\b(?:it|its|that|this|those|these|they|them|their|there|one|ones|he|she|so)\b/i;
const NAMES_A_NUMBER = /\b(?:A\.?)?\d{1,2}\.\d/;

/**
 * "who signs off a release here and is A.6.2.4 applicable?": two questions when only the second names a
 * number of the standard and nothing in it leans on the first.
 */
function splitAtAnd(line: string): string[] {
  const match = AND_ANOTHER.exec(line);
  if (match === null) return [line];
  const first = line.slice(0, match.index);
  const second = line.slice(match.index + match[0].length);
  const apart = OPENS_A_QUESTION.test(first) && NAMES_A_NUMBER.test(second) && !NAMES_A_NUMBER.test(first);
  return apart && !LEANS_BACK.test(second) ? [`${first}?`, second] : [line];
}

const OPENS_A_QUESTION =
  /^(?:(?:and|also|plus|then|but|second(?:ly)?|another question|next)\W+)*(?:what|which|who|whom|whose|when|where|why|how|is|are|do|does|did|can|could|may|must|should|shall|will|would|has|have|am)\b/i;

function isQuestion(part: string): boolean {
  if (!OPENS_A_QUESTION.test(part)) return false;
  return wordsOf(subjectOf(part)).filter((word) => !word.stop).length >= FEWEST_WORDS || /\d\.\d/.test(part);
}
