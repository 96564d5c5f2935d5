/** What people say in many ways, said in the one that is read. */
const IDIOMS: readonly (readonly [RegExp, string])[] = [
  [/\brisk scores\b(?! (?:of|is|are|above|over|below|under|at|between|from|more|less|[<>=≥≤\d]))/giu, ' risks '],
  [/\b(?:owned by|assigned to) (?:nobody|no one|no-one)\b/giu, ' with no owner '],
  [/\b(?:(?:nobody|no one|no-one) (?:has |have )?(?:yet |ever )?|(?:have|has|are|were) (?:still )?not (?:yet )?(?:been )?)assessed(?: yet)?\b|\bunassessed\b|\bstill (?:need|await|lack|wait for)s? (?:an? |its |their )?assessment\b/giu, ' identified '],
  [/\b(?:nobody|no one|no-one) (?:has |have )?(?:yet |ever )?closed(?: yet)?\b/giu, ' open '],
  [/\b(?:(?:nobody|no one|no-one) (?:has |have )?(?:yet |ever )?|(?:have|has) (?:still )?not (?:yet )?(?:been )?)approved(?: yet)?\b|\bstill (?:need|await|lack|wait for)s? (?:an? |its |their )?approval\b/giu, ' waiting for approval '],
  [/\bpast (?:their|its|the|a) (?:due |approval )?(?:deadlines?|due dates?|dates?)\b/giu, ' overdue '],
  [/\b(?:which|what) approvals? (?:are|is) (?:still |currently )?(?:waiting|open|pending|outstanding)\b|\b(?:waiting|open|pending|outstanding) approvals\b/giu, ' waiting for approval '],
  [/\b(?:and )?(?:for|by|until|since|with) (?:whom|whose|when)\b|\band (?:who|why|when|what)\b|(?:(?:,|\b(?:and|with|plus|including|showing)) ?(?:the |their |its )?(?:reasons?|(?:due )?dates?|owners?|levels?|status(?:es)?|severit(?:y|ies)|deadlines?|titles?|numbers?|ratings?)\s*)+(?=[?.!]|$)/giu, ' '],
  [/\bneeds? (?:an? |to be |another )?(?:reviews?|reviewed|looked at|reviewing)(?=.*\b(?:this|next|in|by|before|until|within|soon)\b)/giu, ' review '],
  [/\bwhile (?:i|we) (?:was|were|am) (?:away|out|gone|off|on (?:leave|holiday|vacation))\b/giu, ' '],
  [/\bdo i (?:still |currently )?have (open|overdue|due)\b/giu, ' my $1 '],
  [/\b(?:on|in) my (?:list|plate|desk|to-?dos?(?: list)?|queue|table)\b/giu, ' my due '],
  [/\bwhose (?:treatment|review|plan|approval|deadline)s? (?:is|are) (?:late|overdue|past due)\b/giu, ' overdue '],
  [/\bfor me\b/giu, ' my '],
  [/\bpast (?:their|its|the|a) (?:next |planned )?reviews?(?: dates?)?\b/giu, ' overdue review '],
  [/\b(?:did|have|has) (?:we|you|the (?:team|company))(?: already| ever)? (clos|approv|refus|implement|accept|assess|treat|contain|investigat|correct|review)(?:ed|e)?\b/giu, ' $1ed '],
  [/\b(?:with|showing|including) who [\p{L} ]{3,30}$/giu, ' '],
  [/\b(?:went|gone) live\b|\b(?:was|were|been) rolled out\b/giu, ' changes implemented '],
  [/\bdue to (?!(?:be|go|start|end|happen|expire|\d)\b)/giu, ' caused by '],
  [/\b(?:going|goes|go) live\b|\b(?:being |getting |to be )?(?:rolled|rolling) out\b/giu, ' changes planned '],
  [/\b(?:that |which )?(?:nobody|no one|no-one) (?:owns|is responsible for|looks after)\b|\bunowned\b|\borphaned\b/giu, ' with no owner '],
  [/\buntreated\b/giu, ' with no treatment plan '],
  [/\bunlinked\b|\b(?:that |which )?(?:are |is |were )?not (?:yet )?(?:linked|connected|mapped|related|tied) (?:to|with) (?:any |an? )?(?:annex a )?controls?\b/giu, ' with no controls '],
  [/\brejected\b|\bdeclined\b|\bturned down\b/giu, ' refused '],
  [/\bsigned off\b/giu, ' approved '],
  [/\bconcerning\b|\bregarding\b/giu, ' about '],
  [/\b(?:the )?(?:longest|oldest)(?: (?:that (?:is|are) )?(?:still )?(open))?\b/giu, ' oldest $1 '],
  [/\b(?:can|could|would) you\b|\bi (?:want|need|would like|['’]d like) to (?:see|know|have)\b|\btell me\b|\bplease\b|\bthanks?(?: you)?\b/giu, ' '],
  [/\b(?:that|what|which)['’]s\b/giu, ' '],
  [/\bis there\b|\bon file\b|\bin the register\b/giu, ' '],
  [/\b(?:show|list|give|what(?:['’]s| is| was| are| were))(?: me)? (?:the |our )?(?:very )?last (?:few |\d+ )?(?=(?:incident|risk|change|concern|record))/giu, ' '],
  [/\b(?:(?:that |which )?(?:are|is) )?(?:not (?:yet )?(?:closed|done|finished|resolved)|still open|active|outstanding)\b/giu, ' open '],
  [/\b(?:(?:assigned|belonging) to|owned by) me\b|\b(?:that |which )?i(?: am)? own(?:ing)?\b/giu, ' my '],
  [/\b(?:owned by|assigned to|belonging to)\b/giu, ' of '],
  [/\b(?:is |are )?working on\b/giu, ' open '],
  [/\b(?:late|behind schedule)\b/giu, ' overdue '],
  [/\b(?:worst|serious|severe|major)\b(?=(?: \w+)? incidents?\b)/giu, ' high critical '],
  [/\b(?:do|did|have|had|has) (?:we|our company|the company) (?:have|had|got|log(?:ged)?|record(?:ed)?|raised?|report(?:ed)?|ma[dk]e)\b/giu, ' '],
  [/\b(?:up|to be|due) for review\b|\bto be (?:reviewed|looked at)\b/giu, ' review '],
  [/\b(?:(?:the )?(?:most )?(?:latest|newest|recent)|how many|number of|stuff|everything|whatever|anything|something|new|still)\b/giu, ' '],
]; // prettier-ignore

/** “Dont”, “wats”: as they are written with care. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  // “Monday 30 November” is that day, whatever weekday it is.
  [
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?=(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\s+\d|\d{4}-\d{2}-\d{2})/giu,
    '',
  ],
  [/\b(?<verb>do|does|did|have|has|had|is|are|was|were|would|should|could)nt\b/giu, "$1n't"],
  [/\bwh?ats\b/giu, "what's"],
  [/\bwhos\b(?! \p{L}+ (?:is|are|was)\b)/giu, "who's"],
  [/\bstil\b/giu, 'still'],
  [/\bhw\b/giu, 'how'],
  [/\b(?:pls|plz)\b/giu, 'please'],
  [
    /(?<!\b(?:in|of|from|since|for) )\b(january|february|march|april|june|july|august|september|october|november|december)(?=(?: \p{L}+)? (?:incidents|risks|changes|records)\b)/giu,
    'in $1',
  ],
  [/,\s*like,?\s+(?=who|when|what|which)/giu, ', '],
  [/(<@[^>]+>)['’]s?(?!\p{L})/giu, '$1'],
];

export function withoutShorthand(text: string): string {
  return SHORT.reduce((said, [pattern, whole]) => said.replace(pattern, whole), text);
}

export function plainly(text: string): string {
  return IDIOMS.reduce((said, [pattern, plain]) => said.replace(pattern, plain), text);
}

/** Words that say nothing about which records are meant. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'a an the all any every of on in for by to with that which what who are is was were be been being have has had do does did ' +
    'done we our us me i list show find search give get see please records record register entries things and or from at about ' +
    'there happen happened up new control controls now currently where own owns owned still yet already ever so far some other ' +
    'others one ones items its it they them their these those this here you your also both then but ai level only ' +
    'levels rating ratings rated severity last first most many status anybody anyone somebody someone ' +
    'pull fetch display bring full complete entire log made related mentioning mentioned mention mentions involving involved ' +
    'containing covering describing caused affected affecting gave given took actions tasks look'
  ).split(' '),
);

/** Words that hold a sentence together: no record is meant because it has one of them. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'how why when if must should shall may might can could will would need needs than because while until till before ' +
    'after between against during over under within per each not no without nor never none nobody except but as like whom ' +
    'whose same again too very just such into onto upon via he she his her him am isn aren wasn weren don doesn didn ' +
    'according required supposed allowed'
  ).split(' '),
);
