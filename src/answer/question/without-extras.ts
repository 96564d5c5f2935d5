/** Words of one who asks politely, or in a hurry, behind what they ask for. */
const POLITE = String.raw`(?:please|pls|plz|thanks(?:\s+a\s+lot|\s+in\s+advance)?|thank\s+you|thx|ty|cheers|asap|now|again|quickly|if\s+(?:you|u)\s+can|if\s+possible)`;
/** How it is to be shown. */
const SHOWN = String.raw`(?:(?:in|as)\s+(?:a|an|one|a\s+single)\s+(?:(?:short|simple|small|nice)\s+)?(?:table|list|overview)|in\s+(?:short|brief|full|detail)|briefly|all\s+of\s+(?:them|it)|one\s+by\s+one)`;
/** What stands in other columns of the same list. */
const COLUMN = String.raw`(?:owners?|deadlines?|due(?:\s+dates?)?|dates?|targets?|measures?|status(?:es)?|names?|numbers?|versions?|reasons?|levels?|who(?:\s+\p{L}+){0,3})`;
const COLUMNS = String.raw`(?:(?:with|w\/|incl\.?|including|plus|and)\s*(?:the\s+|their\s+|its\s+)?${COLUMN}(?:\s*(?:,|\+|&|\/|and)\s*(?:the\s+|their\s+|its\s+)?${COLUMN})*)`;
/** Who does each is in the list as well. */
const AND_WHO = String.raw`(?:and\s+(?:who|whom|when|by\s+when|how\s+long)\b[^?.!,;]{0,40}\b(?:them|it|each|that|those|these|what))`;

const BEHIND = new RegExp(
  String.raw`[\s,;.:!?(–-]+(?:${POLITE}|${SHOWN}|${COLUMNS}|${AND_WHO})[\s,;.:!?)]*$`,
  'iu',
);
/** "…, table if you can". */
const AS_TABLE = /\s*[,;(]\s*(?:an?\s+)?(?:table|list|overview)[\s).!?]*$/iu;
const MOST = 4;

/** "List the findings with owner + deadline pls" asks for the findings: what is said of the form of the answer is left out. */
export function withoutExtras(question: string): string {
  let core = question.replace(/\bw\/\s*/giu, 'with ');
  for (let times = 0; times < MOST; times += 1) {
    const shorter = core.replace(BEHIND, '').replace(AS_TABLE, '');
    if (shorter === core || !/\p{L}{3}.*\s.*\p{L}{3}/u.test(shorter)) break;
    core = shorter;
  }
  return core;
}
