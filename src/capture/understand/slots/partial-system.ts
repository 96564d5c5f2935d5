import type { Reading } from '../text/reading.ts';
import { wordStem } from '../text/word-stem.ts';
import type { SystemHit } from './find-systems.ts';
import { EMPTY_MODIFIERS, NAME_BOUNDARIES, SYSTEM_HEADS } from './head-nouns.ts';
import { stem, type SystemName } from './system-names.ts';

/** Heads that add nothing to a name: "the fraud model" is what detects fraud, "the triage thing" what triages. */
export const GENERIC_HEADS: ReadonlySet<string> = new Set(
  'model system tool engine ai algorithm software thing thingy service machine stuff module pipeline'.split(
    ' ',
  ),
);
const DETERMINERS = new Set(['the', 'our', 'this', 'your', 'my', 'new', 'old', 'current', 'that', 'ur']);

/** Shorter words are too often something else. */
const SHORTEST_PART = 5;

/**
 * Systems called by a part of their name, if only one system of the inventory can be meant: "the bot", "the
 * summarizer", "our fraud model", "the triage thing". Used when no name stands in the message in full.
 */
export function partialSystems(reading: Reading, names: readonly SystemName[]): readonly SystemHit[] {
  return reading.tokens.flatMap((token, at): readonly SystemHit[] => {
    if (token.kind !== 'word' || token.quoted) return [];
    const following = followingAt(reading, at);
    const whole = calledByHead(reading, at, following, names);
    if (whole !== null) return [{ system: whole, from: at, to: at + 1, distance: 2, single: true }];
    const label = calledInLabel(reading, at, names);
    if (label !== null) return [{ system: label, from: at, to: at + 1, distance: 2, single: true }];
    const words = calledByWords(reading, at, names);
    if (words !== null) return [words];
    const part = isOtherNoun(reading, at - 1) ? null : calledByPart(token.low, following, names);
    return part === null ? [] : [{ system: part, from: at, to: at + 2, distance: 2, single: false }];
  });
}

/** "pricing: 2 of 7 actuaries leave": a message or a line that begins with the first word of a name. */
function calledInLabel({ tokens }: Reading, at: number, names: readonly SystemName[]): string | null {
  const opens = at === 0 || tokens[at - 1]?.low === '¶';
  const said = tokens[at]?.low ?? '';
  if (!opens || tokens[at + 1]?.low !== ':' || said.length < SHORTEST_PART) return null;
  return only(names, (name) => name.firstWord === said && name.words > 1);
}

/** What stands after a word: a head that adds nothing, something that belongs to a system, or a noun of its own. */
type Following = 'generic' | 'object' | 'noun' | 'other';

function followingAt({ tokens }: Reading, at: number): Following {
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return 'other';
  if (GENERIC_HEADS.has(next.low)) return 'generic';
  if (OBJECTS.has(next.low)) return 'object';
  return NOUNS_AFTER.has(next.low.replace(/'s$/u, '')) || SYSTEM_HEADS.has(next.low) ? 'noun' : 'other';
}

/** "The summarizer", "our triage". */
function calledByHead(
  reading: Reading,
  at: number,
  following: Following,
  names: readonly SystemName[],
): string | null {
  const led = DETERMINERS.has(reading.tokens[at - 1]?.low ?? '') || startsClause(reading, at);
  if (!led || following === 'generic' || following === 'noun') return null;
  const word = (reading.tokens[at]?.low ?? '').replace(/'s$/u, '');
  return only(names, (name) => isLastWord(name.lastWord, word));
}

/** "Tenant screening AI": what stands before makes it another screening. */
export function isOtherNoun({ tokens }: Reading, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'word' || !next || next.start - token.end > 1) return false;
  return (
    !DETERMINERS.has(token.low) &&
    !NAME_BOUNDARIES.has(token.low) &&
    !EMPTY_MODIFIERS.has(token.low) &&
    token.low.length > 2
  );
}

const CUSTOMERS = new Set(['customer', 'customers', 'member', 'members', 'client', 'clients']);

/** Some words of a name with its last, shortened or turned round: "the doc assistant", "the assistant for members". */
function calledByWords(reading: Reading, at: number, names: readonly SystemName[]): SystemHit | null {
  const tail = tailAt(reading, at, names);
  if (tail) return tail;
  const shortened = shortenedAt(reading, at, names);
  if (shortened !== null) return { system: shortened, from: at, to: at + 2, distance: 2, single: false };
  const turned = turnedAt(reading, at, names);
  return turned === null ? null : { system: turned, from: at, to: at + 3, distance: 2, single: false };
}

/** "Wording checker" for the "Policy wording checker": all its words but the first. */
function tailAt(reading: Reading, at: number, names: readonly SystemName[]): SystemHit | null {
  if (isOtherNoun(reading, at - 1)) return null;
  for (const words of [3, 2]) {
    const said = reading.tokens.slice(at, at + words).map((token) => token.low.replace(/'s$/u, ''));
    const system = only(
      names,
      (name) => name.words === words + 1 && name.compact === name.firstWord + said.join(''),
    );
    if (system !== null) return { system, from: at, to: at + words, distance: 2, single: false };
  }
  return null;
}

function shortenedAt({ tokens }: Reading, at: number, names: readonly SystemName[]): string | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (next?.kind !== 'word' || !token || next.start - token.end > 1) return null;
  const [first, last] = [token.low, next.low.replace(/'s$/u, '')];
  if (last.length < SHORTEST_PART || first.length < 3) return null;
  return only(
    names,
    ({ parts, words, lastWord }) =>
      words > 1 && lastWord === last && parts.some((part) => part !== lastWord && part.startsWith(first)),
  );
}

function turnedAt({ tokens }: Reading, at: number, names: readonly SystemName[]): string | null {
  const [head, of, noun] = [0, 1, 2].map((step) => tokens[at + step]?.low ?? '') as [string, string, string];
  if (!/^(?:for|of)$/u.test(of) || head.length < 8) return null;
  return only(
    names,
    ({ words, lastWord, firstWord }) =>
      words === 2 &&
      lastWord === head &&
      (firstWord === noun || (CUSTOMERS.has(firstWord) && CUSTOMERS.has(noun))),
  );
}

/** "Our fraud model", "the triage thing", "the fraud threshold". */
function calledByPart(said: string, following: Following, names: readonly SystemName[]): string | null {
  if (said.length < 2 || (following !== 'generic' && following !== 'object')) return null;
  const first = only(names, (name) => name.firstWord === said && name.words > 1);
  return first ?? (following === 'generic' ? only(names, (name) => isPart(name, said)) : null);
}

/** What belongs to one system: "the fraud threshold" is that of fraud detection. */
const OBJECTS = new Set(
  'threshold thresholds cutoff prompt prompts scores score scoring alerts model rules queue version classifier embeddings server servers run runs job'.split(
    ' ',
  ),
);

const NOUNS_AFTER = new Set(
  'team procedure policy result results for of meeting workshop owner project vendor supplier code agent agents nurse nurses desk room line ward tent'.split(
    ' ',
  ),
);

/** Any word of the name that says what it does: "triage" of "claims triage", "scoring" of "credit scoring". */
function isPart({ parts }: SystemName, said: string): boolean {
  return said.length >= SHORTEST_PART && (parts.includes(wordStem(said)) || parts.includes(stem(said)));
}

/** "bot" stands for "chatbot"; other words must be long enough to be nobody else's. */
function isLastWord(lastWord: string, said: string): boolean {
  if (said === 'bot') return lastWord.endsWith('bot');
  if (said === 'triage') return lastWord === said;
  return (
    said.length >= 8 &&
    (lastWord === said || stem(lastWord) === stem(said)) &&
    /(?:er|or|bot|card|ing|ion|ant|cast)$/u.test(said)
  );
}

function only(names: readonly SystemName[], fits: (name: SystemName) => boolean): string | null {
  const systems = new Set(names.filter(fits).map((name) => name.system));
  const [first] = systems;
  return systems.size === 1 && first !== undefined ? first : null;
}

function startsClause(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  return before === undefined || before.kind === 'mark';
}
