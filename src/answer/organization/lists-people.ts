/** "Who sits on the AI board?", "who are the members of the council?" */
const ASKS_WHO_IS_IN =
  /\bwho\s+(?:all\s+)?(?:sits?|serves?|(?:is|are)\s+(?:represented\s+)?)\s*(?:on|in)\s+(?:the|our|this|that)\s+(?!charge|hook|loop|know|call)|\bwho\s+(?:belongs\s+to|makes\s+up|are\s+(?:the|our)\s+(?:\S+\s+)?members)\b|\bmembers\s+of\s+(?:the|our)\b/i;

export function asksWhoIsIn(question: string): boolean {
  return ASKS_WHO_IS_IN.test(question);
}

const FEWEST_LISTED = 3;
const PERSON = /\p{Lu}\p{Ll}+(?:\s(?:de|van|von|da|di|el|la))?\s\p{Lu}\p{Ll}+/u;
const ROLE =
  /\b(?:officer|manager|director|head|lead|leader|counsel|auditor|chief|engineer|secretary|chair|deputy|analyst|supervisor|specialist|coordinator|representatives?|nurse|doctor|physician|teacher|professor|dean|ceo|cfo|cio|cto|ciso|dpo)\b/i;

/** Three people or roles at least, one after the other. */
export function listsPeople(text: string): boolean {
  const items = text.split(/[,;:]|\band\b/);
  return items.filter((item) => PERSON.test(item) || ROLE.test(item)).length >= FEWEST_LISTED;
}
