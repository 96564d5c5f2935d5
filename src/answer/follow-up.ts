import type { Memory } from './asked.ts';
import { talkIn } from './question/talk.ts';
import { contentOf } from './words/words-of.ts';

/** Words that point at what was said before. */
const POINTS_BACK =
  /^(?:and|but|so|or|also|ok(?:ay)?|then)\b|^(?:what|how)\s+about\b|\b(?:that|it|this|those|these|they|them|its|their|there|the\s+same|the\s+first\s+one|the\s+second\s+one)\b/i;
const ADDS_A_SUBJECT =
  /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*(?:what|how)\s+about\b|^(?:and|or)\s+(?:for|in|with|if|when)\b/i;
/** With more of its own words a question stands alone. */
const MOST_OWN_WORDS = 3;

/**
 * A question that leans on the one before, made whole: "and who owns that?" asks about what the last answer
 * referred to, "what about suppliers?" asks the last question about something else. Any other question comes
 * back as it is.
 */
export function makeWhole(question: string, memory: Memory | null): string {
  if (memory === null || talkIn(question) !== null) return question;
  const own = contentOf(question);
  if (/\d\.\d/.test(question) || own.length > MOST_OWN_WORDS || !POINTS_BACK.test(question.trim()))
    return question;
  if (ADDS_A_SUBJECT.test(question.trim())) return `${question} (${memory.question})`;
  const [reference] = memory.references;
  return reference === undefined ? `${memory.question} ${question}` : pointAt(question, reference);
}

/** "who owns that?" ▶ "who owns A.6.2.8?" */
function pointAt(question: string, id: string): string {
  const pointed = question.replace(/\b(?:that|it|this|those|these|them)\b(?!\s+\w+ed\b)/i, id);
  return pointed === question ? `${question} ${id}` : pointed;
}
