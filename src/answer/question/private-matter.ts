const SOMEBODY = String.raw`(?:<@[^>]+>|\p{Lu}\p{L}+(?:\s+(?:de\s+|van\s+|von\s+)?\p{Lu}\p{L}+)?|he|she|they|my\s+(?:boss|manager|colleague|co-?worker)|(?:the|our)\s+\p{L}+(?:\s+\p{L}+)?)`;

const PRIVATE: readonly RegExp[] = [
  // What somebody earns.
  String.raw`\bhow\s+much\s+(?:money\s+)?(?:does|do|did|will)\s+${SOMEBODY}\s+(?:earn|make|get\s+paid|take\s+home)\b`,
  String.raw`\b(?:what(?:['’]s|\s+is|\s+are)|how\s+(?:much|high|big)(?:\s+is|\s+are)?|tell\s+me)\s+(?:the\s+)?(?:average\s+)?(?:salary|salaries|wage|wages|bonus|pay\s?(?:check|slip|grade))\s+(?:of|for)\b`,
  String.raw`\b(?:what(?:['’]s|\s+is)|how\s+(?:much|high|big)\s+is|tell\s+me)\s+${SOMEBODY}['’]s\s+(?:salary|wage|bonus|pay)\W*$`,
  // Who somebody is in private, and how they are.
  String.raw`\b(?:is|are|was)\s+${SOMEBODY}\s+(?:pregnant|married|divorced|single|gay|straight|ill|sick|depressed|religious|christian|muslim|jewish|in\s+(?:a|the)\s+union|dating|an?\s+alcoholic)\W*$`,
  String.raw`\bhow\s+old\s+is\s+${SOMEBODY}\W*$`,
  // Judgements on colleagues.
  String.raw`\bwho(?:['’]s|\s+(?:is|are|was))?\s+(?:the\s+)?(?:dumbest|stupidest|laziest|ugliest|worst|best\s+looking|most\s+(?:incompetent|annoying|useless|stupid|lazy))\b[^?]*\b(?:here|team|office|company|department|us|colleague|employee|person|boss|manager)\b`,
  String.raw`\bwho\s+(?:gets|will\s+get|will\s+be|should\s+be|is\s+going\s+to\s+be)\s+(?:fired|sacked|laid\s+off|dismissed)\b`,
].map((pattern) => new RegExp(pattern, 'iu')) as readonly RegExp[];

/** "Why I was off sick" is the asker's own matter. */
const OF_ONESELF =
  /\b(?:I|we)(?:['’]m|\s+(?:am|was|were|are|have\s+been|had\s+been|got))\s+(?:(?:off|away|on|home|not)\s+)?(?:sick|ill|pregnant|married|divorced|depressed|in\s+(?:a|the)\s+union)\b/i;

/** What a colleague earns, whether they are ill, who is the laziest: nothing that a document of the AI management system tells. */
export function asksPrivateMatter(question: string): boolean {
  return !OF_ONESELF.test(question) && PRIVATE.some((pattern) => pattern.test(question));
}
