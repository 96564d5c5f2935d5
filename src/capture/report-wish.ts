import type { ToldKind } from './understand/kind/command-words.ts';

/** Somebody wants to put something on record and has not said yet what. */
export type ReportWish =
  /** `kind` null: they did not say what kind of record it is either. */
  | { readonly wish: 'empty'; readonly kind: ToldKind | null }
  /** “There’s an issue with the fraud model”: little is told, and it is an incident. */
  | { readonly wish: 'trouble' };

const POLITE = String.raw`(?:(?:hi|hello|hey|ok|okay|so|please|pls|um|well|good morning|yes|no)[,.!\s]+)*`;
const TO_LOG = String.raw`(?:report|log|record|raise|register|flag|file|note|submit|enter|add|open|create|request|make|tell you(?: about)?)`;
const WANT = String.raw`(?:(?:i|we)(?:['’]d| would| will|['’]ll)?\s+(?:just\s+|also\s+)?(?:want|wanted|like|need|have|wish|mean|got)(?:\s+to)?\s+(?:to\s+)?(?:${TO_LOG}\s+)?|(?:can|could|may|how (?:do|can)|where (?:do|can)) (?:i|we)\s+${TO_LOG}\s+|${TO_LOG}\s+|(?:let me|let['’]?s)\s+${TO_LOG}\s+)`;
const WHAT = String.raw`(?:(?:an?|one|some|the|another|new)\s+)*(?:ai\s+)?(?:(?<incident>incident|near miss)|(?<risk>risk)|(?<change>change(?: request)?)|something|sth|one|a?\s?(?:problem|issue|thing|matter|case|report|record))`;
const END = String.raw`(?:\s+(?:here|please|pls|to you|with you|now|for the register|in the register))*[?.!\s]*$`;
/** “I want to report something”, “can I report an incident here?”, “i need a change”. */
const WISH = new RegExp(`^${POLITE}${WANT}${WHAT}${END}`, 'iu');
/** “/risk”, “incident please”, “new change”. */
const NAMED = new RegExp(
  String.raw`^${POLITE}(?=\/|new\b|an?\s|\p{L}+\s)\/?(?:new\s+|an?\s+)?(?:(?<incident>incident)|(?<risk>risk)|(?<change>change))(?:\s+(?:please|pls|report|request|form))*[.!\s]*$`,
  'iu',
);
/** “I want something”, “can I make a change?”: nothing that is to be put on record. */
const OTHER =
  /\b(?:want|need|like)\s+(?:something|sth|one)[?.!\s]*$|^(?!.*\bhere\b).*\b(?:make|change|open|create)\b.*\?\s*$/iu;
/** How a rule is asked for: “how do I report an incident?” is answered. */
const ASKS = /^(?:how|where|what|who|when)\b/iu;
/** “There’s an issue with …”, “we have trouble with …”, “something is off with …”. */
const TROUBLE =
  /^(?:(?:hi|hello|hey|ok|so|um|well|guys|team|help)[,.!\s]+)*(?:(?:there(?:['’]s|\s+is|\s+was|\s+are)|(?:i|we)(?:['’]ve|\s+have|\s+had)?(?:\s+got)?|having|got)\s+(?:(?:an?|some|a big|a serious|a strange|a weird|a small)\s+)*(?:issues?|problems?|trouble|bugs?|errors?|glitch(?:es)?)|something\s+(?:is|was|seems|looks|went)\s+(?:wrong|off|weird|strange|odd|fishy|broken))\s+(?:with|in|on|at)\s+(?!me\b|that\b|this\b)\S.{2,60}$/iu;

export function recognizeReportWish(text: string): ReportWish | null {
  const words = text.trim();
  const said =
    ASKS.test(words) || OTHER.test(words) ? undefined : (WISH.exec(words) ?? NAMED.exec(words))?.groups;
  if (said !== undefined) {
    const kind = (['incident', 'risk', 'change'] as const).find((one) => said[one] !== undefined);
    return { wish: 'empty', kind: kind ?? null };
  }
  return TROUBLE.test(words) && !words.endsWith('?') ? { wish: 'trouble' } : null;
}
