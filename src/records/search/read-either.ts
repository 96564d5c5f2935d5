import { recordKinds, recordTypes } from '../record-types.ts';
import { eitherOf, wordsSought } from './alternatives.ts';
import { factOf } from './query-facts.ts';
import { FILLERS, FUNCTION_WORDS } from './idioms.ts';
import type { ReadQuery } from './read-query.ts';
import { restrictsFurther, type RegisterQuery } from './register-query.ts';

type Read = (text: string) => ReadQuery;

/** Words of a side of an “or”: more of them belong to something else. */
const LONGEST_SIDE = 5;
/** Texts that are read to find out what the sides of an “or” are. */
const MOST_READ = 120;
const LONGEST_TEXT = 300;

/** “Or more”, “or worse”, “or not” say more of one thing, and name no other. */
const GOES_ON = String.raw`(?!(?:more|above|higher|worse|greater|over|up|less|below|lower|under|fewer|longer|later|older|newer|earlier|next|so|none|any|else|anything|something|anybody|somebody|both|the next)\b|not\s*[?.!]*$)`;
const JOINED = new RegExp(String.raw`,?\s+(?<how>and/or|or|and|as well as)\s+${GOES_ON}`, 'giu');
const NOUN = new RegExp(
  `\\b(?:${recordKinds.flatMap((kind) => [recordTypes[kind].noun, recordTypes[kind].plural]).join('|')}|records?)\\b`,
  'iu',
);

/** Where two things are joined: “or”, or an “and” of what nothing can be at once. */
interface Joint {
  readonly isOr: boolean;
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/**
 * “Of the chatbot or credit scoring”, “closed or contained incidents”: what fits one of the sides is meant. The sides are
 * found by trying: each, put in the place of both, has to be understood as well as the other. Null where nothing is joined
 * so, or the sides are not found.
 */
export function readEither(text: string, read: Read): ReadQuery | null {
  if (text.length > LONGEST_TEXT) return null;
  const known = new Map<string, ReadQuery>();
  const limited: Read = (said) => {
    const before = known.get(said);
    if (before !== undefined) return before;
    if (known.size >= MOST_READ) throw TOO_MANY;
    const found = read(said);
    known.set(said, found);
    return found;
  };
  const said = text.replace(/\beither\s+(?=.*\bor\b)/giu, ' ').trim();
  try {
    return (said.includes(',') ? readJoined(listed(said), limited) : null) ?? readJoined(said, limited);
  } catch (fault) {
    if (fault === TOO_MANY) return null;
    throw fault;
  }
}

const TOO_MANY = Symbol('too many readings');

/** “A, b or c” ▶ “a or b or c”. */
function listed(text: string): string {
  return text.replace(/,\s+(?=[^,.?!]{1,40}(?:,[^,.?!]{1,40}){0,6},?\s+or\s)/giu, ' or ');
}

function readJoined(text: string, read: Read): ReadQuery | null {
  for (const joint of jointsIn(text).toReversed()) {
    const found = readWhole(joint, read);
    if (found !== null) return found;
    if (isList(joint) || !(joint.isOr || isLeftOver(read(text)))) continue;
    const shared = readShared(joint, read);
    if (shared !== null) return shared;
  }
  return null;
}

function jointsIn(text: string): readonly Joint[] {
  return [...text.matchAll(JOINED)].map((found) => ({
    isOr: found.groups?.['how']?.toLowerCase().endsWith('or') === true,
    before: tokens(text.slice(0, found.index)),
    behind: tokens(text.slice(found.index + found[0].length)),
  }));
}

function tokens(text: string): readonly string[] {
  return text
    .replace(/[?!.]+\s*$/u, '')
    .split(/\s+/u)
    .filter((token) => token !== '');
}

/** Of a list of ratings or of types all are understood as they stand. */
function isList({ before, behind }: Joint): boolean {
  const [left = '', right = ''] = [before.at(-1), behind[0]];
  return LISTS.some((list) => list.test(left) && list.test(right));
}

const LISTS = [
  /^(?:low|medium|high|critical)$/iu,
  new RegExp(`^(?:${recordKinds.map((kind) => recordTypes[kind].plural).join('|')})$`, 'iu'),
  new RegExp(
    `^(?:${[...new Set(recordKinds.flatMap((kind) => recordTypes[kind].statuses))].filter((one) => one !== 'closed').join('|')})$`,
    'iu',
  ),
];

function readOn(text: string, read: Read): ReadQuery {
  return readJoined(text, read) ?? read(text);
}

/** “Overdue risks or late changes”: two searches, each whole. “Open risks or changes of the chatbot” shares both ends. */
function readWhole({ before, behind, isOr }: Joint, read: Read): ReadQuery | null {
  const [left, right] = [before.join(' '), behind.join(' ')];
  if (!NOUN.test(left) || !NOUN.test(right)) return null;
  const [one, other] = [readOn(left, read), readOn(right, read)];
  if (isLeftOver(one) || isLeftOver(other)) return null;
  if (!restrictsFurther(shown(one)) || !restrictsFurther(shown(other))) return null;
  const [ofOne, ofOther] = [one.query.kinds, other.query.kinds];
  if (!isOr && (ofOne.length === 0 || ofOne.some((kind) => ofOther.includes(kind)))) return null;
  const endsWithNoun = new RegExp(`${NOUN.source}$`, 'iu').test(left);
  const beginsWithNoun = new RegExp(`^${NOUN.source}`, 'iu').test(right);
  const isOnlyOfOther = other.query.facts.some((fact) => !ofOne.includes(factOf(fact).kind));
  if (endsWithNoun && beginsWithNoun && !isOnlyOfOther) return null;
  return joinedOf(one, other);
}

/** What is open or has a status restricts, too. */
function shown({ query }: ReadQuery): RegisterQuery {
  return query.open === null ? query : { ...query, statuses: ['open'] };
}

/** The shortest sides that are understood; else those that are looked for as words. */
function readShared(joint: Joint, read: Read): ReadQuery | null {
  const { before, behind, isOr } = joint;
  const sizes = [...Array(LONGEST_SIDE).keys()].map((at) => at + 1);
  const pairs = sizes
    .flatMap((left) => sizes.map((right) => ({ left, right })))
    .filter(({ left, right }) => left <= before.length && right <= behind.length)
    .sort((a, b) => a.left + a.right - (b.left + b.right) || a.left - b.left);
  for (const pair of pairs) {
    const found = trial(joint, pair, read, 'understood');
    if (found !== null && (isOr || isExclusive(found))) return found;
  }
  if (!isOr) return null;
  const run = { left: runOf([...before].reverse()), right: runOf(behind) };
  const worded = [
    run,
    ...sizes.map((left) => ({ ...run, left })),
    ...sizes.map((right) => ({ ...run, right })),
  ];
  for (const pair of worded) {
    if (pair.left === 0 || pair.right === 0 || pair.left > before.length || pair.right > behind.length)
      continue;
    const found = trial(joint, pair, read, 'words');
    if (found !== null) return found;
  }
  return null;
}

/** How many words stand together, with an article in front, before one that only holds the sentence together or names a type. */
function runOf(words: readonly string[]): number {
  const start = words.findIndex((word) => !isBare(word));
  const end = words.findIndex((word, at) => at > start && (NOUN.test(word) || isBare(word)));
  return Math.min(end === -1 ? words.length : end, LONGEST_SIDE);
}

function isBare(word: string): boolean {
  const plain = plainOf(word);
  return FILLERS.has(plain) || FUNCTION_WORDS.has(plain);
}

function plainOf(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}<]+|[^\p{L}\p{N}>]+$/gu, '');
}

interface Sizes {
  readonly left: number;
  readonly right: number;
}

function trial(
  { before, behind }: Joint,
  { left, right }: Sizes,
  read: Read,
  as: 'understood' | 'words',
): ReadQuery | null {
  const [start, a] = [before.slice(0, before.length - left), before.slice(before.length - left)];
  const [b, end] = [behind.slice(0, right), behind.slice(right)];
  if (
    isCut([...start.slice(-1), ...a], b, end) ||
    (as === 'words' && NOUN.test(a.join(' ')) && !NOUN.test(b.join(' ')))
  )
    return null;
  const saying = (side: readonly string[]): ReadQuery => readOn([...start, ...side, ...end].join(' '), read);
  const nothing = read([...start, ...end].join(' '));
  const [one, other] = [saying(a), saying(b)];
  const [leftOver, otherLeft] = [leftOf(one, a), leftOf(other, b)];
  if (leftOver.rest !== otherLeft.rest) return null;
  const isWord = [leftOver, otherLeft].map(({ own }) => own);
  if (as === 'understood' ? isWord.some((own) => own !== 'none') : isWord.includes('some')) return null;
  if ([one, other].some((said) => JSON.stringify(said.query) === JSON.stringify(nothing.query))) return null;
  return joinedOf(one, other);
}

/** What a preposition leads to belongs to its side: “proposed by Ann or approved” is cut off from “by Ben”. */
function isCut(a: readonly string[], b: readonly string[], end: readonly string[]): boolean {
  const next = end[0]?.toLowerCase() ?? '';
  return LEADS.test(b.at(-1) ?? '') || (LEADS.test(next) && a.some((word) => word.toLowerCase() === next));
}

const LEADS =
  /^(?:of|by|for|in|on|from|with|to|at|about|the|an?|since|before|after|that|which|are|is|were|was)$/iu;

/** What was not understood: of the side itself, and of what surrounds it. */
function leftOf(
  { query, loose, ruledOut }: ReadQuery,
  side: readonly string[],
): { readonly own: 'none' | 'some' | 'all'; readonly rest: string } {
  const words = side.map(plainOf);
  const left = [...wordsSought(query), ...loose, ...ruledOut];
  const own = left.filter((word) => words.includes(word));
  const content = words.filter((word) => !FILLERS.has(word));
  const rest = left.filter((word) => !words.includes(word)).join(' ');
  if (own.length === 0) return { own: 'none', rest };
  return { own: content.every((word) => own.includes(word)) ? 'all' : 'some', rest };
}

function joinedOf(one: ReadQuery, other: ReadQuery): ReadQuery | null {
  const query = eitherOf(one.query, other.query);
  return query === null ? null : { ...one, query };
}

/** Nothing belongs to two systems, two owners or two times at once: there “and” means what belongs to either. */
function isExclusive({ query: { either = [] } }: ReadQuery): boolean {
  return either.every((side) => {
    const [key, ...more] = Object.keys(side);
    return more.length === 0 && key !== undefined && EXCLUSIVE.has(key);
  });
}

const EXCLUSIVE = new Set(['system', 'owner', 'recordedBy', 'when', 'open', 'statuses']);

function isLeftOver({ query, loose, ruledOut }: ReadQuery): boolean {
  return wordsSought(query).length + loose.length + ruledOut.length > 0;
}
