/** How people ask for the meaning of a word: the patterns by which `terms-asked.ts` finds the words that they mean. */

const POLITE = String.raw`^\s*(?:(?:and|so|ok(?:ay)?|hi|hey|hello|sorry|quick(?:\s+(?:one|question))?|(?:stupid|dumb|silly|basic|newbie)\s+question|please|pls|(?:can|could|would|will)\s+(?:you|u|someone|somebody|anyone)(?:\s+please)?|do\s+you|i(?:\s+am|'m)|i\s+(?:don'?t|do\s+not)|not\s+sure|for\s+(?:the|a|my)\s+\w+)\b[\s,:;.!–-]*)*`;

const ASKS = String.raw`(?:tell\s+me|know|explain|wonder(?:ing)?|understand)(?:\s+(?:to\s+)?(?:me|us))?\s+what(?:\s+(?:is|are))?|define|(?:how\s+(?:would|do|can|should|could)\s+(?:you|i|we|one)\s+)?(?:explain|describe|define)(?:\s+(?:to\s+)?(?:me|us))?|(?:the\s+)?(?:meaning|definition)\s+of|what(?:'s|s|\s+is)\s+the\s+(?:meaning|definition)\s+of|what(?:'s|s|\s+is|\s+are)\s+meant\s+(?:by|with)|what\s+do(?:es)?\s+(?:you|we|they|people|iso|the\s+standard|one|everyone|everybody)\s+(?:mean|understand)\s+(?:by|with|under)|what\s+(?:exactly|actually|precisely)\s+(?:is|are)|who\s+(?:is|are|counts\s+as)|glossary:?|term:?`;

const MEANS = String.raw`(?:\s+(?:mean|means|stand\s+for|stands\s+for|refer\s+to|refers\s+to|supposed\s+to\s+(?:be|mean)|is|are|all\s+about|about|actually|really|even))*`;

/** Each with the name of what is asked as its first group. */
export const ASKED_MEANING: readonly RegExp[] = [
  new RegExp(String.raw`${POLITE}(?:${ASKS})\s+(.+?)${MEANS}$`, 'i'),
  new RegExp(
    String.raw`${POLITE}(?:what|wtf|wth)(?:'s|s|\s+is|\s+are|\s+does|\s+do|\s+the\s+(?:hell|heck)\s+(?:is|are))?\s+(.+?)${MEANS}$`,
    'i',
  ),
  // "RAG - what is that?", "CAPA stands for??", "GPAI = ?"
  /^\s*(.+?)\s*[,:;=–-]*\s*(?:what(?:'s|s|\s+is|\s+does|\s+even\s+is)\s+(?:it|that|this)(?:\s+(?:mean|again))?|meaning|definition|explain(?:ed)?(?:\s+short(?:ly)?)?|means?(?:\s+what)?|stands?\s+for(?:\s+what)?|=)$/i,
  // "inherent risk??", nothing else
  /^\s*([\w&/-]{2,25}(?:\s+[\w&/-]{2,25}){0,3})$/i,
  // "data minimisation?? asking because …", "TEVV (saw it in a NIST doc)", "Root cause: is … one?"
  /^\s*([\w&/\s-]{2,40}?)\s*(?:\?{1,}|\.{2,}|\s[–—-]\s|[–—]|\(|:\s*(?=(?:what|is|are|explain|meaning)\b))(?!.*\b(?:how\s+(?:often|many|much|long)|who|when|where|which|whose)\b)/i,
];

/** Where a name ends though the sentence goes on: "a hallucination, did our bot …". */
export const NAME_ENDS =
  /\s*(?:[,;:(?!]|\.\s|\s[–—-]\s|[–—]|\s+(?:besides|supposed|actually|exactly|again|using|because|since|called|when\s+it|like\s+i|as\s+if|and\s+(?:how|why|what|is|are|do|does|can|could|should|when|who)|or\s+(?:is|are|do|does))\b)/i;

/** What a question for a meaning may end with. */
export const TAIL =
  /\s*(?:\b(?:in|for|under|within|as\s+per|according\s+to)\s+(?:the\s+context\s+of\s+)?(?:(?:iso(?:\/iec)?\s*)?(?:42001|22989|the\s+standard|iso)(?:\s+(?:terms|language|speak|parlance|jargon|vocabulary|sense))?|(?:an?\s+|the\s+)?(?:ai|aims|ml|machine\s+learning|iso|standards?|audit)(?:\s+(?:terms|context|language|speak|parlance|jargon|world|management|systems?))?|this\s+context|(?:plain|simple|easy|normal|sober|short|two|few)\s+(?:english|words|terms|language|lines|sentences)|a\s+nutshell|(?:an?\s+)?(?:lawyer|layman|beginner|manager|child|dummy|dummies|novice|newcomer|non-?\w+)s?)|\bto\s+(?:an?\s+|my\s+|our\s+|the\s+)?(?:new\s+|junior\s+|old\s+)?(?:him|her|them|me|us|lawyer|layman|beginner|manager|child|novice|newcomer|colleague|boss|engineer|ceo|board|team|non-?\w+|mother|mom|grandma|customer|nurse|teacher)s?|,?\s*(?:please|pls|plz|exactly|anyway|again|actually|in\s+short|in\s+one\s+sentence|short(?:ly)?|(?:like|as\s+if)\s+i(?:'m|\s+am|\s+were)\s+(?:five|5)))?\s*[,?.!]*\s*$/i;

/** Two things are set beside each other. */
export const BESIDE_EACH_OTHER =
  /\b(?:vs\.?|versus|difference|differ|differs|mix(?:es|ed|ing)?\s+(?:\w+\s+){0,3}(?:up|always)|mix(?:es)?\b|confuse[sd]?|distinguish|compared?|separate|same\s+(?:thing|as)|synonyms?|two\s+(?:names|words)|one\s+thing|tell\s+(?:\w+\s+){1,6}apart|who'?s\s+who|which\s+is\s+which|what\s+changes|interchangeabl\w+)\b|\s\/\s/i;

/** A word in quotation marks is spoken of as a word. */
export const QUOTED = /["“”‘’']([^"“”‘’']{2,40})["“”‘’']/g;
