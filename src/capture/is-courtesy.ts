const COURTESY =
  /^(?:(?:ok(?:ay)?|thanks?|thank you|thx|ty|cheers|great|cool|nice|perfect|awesome|lol|ha(?:ha)+|hm+|hi|hello|hey|bye|good (?:morning|afternoon|evening)|much appreciated)(?: (?:so|very)? ?much| a lot| again| man| all| there| everyone)?[\s,.!]*)+$/iu;

/** "thanks", "ok cool", "hello": said to be kind, and no answer to anything. */
export function isCourtesy(text: string): boolean {
  return COURTESY.test(text.trim());
}

const THANKS = /\b(?:thank(?:s| you)|thx|ty|cheers|much appreciated)\b/iu;

/** "thanks", "ok thanks": said for what was told, whatever was asked behind it; "yes, thanks" answers. */
export function isThanks(text: string): boolean {
  return isCourtesy(text) && THANKS.test(text);
}
