import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { EMPTY_MODIFIERS, NAME_BOUNDARIES, NOT_A_HEAD_BEFORE, SYSTEM_HEADS, WEAK_HEADS } from './head-nouns.ts';

/** The longest name is three words and its head: "drone inspection image model". */
const MOST_MODIFIERS = 3;

/** A system that the inventory does not know, in the person's words: "the warehouse robot" gives "warehouse robot". */
export interface NamedSystem extends Span {
  /** "the", "our" or the like stands before it. */
  readonly determined: boolean;
  readonly weak: boolean;
}

/** Every noun phrase that clearly names a system by its head, from left to right. */
export function findNamedSystems(reading: Reading): readonly NamedSystem[] {
  const { tokens } = reading;
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word' || token.quoted) return [];
    const head = token.low.replace(/'s$/u, '');
    return SYSTEM_HEADS.has(head) && !continues(tokens, at) ? named(tokens, at, head) : [];
  });
}

function named(tokens: readonly Token[], head: number, word: string): readonly NamedSystem[] {
  let from = head;
  while (from > 0 && head - from < MOST_MODIFIERS && isModifier(tokens, from - 1)) from -= 1;
  while (from < head && EMPTY_MODIFIERS.has(tokens[from]?.low ?? '')) from += 1;
  const inner = tokens.slice(from, head);
  // "the drone's new model": what is named by an empty word in the middle is a description.
  const modified = inner.length > 0 && !inner.some((token) => EMPTY_MODIFIERS.has(token.low));
  if (!modified) return [];
  const determined = /^(?:the|our|a|an|this|my|your)$/u.test(tokens[from - 1]?.low ?? '');
  return [{ from, to: head + 1, determined, weak: WEAK_HEADS.has(word) }];
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind !== 'word' || token.quoted || (next && next.start - token.end > 1)) return false;
  if (NAME_BOUNDARIES.has(token.low) || token.low.length < 2) return false;
  return !/(?:'s|ed|ly|ise|ize|n't)$/u.test(token.low) || token.hyphenated;
}

/** "robot arm", "chatbot model": the head is followed by what really is the head. */
function continues(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return false;
  return SYSTEM_HEADS.has(next.low) || NOT_A_HEAD_BEFORE.has(next.low);
}
