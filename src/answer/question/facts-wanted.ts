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
  | { readonly fact: 'quantity' };

const NUMBERED = /\b[A-Z]{2,5}-\d{1,4}(?:-\d{1,4})*\b/g;
const YEAR = /(?<![\w-])20\d\d(?![\w-])/g;
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const TIME = new RegExp(
  String.raw`\b(?:(?:this|last|past|previous)\s+(?:week(?:end)?|month|quarter|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|tonight|(?:in|during|on\s+\d{1,2})\s+${MONTH}|q[1-4]\b|right\s+now|at\s+the\s+moment|current(?:ly)?|so\s+far)`,
  'gi',
);

const NAMED =
  /\bnames?\s+of\b|\bname\s+(?:please|pls)\b|\b(?:who|which\s+(?:person|colleague|lawyer|engineer|auditor|doctor|manager|consultant))\b[^?]*\bnames?\b|\bwhat(?:'s|\s+is)\s+(?:the\s+)?[\w\s]+'s\s+name\b|\bwhich\s+(?:colleague|lawyer|consultant|person|employee)\b/i;
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
const QUANTITY =
  /\bhow\s+(?:many|long|often|fast|quick(?:ly)?|much|soon|large|big|frequently|old)\b|\bwhen\b|\bdeadline\b|\bthreshold\b|\bby\s+when\b|\bpercentage\b/i;

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
  if ((counts && PAST.test(question)) || MEASURED.test(question)) facts.push({ fact: 'tally' });
  if (EVENT.test(question)) facts.push({ fact: 'event' });
  if (VERSION.test(question)) facts.push({ fact: 'version' });
  if (QUANTITY.test(question)) facts.push({ fact: 'quantity' });
  return [
    ...facts,
    ...found(question, TIME).map((said): Fact => ({ fact: 'time', said: said.toLowerCase() })),
  ];
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([match]) => match))];
}
