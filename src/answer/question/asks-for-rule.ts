const MODAL =
  /^\W*(?:[\w,' -]{0,60}[.,;:–-]\s*)?(?:can|may|must|should|do\s+(?:i|we)\s+(?:have|need)|am\s+i|are\s+we|is\s+it)\b|\b(?:may|can|must|should|could|shall)\s+(?:i|we|they|she|he|it|one|my|our|the|a|an)\b|\ballowed\b|\bok(?:ay)?\b|\bneed\s+to\b|\bhave\s+to\b/i;

/** "May I …", "do we have to …": it asks what is allowed or required, which is what documents hold. */
export function asksForRule(question: string): boolean {
  return MODAL.test(question);
}
