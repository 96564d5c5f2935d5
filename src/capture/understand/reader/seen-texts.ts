import { actionText } from '../slots/action-text.ts';
import { afterCondition, sentenceAt, textFound, withoutMarks } from '../slots/clause.ts';
import type { Found } from '../slots/found.ts';
import { findPhrase, hasPhrase, phrase, phraseAt, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { SeenStretch, Sight } from './message-reader.ts';
import type { Text } from './tags.ts';

/** How the grammar and what is seen are weighed against each other for a text. */
interface Weighing {
  /** From this chance on what is seen is taken where the grammar reads nothing. */
  readonly enough: number;
  /** What the grammar read is left out where its words have less than this. */
  readonly least: number;
  /** Which of the two says where the text begins and ends, where both find it; `longer`: what is seen, unless the grammar's holds it whole. */
  readonly extent: 'seen' | 'longer' | 'grammar';
}

/**
 * Chosen on 870 messages that the reader has not seen, of twelve authors from whose other messages it learned: of ten texts that are taken
 * nine are right, and of ten that are told nearly nine are taken. The grammar alone takes three to five of them.
 */
const WEIGHING: Readonly<Record<Text, Weighing>> = {
  immediateAction: { enough: 0.6, least: 0.1, extent: 'seen' },
  rootCause: { enough: 0.5, least: 0.015, extent: 'longer' },
  correctiveAction: { enough: 0.6, least: 0.03, extent: 'grammar' },
  reason: { enough: 0.6, least: 0.02, extent: 'grammar' },
  rollbackPlan: { enough: 0.5, least: 0.1, extent: 'longer' },
  validation: { enough: 0.5, least: 0.1, extent: 'seen' },
};

export function isText(name: string): name is Text {
  return name in WEIGHING;
}

/** "… so that answers get shorter": a reason by its first word, where no other is sure. */
const JOINED = /^(?:because|so|due|reason)$/u;

/** So few words ("version 2.4") tell little by themselves, and have to be likelier. */
const BRIEF = 2;
const ENOUGH_BRIEF = 0.8;

/** "… so that it cannot happen again": the rule is told what it is, whatever is seen. */
const NEVER_AGAIN = phrase(
  "(?:so|such) (?:that )?(?:it|this|that|they|nothing like it|something like this)(?: (?:can not|cannot|can't|can never|does not|doesn't|will not|won't|never|could not|couldn't))+ (?:happen|occur|recur|come)s?(?: back| again)?",
);

/** "It was not tested": what was left undone is no reason. */
const UNTESTED = phrase(
  '(?:it|this|that|nothing) (?:was|is|has been)(?: not| never)?(?: yet)? (?:tested|checked|validated)',
);

/** "We switched the wrong flag": why it happened, and nothing that was done about it. */
const SLIP = phrase(
  '(?:we|i|he|she|they|someone|somebody|ops|@person)(?: (?:had|have|has|accidentally|just))* (?:[^ .,;]+ ){1,2}the wrong [^ .,;]+',
);

/** "A member called in to complain": what those who were affected did. */
const BY_OTHERS = phrase(
  '(?:(?:a|an|the|one|two|three|some|several|our|another|that|this|many|\\d+) )*(?:[^ .,;]+ )?(?:member|customer|client|applicant|patient|caller|policyholder|citizen|candidate|student|tenant|visitor|consumer|resident)s?(?: (?:has|have|had|then|also|just|even|already))* (?:called|complained|phoned|wrote|emailed|mailed|rang|came|noticed|reported|asked|got|received|found|saw|told|posted|said|demanded|threatened)',
);

function isSlip(reading: Reading, { from }: Span): boolean {
  return phraseAt(reading, SLIP, from) !== null;
}

/** The text that is seen, or that the grammar read (`rule`), or neither where it is seen to be something else. */
export function seenText(name: Text, reading: Reading, rule: Found | null, sight: Sight): Found | null {
  if (rule && isSurelyRead(name, reading, rule)) return rule;
  const seen = sight.stretch(name);
  const span = seen !== null && isEnough(name, seen) ? trimmed(reading, seen) : null;
  if (rule && span === null && name === 'reason' && isJoined(reading, rule)) return rule;
  if (rule && isKept(rule, sight.within(name, rule), seen, span, WEIGHING[name])) return rule;
  if (span === null || isAsked(reading, span)) return null;
  if (isSurelyOther(name, reading, span)) return rule;
  if (name === 'immediateAction') return deedIn(reading, span, rule) ?? rule;
  const begins = BEGINNINGS[name];
  return textFound(reading, begins === undefined ? span : { ...span, from: begins(reading, span) });
}

/** What the rules are told to be, whatever is seen. */
function isSurelyRead(name: Text, reading: Reading, rule: Found): boolean {
  if (name === 'correctiveAction') return saysNeverAgain(reading, rule);
  return name === 'rootCause' && isSlip(reading, rule);
}

function isSurelyOther(name: Text, reading: Reading, span: Span): boolean {
  if (name === 'immediateAction')
    return isSlip(reading, span) || phraseAt(reading, BY_OTHERS, span.from) !== null;
  if (name === 'rootCause') return isDoubted(reading, span);
  return name === 'reason' && phraseAt(reading, UNTESTED, span.from) !== null;
}

/** "Maybe because the feed died." */
function isDoubted({ tokens }: Reading, { from }: Span): boolean {
  const before = tokens.slice(Math.max(0, from - 2), from).map(({ low }) => low);
  return /^(?:maybe|perhaps) because$/u.test(before.join(' '));
}

function isEnough(name: Text, { from, to, chance }: SeenStretch): boolean {
  const { enough } = WEIGHING[name];
  return to - from > 1 && chance >= (to - from <= BRIEF ? Math.max(enough, ENOUGH_BRIEF) : enough);
}

function isJoined({ tokens }: Reading, { from }: Span): boolean {
  return JOINED.test(tokens[from]?.low ?? '');
}

function saysNeverAgain(reading: Reading, { from, to }: Span): boolean {
  const end = sentenceAt(reading, from)?.to ?? to;
  return hasPhrase(reading, NEVER_AGAIN, { from, to: end });
}

/** Whether what the grammar read stays: where the same is seen it may end elsewhere, where other words are seen it has to be likely. */
function isKept(
  rule: Span,
  chance: number,
  seen: Span | null,
  span: Span | null,
  { least, extent }: Weighing,
): boolean {
  if (!seen || rule.from >= seen.to || seen.from >= rule.to) return chance >= least;
  const holds = span !== null && rule.from <= span.from && rule.to >= span.to;
  return span === null || extent === 'grammar' || (extent === 'longer' && holds);
}

/** Whether words stand in a question. */
export function isAsked(reading: Reading, { from }: Span): boolean {
  return sentenceAt(reading, from)?.question === true;
}

/** "The chat told them that all is well." */
const SYSTEM_SAID = phrase(
  '(?:the |our )?(?:chat|bot|chatbot|assistant|model|system|tool|agent) (?:told|tells|said|says|gave|gives|answered|replied|claimed|showed|wrote|promised|offered|invented)',
);

/** Begins what is told besides. */
const GOES_ON = /^(?:and|but|so|then|until|till|while|which|whereupon)$/u;

/**
 * What was done, where it is more than told or wished for, up to where the rest begins; what the system itself does is what happened. The
 * grammar says where it begins if it read these words too.
 */
function deedIn(reading: Reading, { from, to }: Span, rule: Found | null): Found | null {
  const first = reading.tokens[from];
  // In capitals a department is meant.
  if ((first?.low === 'it' && first.text !== 'IT') || phraseAt(reading, SYSTEM_SAID, from)) return null;
  const isRead = rule !== null && rule.from <= from && rule.to >= to;
  const deed = isRead ? rule : actionText(reading, { from, to: from + 2 });
  const next = reading.tokens[to];
  const isOver = next?.kind === 'mark' || GOES_ON.test(next?.low ?? '');
  return deed && isOver && to < deed.to && to > deed.from + 1
    ? textFound(reading, { from: deed.from, to })
    : deed;
}

/** Who says so, after what is said: "… after the patch - confirmed by the platform team", "… acc. to their status page". */
const SAID_BY = phrase(
  '(?:(?:,|-|\\() (?:confirmed|reported|stated|said|says|as (?:seen|shown|said)|(?:that|this) is what|per the|so (?:says|say))|(?:(?:,|-|\\() )?acc(?:ording)?)(?= |$)',
);
/** The same before it: "the linguists think …", "the vendor attributes it to …", "according to the log, …". */
const SAYS_SO = phrase(
  '(?:(?:the |our |their |his |her )?[^ .,;:]+(?: [^ .,;:]+){0,3}? (?:now |also |all |itself )?(?:think|thinks|thought|believe|believes|suspect|suspects|reckon|reckons|say|says|said|assume|assumes|guess|guesses|told us|tells us|blame|blames|(?:attributes?|attributed) (?:it|this|that|everything) to|puts? (?:it|this|that) down to|traced (?:it|this|that) (?:back )?to)(?: that(?= (?:the|a|an|our|it|its|their|someone|somebody|nobody|one|two)(?![^ ])))?|according to (?:the |our )?[^ .,;:]+(?: [^ .,;:]+){0,3}? ,)',
);
const JOINS = /^(?:and|so|but|because|since|as|then|also|cause|once)$/u;
/** So near to its beginning a sentence is taken from there. */
const NEAR_START = 2;

/** The whole clause, without the marks at its ends, the words that only join it to what is before, and who says so. */
function trimmed(reading: Reading, { from, to }: Span): Span {
  const isJoint = (at: number): boolean =>
    reading.tokens[at]?.kind === 'mark' || JOINS.test(reading.tokens[at]?.low ?? '');
  let first = from;
  while (first < to - 2 && isJoint(first)) first += 1;
  const start = sentenceAt(reading, from)?.from ?? from;
  const before = Array.from({ length: from - start }, (_, step) => start + step);
  if (first === from && before.length <= NEAR_START && !before.some(isJoint)) first = start;
  first = afterOwnLabel(reading, { from: first, to });
  const said = findPhrase(reading, SAID_BY, { from: first, to })[0];
  return { from: first, to: withoutMarks(reading, first, said && said.from > first + 2 ? said.from : to) };
}

/** "That's to …", "it was done so that …", "we do this because …" */
const LEADS_IN = phrase(
  "(?:(?:that's|that is|this is|it's|it is|that was|this was|it was done|this was done|we (?:do|did|are doing) (?:it|this|that)|i (?:do|did) (?:it|this|that)|the (?:reason|idea|purpose|background|point)(?: (?:for|of|behind) (?:it|this|that))? (?:is|was)) (?:to|so that|because|that|as)|why (?::|-))",
);

const FEWEST_SAID = 3;

/** Where what is said begins behind a phrase that leads to it, if enough is left. */
function behind(lead: RegExp): (reading: Reading, span: Span) => number {
  return (reading, { from, to }) => {
    const end = phraseAt(reading, lead, from)?.to;
    return end !== undefined && end + FEWEST_SAID <= to ? end : from;
  };
}

/** Where a text begins behind the words that only lead to it. */
const BEGINNINGS: Readonly<Partial<Record<Text, (reading: Reading, span: Span) => number>>> = {
  reason: behind(LEADS_IN),
  rootCause: behind(SAYS_SO),
  rollbackPlan: afterCondition,
};

const LONGEST_LABEL = 5;

/** "Guardrail going forward: snapshot tests on all copy", "root cause = a full disk": what stands behind the label. */
function afterOwnLabel({ tokens }: Reading, { from, to }: Span): number {
  const end = tokens.findIndex(({ kind }, at) => at > from && kind === 'mark');
  const isLabel = end !== -1 && end - from <= LONGEST_LABEL && /^[:=]$/u.test(tokens[end]?.low ?? '');
  return isLabel && end + 2 < to ? end + 1 : from;
}
