import { asPattern } from '../../kernel/as-pattern.ts';
import { recordKinds, recordTypes } from '../../records/record-types.ts';
import { editDistance } from '../../kernel/edit-distance.ts';
import { match, NUMBER, REF, reference, type Groups, type RecordReference } from './record-reference.ts';
import { STEP_VERBS, type StepVerb } from './step-verbs.ts';

/** A step of its life cycle that somebody wants a record to take. */
export interface StepWords {
  readonly wants: 'step';
  readonly of: RecordReference;
  /** Names of the steps that the words can mean; the record's status decides which it is. */
  readonly steps: readonly string[];
  readonly verb: string;
  /** “Close it”, and no statement such as “it is closed”: that can be an answer to something else. */
  readonly isOrder: boolean;
  readonly reason: string | null;
  /** What was said behind it: answers that the step may need. */
  readonly rest: string;
}

export const POLITE = String.raw`(?:(?:please|pls|plz|can you|could you|would you|will you|you can|i (?:want|would like) to|i’d like to|i'd like to|we(?: have)?|let(?:'|’)?s|go ahead and|just|now|then|also|and|so) |(?:ok|okay|yes|alright|great|good|fine|hi|hey|hello|thanks|agreed|fine (?:by|with) (?:me|us)|ok(?:ay)? (?:for|by|with) (?:me|us)|looks (?:good|fine)(?: to me)?|sounds good|i agree),? )*`;
const COPULA = String.raw`(?: is| was| has been| are| went|’s|'s)?(?: now| already)?`;
const END = String.raw`(?:,? (?:please|pls|plz|thanks|thank you|thx|now|then|(?<day>today)(?! (?:at|around|by)\b)|for me|asap|right away|straight away|at once|immediately|directly|as well|too|for good|afterwards|after the fact|retroactively|retrospectively|in (?:retrospect|hindsight)|ex post|subsequently))*`;
/** What is said behind a step, begun by a mark or by one of these words. */
const tailFrom = (...words: readonly string[]): string =>
  String.raw`${END}(?<tail>(?:\s*[,.;:–—-]\s*|\s+(?=(?:${['because', 'since', 'as', 'reason', 'and', ...words].join('|')})\b)).*)?[.!?\s]*$`;
const TAIL = tailFrom();
/** “Accept it until March”, “implemented on 2 December”: when, behind it. */
const TAIL_OF_ORDER = tailFrom('until', 'till');
const TAIL_OF_ALONE = tailFrom('until', 'till', 'til', 'on', 'yesterday', 'this morning', 'last', 'earlier');
const TAIL_OF_TOLD = tailFrom(
  ...['until', 'on', 'at', 'by', 'with', 'yesterday', 'today', 'tonight', 'this', 'last', 'earlier'],
  ...['(?:mon|tues|wednes|thurs|fri|satur|sun)day', String.raw`\d`],
);
/** “I approve it”, “we hereby accept it”: said of oneself, and meant as much as an order. */
const ONESELF = String.raw`(?:(?:i|we)(?: hereby| do| also| now| can| will|['’]ll)? )?`;
const HAVE = String.raw`(?:i|we|they)(?:['’]ve| have| did)?(?: now| already| just)?`;
const COUNTED = String.raw`${REF}|(?:number |no\.? ?|nr\.? ?|#)?(?<bare>\d{1,6})`;

/** “Approved changes”, “all closed incidents of the chatbot”: looked for, and nothing is done to them. */
const LOOKED_FOR =
  /^\W*(?:(?:all|the|our|my|any|only|just|and)\s+)*(?:un|not\s+|newly\s+|recently\s+)?\p{L}+(?:ed|wn)\s+(?:[\p{L}-]+\s+){0,3}?(?:changes|risks|incidents|records|concerns)\b/iu;

/** “Close it”, “close INC-2026-0003 please”, “can you close 3?”, “it is contained, we switched it off”, “approve”. */
export function recognizeStepWords(words: string, now: Date): StepWords | null {
  if (LOOKED_FOR.test(words)) return null;
  const found = stepIn(words, now);
  if (found !== null) return found;
  const corrected = withVerb(words);
  return corrected === null ? null : stepIn(corrected, now);
}

function stepIn(words: string, now: Date): StepWords | null {
  return (
    closedUnhandled(words, now) ?? labelled(words, now) ?? byVerb(words, now) ?? orderedBehind(words, now)
  );
}

const IS = String.raw`(?:\s*[,.;:–—-]\s*|\s+(?:because|since|as)\s+)(?:it|this|that)(?:['’]s| is| was) `;
const NOTHING_NEW = String.raw`(?:(?:an?|the) )?(?:exact )?(?:duplicate|double|copy|false alarm|mistake|recorded twice|on record twice|(?:recorded|logged|reported|filed|raised|entered) (?:twice|by mistake|in error)|(?:no|not an?|no real|not a real) (?:ai )?(?:incident|risk))`;

/** “Close it as a duplicate of INC-2026-0001”, “close INC-2026-0002, it was no incident”: closed without what is asked for otherwise. */
function closedUnhandled(words: string, now: Date): StepWords | null {
  const found = match(
    String.raw`^${POLITE}(?:close|withdraw|cancel|drop|mark) (?:${COUNTED})(?: as |${IS})(?<why>${NOTHING_NEW}\b.*?)(?: please)?[.!\s]*$`,
    words,
  );
  if (found === null) return null;
  const { why = '' } = found;
  return {
    ...{ wants: 'step', of: reference(found, now), verb: 'withdrawn', isOrder: true },
    ...{ steps: ['withdraw', 'close', 'close-untreated'], reason: why, rest: why },
  };
}

/** “CHG-2026-0006 is against our policy, refuse it”: why stands in front of what is to be done. */
function orderedBehind(words: string, now: Date): StepWords | null {
  const found = match(
    String.raw`^(?<number>${NUMBER})[\s:,–—-]+(?<why>.{4,}?)[,;.:–—-]+\s*(?:(?:so|please|and|therefore|thus|hence|then)[,\s]+)*(?<verb>\p{L}+(?: \p{L}+)?) (?:it|this|that)(?: please)?[.!\s]*$`,
    words,
  );
  const { number = '', why = '', verb = '' } = found ?? {};
  const order = found === null ? null : byVerb(`${verb} ${number}`, now);
  return order?.isOrder === true ? { ...order, reason: why, rest: why } : null;
}

/** What stands on a button, said: “assess it afterwards”, “mark as contained”, “accept what is left of RSK-2026-0001”. */
function labelled(words: string, now: Date): StepWords | null {
  for (const { label, name } of LABELS) {
    const [first = '', ...rest] = label.split(' ');
    const behind = asPattern(rest.join(' '));
    const found =
      match(String.raw`^${POLITE}${asPattern(first)} (?:${REF}) ${behind}${TAIL}`, words) ??
      match(String.raw`^${POLITE}${asPattern(label)}(?: (?:(?:of|for|on) )?(?:${REF}))?${TAIL}`, words);
    const entry = STEP_VERBS.find(({ steps }) => steps.includes(name));
    if (found === null || entry === undefined || isAsked(words)) continue;
    return asStep(entry, found, true, now);
  }
  return null;
}

/** Those of more than one word: “close” alone is among the verbs. */
const LABELS = recordKinds
  .flatMap((kind) => recordTypes[kind].steps)
  .map(({ verb, name }) => ({ label: verb.toLowerCase(), name }))
  .filter(({ label }, at, all) => label.includes(' ') && all.findIndex((one) => one.label === label) === at);

function byVerb(words: string, now: Date): StepWords | null {
  for (const entry of STEP_VERBS) {
    const { before, behind, alone, noun } = entry;
    const ordered = before === null ? null : orderIn(before, words);
    const told = behind === null ? null : (toldIn(behind, words) ?? toldBehind(behind, words));
    const only =
      alone === undefined ? null : match(String.raw`^${POLITE}(?:${alone})${TAIL_OF_ALONE}`, words);
    const found = ordered ?? told ?? only ?? (noun === undefined ? null : finishedIn(noun, words));
    if (found === null || (isAsked(words) && ordered === null)) continue;
    return asStep(entry, found, ordered !== null && !OF_ONESELF.test(words), now);
  }
  return null;
}

function asStep({ verb, steps }: StepVerb, found: Groups, isOrder: boolean, now: Date): StepWords {
  const tail = (found['tail'] ?? '')
    .replace(/^[\s,.;:–—-]+(?:and )?/u, '')
    .replace(/^till?\b/iu, 'until')
    .trim();
  const reason = /^(?:because(?: of)?|since|as|reason(?: is)?:?)\s+(?<why>.+?)[.!\s]*$/isu.exec(tail)
    ?.groups?.['why'];
  const of = reference(found, now);
  // When a change was made is part of what its step asks for.
  const isDay = tail === '' && found['day'] !== undefined && steps.includes('implement');
  return { wants: 'step', of, steps, verb, isOrder, reason: reason ?? null, rest: isDay ? 'today' : tail };
}

function orderIn(before: string, words: string): Groups | null {
  const found = match(
    String.raw`^${POLITE}${ONESELF}(?:${before}) (?:${COUNTED})(?: as (?:contained|closed))?${TAIL_OF_ORDER}`,
    words,
  );
  return found !== null && /^mark\b/iu.test(words) ? null : found;
}

function toldIn(behind: string, words: string): Groups | null {
  return (
    match(String.raw`^(?:${REF})${COPULA} (?:${behind})${TAIL_OF_TOLD}`, words) ??
    // "We have contained it, the tool was switched off at 9."
    match(String.raw`^${POLITE}(?:${HAVE} )?(?:${behind}) (?:${REF})${TAIL_OF_TOLD}`, words) ??
    match(String.raw`^${POLITE}(?:mark|set|move) (?:${REF})(?: as| to)? (?:${behind})${TAIL}`, words)
  );
}

const OF_ONESELF = /^(?:(?:ok(?:ay)?|yes|and|so|then|now),? )*(?:i|we) /iu;

/** “INC-2026-0003: the tool was switched off at 4 pm, so it is contained”: the step stands behind what was done for it. */
function toldBehind(behind: string, words: string): Groups | null {
  const found = match(
    String.raw`^(?<number>${NUMBER})\s*[:,–—-]\s*(?<tail>.{8,}?),? (?:so|thus|therefore|hence|and)(?: now)?,? (?:it|this|that|the (?:incident|risk|change))(?: is|['’]s| was| has been)(?: now| already| thus)? (?:${behind})[.!\s]*$`,
    words,
  );
  return found !== null && NEGATED.test(found['tail'] ?? '') ? null : found;
}

const NEGATED = /\b(?:not|never|nobody|once|when|if|until)\b|n['’]t\b/iu;
const DONE = String.raw`(?:finished|done|complete[d]?|concluded|closed|over|carried out|in place|implemented|up and running)`;

/** “The investigation of INC-2026-0003 is finished”, “RSK-2026-0001: treatment is in place”, “review of CHG-2026-0002: it works”. */
function finishedIn({ of, tells }: NonNullable<StepVerb['noun']>, words: string): Groups | null {
  const what = String.raw`(?:(?:the|its|our|my) )?(?:${of})`;
  return (
    match(String.raw`^${POLITE}${what} (?:of|for|on|in) (?:${REF})${COPULA} ${DONE}${TAIL_OF_TOLD}`, words) ??
    match(String.raw`^(?:${REF})(?:\s*[:,–—-]\s*|['’]s | )${what}${COPULA} ${DONE}${TAIL_OF_TOLD}`, words) ??
    match(String.raw`^${what}${COPULA} ${DONE}${TAIL_OF_TOLD}`, words) ??
    match(
      String.raw`^${HAVE} (?:finished|completed|concluded|done|carried out) ${what}(?: (?:of|for|on|in) (?:${REF}))?${TAIL_OF_TOLD}`,
      words,
    ) ??
    (tells === true
      ? match(
          String.raw`^${POLITE}${what} (?:of|for|on) (?<number>${NUMBER})\s*[:–—]\s*(?<tail>.+?)[.!\s]*$`,
          words,
        )
      : null)
  );
}

/** “Is it closed?” asks; “can you close it?” is polite. */
function isAsked(words: string): boolean {
  return /\?\s*$/u.test(words);
}

/** “Clone it” is no “close it”: in a short verb two letters have to be swapped, unless a record is named by its number. */
const FEWEST_LETTERS = 5;
const VERBS =
  'contain contained investigate investigated assess assessed approve approved accept accepted refuse refused reject rejected decline declined implement implemented withdraw reopen close closed reviewed corrected treated'.split(
    ' ',
  );

/** “Aprove INC-2026-0003”, “clsoe it”: with the verb as it is written; null where nothing is nearly one. */
function withVerb(words: string): string | null {
  const at = new RegExp(String.raw`^(?<lead>${POLITE})(?<verb>[a-z]{4,})(?=\s|[.!]*$)`, 'iu').exec(words);
  const { lead = '', verb = '' } = at?.groups ?? {};
  const isNamed = /\d/u.test(words);
  const meant = VERBS.find((one) => isSlip(verb.toLowerCase(), one, isNamed));
  return meant === undefined ? null : `${lead}${meant}${words.slice(lead.length + verb.length)}`;
}

function isSlip(typed: string, meant: string, isNamed: boolean): boolean {
  if (typed === meant || editDistance(typed, meant, 1) > 1) return false;
  return isNamed || meant.length > FEWEST_LETTERS || lettersOf(typed) === lettersOf(meant);
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
