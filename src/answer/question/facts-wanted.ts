import { MONTH_NAMES } from '../../kernel/month-names.ts';

/**
 * Something particular that a question wants to be told: not how a thing is done but who, when, how many.
 * Rules seldom hold it, and a passage without it is no answer, however many words it shares.
 */
export type Fact =
  /** "INC-2026-007", "SYS-12": a numbered thing. */
  | { readonly fact: 'number'; readonly number: string }
  /** "in 2027" */
  | { readonly fact: 'year'; readonly year: string }
  /** "last quarter", "this week", "in October": what was or is so at a time. */
  | { readonly fact: 'time'; readonly said: string }
  /** `named`: a person's name is wanted, a role is not enough. */
  | { readonly fact: 'person'; readonly named: boolean }
  | { readonly fact: 'contact' }
  | { readonly fact: 'money' }
  /** How many there were, what was measured. */
  | { readonly fact: 'tally' }
  /** What happened, what someone said. */
  | { readonly fact: 'event' }
  | { readonly fact: 'version' }
  /** On which day something came to pass. */
  | { readonly fact: 'date' }
  /** A password, who spoke without a name: it is not told. */
  | { readonly fact: 'secret' }
  /** What somebody thinks, feels or voted. */
  | { readonly fact: 'opinion' }
  /** How something will turn out, not when it is planned. */
  | { readonly fact: 'outlook' }
  /** How the law decides a case. */
  | { readonly fact: 'verdict' }
  /** How many, how much. */
  | { readonly fact: 'amount' }
  | { readonly fact: 'share' }
  | { readonly fact: 'duration' }
  | { readonly fact: 'frequency' }
  /** When something is to be done or takes place. */
  | { readonly fact: 'moment' }
  | { readonly fact: 'place' }
  | { readonly fact: 'reason' }
  /** Whether something ever came to pass. */
  | { readonly fact: 'past' }
  /** How far something is by now. */
  | { readonly fact: 'standing' }
  /** Which is the most, the worst, the last; what is more than something else. */
  | { readonly fact: 'extreme' }
  /** Each of several: “which four engineers”, “list the exceptions”. */
  | { readonly fact: 'list' }
  /** The thing itself: a text, a sheet, a link. */
  | { readonly fact: 'content' };

export type FactKind = Fact['fact'];

const NUMBERED = /\b[A-Z]{2,5}-\d{1,4}(?:-\d{1,4})*\b/g;
const YEAR = /(?<![\w-])20\d\d(?![\w-])/g;
const MONTH = `(?:${MONTH_NAMES})`;
const TIME = new RegExp(
  String.raw`\b(?:(?:this|last|past|previous)\s+(?:week(?:end)?|month|quarter|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|tonight|(?:in|during|on\s+\d{1,2})\s+${MONTH}|q[1-4]\b|right\s+now|at\s+the\s+moment|current(?:ly)?|so\s+far)`,
  'gi',
);

const NAMED =
  /\bnames?\s+of\b|\bname\s+(?:please|pls)\b|\b(?:who|which\s+(?:person|colleague|lawyer|engineer|auditor|doctor|manager|consultant))\b[^?]*\bnames?\b|\bwhat(?:'s|\s+is)\s+(?:the\s+)?[\w\s]+'s\s+name\b|\bwhich\s+(?:colleague|lawyer|consultant|person|employee)\b|\bwho\s+(?:was|were)\s+(?:there|present|in\s+the\s+room|at\s+the)\b|\bnames\W*$|\bwho\s+(?:chairs|heads|presides)\b|\bwho(?:'s|\s+is)\s+(?:the\s+)?chair\b/i;
const PERSON = /\b(?:who|whom|whose|who's)\b/i;
const CONTACT =
  /\b(?:phone|mobile|telephone|cell(?:phone)?|extension|e-?mail|mail)\s*(?:number|address|no\b|nr\b)?\b[^?]*$|\b(?:number|whom?|extension)\b[^?]*\b(?:ring|call|dial|phone)\b|\b(?:call|phone|ring|dial)\b[^?]*\bnumber\b/i;
const WANTS_CONTACT =
  /\b(?:what|which|whats|give|tell|send|need|number|where)\b|'s\s+(?:phone|mobile|telephone|e-?mail|extension|number|address)/i;
/** "How much does it cost?", "what price did we agree?" */
const MONEY =
  /\bhow\s+(?:much|expensive)\b[^?]*\b(?:cost|costs|pay|paid|charge|charges|spend|spent|earn|earns|price|expensive)\b|\bhow\s+expensive\b|\bwhat\b[^?]*\b(?:price|fee|salary|discount|day\s+rate|cost|fine|revenue|turnover|earn|earns)\b|\bsalar(?:y|ies)\b|\bbudget\b/i;

const COUNT =
  /\b(?:how\s+(?:many|often)|in\s+how\s+many|(?:total\s+)?number\s+of|percentage\s+of|share\s+of)\b/i;
const PAST =
  /\b(?:did|was|were|had|got|have\s+(?:we|been)|has\s+been|recorded|reported|happened|raised|refused|failed|found|came\s+in|rolled\s+back|actually|reached)\b/i;
const MEASURED =
  /\b(?:what|which|give\s+me)\b[^?]*\b(?:score|accuracy|auc|value|rate|rating|result|uptime|psi|figure|points)\b[^?]*\b(?:did|was|were|got|actually|reached|achieved|get|last)\b|\b(?:did|was|were)\b[^?]*\b(?:score|points|rating)\b/i;
const EVENT =
  /\bwhat\s+(?:did|happened|was\s+(?:said|decided|found|agreed|the\s+outcome|about))\b|\bwhat\s+was\s+[\w-]+\s+about\b|(?:^|\b(?:what|show|give|tell|send)\b[^?]{0,20}\b)(?:the\s+)?(?:minutes|findings?|outcome|results?|summary|status)\s+of\b|\bwho\s+(?:won|said|raised|failed|complained|reported|wrote)\b/i;
const VERSION = /\b(?:which|what)\s+(?:exact\s+)?version\b/i;
const DATE =
  /\bwhen\s+(?:did|was|were)\b|\bsince\s+when\b|\bon\s+(?:what|which)\s+(?:date|day)\s+(?:did|was|were)\b/i;
/** What has to be so is a rule, not something measured. */
const REQUIRED = /\b(?:needs?|must|should|has\s+to|have\s+to|required|at\s+least|at\s+most)\b/i;
/** "I started last week, …": told, not asked. */
const TOLD = /^\W*i(?:'ve|’ve|\s+have)?\s+(?:just\s+)?[\w'’]+[^,;.?]*[,;.]/i;
const SECRET =
  /\b(?:what(?:'s|\s+is)?|give|tell|send|need|share|get)\b[^?]*\b(?:passwords?|passphrases?|pins?|api[\s-]?keys?|access\s+codes?|door\s+codes?|wifi\s+key|credentials)\b|^\W*(?:the\s+)?(?:password|pin|passphrase)\b|\bwho\s+(?:\w+ed|wrote|sent|made|was|is)\b[^?]*\banonymous\b/i;
const OPINION =
  /\b(?:does|did)\s+(?!we\b|you\b|i\b|the\b|our\b|they\b)[\w'’]+(?:\s+[\w'’]+){0,2}\s+(?:really\s+|actually\s+|personally\s+)?(?<!\bto\s)(?:think|feel|vote|like|hate|believe|prefer)\b|\b(?:opinion\s+(?:of|on|about)|your\s+(?:honest\s+)?opinion|be\s+honest)\b|\b(?:is|are)\s+[\w-]+\s+(?:better|worse|smarter|cheaper|nicer)\s+than\b/i;
const OUTLOOK =
  /^\W*(?:so\s+|and\s+)?will\s+(?!i\b|we\s+have\b|there\s+be\b)|\b(?:is|are)\s+[\w'’]+(?:\s+[\w'’]+){0,2}\s+going\s+to\s+(?:be|get|win|lose|fail|pass|leave)\b|\bwhich\b[^?]*\bwill\b[^?]*\bnext\s+(?:week|month|quarter|year|spring|summer|autumn|winter)\b/i;
const VERDICT =
  /\b(?:sue[ds]?|suing|lawsuits?)\b|\b(?:am\s+i|are\s+we|is\s+\w+|be)\b[^?]*\b(?:personally\s+|legally\s+)?liable\b|\b(?:void|valid|invalid|enforceable|illegal|legal|lawful)\b[^?]*\b(?:law|court)\b|\b(?:go\s+to\s+(?:jail|prison)|before\s+(?:a|the)\s+court|win\s+in\s+court)\b/i;
const PAST_ASKED =
  /^\W*(?:(?:so|and|but|ok|hi|hey)\W+)?(?:has|have|had|did|was|were)\b|\b(?:has|have|had)\s+(?:\w+\s+){0,4}?(?:ever|already|anyone|anybody)\b|\bever\b|\b(?:did|was|were)\s+(?:it|he|she|we|they|any(?:one|body)|some(?:one|body))\b|\bturned\s+out\b|\b(?:did|was|were)\b[^?]*\?*$/i;
const STANDING =
  /\b(?:so\s+far|(?:up\s+to|until|by)\s+now|to\s+date|at\s+(?:the\s+moment|present)|right\s+now|current(?:ly)?|nowadays|latest|last|recent(?:ly)?|previous|former|still)\b/i;
const EXTREME =
  /\b(?:most|worst|best|biggest|largest|highest|lowest|fewest|slowest|fastest|busiest|oldest|newest|favou?rite|more\s+(?:\w+\s+){0,4}than|fewer|better|worse|compared|changed?\s+(?:in|since|between)|difference)\b/i;
const LIST =
  /^\W*(?:(?:please|can\s+you|could\s+you|i\s+need|i\s+want)\s+)*(?:list|name|names)\b|\bnames\s+of\b|\b(?:which|what\s+are\s+the|who\s+are\s+the|what\s+were\s+the|show\s+me\s+the|give\s+me\s+the)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b|\bwho\s+(?:is|are)\s+in\b/i;
const CONTENT =
  /\b(?:show|give|send)\s+(?:me|us)\s+(?:the|a|an|our|last|this|that|all|\w+['’]s)\b|^\W*(?:paste|print|share|show|list|tell\s+me)\s+(?:the|our|all|a)\b|\b(?:link|url|template|transcript|slides?)\b|\b(?:text|wording|contents?)\s+of\b|\bwhat\s+does\b[^?]*\b(?:policy|sheet|card|report|code\s+of\s+conduct|register|minutes|contract|plan)\s+(?:say|contain)\b|\baccording\s+to\s+the\b/i;
const PLACE =
  /^\W*(?:(?:so|and)\s+)?where\b|\b(?:which|what)\s+(?:room|country|city|town|office|site|floor|building|region|place|street)\b|\b(?:address|url|link)\b/i;
const REASON =
  /\bwhy\b|\bhow\s+come\b|\b(?:what(?:'s|\s+is|\s+was)?|explain|tell\s+me)\s+the\s+reasons?\b|\bwhose\s+idea\b/i;
const SHARE = /\bper\s?cent(?:age)?\b|%|\b(?:share|proportion)\s+of\b|\bhow\s+many\s+out\s+of\b/i;
const FREQUENCY = /\bhow\s+(?:often|frequently|regularly)\b/i;
const DURATION =
  /\bhow\s+(?:long|soon|fast|quick(?:ly)?|old)\b|\bwithin\s+(?:what|which|how)\b|\bhow\s+many\s+(?:(?:working|calendar|business)\s+)?(?:minutes|hours|days|weeks|months|years)\b|\bhow\s+much\s+(?:time|notice)\b|\bdeadline\b/i;
const MOMENT = /\bwhen\b|\b(?:what|which)\s+(?:time|day|date|month|weekday)\b|\bby\s+when\b|\bdue\s+date\b/i;
const AMOUNT =
  /\bhow\s+(?:many|much|large|big|high)\b|\bnumber\s+of\b|\bthreshold\b|\bcount\s+of\b|\bfigures?\s+(?:for|on)\b/i;

/** The facts that a question wants, none for "how do we …" and "may I …". */
export function factsWanted(question: string): Fact[] {
  const facts: Fact[] = [
    ...found(question, NUMBERED).map((number): Fact => ({ fact: 'number', number })),
    ...found(question.replace(NUMBERED, ' '), YEAR).map((year): Fact => ({ fact: 'year', year })),
  ];
  const named = NAMED.test(question);
  if (named || PERSON.test(question)) facts.push({ fact: 'person', named });
  if (CONTACT.test(question) && WANTS_CONTACT.test(question)) facts.push({ fact: 'contact' });
  if (MONEY.test(question)) facts.push({ fact: 'money' });
  const counts = COUNT.test(question);
  if (((counts && PAST.test(question)) || MEASURED.test(question)) && !REQUIRED.test(question))
    facts.push({ fact: 'tally' });
  if (EVENT.test(question)) facts.push({ fact: 'event' });
  facts.push(...untoldWanted(question));
  if (DATE.test(question)) facts.push({ fact: 'date' });
  if (VERSION.test(question)) facts.push({ fact: 'version' });
  facts.push(...SOUGHT.filter(([, pattern]) => pattern.test(question)).map(([fact]): Fact => ({ fact })));
  return [
    ...facts,
    ...found(question.replace(TOLD, ' '), TIME).map((said): Fact => ({
      fact: 'time',
      said: said.toLowerCase(),
    })),
  ];
}

/** What can be told in many ways. */
const SOUGHT = [
  ['amount', AMOUNT],
  ['share', SHARE],
  ['duration', DURATION],
  ['frequency', FREQUENCY],
  ['moment', MOMENT],
  ['place', PLACE],
  ['reason', REASON],
  ['past', PAST_ASKED],
  ['standing', STANDING],
  ['extreme', EXTREME],
  ['list', LIST],
  ['content', CONTENT],
] as const;

/** What no document tells, whatever it is about. */
const UNTOLD = [
  ['secret', SECRET],
  ['opinion', OPINION],
  ['outlook', OUTLOOK],
  ['verdict', VERDICT],
] as const;

function untoldWanted(question: string): Fact[] {
  return UNTOLD.filter(([, pattern]) => pattern.test(question)).map(([fact]): Fact => ({ fact }));
}

/** It wants a secret, an opinion, the future or a verdict. */
export function asksForUntold(question: string): boolean {
  return untoldWanted(question).length > 0;
}

/** It wants a price, a wage, what was spent. */
export function asksPrice(question: string): boolean {
  return MONEY.test(question);
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([match]) => match))];
}

/**
 * It wants to be told what is or was so with us: no glossary and no page on a standard holds that.
 */
export function wantsOurFact(question: string): boolean {
  return factsWanted(question).some(({ fact }) => OF_OURS_ALONE.has(fact));
}

const OF_OURS_ALONE: ReadonlySet<Fact['fact']> = new Set([
  'number',
  'time',
  'person',
  'contact',
  'event',
  'version',
  'date',
  'secret',
  'opinion',
  'past',
]);

/**
 * It wants to be told what came to pass, what somebody thinks, or each of several by its name: a glossary, a summary of a
 * clause and the correction of an error tell none of that.
 */
export function wantsParticulars(question: string): boolean {
  return (
    factsWanted(question).some(
      (wanted) => PARTICULARS.has(wanted.fact) || (wanted.fact === 'person' && wanted.named),
    ) || OUR_MONEY.test(question)
  );
}

/** What we pay is told by no page, what something costs may be. */
const OUR_MONEY =
  /\b(?:do|did|will|are|have|shall)\s+we\b[^?]*\b(?:pay|paid|spend|spent|budgeted)\b|\bcosts?\s+us\b/i;

const PARTICULARS: ReadonlySet<FactKind> = new Set([
  'number',
  'contact',
  'tally',
  'event',
  'date',
  'secret',
  'opinion',
  'outlook',
  'list',
]);
