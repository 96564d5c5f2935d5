import fitted from './sentence-weights.json' with { type: 'json' };
import { asksWhoIsIn, listsPeople } from './lists-people.ts';
import { signsOfEach, type SignsOfOne, type SentencesRead } from './signs-of-each.ts';

/** What each sign counts. Written by `npm run fit-sentences`, which says how they are found. */
const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(fitted));

/**
 * The sentence of a passage to show first, one that is no question itself if there is any; null of a table row and of a passage
 * without any.
 */
export function keySentence(read: SentencesRead | null): string | null {
  if (read === null) return null;
  const wantsMembers = asksWhoIsIn(read.question);
  const worth = signsOfEach(read).map(
    (signs, at) =>
      worthOf(signs, WEIGHTS) + (wantsMembers && listsPeople(read.texts[at] ?? '') ? MEMBERS_WORTH : 0),
  );
  const told = worth.filter((_, at) => !ASKS.test(read.texts[at] ?? ''));
  const best = Math.max(...(told.length > 0 ? told : worth));
  return read.texts[worth.indexOf(best)]?.trim() ?? null;
}

/** More than anything else that speaks for a sentence: others tell how they meet or vote. */
const MEMBERS_WORTH = 5;

const ASKS = /\?["”’)]?\s*$/;

export function worthOf(signs: SignsOfOne, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, value] of signs) sum += value * (weights.get(name) ?? 0);
  return sum;
}
