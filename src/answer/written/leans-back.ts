import { contentOf } from '../words/words-of.ts';

const POINTS_BACK =
  /^\W*(?:and|but|so|or|also|then|ok(?:ay)?|why|how\s+so|what\s+if|which\s+(?:one|of)|what\s+about|how\s+about|same)\b|\b(?:that|it|its|this|those|these|they|them|their|there|one|ones|former|latter|first|second|last|instead|otherwise|else)\b/i;
/** With more words of its own a question stands alone. */
const MOST_OWN_WORDS = 6;

/** Whether a question may need the one before it to be understood. A wrong yes costs one short request. */
export function leansBack(question: string): boolean {
  if (/\bA\.\d|\bclause\s+\d/i.test(question)) return false;
  const own = contentOf(question).length;
  return own === 0 || (own <= MOST_OWN_WORDS && POINTS_BACK.test(question));
}
