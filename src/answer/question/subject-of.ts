import { writeNumbers } from './spoken-numbers.ts';

const THING =
  '(?:controls?|controll|contorl|clauses?|requirements?|numbers?|sections?|parts?|chapters?|paragraphs?|ids?)';
const PLACE = String.raw`(?:of|in|from|under|within)\s+(?:the\s+)?(?:annex\s+a|main[\s-]body|main\s+part|iso(?:\/iec)?(?:\s+42001)?|42001|the\s+standard|chapter\s+\d+|the\s+planning\s+(?:chapter|clause)|the\s+annex)`;

/**
 * What frames a question without being its subject: "which control is that", "Legal here", "control no.?".
 */
const FRAMES: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:under|in|against|by|of|to|for|from)?\s*(?:which|what|whcih|wich|wihch|whihc)(?:'s|s)?\s+(?:is\s+the\s+|are\s+the\s+)?(?:one\s+|ones\s+)?(?:of\s+the\s+|among\s+the\s+)?(?:annn?ex\s+a\s+|a\.?\d+(?:\.\d+)?\s+|main[\s-]body\s+|iso\s+|42001\s+|single\s+|exact\s+|general\s+)*${THING}\b(?:\s+${PLACE})?(?:\s+(?:is|are|was)\s+(?:it|that|this|he|she|the\s+finding|they)\b)?(?:\s+(?:does\s+(?:this|that|it)\s+(?:belong|fall|come)\s+(?:to|under|from)))?(?:\s+(?:says?|wants?|requires?|asks?|covers?|demands?|tells?|obliges?|makes?|cares?|deals?\s+with|is\s+(?:about|on|for))\b(?:\s+(?:us|we|that|for|to|about))*)?`,
    'gi',
  ),
  new RegExp(String.raw`\b(?:annn?ex\s+a|main[\s-]body|42001|iso)\s+(?:${THING}|ref(?:erence)?)\b`, 'gi'),
  new RegExp(String.raw`\b${THING}\s*(?:id|no|nr|number|ref(?:erence)?)\b\.?`, 'gi'),
  /\b(?:control|clause)\s+(?:please|pls|plz)\b/gi,
  new RegExp(String.raw`[,;:.!?–—-]\s*(?:the\s+|an?\s+)?${THING}\s*(?:please|pls|plz)?\s*[?.!]*\s*$`, 'gi'),
  new RegExp(String.raw`^\s*${THING}\s+(?:on|for|about|covering|of)\b`, 'gi'),
  new RegExp(
    String.raw`\b(?:is|are)\s+there\s+(?:also\s+)?(?:a|an|any|some)\s+(?:annex\s+a\s+)?(?:${THING}|rule|thing|something)\s*(?:in\s+annex\s+a\s*)?(?:that|which|on|for|about|saying|behind\s+it|like)?`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:the\s+|a\s+|an\s+|any\s+|this\s+|that\s+|missing\s+)${THING}\b(?=\s+(?:that|which|on|for|about|we|behind|to\s+quote|is\s+(?:broken|missing|breached)|$))`,
    'gi',
  ),
  new RegExp(
    String.raw`\b${THING}\s+(?:says?|tells?|wants?|requires?|asks?|covers?|demands?|obliges?|makes?|cares?|deals?|would|could|should|do|does|did|am|can|is|are)\b(?:\s+(?:us|we|i|you|me|about|with|to))?`,
    'gi',
  ),
  /\b(?:does|do|did|would|will)\s+(?:annex\s+a|the\s+standard|iso(?:\/iec)?(?:\s+42001)?|42001|it)\s+(?:require|want|demand|ask|oblige|say|make|expect|have|talk|care|tell|mention|prescribe)s?\b(?:\s+(?:us|for|to|anything|something|that|about))*/gi,
  /\bwhere(?:'s|s|\s+is|\s+does|\s+do|\s+did|\s+are|\s+in)?\s+(?:it|that|this|the\s+standard|iso|annex\s+a|42001|(?:is\s+)?(?:it|this|that)\s+(?:written|required|said|stated))\b(?:\s+(?:say|says|written|required|stated|want|wants|tell|tells|ask|asks|talk|talks|make|makes))*(?:\s+(?:that|us|about|in\s+annex\s+a|in\s+the\s+standard))?/gi,
  /\bwhat\s+(?:does\s+)?(?:annex\s+a|iso(?:\s+42001)?|42001|the\s+standard)\s+(?:says?|wants?|requires?|asks?)(?:\s+(?:about|on|for))?/gi,
  /\b(?:according\s+to|under|in|of|within|against|from)\s+(?:the\s+)?(?:iso(?:\/iec)?\s*)?(?:42001(?::2023)?|annex\s+a|the\s+standard|iso)\b/gi,
  /\b(?:iso(?:\/iec)?\s*)?42001(?::2023)?\b/gi,
  /\bannex\s+a\b|\bmain[\s-]body\b/gi,
  /\b(?:an?\s+)?auditor\s+(?:says|said|asked|asks|wants|wanted|wrote|claims|complained|will\s+jump\s+on\s+this)\b(?:\s+(?:me|us|that|for|about))*/gi,
  /\bi(?:'m|\s+am)\s+(?:writing|drafting)\s+(?:up\s+)?(?:the|a|an|our)?\b/gi,
  /\b(?:what\s+(?:do|would|should|can)\s+(?:i|we|you)\s+(?:cite|quote|write\s+(?:it|this|the\s+finding)\s+(?:up\s+)?against)|i\s+need\s+the\s+reference(?:\s+for\s+(?:our|the|my)\s+\w+)?|nonconformity\s+against\W*$|cite\s+me\s+the\s+requirement|under\s+(?:which\s+)?a\.x\.x\s+do\s+i\s+log\s+this)\b/gi,
  /\b(?:is\s+(?:this|that|it)\s+a\s+finding|what\s+did\s+we\s+(?:breach|violate|miss|neglect)|what\s+do\s+we\s+fail|am\s+i\s+ticking|do\s+i\s+quote|can\s+i\s+claim|cite\s+me)\b/gi,
];

/** Who speaks says little about the subject: "Legal here.", "Product owner question:", "As a CISO". */
const SPEAKERS: readonly RegExp[] = [
  /^\s*(?:[\w/&-]+\s+){0,4}(?:here|question|speaking|asks|asking)\s*[.:,–-]\s*/i,
  /^\s*(?:hi|hello|hey|dear\s+\w+|good\s+(?:morning|afternoon|evening))[\s,!.-]+/i,
  /^\s*(?:i(?:'m|\s+am)|as|speaking\s+as)\s+(?:an?|the|our|your|head\s+of)\s+(?:[\w/&-]+\s+){0,3}?[\w/&-]+(?:\s+here)?\s*[.,:–]\s*/i,
  /^\s*(?:auditor|lawyer|engineer|manager|board\s+member|exec|ceo|cto|ciso|dpo|head\s+of\s+[\w\s]{2,25}|product\s+owner|data\s+scientist|works?\s+council|supervisor)\s*:\s*/i,
];

/** What is set against the subject: "rather than inside ours", "(not the spec sheet for partners)". */
const CONTRASTS: readonly RegExp[] = [
  /\(\s*(?:and\s+)?not\s+[^)]*\)/gi,
  /\b(?:rather\s+than|as\s+opposed\s+to|in\s+contrast\s+to|unlike|not\s+to\s+be\s+confused\s+with|apart\s+from|other\s+than|as\s+distinct\s+from|instead\s+of)\s+[^.?!;,:)]*/gi,
  /[,;–-]\s*(?:and\s+)?not\s+(?:the|only|just|about|an?|in|for|at|its|their|our|how|what)\s+[^.?!;,:)]*/gi,
];

/** The words of a question that say what it is about. Empty only when there are none. */
export function subjectOf(question: string): string {
  let subject = writeNumbers(question).replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  for (const pattern of SPEAKERS) subject = subject.replace(pattern, '');
  for (const pattern of FRAMES) subject = subject.replace(pattern, ' ');
  const withoutContrast = CONTRASTS.reduce((text, pattern) => text.replace(pattern, ' '), subject);
  const kept = /\p{L}{3,}/u.test(withoutContrast) ? withoutContrast : subject;
  return withoutNumbers(kept).replace(/\s+/g, ' ').trim();
}

/** Numbers of clauses and controls are handled as identifiers. */
function withoutNumbers(text: string): string {
  return text.replace(/\b[ab]\s?\.?\s?\d{1,2}(?:\.\d{1,2})*\b/gi, (match) =>
    /\d/.test(match) && /[.]/.test(match) ? ' ' : match,
  );
}
