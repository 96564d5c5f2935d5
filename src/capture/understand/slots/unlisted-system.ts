import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { nicknameOf, purposeEnd } from './nicknames.ts';
import {
  EMPTY_MODIFIERS,
  OFFICE_MODIFIERS,
  OTHER_THINGS,
  PERCEIVED,
  PERCEIVING,
  SERVICES,
  NAME_BOUNDARIES,
  NOT_A_HEAD_BEFORE,
  NOT_AI_BEFORE,
  SURROUNDINGS,
  SYSTEM_HEADS,
  TOO_GENERAL,
  OFFICE_HEADS,
  FUNCTIONS,
  NO_FUNCTION_OF,
  READS,
  READ_BY,
  WEAK_HEADS,
} from './head-nouns.ts';

/** Machines that are named well enough by "our drone", and products that need no article. */
const MACHINES = new Set([
  'robot', 'drone', 'cobot', 'voicebot', 'kiosk', 'autopilot', 'copilot', 'recommender', 'mailbot', 'autograder', 'notetaker', 'transcriber',
  'summarizer', 'summariser', 'moderator', 'chatbot',
]); // prettier-ignore
const PRODUCTS = new Set(['chatgpt', 'copilot', 'midjourney', 'recsys']);
/** Agents that are no people. */
const MACHINE_AGENTS = new Set(['email', 'mail', 'coding', 'browser', 'inbox']);
/** Words that end like what somebody did. */
const NOUNS_IN_ED = new Set(['speed', 'seed', 'weed', 'feed', 'breed', 'shed', 'sled', 'need']);

/** The longest name is three words and its head: "drone inspection image model". */
const MOST_MODIFIERS = 3;

/**
 * A system that the inventory does not know, in the person's words: "the warehouse robot" gives "warehouse
 * robot".
 */
export interface NamedSystem extends Span {
  /** "the", "our" or the like stands before it. */
  readonly determined: boolean;
  readonly weak: boolean;
  /** The name it goes by, where it is not these words. */
  readonly called?: string;
}

/** Every noun phrase that clearly names a system by its head, from left to right. */
export function findNamedSystems(reading: Reading): readonly NamedSystem[] {
  const { tokens } = reading;
  const makers = new Set(
    tokens.filter((token, at) => isCoined(token) && isMaker(tokens, at)).map(({ low }) => low),
  );
  const found = tokens.flatMap((token, at) => {
    if (token.kind !== 'word' || token.quoted) return [];
    if (isCoined(token))
      return makers.has(token.low) ? [] : [{ from: at, to: at + 1, determined: true, weak: false }];
    return headedBy(tokens, at, token.low.replace(/'s$/u, ''));
  });
  const whole = found.map((one): NamedSystem => {
    const nickname = nicknameOf(reading, one);
    if (nickname !== null) return { ...one, ...nickname };
    const coined = tokens.slice(one.from, one.from + 1).some(isCoined);
    return coined ? one : { ...one, to: purposeEnd(tokens, one) };
  });
  // "our drone inspection model" is one system, not a drone and a model.
  return whole.filter(
    (one) => !whole.some((other) => other !== one && other.from <= one.from && other.to >= one.to),
  );
}

/** The noun phrase that ends at a word, if the word names a system. */
function headedBy(tokens: readonly Token[], at: number, head: string): readonly NamedSystem[] {
  const before = tokens[at - 1]?.low ?? '';
  const whole = (weak: boolean): readonly NamedSystem[] => [
    { from: startOfName(tokens, at), to: at + 1, determined: true, weak },
  ];
  if (head === 'agent') return agent(tokens, at);
  if (head === 'service') return service(tokens, at);
  if (isByModifier(tokens, at, head)) return whole(head !== 'maintenance' && head !== 'arm');
  if (OTHER_THINGS[head]?.has(before)) return [];
  if (FUNCTIONS.has(head)) return functionOf(tokens, at);
  if (head === 'plug' && tokens[at + 1]?.low === 'in' && tokens[at + 1]?.hyphenated)
    return named(tokens, at, 'plugin').map((one) => ({ ...one, to: at + 2 }));
  return SYSTEM_HEADS.has(head) && !continues(tokens, at) ? named(tokens, at, head) : [];
}

/** "Predictive maintenance", "robot arm", "face match", "the translation thingy": what stands before makes a system of a word that names none. */
function isByModifier(tokens: readonly Token[], at: number, head: string): boolean {
  const before = tokens[at - 1]?.low ?? '';
  if (head === 'maintenance') return before === 'predictive';
  if (head === 'arm') return /^robot(?:ic)?$/u.test(before) && tokens[at + 1]?.low !== '?';
  if (PERCEIVING.has(head)) return PERCEIVED.has(before) && !continues(tokens, at);
  return /^thing(?:y|ie)?$/u.test(head) && SERVICES.has(before);
}

/**
 * A word with a capital inside, "MediHint" or "TranscribePro": nobody writes so but for a product. Its "model" or "app" is
 * not part of the name, so the word stands for itself.
 */
function isCoined(token: Token): boolean {
  const name = token.text.replace(/['’]s$/u, '');
  return (
    /^\p{Lu}\p{Ll}{2,}(?:\p{Lu}\p{Ll}+)+\d*$|^\p{Lu}\p{Ll}{2,}(?:AI|GPT|Bot|IQ)$/u.test(name) &&
    !SURROUNDINGS.has(name.toLowerCase())
  );
}

/** What comes from a system rather than from its maker. */
const OUTPUTS =
  /^(?:suggestions?|answers?|outputs?|letters?|notes?|messages?|results?|scores?|alerts?|alarms?|e?mails?|advice|recommendations?|drafts?|reply|replies|texts?|summary|summaries|forecasts?|predictions?|warnings?|signals?|decisions?)$/u;

/** "Replaced from MediTalk to Honyaku", "(vendor: FireSight)": who makes it rather than what it is. */
function isMaker(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.low === ':' ? tokens[at - 2] : tokens[at - 1];
  if (before?.low === 'from' && OUTPUTS.test(tokens[at - 2]?.low ?? '')) return false;
  const step =
    before?.low === 'to' && tokens.slice(Math.max(0, at - 5), at).some(({ low }) => low === 'from');
  return (
    step ||
    /^(?:from|vendor|supplier|provider|maker)$/u.test(before?.low ?? '') ||
    /^(?:company|contract|inc|ltd|gmbh|bv|corp|licen[cs]e)$/u.test(tokens[at + 1]?.low ?? '')
  );
}

/** "The translation service", with the name behind it where it has one. */
function service(tokens: readonly Token[], head: number): readonly NamedSystem[] {
  if (!SERVICES.has(tokens[head - 1]?.low ?? '')) return [];
  const next = tokens[head + 1];
  const to = next?.kind === 'word' && /^\p{Lu}\p{L}{2,}/u.test(next.text) ? head + 2 : head + 1;
  return [{ from: startOfName(tokens, head), to, determined: true, weak: true }];
}

/** "The energy forecast was too low", "the sepsis alert did not fire": a system by what it does. */
function functionOf(tokens: readonly Token[], head: number): readonly NamedSystem[] {
  const from = startOfName(tokens, head);
  const before = tokens[from - 1];
  const led = before === undefined || before.kind === 'mark' || /^(?:the|our|your)$/u.test(before.low);
  const bare = head === from || NO_FUNCTION_OF.has(tokens[head - 1]?.low ?? '');
  if (!led || bare || !isSubject(tokens[head + 1])) return [];
  return [{ from, to: head + 1, determined: true, weak: true }];
}

/** What stands before a verb or at the end of its clause, and not before another noun. */
function isSubject(next: Token | undefined): boolean {
  return (
    next?.kind !== 'word' ||
    /^(?:is|was|were|has|had|did|does|do|will|would|could|might|may|can|cannot|must|should|again|\p{L}{2,}ed|didn't|doesn't|wasn't|isn't|hasn't|can't|sent|gave|went|lost|put|let|held|took|got|shows?|gives?|fails?|says?|tells?|thinks|recommends|saw|read|misread|mistook|thought|chose|came|fell|hung|froze|broke|drew|wrote|spoke|kept|made|hit|of|from|to|on|at|in|for|since|by|and|if|because|when|again)$/u.test(
      next.low,
    )
  );
}

/** Agents are people, but for "our AI phone agent". */
function agent(tokens: readonly Token[], head: number): readonly NamedSystem[] {
  if (PRODUCTS.has(tokens[head - 1]?.low ?? '')) {
    const from = startOfName(tokens, head);
    return [{ from, to: head + 1, determined: true, weak: false }];
  }
  if (MACHINE_AGENTS.has(tokens[head - 1]?.low ?? ''))
    return [{ from: startOfName(tokens, head), to: head + 1, determined: true, weak: true }];
  const ai = [1, 2, 3].find((step) => tokens[head - step]?.low === 'ai');
  return ai !== undefined && ai > 1 && tokens.slice(head - ai, head).every((token) => token.kind === 'word')
    ? [{ from: head - ai, to: head + 1, determined: true, weak: true }]
    : [];
}

function named(tokens: readonly Token[], head: number, word: string): readonly NamedSystem[] {
  const from = startOfName(tokens, head, word);
  const inner = tokens.slice(from, head);
  const determined = /^(?:the|our|a|an|this|my|your)$/u.test(tokens[from - 1]?.low ?? '');
  const purposeful = MACHINES.has(word) && purposeEnd(tokens, { from, to: head + 1 }) > head + 1;
  const alone =
    inner.length === 0 && (PRODUCTS.has(word) || (MACHINES.has(word) && (determined || purposeful)));
  // "the drone's new model": an empty word in the middle makes it a description.
  const modified =
    inner.length > 0 && (!inner.some((token) => isEmpty(token, word)) || isOnlyAi(inner, word));
  if (inner.some(isCoined)) return [];
  return alone || modified ? [{ from, to: head + 1, determined, weak: WEAK_HEADS.has(word) }] : [];
}

function isEmptyAt(token: Token | undefined, head: string): boolean {
  return token !== undefined && isEmpty(token, head);
}

function isEmpty(token: Token, head: string): boolean {
  return EMPTY_MODIFIERS.has(token.low) || (OFFICE_HEADS.has(head) && OFFICE_MODIFIERS.has(token.low));
}

/** "AI tutor", "AI receptionist". */
function isOnlyAi(inner: readonly Token[], head: string): boolean {
  return inner.length === 1 && inner[0]?.low === 'ai' && !TOO_GENERAL.has(head);
}

function startOfName(tokens: readonly Token[], head: number, word = tokens[head]?.low ?? ''): number {
  let from = head;
  while (from > 0 && head - from < MOST_MODIFIERS && isModifier(tokens, from - 1))
    from = startOfWord(tokens, from - 1);
  while (from < head && isEmptyAt(tokens[from], word) && !keepsAi(tokens, from, head)) from += 1;
  return from;
}

/** "X-ray", "letter-to-GP": what hyphens join is one word. */
function startOfWord(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && tokens[from]?.hyphenated && tokens[from - 1]?.kind === 'word') from -= 1;
  return from;
}

function keepsAi(tokens: readonly Token[], at: number, head: number): boolean {
  return at === head - 1 && tokens[at]?.low === 'ai' && !TOO_GENERAL.has(tokens[head]?.low ?? '');
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind !== 'word' || token.quoted || (next && next.start - token.end > 1)) return false;
  const read = READS.has(token.low) && READ_BY.has(next?.low ?? '') && tokens[at - 1]?.kind === 'word';
  if ((NAME_BOUNDARIES.has(token.low) && !read) || token.low.length < 2) return false;
  return (
    !/(?:'s|\p{L}{2}ed|ly|(?<!no|pr|rc|nd|ch)ise|(?<!s|pr)ize|n't)$/u.test(token.low) ||
    token.hyphenated ||
    next?.hyphenated === true ||
    NOUNS_IN_ED.has(token.low)
  );
}

/** "robot arm", "chatbot model": the head is followed by what really is the head. */
function continues(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  // "the tool's vendor" names the tool.
  if (next?.kind !== 'word' || tokens[at]?.low.endsWith("'s")) return false;
  if (tokens[at]?.low === 'ai' && NOT_AI_BEFORE.has(next.low)) return true;
  return SYSTEM_HEADS.has(next.low) || NOT_A_HEAD_BEFORE.has(next.low);
}
