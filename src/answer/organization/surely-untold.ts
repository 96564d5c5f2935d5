import { kindNamed, paperNamed, sureWantsIn, type SureWant } from '../question/sure-wants.ts';
import type { NamesTold } from './names-told.ts';
import type { ReadPassage } from './read-passage.ts';
import { tellsSure } from './tells-sure.ts';

/** What a question surely wants, and of whom: read once, asked of every passage. */
export interface WantedForSure {
  readonly question: string;
  readonly wants: readonly SureWant[];
  /** Names of people that it holds, in small letters. */
  readonly about: readonly string[];
  readonly names: NamesTold;
  /** The kind of thing whose name is wanted; null where any name may be one. */
  readonly kind: string | null;
  /** Words that the title of the paper holds whose wording is wanted. */
  readonly paper: readonly string[];
}

/** The least share of the question that a sentence holds, with its headings and what stands before, to tell it. */
const TELLS_FROM: Readonly<Record<SureWant, number>> = {
  'personal-name': 0.3,
  'stand-in': 0,
  phone: 0,
  money: 0.3,
  span: 0,
  count: 0,
  headcount: 0.3,
  tally: 0.2,
  share: 0.2,
  day: 0.2,
  place: 0.3,
  'thing-name': 0.3,
  'which-ones': 0,
  wording: 0.3,
};

export function wantedForSure(question: string, names: NamesTold): WantedForSure {
  const words = new Set(question.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
  return {
    question,
    wants: sureWantsIn(question),
    about: [...words].filter((word) => names.people.has(word)),
    names,
    kind: kindNamed(question),
    paper: paperNamed(question),
  };
}

/**
 * Whether none of what a question surely wants is told by any sentence, or row, of a passage: of the one it names, and with
 * enough of the question beside it. `shares`: of each statement the share of the question that it holds, 0 to 1.
 */
export function isSurelyUntold(
  { question, wants, about, names, kind, paper }: WantedForSure,
  { above, statements }: ReadPassage,
  shares: readonly number[],
): boolean {
  const title = above.text.toLowerCase();
  // What a paper says is told by itself, not by one that mentions it.
  if (wants.includes('wording')) return !paper.every((word) => title.includes(word));
  const tells = (want: SureWant) =>
    statements.some(({ text }, at) => {
      if ((shares[at] ?? 0) < TELLS_FROM[want] || !tellsSure(want, text, question, names)) return false;
      const place = [above.text, statements[at - 1]?.text ?? '', text].join(' ').toLowerCase();
      if (want === 'thing-name' && kind !== null && !place.includes(kind.replace(/s$/, ''))) return false;
      return about.every((name) => place.includes(name));
    });
  return wants.length > 0 && !wants.some(tells);
}
