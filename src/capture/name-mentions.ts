import type { KnownPerson } from './understand/context.ts';

/** A text in which people who are called by their name are mentioned, and the names that could be several people's. */
export interface Mentioned {
  readonly text: string;
  readonly unclear: readonly UnclearName[];
}

export interface UnclearName {
  readonly said: string;
  readonly people: readonly KnownPerson[];
}

/** Names that are words, too: taken for a name only where they are written like one, within a sentence or alone. */
const WORDS_TOO = new Set(
  (
    'will mark may art bill rob sue drew frank max pat ray rich dean chase jack hope faith joy april june august summer ' +
    'grace dawn eve guy sky rose ruby ivy heather holly lily pearl amber penny jade robin martin victor long young white ' +
    'black brown green king price day short page case test cook park bell cross field fields moon snow stone wood woods ' +
    'hill banks brooks rivers wells love best good early sharp wise strong small little high low new english french ' +
    'german marks bond cash law street church baker miller carter fisher hunter mason porter turner walker gray grey ' +
    'you the and for not our who her his she him they them this that model owner'
  ).split(' '),
);
/** Shorter parts of a name are words more often than names. */
const SHORTEST_PART = 3;
const MOST_WORDS = 4;

/** “it was tomas” ▶ “it was <@U…>”, where one person is called so. Spelling is compared without case and accents. */
export function withMentions(text: string, people: readonly KnownPerson[]): Mentioned {
  if (people.length === 0) return { text, unclear: [] };
  const words = wordsIn(text);
  const unclear: UnclearName[] = [];
  let [done, at] = ['', 0];
  for (let index = 0; index < words.length; index++) {
    const named = longestName(text, words, index, people);
    if (named === null) continue;
    const [only, ...others] = named.people;
    const { from, to } = named;
    if (only !== undefined && others.length === 0) {
      done += `${text.slice(at, from)}<@${only.id}>`;
      at = to;
    } else unclear.push({ said: text.slice(from, to).replace(/^@/u, ''), people: named.people });
    index += named.words - 1;
  }
  return { text: done + text.slice(at), unclear };
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Words outside of mentions and addresses; an "@" before one belongs to it. */
function wordsIn(text: string): readonly Word[] {
  const plain = text.replace(/<[@#!][^>]*>|[^\s@]{1,64}@\S+|https?:\S+/gu, (hidden) =>
    ' '.repeat(hidden.length),
  );
  return [...plain.matchAll(/@?\p{L}[\p{L}\p{M}'’-]*/gu)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

interface Named {
  readonly from: number;
  readonly to: number;
  readonly words: number;
  readonly people: readonly KnownPerson[];
}

function longestName(
  text: string,
  words: readonly Word[],
  index: number,
  people: readonly KnownPerson[],
): Named | null {
  for (let count = Math.min(MOST_WORDS, words.length - index); count > 0; count--) {
    const run = words.slice(index, index + count);
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || !isOneName(text, run)) continue;
    const said = comparable(run.map((word) => word.text.replace(/^@/u, '')).join(' '));
    const called = people.filter(({ name }) => isCalled(name, said, count));
    if (called.length === 0 || (count === 1 && !readsAsName(text, first))) continue;
    return { from: first.from, to: last.to, words: count, people: called };
  }
  return null;
}

/** Nothing but spaces stands between its words. */
function isOneName(text: string, run: readonly Word[]): boolean {
  return run.every((word, at) => at === 0 || /^\s+$/u.test(text.slice(run[at - 1]?.to, word.from)));
}

function isCalled(name: string, said: string, words: number): boolean {
  const whole = comparable(name);
  if (whole === said) return true;
  if (words > 1) return whole.startsWith(`${said} `) || whole.endsWith(` ${said}`);
  return said.length >= SHORTEST_PART && whole.split(' ').includes(said);
}

function readsAsName(text: string, { text: word, from }: Word): boolean {
  if (word.startsWith('@') || text.trim().replace(/[.!]+$/u, '') === word) return true;
  if (!WORDS_TOO.has(word.toLowerCase())) return true;
  const opens = /(?:^|[.!?;:]\s*)$/u.test(text.slice(0, from));
  return /^\p{Lu}/u.test(word) && !opens;
}

function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** A sentence that asks which of them is meant. */
export function whichPerson({ said, people }: UnclearName): string {
  const names = people.slice(0, 4).map(({ name }) => name);
  const more = people.length > names.length ? [`${people.length - names.length} others`] : [];
  const all = [...names, ...more];
  return (
    `“${said}” could be ${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}. ` +
    'Which one is it? Say the whole name, or mention them with @.'
  );
}
