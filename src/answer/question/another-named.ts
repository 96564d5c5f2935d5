/** "And tier 3?", "is that the same for tier 1?", "what about executives": what the last question is asked of now. */
const ANOTHER: readonly RegExp[] = [
  /^\W*(?:(?:and|but|so|ok(?:ay)?|also|now)[\s,]+)*(?:is|are|does|do)\s+(?:that|this|it|they|those)\s+(?:also\s+)?(?:(?:really|exactly)\s+)?(?:the\s+same|apply|hold|true|valid|different|go)\s+(?:for|with|of|to|in)\s+(?<name>[^?!.;]{1,50}?)(?:\s+(?:as\s+well|too))?[\s?!.]*$/iu,
  /^\W*(?:(?:and|but|so|or|ok(?:ay)?|also|now)[\s,]+)*(?:(?:what|how)\s+about\s+|(?:the\s+)?same\s+(?:for|with)\s+)?(?:(?:for|with|of|in|on|at|per)\s+)?(?<name>[^?!.;]{1,50}?)(?:\s+(?:then|as\s+well|too|instead))?[\s?!.]*$/iu,
];
/** It asks or tells something itself. */
const ASKS =
  /\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|may|must|should|will|would|has|have|if)\b/i;
const MOST_WORDS = 5;

/** Null of a question with a verb of its own. */
export function anotherNamed(question: string): string | null {
  for (const pattern of ANOTHER) {
    const name = pattern.exec(question.trim())?.groups?.['name']?.replace(/^(?:the|an?|our)\s+/i, '');
    if (name !== undefined && !ASKS.test(name) && name.split(/\s+/).length <= MOST_WORDS) return name;
  }
  return null;
}
