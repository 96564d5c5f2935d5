import type { Command } from '../kind/find-command.ts';
import type { Found } from '../slots/found.ts';
import { afterGreeting } from '../text/greeting.ts';
import { hasPhrase, phraseAt, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { saysNothingYet, withoutEmptyOpening } from './empty-opening.ts';
import { promptEnd } from './read-description.ts';
import {
  ASKS_FOR_HELP,
  DANGLING,
  FACT_LABELS,
  FILLER,
  LEFTOVERS,
  RETRACTS,
  STORY_LABELS,
} from './title-words.ts';
import { writeTitle } from './write-title.ts';

/** A headline of three words says something; shorter ones only when the message has no more. */
const FEWEST_WORDS = [3, 2];

/**
 * A headline in the person's own words: the first sentence that says something once the command, and the
 * facts that have fields of their own (dates, owner, severity, scales), are taken out of it.
 */
export function readTitle(reading: Reading, command: Command | null, facts: readonly Span[]): Found | null {
  const taken = command ? [...facts, { from: command.from, to: promptEnd(reading, command) }] : facts;
  const told = reading.sentences.filter((sentence) => !isFactLine(reading, sentence));
  const asksForHelp = (sentence: Span): boolean => hasPhrase(reading, ASKS_FOR_HELP, sentence);
  const isLast = (sentence: Span): boolean =>
    asksForHelp(sentence) ||
    isTakenBack(reading, told, sentence) ||
    saysNothingYet(reading, keptTokens(reading, sentence, taken));
  const stories = [...told.filter((one) => !isLast(one)), ...told.filter(isLast)];
  for (const fewest of FEWEST_WORDS) {
    for (const sentence of stories) {
      const before = told[told.indexOf(sentence) - 1];
      const own = keptTokens(reading, sentence, taken);
      const opening = before === undefined ? [] : keptTokens(reading, before, taken);
      const kept = withoutEmptyOpening(reading, [opening, own])?.flat() ?? own;
      if (wordsIn(reading, kept) >= fewest) return writeTitle(reading, kept);
    }
  }
  // Nothing but facts: then they are the headline.
  for (const sentence of [...stories, ...reading.sentences]) {
    const kept = keptTokens(reading, sentence, command ? taken.slice(-1) : []);
    if (wordsIn(reading, kept) > 0) return writeTitle(reading, kept);
  }
  return null;
}

/** "Our model leaked. No wait, not leaked, …": what is taken back is no headline. */
function isTakenBack(reading: Reading, told: readonly Span[], sentence: Span): boolean {
  const next = told[told.indexOf(sentence) + 1];
  return next !== undefined && phraseAt(reading, RETRACTS, next.from, next.to) !== null;
}

/** So long what stands behind a label of more than two words may be a fact; what is longer is told: "noticed just now: the bot …". */
const LONGEST_FACT = 5;

/** "Severity: high" on a line of its own. */
function isFactLine(reading: Reading, sentence: Span): boolean {
  const start = afterGreeting(reading, sentence);
  const isShort = sentence.to - start <= 4 + LONGEST_FACT;
  const labelled = (isShort ? [1, 2, 3] : [1, 2]).some((step) => reading.tokens[start + step]?.low === ':');
  return labelled && FACT_LABELS.has(reading.tokens[start]?.low ?? '');
}

function wordsIn(reading: Reading, kept: readonly number[]): number {
  return kept.filter((at) => reading.tokens[at]?.kind !== 'mark').length;
}

function keptTokens(reading: Reading, sentence: Span, taken: readonly Span[]): readonly number[] {
  const from = taken.reduce((at, span) => (span.from <= at && span.to > at ? span.to : at), sentence.from);
  const start = afterFiller(
    reading,
    { from: afterGreeting(reading, { from, to: sentence.to }), to: sentence.to },
    taken,
  );
  const kept: (readonly number[])[] = [];
  for (const clause of clausesOf(reading, { from: start, to: sentence.to })) {
    const rest = range(clause).filter((at) => isKept(reading, at, taken));
    const some = rest.length < clause.to - clause.from;
    const isTakenOut =
      some && (rest.every((at) => isLeftover(reading, at)) || isBeheaded(reading, rest, taken));
    if (kept.length > 0 && (isTakenOut || tellsWho(reading, rest) || isAside(reading, clause))) continue;
    kept.push(rest);
  }
  return trimmed(reading, (withoutEmptyOpening(reading, kept) ?? kept).flat(), taken);
}

/** ", rather serious", ", damage 18,400 euro", ", it is discrimination", ", can someone look": how bad it is, and what is made of it. */
function isAside(reading: Reading, clause: Span): boolean {
  const [first, last] = [reading.tokens[clause.from], reading.tokens[clause.to - 1]];
  return first !== undefined && last !== undefined && ASIDE.test(reading.text.slice(first.start, last.end));
}

const ASIDE =
  /^(?:,|-|;|and|but)\s*(?:and |but |so |then |or )*(?:(?:(?:really|rather|quite|very|pretty|fairly|so|not|too|medium|high|low)\s+)*(?:bad|serious|severe|big|huge|likely|unlikely|likelihood|impact|rarely|rare|often|urgent|important|probable)\b[^,]{0,12}$|h?app?ens?\s+(?:rarely|often|a lot|almost|every|several|sometimes|now)|(?:it\s+)?(?:would|could|will|might) be (?:a |really |very |quite |rather |pretty )*(?:bad|serious|severe|big|huge|disaster|catastroph|terrible|costly|expensive|embarrass)|(?:total |estimated )?(?:damage|loss|costs?)\b.*\d|(?:it|that|this)(?:['’]s| is| was) (?:a |an |really |very |clearly |just )*(?:bad|serious|discriminat|unfair|wrong|illegal|embarrass|problem|shame|disaster|annoying)|(?:can|could|would|will) (?:you|someone|somebody|anyone|we)\b|\(?A\.\d|(?:it['’]?s|it is|it was|that['’]?s|that is) (?:actually|really|in fact|in reality)\b|(?:i|we) (?:caught|noticed|spotted|saw|found out|normally|usually|always)\b|due\b|is (?:that|this|it)\b|what now\b|(?:does|do) (?:that|this|it|we|i)\b)/iu;

/** ", Jonas noticed it", ", owner: Tomas": a headline names nobody. */
function tellsWho(reading: Reading, rest: readonly number[]): boolean {
  const isName = (at: number) => /^\p{Lu}\p{Ll}/u.test(reading.tokens[at]?.text ?? '');
  const isDone = (at: number) => DONE_BY_SOMEBODY.test(reading.tokens[at]?.low ?? '');
  return (
    rest.some(isDone) &&
    rest.some(isName) &&
    rest.every((at) => isName(at) || isDone(at) || isLeftover(reading, at))
  );
}

const DONE_BY_SOMEBODY =
  /^(?:noticed|spotted|saw|seen|found|detected|discovered|reported|told|flagged|raised|caught|approves|approved|approve|own|take|signs|signed|owns|off|owner|approver|responsible)$/u;

/** ", by monthly tests" of ", reduce by monthly tests": what is left leans on what was taken out. */
function isBeheaded(reading: Reading, rest: readonly number[], taken: readonly Span[]): boolean {
  const first = rest.find((at) => reading.tokens[at]?.kind !== 'mark') ?? -1;
  return DANGLING.has(reading.tokens[first]?.low ?? '') && taken.some(({ to }) => to === first);
}

function range({ from, to }: Span): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}

/** The parts between commas, dashes and "and": one that held nothing but facts is left out whole. */
function clausesOf(reading: Reading, { from, to }: Span): readonly Span[] {
  const clauses: Span[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    const breaks =
      at > start &&
      /^(?:,|-|;|and|but)$/u.test(reading.tokens[at]?.low ?? '') &&
      !reading.tokens[at]?.hyphenated;
    if (!breaks) continue;
    clauses.push({ from: start, to: at });
    start = at;
  }
  return [...clauses, { from: start, to }];
}

function isKept(reading: Reading, at: number, taken: readonly Span[]): boolean {
  const token = reading.tokens[at];
  if (!token || token.kind === 'person' || token.kind === 'link') return false;
  return !taken.some((span) => at >= span.from && at < span.to);
}

function isLeftover(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token?.kind === 'mark' || LEFTOVERS.has(token?.low ?? '');
}

function afterFiller(reading: Reading, { from, to }: Span, taken: readonly Span[]): number {
  let start = from;
  while (start < to) {
    const fact = taken.find((span) => span.from <= start && span.to > start);
    const hit = phraseAt(reading, STORY_LABELS, start, to) ?? phraseAt(reading, FILLER, start, to);
    const next = fact?.to ?? hit?.to;
    if (next === undefined || to - next < 2) break;
    const article = hit?.to === start + 1 && reading.tokens[start]?.low === 'the';
    start = next;
    if (article && !fact) break;
  }
  return start;
}

function isOfVerb(last: string, before: string): boolean {
  return (
    /^(?:in|on)$/u.test(last) &&
    /^(?:comes?|came|coming|logs?|logged|logging|go|goes|went|signed|turned|switched)$/u.test(before)
  );
}

/** Takes away what hangs loose at either end: a comma, "and", a preposition whose date is gone. */
function trimmed(reading: Reading, kept: readonly number[], taken: readonly Span[]): readonly number[] {
  const result = [...kept];
  const low = (at: number | undefined): string => reading.tokens[at ?? -1]?.low ?? '';
  while (result.length > 0) {
    const last = result.at(-1) ?? 0;
    const mark = reading.tokens[last]?.kind === 'mark' && !/^[)%€$£]$/u.test(low(last));
    const loose = DANGLING.has(low(last)) && taken.some(({ from, to }) => from === last + 1 || to === last);
    // "They haven't come in since 6".
    if (loose && !mark && isOfVerb(low(last), low(result.at(-2)))) break;
    if (!mark && !loose && !/^(?:and|but|or|so|then|the|a|an)$/u.test(low(last))) break;
    result.pop();
  }
  // "Noticed just now: the bot …": the date is gone, and its verb goes with it.
  if (low(result[1]) === ':' && LEFTOVERS.has(low(result[0])) && (result[1] ?? 0) - (result[0] ?? 0) > 1)
    result.shift();
  while (result.length > 0 && /^(?:[,:;)/-]|and|but|that|so)$/u.test(low(result[0]))) result.shift();
  return result;
}
