/** How far a control is with us, how it is met, whether it was left out. */
const STATE =
  /\b(?:in(?:to)?\s+practice|in\s+place|implement(?:ed|ation)?|status|still\s+(?:missing|open|to\s+do)|missing|left\s+out|leave\s+out|excluded?|exclusion|not\s+applied|appl(?:y|ies|ied|icable)|planned|put\s+in|laid\s+down|fulfilled|met)\b/i;
const OURS = /\b(?:we|our|ours|us|you\s+have|do\s+you|at\s+\p{Lu}\p{L}+)\b/u;
/** "How do we", "what evidence do you have": what is done, and what shows it. */
const DONE =
  /\b(?:how\s+(?:do|did|are|have)\s+(?:we|you)|what\s+do\s+we\s+do|(?:evidence|proof)\s+(?:do|have)\s+(?:we|you)\s*(?:have)?|(?:have|do)\s+we)\b/i;
/** What anybody would have to do. */
const OF_ANYBODY =
  /\b(?:must|should|shall|have\s+to|has\s+to|need(?:s|ed)?|required?|typical(?:ly)?|usual(?:ly)?|explain|example|auditors?|can\s+(?:we|i))\b/i;

/** Whether a question asks how it is with us rather than what a control asks of anybody. */
export function speaksOfPractice(question: string): boolean {
  if (OF_ANYBODY.test(question)) return false;
  return STATE.test(question) || (OURS.test(question) && DONE.test(question));
}
