import { MONTH_NAMES } from '../kernel/month-names.ts';
import { recordKinds, recordTypes } from '../records/record-types.ts';

/** Many, never one: "open an incident" wants to log it. */
const NOUNS = String.raw`(?:(?:incident|risk|change) (?:log|list)|records|register|incidents|risks|changes|concerns)`;
const SINGULAR = String.raw`(?:record|incident|risk|change|concern)`;
/** What a list is narrowed by in front of its noun; one of them makes words a request without "show". */
const STATUSES = [...new Set(recordKinds.flatMap((kind) => recordTypes[kind].statuses))].join('|');
const NARROWING = String.raw`(?:my|our|all|open|closed|overdue|late|recent|latest|new|very|low|medium|high|critical|emergency|unapproved|unresolved|active|serious|worst|${STATUSES})`;

/** What stands behind the noun of a request, and not in a sentence about such records. */
const FURTHER =
  `(?:(?:that |which )?(?:are|were|aren['’]t|weren['’]t)(?: (?:not|still|already|currently))* ${NARROWING}(?=[.!?]*$| (?:of|on|for|in|since|and|or))|` +
  '(?:not|below|lower than|less than|other than|except) (?:low|medium|high|critical)|that (?:happened|occurred|affected (?:people|customers|users)|i own|are (?:open|not closed|still open|overdue))|owned by|assigned to|' +
  '(?:raised|logged|reported|recorded|updated|changed|planned) (?:since|in|last|this|on|between|from|next)|(?:planned|scheduled) (?:for|by|until|before|after|today|tomorrow)|(?:waiting|pending|awaiting)|to be reviewed|' +
  'up for review|between|still open|where people|within|due within)';

const MONTHS = `${MONTH_NAMES}|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec`;

/** "Show …" and "open high incidents": nothing else is meant, whatever is being filled in. */
const ORDERS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:please )?(?:can you |could you )?(?:list|show|find|search|give|get|pull|bring|display|fetch)\b.*\b${NOUNS}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:(?:which|what|how many) )?(?:(?:the|of|and|or) )*(?:${NARROWING}(?:,? (?:and |or )?))+${NOUNS}\b`,
    'iu',
  ),
];

/** These could answer a question of a form. */
const REQUESTS: readonly RegExp[] = [
  ...ORDERS,
  // "Which risks do we have", but not "which risks do we have to assess".
  new RegExp(
    String.raw`^(?:which|what|how many) (?:(?:of the|of our|other|more|ai) )*${NOUNS} (?:(?:do|did|have|had|has) (?:we|i|you|our company|the company) (?:have|had|got|log|logged|record|recorded|raise|raised|report|reported|make|made)(?! to\b)|(?:are|were) (?:there|on record|in the register|open|overdue|closed|logged|recorded|reported))\b`,
    'iu',
  ),
  /^what (?:has |have |was |were )?(?:changed|recorded|updated|reported)\b.*\b(?:since|last|this|yesterday|today|in|between|on|for)\b/iu,
  /^(?:(?:the|all|our|my) )*(?:near[- ]misses|overdue reviews)\b/iu,
  /^(?:show |list )?(?:what|everything|all) (?:is |that is )?(?:assigned to me|owned by me|i own|wait(?:ing|s) for approval)[.!?]*$/iu,
  // Everything that stands so, and nothing else said of it.
  new RegExp(
    String.raw`^(?:please )?(?:(?:show|list|give)(?: me)? )?(?:everything|all (?:items|things|ones|of them)|what(?:ever)?)(?: (?:that|which))?(?:(?: is|['’]s| are)(?: still| currently)? (?:open|unresolved|overdue|late)| (?:still |currently )(?:open|unresolved|overdue))(?: (?:for|on|of|about|at) (?:the |our )?[^?]{2,40})?[.!?]*$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:which|what) ${NOUNS} (?:are|were) (?:still |currently |now )?(?:(?:not (?:yet )?)?(?:${NARROWING})|due|unassessed)(?: (?:or|and) (?:worse|higher|above|more|${NARROWING}))?(?: (?:now|yet|today|this \w+))?[.!?]*$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:is|are|do we have|have we (?:got |logged |recorded )?)(?: there)? ?(?:anything|something|(?:any |some )?(?:${NARROWING} )?${NOUNS})(?: (?:is |that is |already )?(?:on record|in the register|on file|logged|recorded))(?: (?:about|on|for|of|with|regarding) .{2,60})?[.!?]*$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:please )?(?:show|list|give|what(?:['’]s| is| was| are| were))(?: me)? (?:the |our |my )(?:very )?(?:latest|newest|most recent|last) (?:few |\d+ )?(?:${SINGULAR}|${NOUNS})[.!?]*$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:which |what |the )?${NOUNS} (?:that |which )?(?:(?:nobody|no one|no-one) has (?:yet )?|(?:have|has|are|were) (?:still )?not (?:yet )?(?:been )?)(?:assessed|approved|closed)(?: yet)?[.!?]*$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:which|what) ${NOUNS} (?:are )?still (?:need|wait|await|lack)\w*(?: for)?(?: an?| its| their)? (?:approval|assessment)[.!?]*$`,
    'iu',
  ),
  new RegExp(String.raw`^${NOUNS}(?: ${FURTHER}\b.*)[.!?]*$`, 'iu'),
  // "Which changes are planned for November?", "what risks do I own?", "fraud detection changes in December".
  new RegExp(
    String.raw`^(?:which|what) (?:ai )?${NOUNS} (?:are|were) (?:planned|scheduled|due|coming(?: up)?|expected)(?: (?:for|in|by|until|before|on|this|next|last|between|from|today|tomorrow)\b.{0,40})?[.!?]*$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:which|what|how many) (?:ai )?${NOUNS} do (?:i|we) (?:own|look after|still own|have open)[.!?]*$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:the |our |my |all )?[\p{L}\d][\p{L}\d -]{1,40} (?:incidents|risks|changes) (?:in|since|from|between|this|last|next|for|due|until)(?: the)?(?: last| past| next)? (?:${MONTHS}|weeks?|months?|quarter|year|\d+ (?:days?|weeks?|months?)|20\d\d|today|yesterday|this (?:week|month|quarter|year))\b[^.!?]{0,30}[.!?]*$`,
    'iu',
  ),
  new RegExp(
    String.raw`^${NOUNS}(?: (?:of|for|on|about|since|due|in|from|with|this|last)\b.*)?[.!?]*$`,
    'iu',
  ),
];

/** What records say, and what they did harm to: no document is asked for these. */
const OF_TEXT: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?!.*\b(?:policy|procedure|standard|clause|annex|iso|must|should|need|required)\b)(?:which|what|how many|are there(?: any)?|do we have(?: any)?|any)(?: \p{L}+){0,2} ${NOUNS}(?: (?:that|which|are|were|do|we have))* (?:about|regarding|concerning|mention(?:ing)?|related to|involving|deal(?:ing)? with) .{2,60}[.!?]*$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:is|are|do we have|have we)(?: there)? (?:anything|something|(?:any |some )?${NOUNS}) (?:about|on|for|of|with|regarding) .{2,60}? (?:on record|in the register|on file|recorded|logged)[.!?]*$`,
    'iu',
  ),
  /^(?:(?:the|our|all|any|recent|open|closed) )*(?:privacy|security|safety|reputation(?:al)?|financial|environmental|operational|discrimination) incidents(?: (?:this|last|in|since|of)\b[^.!?]{0,40})?[.!?]*$/iu,
];

/** Requests for the register, and nothing that is a question about the standard or the documents. */
export function asksForRecords(text: string, heard: 'anything' | 'order' = 'anything'): boolean {
  const words = text.trim();
  return (heard === 'order' ? ORDERS : [...REQUESTS, ...OF_TEXT]).some((pattern) => pattern.test(words));
}
