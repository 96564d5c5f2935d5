import type { Pointed } from './follow-up.ts';
import { contentOf } from './words/words-of.ts';

/** What speaks of places in the standard. */
export const OF_PLACES = /\b(?:controls?|clauses?|annex)\b/i;
/** Clauses are 4 to 10: "between 0.1 and 0.2" names none. */
export const PLACE = /\b(?:A\.?\s?\d{1,2}|[4-9]|10)\.\d{1,2}(?:\.\d{1,2})?\b/i;

/** A question for a place in the standard, or about one. */
export function isOfPlace(question: string): boolean {
  return OF_PLACES.test(question) || PLACE.test(question);
}

/** "Awareness one", "the one for individual people": what it is about. */
const THE_ONE =
  /^(?:the\s+)?(?:one|control|clause)\s+(?:for|about|on|of|with)\s+(?:the\s+)?(?<behind>.+)$|^(?<before>.+?)\s+(?:one|control|clause)$/iu;
/** It has a verb of its own. */
export const ASKS_ANEW =
  /\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|may|must|should|will|would|has|have|it|that|this|them|they)\b/i;
/** Of us, or one among several: no subject that a place has. */
const POINTS_ELSEWHERE = /\b(?:here|us|we|our|next|last|first|second)\b/i;
const MOST_WORDS = 5;
/** "And the clause before it?" */
const BESIDE =
  /\b(?:the\s+)?(?:clause|control|one)\s+(?<side>before|after|behind)(?:\s+(?:it|that|this))?[\s?!.]*$/iu;

/** "Which control is about computing resources?", "and tools?": the place of something else. Null where it asks for nothing of that kind. */
export function anotherPlace(before: string, another: string): string | null {
  const { behind, before: ahead } = THE_ONE.exec(another.trim())?.groups ?? {};
  const subject = behind ?? ahead ?? another.trim();
  if (ASKS_ANEW.test(subject) || POINTS_ELSEWHERE.test(subject)) return null;
  if (subject.split(/\s+/).length > MOST_WORDS || contentOf(subject).length === 0) return null;
  const [place] = PLACE.exec(before) ?? [];
  if (place !== undefined)
    return before.replace(PLACE, () => `the ${/^A/i.test(place) ? 'control' : 'clause'} for ${subject}`);
  return OF_PLACES.test(before)
    ? `which ${/\bclauses?\b/i.test(before) ? 'clause' : 'control'} covers ${subject}?`
    : null;
}

/** "And the clause before it?", behind an answer with `reference`. */
export function placeBeside(
  question: string,
  reference: string | undefined,
  { besideId }: Pointed,
): string | null {
  const side = BESIDE.exec(question.trim())?.groups?.['side']?.toLowerCase();
  const id =
    side === undefined || reference === undefined ? null : besideId(reference, side === 'before' ? -1 : 1);
  return id === null ? null : `what is ${id} about?`;
}
