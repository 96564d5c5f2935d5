const STANDARD = String.raw`(?:standard|norm|guide|guideline|guidance|document|one|text)`;
const ENDS = String.raw`(?=\s+(?:is|are|and|but|so|do|does|can|must|should|which|who|how|what|where|when)\b|[.?!;:,)–]|\s-\s|$)`;
const DESCRIBED: readonly RegExp[] = [
  // ", the standard on bias testing", "(the guide for insurers)", "is the standard for bias testing"
  new RegExp(
    String.raw`^\S{0,8}\s*(?:[,(–-]\s*|(?:is|being|as)\s+)(?:the|a|an|our)\s+(?:[\w-]+\s+)?${STANDARD}\s+(?:on|for|about|of)\s+(.{4,70}?)${ENDS}`,
    'i',
  ),
  // ", the bias testing standard"
  new RegExp(
    String.raw`^\S{0,8}\s*(?:[,(–-]\s*|(?:is|being|as)\s+)(?:the|a|our)\s+([a-z][\w -]{3,50}?)\s+${STANDARD}${ENDS}`,
    'i',
  ),
  // "sets the requirements for bodies that certify", "holds rules for certifiers"
  new RegExp(
    String.raw`^\S{0,8}\s*(?:sets|holds|contains|gives|lays\s+down|defines|has|states|lists)\s+(?:out\s+)?(?:the\s+)?(?:requirements|rules|criteria|duties)\s+(?:for|of|on)\s+(.{4,70}?)${ENDS}`,
    'i',
  ),
];

const BEGINS = /^(?:(?:the|a|an|our|one|standard|with|on|about|for)\s+)+/i;

/** What a standard is said to be about, in the words behind its name; null when it is only named. */
export function describedAs(after: string): string | null {
  for (const pattern of DESCRIBED) {
    const said = pattern.exec(after)?.[1];
    if (said !== undefined) return said.replace(BEGINS, '').trim();
  }
  return null;
}
