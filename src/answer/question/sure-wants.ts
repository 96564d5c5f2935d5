/**
 * What a question wants to be told, where its words leave no doubt: then a sentence tells it or does not, whatever else the two
 * share. See `organization/tells-sure.ts` for what tells each.
 */
export type SureWant =
  /** A person by name: a role is not enough. */
  | 'personal-name'
  /** Who stands in for somebody. */
  | 'stand-in'
  | 'phone'
  | 'money'
  /** How long, within how many days. */
  | 'span'
  /** How many of something. */
  | 'count'
  /** How many people came, answered, took part: a share of them is no answer. */
  | 'headcount'
  /** How many there were, or are by now. */
  | 'tally'
  | 'share'
  /** The day of something that happens once. */
  | 'day'
  /** A room, a server, an address. */
  | 'place'
  /** The name of a product, a company. */
  | 'thing-name'
  /** Which of those that were only counted. */
  | 'which-ones'
  /** What another document says. */
  | 'wording';

const FEW = String.raw`(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both)`;
const ROLE = String.raw`(?:auditor|trainer|teacher|account\s+manager|contact(?:\s+person)?|chair(?:man|woman|person)?|validators?|lead(?:\s+auditor)?|predecessor|successor|representatives?|members|engineers?|actuar(?:y|ies)|analysts?|consultants?|lawyer)`;
const PEOPLE = String.raw`(?:people|persons?|engineers?|officers?|auditors?|validators?|members|colleagues?|owners?|analysts?|employees|recruiters?|chair\w*|lead|head|trainer|manager|lawyer|consultants?)`;
const IS = String.raw`(?:['’]s|s|\s+is|\s+are|\s+was|\s+were|\s+will\s+be)`;
const TIME_UNIT = '(?:minutes?|mins?|hours?|days?|weeks?|months?|quarters?|years?)';
const TIMED = String.raw`(?:more\s+)?(?:(?:working|calendar|business|full)\s+)?${TIME_UNIT}\b`;
/** Where a question begins, or the part of it that asks. */
const ASKS = String.raw`(?:(?:^|[.,;:?!–-])\W*|\b(?:and|in|on|to|from|by|with|of|for|at|know|tell\s+me|wonder)\s+)`;
const PAPER = '(?:policy|policies|code\\s+of\\s+conduct|handbook|manual|guideline|directive|regulations)';

const ASKED: Readonly<Record<SureWant, readonly RegExp[]>> = {
  'personal-name': patterns(
    String.raw`\bwho${IS}\s+(?:the|these|those|our|all)?\s*(?:other\s+)?${FEW}\b`,
    String.raw`\bwhat${IS}\s+(?:his|her|their)(?:\s+or\s+(?:his|her))?\s+(?:full\s+|real\s+)?names?\b`,
    String.raw`\bnames?\s+of\s+(?:the\s+|our\s+|all\s+)?(?:\w+\s+){0,3}?${PEOPLE}\b`,
    String.raw`\bwho${IS}\s+(?:he|she|they|that|those|these)\W*$`,
    String.raw`\b(?:which|name\s+the|list\s+the)\s+${FEW}\s+${PEOPLE}\b`,
    String.raw`\bwho${IS}\s+(?:the|our|your|my|that|this)\s+(?:[\w-]+\s+){0,2}?${ROLE}\b`,
    String.raw`\bwho\s+(?:chairs|heads|presides|sits\s+on|teaches)\b|\bwho${IS}\s+on\s+duty\b(?!\s+officer)`,
    String.raw`\bwho\b[^?]*\?[^?]*\bnames?\b|\bi\s+need\s+(?:the|a|his|her|their)\s+names?\b`,
  ),
  'stand-in': patterns(
    String.raw`\bwho\b[^?.]*\b(?:deput\w+|stand(?:s|ing)?[\s-]?in|substitut\w+|replac\w+|covers?\s+for|fills?\s+in|takes?\s+over|in\s+(?:his|her|their)\s+(?:place|stead)|on\s+(?:his|her|their)\s+behalf|meanwhile|while\s+(?:he|she|they))\b`,
    String.raw`\b(?:is|do\s+we\s+have|has)\s+[^?.]*\b(?:a|any)\s+(?:deputy|stand[\s-]?in|substitute|replacement)\b`,
    String.raw`\bdeputy\s+(?:of|for)\b`,
  ),
  phone: patterns(
    String.raw`\b(?:phone|mobile|telephone|cell(?:phone)?|helpdesk|hotline)\s*(?:number|no\b|nr\b)?\W*$|\b(?:phone|mobile|telephone|cell(?:phone)?|helpdesk|hotline)\s*(?:number|no\b|nr\b)|\b(?:number|extension)\b[^?]*\b(?:ring|call|dial|phone|try)\b|\b(?:call|phone|ring|dial)\b[^?]*\b(?:number|ext)\b`,
  ),
  money: patterns(
    String.raw`\bhow\s+(?:many|much)\s+(?:euros?|dollars?|pounds|money|€|eur)\b`,
    String.raw`\b(?:how\s+much|what)\s+(?:do|does|did|will|would|are|is|has|have|it)\b[^?]*\b(?:costs?|pay|paid|pays|charge[sd]?|spend|spent|earn(?:s|ed)?|budgeted)\b`,
    String.raw`\bwhat\b[^?]{0,25}\b(?:cost|costs|price|salary|fees?|wage|penalty|turnover|revenue|day\s+rate|daily\s+rate|sum)\b`,
    String.raw`\bhow\s+expensive\b|\bsalar(?:y|ies)\b|\b(?:annual|yearly|monthly|licen[cs]e)\s+(?:fee|cost|price)s?\b|\b(?:day|daily|hourly)\s+rate\b|\bsum\s+insured\b|\bup\s+to\s+what\s+(?:value|amount|sum)\b|\bin\s+euros?\W*$`,
  ),
  span: patterns(
    String.raw`\bhow\s+many\s+${TIMED}`,
    String.raw`\bhow\s+(?:long|soon|fast|far\s+(?:ahead|in\s+advance))\b|\bhow\s+much\s+(?:time|notice)\b`,
  ),
  count: patterns(
    String.raw`\bhow\s+many\s+(?!${TIMED}|euros?\b|%|per\s?cent)|\b(?:total\s+)?(?:number|count)\s+of\b`,
  ),
  headcount: patterns(
    String.raw`\bhow\s+many\s+(?:people|persons|employees|colleagues|members|customers|respondents|participants|users|staff|of\s+(?:us|them|the\s+\w+))\s+(?:have\s+|had\s+)?(?:filled|answered|took|taken|participated|responded|replied|turned\s+up|came|attended|were\s+asked|voted|signed)\b`,
  ),
  tally: patterns(
    String.raw`\b(?:how\s+many\s+(?!${TIMED})|number\s+of\b)(?![^?]*\b(?:must|should|needs?|required|may|at\s+(?:most|least))\b)[^?]*\b(?:did|(?:have|has)\s+(?:we|not|been|\w+ed)|we\s+have(?!\s+to\b)|had|were|was|got|ended|turned|came|happened|lapsed|since|so\s+far|right\s+now|today|last\s+(?:week|month|quarter|year)|this\s+(?:week|month|quarter|year)|in\s+(?:all\s+of\s+)?20\d\d)\b`,
  ),
  share: patterns(
    String.raw`\b(?:what|which)\s+(?:share|percentage|proportion|per\s?cent|%)|\bpercentage\s+of\b|\bhow\s+many\s+per\s?cent\b`,
  ),
  day: patterns(
    String.raw`\bwhen\s+(?:did|was|were)\b|\b(?:which|what)\s+exact\s+(?:dates?|day)\b|\b(?:which|what)\s+dates\b`,
    String.raw`\bwhen\s+(?:does|do|will|is)\b[^?]*\b(?:end|expire|run\s+out|come\s+out|be\s+replaced|being\s+replaced|be\s+finished|switch\s+to)\b`,
  ),
  place: patterns(
    String.raw`\b(?:which|what)\s+(?:meeting\s+)?(?:room|building|floor|street|data\s+cent(?:re|er)|server|country|city|town|folder)\b|\b(?:postal|web|street)\s+address\b|^\W*room\b|\bwhere\b[^?]*\b(?:servers?|hosted|located)\b`,
  ),
  'thing-name': patterns(
    String.raw`${ASKS}(?:which|what)\s+(?:\w+\s+)?(?:company|companies|firms?|vendor|supplier|provider|bod(?:y|ies)|certifiers?|authority|regulator|cloud|framework|library|software|product|(?:ticket\s+|change\s+)?tool|programming\s+language|algorithm|platform|database|bureau|agency|consultancy|broker)\b`,
    String.raw`\bwhat(?:['’]s|\s+is)\s+it\s+called\b|\bname\s+of\s+the\s+(?:tool|product|service|company|supplier|vendor|firm|platform)\b`,
  ),
  'which-ones': patterns(
    String.raw`\bwhich\s+${FEW}\b(?!\s+(?:of|things|steps|points|ways|reasons|conditions)\b)|\bwhich\s+(?:ones|of\s+them)\b|\bwhich\s+one\s+(?:is|was)\s+(?:it|that)\b`,
  ),
  wording: patterns(
    String.raw`\b(?:what|tell)\b[^?]*\b${PAPER}\s+(?:say|says|demand|demands|require|requires|contain|contains|prescribe|prescribes|ask|asks)\b`,
    String.raw`\bwhat\s+(?:does|do|did)\b[^?]*\b${PAPER}\s+[^?]*\b(?:say|demand|require|contain|prescribe|ask)\b`,
    String.raw`\b(?:according\s+to|under|quote|cite)\b[^?]*\b${PAPER}\b|\b(?:text|wording)\s+of\s+the\b[^?]*\b${PAPER}\b`,
  ),
};

function patterns(...sources: readonly string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(source, 'iu'));
}

/**
 * The word for the kind of thing whose name is wanted, where another kind's name is none: "cloud", "framework". Suppliers and
 * tools go by their names alone.
 */
export function kindNamed(question: string): string | null {
  return KIND_NAMED.exec(question)?.[1]?.toLowerCase() ?? null;
}

const KIND_NAMED =
  /\b(?:which|what)\s+(?:\w+\s+)?(cloud|framework|library|programming|algorithm|platform|database|bureau|agency|consultancy|broker|regulator|certifiers?|ticket)\b/i;

/** The words that name the paper whose wording is wanted: "actuarial model", "conduct". None where it is not told apart. */
export function paperNamed(question: string): string[] {
  const [, before = '', paper = ''] = PAPER_NAMED.exec(question) ?? [];
  const words = [...before.trim().split(/\s+/), ...(/conduct/i.test(paper) ? ['conduct'] : [])];
  return words.map((word) => word.toLowerCase()).filter((word) => word.length > 2 && !OPENS_PAPER.test(word));
}

const PAPER_NAMED = new RegExp(String.raw`((?:[\p{L}-]+\s+){0,2})(${PAPER})`, 'iu');
const OPENS_PAPER =
  /^(?:the|our|your|their|this|that|any|to|of|in|by|under|does|what|quote|cite|section|full|whole|company|new|current|own|with|from)$/;

/** "What does that need, and how fast?": the first part may be told without the second. */
const ASKED_BESIDES =
  /(?<=\b(?:what|which|who|where|why|how)\b[^?]*),?\s+and\s+(?:for\s+|by\s+|until\s+|since\s+)?(?:how|when)\b[^?]*/i;

/** A name, a number to call or a place of ours: "which company certifies us" is told by our documents or nowhere. */
export function wantsOurOwn(question: string): boolean {
  return OF_OURS.test(question) && sureWantsIn(question).some((want) => OWN.has(want));
}

const OF_OURS = /\b(?:we|our|ours|us)\b/i;
const OWN: ReadonlySet<SureWant> = new Set(['personal-name', 'thing-name', 'phone', 'place', 'stand-in']);

/** None for "how do we …", "may I …", and for who is told of in general ("who approves …"). */
export function sureWantsIn(question: string): SureWant[] {
  const first = question.replace(ASKED_BESIDES, '');
  const wants = (Object.keys(ASKED) as SureWant[]).filter((want) =>
    ASKED[want].some((pattern) => pattern.test(first)),
  );
  const isNarrower = wants.includes('headcount') || wants.includes('tally');
  return isNarrower ? wants.filter((want) => want !== 'count') : wants;
}
