import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { NAME_BOUNDARIES } from './head-nouns.ts';

/** A name of its own in quotation marks beside what kind of system it is: the chatbot "Fridolin". */
export interface Nickname extends Span {
  readonly called: string;
}

/**
 * The name that a system goes by: `the claims chatbot "Penny"`, `"Clara", the letter writer`. `named` are the places where
 * the kind of system stands.
 */
export function nicknameOf(reading: Reading, named: Span): Nickname | null {
  const { tokens } = reading;
  const after = quotedName(reading, named.to);
  if (after !== null) return { from: named.from, to: named.to + 1, called: after };
  const article = /^(?:the|our|a|an|my)$/u.test(tokens[named.from - 1]?.low ?? '')
    ? named.from - 1
    : named.from;
  if (tokens[article - 1]?.low !== ',') return null;
  const before = quotedName(reading, article - 2);
  return before === null ? null : { from: article - 2, to: named.to, called: before };
}

/** One word with a capital, alone between double quotation marks. */
function quotedName({ text, tokens }: Reading, at: number): string | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !/^\p{Lu}\p{L}+$/u.test(token.text)) return null;
  const marks = /^["“”„«»]$/u;
  return marks.test(text.charAt(token.start - 1)) && marks.test(text.charAt(token.end)) ? token.text : null;
}

const THINGS = /^(?:prompts?|thresholds?|guardrails?|instructions|weights)$/u;
const NO_NAMES =
  /^(?:today|yesterday|tomorrow|it|that|there|here|what|who|let|how|he|she|everyone|everybody|this|next|last|supplier|vendor|provider|norrvik|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

/** "Penny's new tone prompt": only a system has a prompt or a threshold of its own. */
export function ownerOfThing(tokens: readonly Token[]): (Span & { readonly called: string }) | null {
  for (const [at, token] of tokens.entries()) {
    const name = /^(\p{Lu}\p{Ll}+)['’]s$/u.exec(token.text)?.[1];
    if (name === undefined || NO_NAMES.test(name.toLowerCase())) continue;
    const thing = [1, 2, 3].find((step) => THINGS.test(tokens[at + step]?.low ?? ''));
    const between = tokens.slice(at + 1, at + (thing ?? 0));
    if (thing !== undefined && between.every((one) => one.kind === 'word'))
      return { from: at, to: at + 1, called: name };
  }
  return null;
}

const PURPOSE_ENDS =
  /^(?:can|could|may|might|will|would|should|must|is|was|are|were|has|had|does|did|sent|gave|relies|uses|depends|needs|takes|gives|sends|answers?|[.,;:!?)(¶]|\w+ed)$/u;
const NO_PURPOSE =
  /^(?:the|our|a|an|my|this|that|these|all|us|me|it|them|him|her|now|free|example|instance|sure|good|days?|weeks?|months?|hours?|years?|team|department|company|vendor|supplier|group|unit)$/u;

/**
 * "Translation engine for claims letters", "the chat assistant of the pharmacy": what it is for belongs to the name of a
 * system that a clause begins with or speaks about.
 */
export function purposeEnd(tokens: readonly Token[], { from, to }: Span): number {
  if (!/^(?:for|of)$/u.test(low(tokens, to)) || isWhose(tokens, to) || !isTopic(tokens, from)) return to;
  const start = /^(?:the|our)$/u.test(tokens[to + 1]?.low ?? '') ? to + 2 : to + 1;
  let end = start;
  while (end < start + 3 && isNoun(tokens[end]) && !PURPOSE_ENDS.test(tokens[end]?.low ?? '')) end += 1;
  const next = tokens[end];
  const ends = next === undefined || PURPOSE_ENDS.test(next.low);
  const organization = NO_PURPOSE.test(tokens[end - 1]?.low ?? '');
  return end > start && ends && !organization ? end : to;
}

function low(tokens: readonly Token[], at: number): string {
  return tokens[at]?.low ?? '';
}

/** "The card filter of our partner bank": whose it is, not what it is for. */
function isWhose(tokens: readonly Token[], at: number): boolean {
  return low(tokens, at) === 'of' && /^(?:our|my|their|his|her)$/u.test(low(tokens, at + 1));
}

/** A clause begins with it, or speaks about it. */
function isTopic(tokens: readonly Token[], from: number): boolean {
  const article = /^(?:the|our)$/u.test(tokens[from - 1]?.low ?? '') ? from - 1 : from;
  const before = tokens[article - 1];
  return (
    before === undefined || before.kind === 'mark' || /^(?:about|on|with|of|regarding)$/u.test(before.low)
  );
}

function isNoun(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !token.quoted &&
    !NO_PURPOSE.test(token.low) &&
    !NAME_BOUNDARIES.has(token.low) &&
    !/(?:'s|ly)$/u.test(token.low)
  );
}
