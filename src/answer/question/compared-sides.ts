const BETWEEN =
  /\b(?:between|compare|distinguish|differentiate|mix\s+up|confuse)\s+(?:an?\s+|the\s+)?([^?!;]{3,80}?)\s+(?:and|with|from|to|vs\.?|versus)\s+(?:an?\s+|the\s+)?([^?!;]{1,80}?)\s*[?.!]*$/i;
const FROM =
  /^(?:how\s+(?:does|do|is|are)|is|are)\s+(?:an?\s+|the\s+)?([^?!;]{3,60}?)\s+(?:differ(?:s|ent)?\s+from|(?:just\s+|really\s+)?the\s+same\s+(?:thing\s+)?as|vs\.?|versus)\s+(?:an?\s+|the\s+)?([^?!;]{3,60}?)\s*[?.!]*$/i;
const VERSUS =
  /^(?:what(?:'s|\s+is)\s+)?(?:an?\s+|the\s+)?([\w&/\s-]{2,60}?)\s+(?:vs\.?|versus)\s+(?:an?\s+|the\s+)?([\w&/\s-]{1,60}?)\s*[?.!]*$/i;

/** The two things that a question sets beside each other: "the difference between X and Y". Null when it does not. */
export function comparedSides(question: string): readonly [string, string] | null {
  for (const part of [question, ...question.split(/(?<=[.?!])\s+|[,;(]\s*/)]) {
    for (const pattern of [BETWEEN, FROM, VERSUS]) {
      const [, first, second] = pattern.exec(part.trim()) ?? [];
      if (first !== undefined && second !== undefined) return [first, second];
    }
  }
  return null;
}
