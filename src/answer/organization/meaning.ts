import type { Concepts } from '../words/concepts.ts';
import { wordsOf, type Word } from '../words/words-of.ts';
import { termsIn, type Rarity, type Terms } from './passage-terms.ts';

/** A content word of the question, with the ideas it stands for and how rare it is. */
export interface Unit {
  readonly stem: string;
  readonly weight: number;
  /** What another word for each idea counts: never more than the word, less for an idea that is everywhere. */
  readonly ideas: ReadonlyMap<string, number>;
}

/** How much another word for the same idea counts beside the word itself. */
const SAME_IDEA = 0.7;

/** A system's name tells for which system a rule is wanted, and most rules name none. */
const NAME = 0.25;

export interface Rarities {
  readonly words: Rarity;
  readonly ideas: Rarity;
  /** The names of the organization's systems. */
  readonly names: Concepts;
}

/**
 * A word that stands nowhere counts no more than its rarest idea, since only that can be found. A word of which no rarity is
 * known is left out; without rarities each word and idea counts as one.
 */
export function unitsOf(words: readonly Word[], rarity: Rarities | null, concepts: Concepts): Unit[] {
  const ideas = concepts.ofEach(words);
  const names = rarity?.names.ofEach(words);
  return words.flatMap(({ stem, stop }, at) => {
    const own = rarity === null ? 1 : rarity.words.get(stem);
    if (stop || own === undefined) return [];
    const isName = (names?.[at]?.size ?? 0) > 0;
    const its = Array.from(ideas[at] ?? [], (idea) => [idea, rarity?.ideas.get(idea) ?? own] as const);
    const most = Math.max(0, ...its.map(([, worth]) => worth));
    const weight = (most > 0 ? Math.min(own, most) : own) * (isName ? NAME : 1);
    return [{ stem, weight, ideas: new Map(its.map(([idea, worth]) => [idea, Math.min(weight, worth)])) }];
  });
}

/** The share of a question's words that a text holds, itself or by another word for the same idea: 0 to 1. */
export function meaningIn(text: Terms, units: readonly Unit[], sameIdea = SAME_IDEA): number {
  let held = 0;
  let all = 0;
  for (const unit of units) {
    all += unit.weight;
    held += text.words.has(unit.stem) ? unit.weight : sameIdea * byIdea(text, unit);
  }
  return all === 0 ? 0 : held / all;
}

/** What a text holds of each: the whole weight, part of it, or 0. */
export function heldOf(text: Terms, unit: Unit): number {
  return text.words.has(unit.stem) ? unit.weight : SAME_IDEA * byIdea(text, unit);
}

/** What a text holds of one word that carries a subject: 1, less by another word for the same idea, or 0. */
export function holdsWord(text: string, word: Word, concepts: Concepts): number {
  const [unit] = unitsOf([word], null, concepts);
  return unit === undefined ? 0 : heldOf(termsIn(text, concepts), unit);
}

/** Whether a text has all of some words, themselves. */
export function hasAll(text: string, words: readonly Word[]): boolean {
  const stems = new Set(wordsOf(text).map(({ stem }) => stem));
  return words.every(({ stem }) => stems.has(stem));
}

export function heldOfEach(text: Terms, units: readonly Unit[]): number[] {
  return units.map((unit) => heldOf(text, unit));
}

function byIdea(text: Terms, { ideas }: Unit): number {
  let most = 0;
  for (const [idea, worth] of ideas) if (worth > most && text.ideas.has(idea)) most = worth;
  return most;
}
