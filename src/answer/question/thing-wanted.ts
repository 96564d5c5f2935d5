import { wordsOf, type Word } from '../words/words-of.ts';

const OPENS =
  /\b(?:which|what(?:'s|s|\s+(?:is|are|was|were))?\s+(?:the|our|your)|what|how\s+many|number\s+of)\s+((?:[\p{L}\p{N}&'-]+\s*){1,4})/giu;
/** "password of the archive", "Ingrid's phone number": the thing opens the question. */
const BEGINS =
  /^\W*(?:the\s+|our\s+|give\s+me\s+(?:the\s+)?|tell\s+me\s+(?:the\s+)?)?((?:[\p{L}\p{N}&-]+\s+){1,2})(?:of|for|in)\s/iu;
const MOST = 2;

/**
 * The words that name what is asked for: "programming language" in "which programming language is it written
 * in", "employees" in "how many employees …". Up to the first word without a subject of its own.
 */
export function thingWanted(question: string): Word[] {
  const opened = [...question.matchAll(OPENS)].map(([, words]) => words ?? '');
  const begun = opened.length > 0 ? [] : [BEGINS.exec(question)?.[1] ?? ''];
  return [...opened, ...begun].flatMap((words) => {
    const read = wordsOf(words);
    const end = read.findIndex(({ stop }) => stop);
    return (end === -1 ? read : read.slice(0, end)).filter(({ text }) => !VAGUE.has(text)).slice(0, MOST);
  });
}

const VAGUE = new Set([
  'kind',
  'type',
  'sort',
  'thing',
  'way',
  'point',
  'exact',
  'happens',
  'happen',
  'happened',
  'ai',
  // Told by a time or a number, not by their own names.
  'time',
  'day',
  'date',
  'week',
  'month',
  'year',
  'share',
  'percentage',
  'percent',
  'proportion',
  'number',
  'deadline',
]);
