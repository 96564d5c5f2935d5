import { contentOf, wordsOf } from '../words/words-of.ts';
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
    .flatMap(splitAtSecondSubject)
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

/** "Who is responsible for training and for incidents?" */
const SECOND_SUBJECT =
  /^(?<begin>.*?)\b(?<same>for|about|to|of|in|on|with|by|from|after|before)\s+(?<first>[^,.;:?]+?),?\s+and\s+(?:also\s+)?\k<same>\s+(?<second>[^,.;:?]+?)\s*\?*$/i;
/** They are asked about together, or the second asks more of the first ("in Porto and in which room"). */
const TOGETHER =
  /\b(?:between|both|compar\w*|differ\w*|same|versus|vs|distinguish\w*|relat\w*|link\w*|balance\w*|standard|clauses?|controls?|iso|what|which|who|when|where|why|how)\b/i;
/** "From A to B", "in quality and in speed": with more words a side is likely to go on with something else. */
const MOST_IN_SIDE = 5;

function splitAtSecondSubject(line: string): string[] {
  const { begin, same, first, second } = SECOND_SUBJECT.exec(line)?.groups ?? {};
  if (begin === undefined || same === undefined || first === undefined || second === undefined) return [line];
  const isApart =
    OPENS_A_QUESTION.test(begin) &&
    !TOGETHER.test(line.replace(OPENS_A_QUESTION, '')) &&
    [first, second].every((side) => isNamed(side) && !LEANS_BACK.test(side));
  return isApart ? [first, second].map((side) => `${begin}${same} ${side}?`) : [line];
}

function isNamed(side: string): boolean {
  const words = wordsOf(side);
  return words.length <= MOST_IN_SIDE && words.some(({ stop }) => !stop);
}

const OPENS_A_QUESTION =
  /^(?:(?:and|also|plus|then|but|second(?:ly)?|another question|next)\W+)*(?:what|which|who|whom|whose|when|where|why|how|is|are|do|does|did|can|could|may|must|should|shall|will|would|has|have|am)\b/i;

function isQuestion(part: string): boolean {
  if (!OPENS_A_QUESTION.test(part)) return false;
  return wordsOf(subjectOf(part)).filter((word) => !word.stop).length >= FEWEST_WORDS || /\d\.\d/.test(part);
}

/** What is longer tells more than it asks. */
const LONGEST_SENTENCE = 300;
/** "Three things: …" */
const ANNOUNCED = /^[^:?]{0,40}\b(?:things?|questions?|points?)\s*:\s*/i;
const WH = String.raw`(?:(?:by|until|since|from)\s+when|what|which|who|whom|when|where|why|how)`;
const AT_CLAUSE = new RegExp(
  String.raw`(?:\s*[,;]\s*(?:(?:and|also|plus)\s+)?|\s+(?:and|also|plus)\s+)(?:also\s+)?(?=${WH}\b)`,
  'iu',
);
/** "How to log", "when it was made": no question of its own. */
const INDIRECT = new RegExp(String.raw`^${WH}\s+(?:to|it|they|we|he|she|i|you)\b`, 'iu');

/**
 * The questions that stand in one sentence: "who keeps the register, how long are entries kept, and who sees them?" One, when it asks
 * one thing.
 */
export function clausesOf(message: string): readonly string[] {
  // What is asked beside a place of the standard is asked of that place.
  if (message.length > LONGEST_SENTENCE || NAMES_A_NUMBER.test(message)) return [message];
  const [first = '', second, ...others] = message
    .trim()
    .replace(ANNOUNCED, '')
    .split(AT_CLAUSE)
    .map((clause) => clause.replace(/[\s,;?!.]+$/, ''));
  if (second === undefined) return [message];
  // "Likelihood 3, impact 4, what level is that and who signs?": what is told before belongs to the first.
  const clauses = OPENS_A_QUESTION.test(first)
    ? [first, second, ...others]
    : [`${first}, ${second}`, ...others];
  const isSeveral = clauses.length > 1 && clauses.length <= MOST_QUESTIONS;
  const fewest = clauses.length > 2 ? 1 : FEWEST_WORDS;
  const areQuestions =
    contentOf(clauses[0] ?? '').length >= fewest &&
    clauses.every((clause) => !INDIRECT.test(clause) && contentOf(clause).length > 0);
  return isSeveral && areQuestions && !MEASURES_IT.test(message) ? clauses.map(asQuestion) : [message];
}

/** "What counts as serious, how much money?" asks one thing: the second names its measure. */
const MEASURES_IT = /^[^,;]+[,;]\s*how\s+(?:much|many|high|big|large|long)(?:\s+\p{L}+)?\W*$/iu;

/** "Who signs" alone says nothing of what: it goes on with the clause before. */
function asQuestion(clause: string, at: number): string {
  return at > 0 && contentOf(clause).length < FEWEST_WORDS ? `and ${clause}?` : `${clause}?`;
}
