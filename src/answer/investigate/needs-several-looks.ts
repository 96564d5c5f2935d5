/**
 * Which questions are looked into with tools: decided here, by their words, and by no model. One that speaks of our own
 * records and asks for more than a list of them needs several looks; everything else has one answer and one place.
 */
const ADJECTIVES = String.raw`(?:(?:open|closed|current|new|recent|recorded|overdue|late|low|medium|high|very high|highest|critical|severe|serious|untreated|accepted|assessed|ai|of the|of our)[\s,]+(?:and\s+|or\s+)?)*`;
const NOUNS = String.raw`(?:incidents?|risks?|changes?)`;
/** "Risk assessment", "incident procedure", "change request": one word of the standard each, and no record. */
const NO_COMPOUND = String.raw`(?!\s+(?:assess|treatment|manage|criteria|register|log|response|report|procedure|process|polic|plan|request|control|categor|level|appetite|owner|type|source))`;

/** Records that are somebody's or of some state: ours. */
const OUR_RECORDS = new RegExp(
  String.raw`\b(?:(?:our|my|we\s+have|any|all(?:\s+of)?(?:\s+(?:the|our))?|each|every|which(?:\s+of)?(?:\s+(?:the|our))?|the)\s+${ADJECTIVES}|(?:open|overdue|high|critical|untreated)\s+${ADJECTIVES})${NOUNS}\b${NO_COMPOUND}`,
  'iu',
);
/** "Which risks", "the risks" alone may be those that the standard speaks of. */
const OWNED =
  /\b(?:our|my|we|us|open|closed|overdue|high|critical|untreated|accepted|recorded|on\s+record|in\s+the\s+register)\b/iu;

const LACKING =
  /\b(?:no|without|lack(?:s|ing)?|missing|miss|neither|not\s+(?:yet\s+)?(?:have|has|had|been|any|covered|treated|linked|mitigated|addressed|named|planned|reviewed|fixed|written)|has(?:n['’]t|\s+not)|have(?:n['’]t|\s+not)|do(?:es)?(?:n['’]t|\s+not)\s+(?:yet\s+)?have|uncovered|unmitigated|unaddressed)\b/iu;
const BESIDE =
  /\b(?:controls?|clauses?|polic(?:y|ies)|procedures?|documents?|rules?|statement\s+of\s+applicability|soa|annex\s+a|A\.\d)\b/iu;
const RELATING =
  /\b(?:cover(?:s|ed)?|address(?:es|ed)?|treat(?:s|ed)?|mitigat\w+|meet|breach\w*|break|broke|violat\w+|compl(?:y|ies|ied)|against|follow(?:s|ed)?|within|match(?:es)?|agree(?:s)?|fit|relat\w+|appl(?:y|ies)|in\s+place|have|has)\b/iu;
const WEIGHING =
  /\b(?:most|fewest|more|less|worst|oldest|newest|longest|compare[ds]?|difference|in\s+common|pattern|trend|repeat\w*|same\s+(?:cause|root\s+cause|system)|how\s+many|per\s+system|each\s+system|caused\s+by|because\s+of|result(?:s|ed)?\s+(?:of|from|in)|led\s+to|come\s+from|came\s+from|due\s+to)\b/iu;
const ASKING =
  /^(?:please\s+|and\s+|so\s+|can\s+you\s+(?:tell\s+me\s+)?|tell\s+me\s+|show\s+(?:me\s+)?|list\s+|find\s+)?(?:which|what|who|where|when|why|how|do|does|did|is|are|was|were|have|has|compare|all|any|open|our|my|the|for|of|in)\b/iu;

/** Longer is a story, and no question. Characters. */
const LONGEST = 300;

export function needsSeveralLooks(question: string): boolean {
  const text = question.trim();
  if (text.length > LONGEST || text.includes('\n') || !(text.endsWith('?') || ASKING.test(text)))
    return false;
  if (!OUR_RECORDS.test(text) || !OWNED.test(text)) return false;
  const kinds = new Set(Array.from(text.matchAll(KIND), ([kind]) => kind.toLowerCase().replace(/s$/u, '')));
  return (
    LACKING.test(text) ||
    (BESIDE.test(text) && RELATING.test(text)) ||
    WEIGHING.test(text) ||
    (kinds.size > 1 && JOINING.test(text))
  );
}

const KIND = new RegExp(String.raw`\b${NOUNS}\b${NO_COMPOUND}`, 'giu');
/** Two kinds that are only listed side by side are one list. */
const JOINING = /\b(?:with|behind|from|after|by|for|to|linked|belong\w*)\b/iu;
