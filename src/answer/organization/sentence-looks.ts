/** How a question asks, and how a sentence looks, by their words: which go together is fitted, see `sentence-weights.json`. */
type Patterns = Readonly<Record<string, RegExp>>;

export const ASKS_AS: Patterns = {
  may: /\b(?:may|can|could|am\s+i\s+allowed|allowed|permitted|ok(?:ay)?|fine|allow)\b/i,
  must: /\b(?:must|have\s+to|has\s+to|need(?:s)?\s+to|should|required|mandatory|supposed|obliged)\b/i,
  who: /\b(?:who|whom|whose|who's)\b/i,
  when: /\bwhen\b(?=[^?]*\?*$)|\bby\s+when\b|\bdeadline\b/i,
  'how long':
    /\bhow\s+(?:long|soon|fast|quick\w*|much\s+time|many\s+(?:\w+\s+)?(?:days|hours|weeks|months|years|minutes))\b/i,
  'how many': /\bhow\s+(?:many|much|high|large|big|low)\b/i,
  'how often': /\bhow\s+(?:often|frequent\w*)\b/i,
  where: /\bwhere\b/i,
  why: /\bwhy\b|\bhow\s+come\b|\breason/i,
  'what if': /\b(?:if|what\s+happens|happens|what\s+now|then\s+what|now\s+what|when\s+(?:i|we|the|a|an)\b)/i,
  how: /\bhow\s+(?:do|does|can|is|are|should|did|to|would)\b/i,
  'what is': /\bwhat(?:'s|s|\s+is|\s+are|\s+does)\b/i,
  which: /\bwhich\b/i,
  did: /\b(?:did|was|were|has|have\s+(?:we|they))\b/i,
  whether:
    /^\W*(?:(?:so|and|but|hi|ok)\W+)?(?:is|are|do|does|can|may|must|will|did|was|were|has|have|should|am|could|would)\b|[.!,:-]\s+(?:is|are|do|does|can|may|must|will|did|should|am|could|would)\s/i,
  'what to do': /\bwhat\s+(?:do|should|must|can)\s+(?:i|we)\b|\bwhat\s+now\b|\bwhat\s+next\b/i,
  what: /\bwhat\b/i,
};

export const LOOKS_AS: Patterns = {
  allows: /\b(?:may|can|allowed|permitted|free\s+to|optional|possible)\b/i,
  denies: /\b(?:not|never|no|nobody|none|without|forbidden|prohibited|cannot|nor|n't|only)\b/i,
  demands:
    /\b(?:must|shall|has\s+to|have\s+to|needs?|required?|requires|mandatory|is\s+to|are\s+to|obliged|should)\b/i,
  'has a condition':
    /\b(?:if|when|whenever|where|unless|in\s+case|should\s+\w+|whoever|anyone\s+who|once|after|as\s+soon\s+as)\b/i,
  'opens with a condition':
    /^\W*(?:if|when|whenever|where|unless|in\s+case|should|whoever|anyone|once|after|as\s+soon\s+as|for|on|at|during|outside|below|above)\b/i,
  role: /\b(?:officer|owner|manager|director|board|committee|head|lead|leader|team|council|auditor|legal|procurement|chief|engineer|editor|secretary|chair|deputy|analyst|supplier|supervisor|department|desk|office|group|specialist|coordinator|unit|nurse|teacher|professor|dean)s?\b/i,
  name: /(?<![.!?:]\s)(?<!^)\b(?:Ms|Mr|Mrs|Dr|Prof)\b|(?<![.!?:]\s)(?<!^)\b\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u,
  span: /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|half\s+an?|same|next|first)(?:[\s-]+(?:working|business|calendar|full))?[\s-]+(?:minute|hour|day|week|month|quarter|year)s?\b|\b(?:at\s+once|immediately|without\s+delay|indefinitely|permanently)\b/i,
  number:
    /(?<![\w.-])\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|once|twice|none|no)\b/i,
  digit: /\d/,
  frequency:
    /\b(?:every|each|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|once|twice|per\s+(?:day|week|month|quarter|year)|a\s+(?:day|week|month|quarter|year))\b/i,
  date: /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|\d\d?:\d\d)\b/,
  time: /\b(?:before|after|until|by|within|no\s+later|at\s+the\s+(?:latest|end|start))\b/i,
  place:
    /\b(?:in|at|on|to|into|from|via|through)\s+(?:the\s+)?(?:\w+\s+){0,2}(?:\p{Lu}\p{Ll}+|#\w|intranet|portal|website|folder|system|register|file|form|mailbox|app|drive|archive|share|ticket)/u,
  reason:
    /\b(?:because|so\s+that|in\s+order\s+to|avoid|reason|therefore|otherwise|due\s+to|since|as\s+(?:it|they|we)|attributed|cause|explained|caused)\b/i,
  past: /\b(?:was|were|had|did|has\s+been|have\s+been|\w+ed\s+(?:that|to))\b/i,
  will: /\bwill\b/i,
  'by whom': /\bby\s+(?:the|a|an|\p{Lu})/iu,
  'is something': /\b(?:is|are)\s+(?:an?|the)\b/i,
  money: /[€$£%]|\b(?:EUR|USD|GBP|euros?|dollars?|pounds|percent|per\s+cent)\b/i,
  orders:
    /^\W*(?:\d+[.)]\s*)?(?:do|don't|never|always|use|send|call|tell|press|report|write|keep|stop|check|ask|fill|enter|put|take|go|open|switch|set|note|inform|read|add|leave|make)\b/i,
  asks: /\?\s*$/,
  'yes or no': /^\W*(?:yes|no)\b/i,
  label: /:\s*$/,
  'refers back': /^\W*(?:it|they|this|these|that|those|he|she|both|such)\b/i,
  list: /:.*[,;]|,[^,]+,[^,]+\band\b/,
};

/** The names of those that fit. */
export function fitting(patterns: Patterns, text: string): string[] {
  return Object.keys(patterns).filter((name) => patterns[name]?.test(text));
}
