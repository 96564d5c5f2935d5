import type { AiSystem } from '../context.ts';
import { editDistance } from '../../../kernel/edit-distance.ts';
import { wordStem } from '../text/word-stem.ts';
import { EMPTY_MODIFIERS } from './head-nouns.ts';
import { ORDINARY } from './hinted-system.ts';
import { GENERIC_HEADS } from './partial-system.ts';
import { stem, systemNames, wordsOfName } from './system-names.ts';

const SAYS_NOTHING = /^(?:the|our|this|that|these|those|my|your|ur|a|an|s|for|of|v?\d\S*)$/u;
/** Shorter beginnings are those of too many words. */
const SHORTEST = 3;
/** A word of fewer letters with a slip may be another word. */
const SLIP_FROM = 6;

/**
 * The one system of the inventory by whose names each word of what a system is called can be meant: "triage", "fraud det", "the price
 * forecast". Null where there is none, or more than one, and for a single word that is said of anything: "the search".
 */
export function asListed(called: string, systems: readonly AiSystem[]): string | null {
  const words = wordsOfName(called).filter(
    (word) => !SAYS_NOTHING.test(word) && !EMPTY_MODIFIERS.has(word) && !GENERIC_HEADS.has(word),
  );
  const [only] = words;
  if (only === undefined || (words.length === 1 && isSaidOfAnything(only))) return null;
  const meant = systems.filter((system) => {
    const parts = systemNames([system]).flatMap((name) => name.parts);
    return words.every((word) => parts.some((part) => isOf(part, word)));
  });
  return meant.length === 1 ? (meant[0]?.name ?? null) : null;
}

function isSaidOfAnything(word: string): boolean {
  return word.length <= SHORTEST || ORDINARY.has(wordStem(word)) || ORDINARY.has(stem(word));
}

/** "Score" of "scoring", "det" of "detection", "forcast" of "forecast". */
function isOf(part: string, word: string): boolean {
  const stems = [wordStem(word), stem(word)];
  if (stems.includes(part) || (word.length >= SHORTEST && part.startsWith(word))) return true;
  return (
    part.length >= SLIP_FROM &&
    stems.some((one) => one.length >= SLIP_FROM && editDistance(one, part, 1) <= 1)
  );
}
