const COURTESY =
  /^(?:(?:ok(?:ay)?|thanks?|thank you|thx|ty|cheers|great|cool|nice|perfect|awesome|lol|ha(?:ha)+|hm+|hi|hello|hey|bye|good (?:morning|afternoon|evening)|much appreciated)(?: (?:so|very)? ?much| a lot| again| man| all| there| everyone)?[\s,.!]*)+$/iu;

/** "thanks", "ok cool", "hello": said to be kind, and no answer to anything. */
export function isCourtesy(text: string): boolean {
  return COURTESY.test(text.trim());
}
