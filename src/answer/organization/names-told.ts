import type { AnswerIndex, DocumentInfo } from '../ports.ts';
import { quotableTo } from './in-force.ts';

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
/** Months and days of the week, in small letters. */
export const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;

const MAIL = /[^\s@]{1,64}@\S+/g;

export interface NamesOfDocuments {
  /** From the documents that the asker may read: a name that stands in others decides nothing. */
  of(allows: (document: DocumentInfo) => boolean): NamesTold;
}

/** Each document is read once, when a question first needs its names. */
export function createNamesTold(index: AnswerIndex): NamesOfDocuments {
  const read = new Map<string, ReadNames>();
  const known = new Map<string, NamesTold>();
  const namesIn = (id: string): ReadNames => {
    const names = read.get(id) ?? readNames(index, id);
    read.set(id, names);
    return names;
  };
  return {
    of: (allows) => {
      const ids = index.documents.filter(quotableTo({ allows })).map(({ id }) => id);
      const key = ids.join('\n');
      const names = known.get(key) ?? joined(ids.map(namesIn));
      known.set(key, names);
      return names;
    },
  };
}

/** What a document writes in small letters, with a capital, and as a pair of words with one each. */
interface ReadNames {
  readonly small: ReadonlySet<string>;
  readonly capitalised: ReadonlySet<string>;
  readonly pairs: readonly (readonly [string, string])[];
}

function readNames(index: AnswerIndex, id: string): ReadNames {
  const texts = index.passages(id).map(({ text }) => text.replace(MAIL, ' '));
  return {
    small: new Set(texts.flatMap((text) => text.match(SMALL) ?? [])),
    capitalised: new Set(
      texts.flatMap((text) => text.match(CAPITALISED) ?? []).map((word) => word.toLowerCase()),
    ),
    pairs: texts
      .flatMap((text) => Array.from(text.matchAll(PAIR), ([, one = '', two = '']) => [one, two] as const))
      .filter(([, two]) => !NO_PERSON.test(two))
      .map(([one, two]) => [one.toLowerCase(), two.toLowerCase()]),
  };
}

/** What one of them writes in small letters is no name in any. */
function joined(documents: readonly ReadNames[]): NamesTold {
  const small = new Set(documents.flatMap((each) => [...each.small]));
  const isName = (word: string) => word.length > 1 && !small.has(word) && !CALENDAR.test(word);
  const people = documents.flatMap(({ pairs }) => pairs.filter((pair) => pair.every(isName)));
  const wholeOf = (word: string) => new Set(people.filter((pair) => pair.includes(word)).flat());
  return {
    all: new Set(documents.flatMap(({ capitalised }) => [...capitalised].filter(isName))),
    people: new Map([...new Set(people.flat())].map((word) => [word, wholeOf(word)])),
  };
}
