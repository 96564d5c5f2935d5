import type { AnswerIndex } from '../ports.ts';
import { isInForce } from './in-force.ts';

/** The proper names that an organization's documents use, each word in small letters. */
export interface NamesTold {
  /** Of people: under `ann` and under `roe` stands all of "Ann Roe". */
  readonly people: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of anything: a company, a product, a town, a person. */
  readonly all: ReadonlySet<string>;
}

/** With a capital though no sentence begins there; a row's cell may begin with a name. */
const CAPITALISED =
  /(?<=[\p{L}\d,;(/&] |\()\p{Lu}[\p{L}\d]*|(?<=: )\p{Lu}[\p{L}\d]*(?![\p{L}\d])(?=\s*(?:[|,;(\n]|$|\p{Lu}))/gu;
const SMALL = /(?<![\p{L}\p{N}@.])\p{Ll}[\p{L}\d]*/gu;
const PAIR =
  /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}+)(?:\s(?:de|van|von|da|di|del|la|ter|ten|bin|al))?\s(\p{Lu}\p{Ll}+)(?![\p{L}\p{N}]|\s\p{Lu})/gu;
/** A second word that makes a pair the name of something else. */
const NO_PERSON =
  /^(?:act|foundation|mutual|bank|group|insurance|week|form|up|council|board|committee|university|hospital|city)$/i;
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;

const MAIL = /\S+@\S+/g;

/** Read once, when first asked for. */
export function createNamesTold(index: AnswerIndex): () => NamesTold {
  let read: NamesTold | null = null;
  return () => (read ??= readNames(index));
}

function readNames(index: AnswerIndex): NamesTold {
  const texts = index.documents
    .filter(isInForce)
    .flatMap(({ id }) => index.passages(id).map(({ text }) => text.replace(MAIL, ' ')));
  const small = new Set(texts.flatMap((text) => text.match(SMALL) ?? []));
  const isName = (word: string) => word.length > 1 && !small.has(word) && !CALENDAR.test(word);
  const capitalised = texts
    .flatMap((text) => text.match(CAPITALISED) ?? [])
    .map((word) => word.toLowerCase());
  const all = new Set(capitalised.filter(isName));
  const pairs = texts.flatMap((text) =>
    Array.from(text.matchAll(PAIR), ([, first = '', last = '']) => [first, last]),
  );
  const people = pairs
    .filter(([, last = '']) => !NO_PERSON.test(last))
    .map((pair) => pair.map((word) => word.toLowerCase()))
    .filter((pair) => pair.every(isName));
  const wholeOf = (word: string) => new Set(people.filter((pair) => pair.includes(word)).flat());
  return { all, people: new Map([...new Set(people.flat())].map((word) => [word, wholeOf(word)])) };
}
