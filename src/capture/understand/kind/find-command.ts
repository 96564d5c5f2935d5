import { findPhrase, hasPhrase, phrase, phraseAt, type Reading, type Sentence } from '../text/reading.ts';
import { afterGreeting } from '../text/greeting.ts';
import type { Span } from '../text/sentences.ts';
import {
  HAPPENED,
  NOT_ASKED,
  NOUN,
  OPENING,
  REFUSED,
  REQUESTED,
  RULES,
  type ToldKind,
  STILL_ASKED,
  TALK,
} from './command-words.ts';
import { asksSomething } from './questions.ts';

/** A person asks for a record of a kind; the words that do so are no part of what happened. */
export interface Command extends Span {
  readonly kind: ToldKind;
  /** Where the word for the record begins: "change" in "I want to make a change to …". */
  readonly nounFrom: number;
}

/** The first place where a record is asked for, told from places where records are only spoken of. */
export function findCommand(reading: Reading): Command | null {
  for (const sentence of reading.sentences) {
    const command = headOf(reading, sentence) ?? askedIn(reading, sentence);
    if (command) return command;
  }
  const story = findPhrase(reading, HAPPENED).find((hit) => isAssertion(reading, hit));
  return story ? commandOf(reading, 'incident', story) : null;
}

function commandOf(reading: Reading, kind: ToldKind, { from, to }: Span): Command {
  return { kind, from, to, nounFrom: findPhrase(reading, NOUN[kind], { from, to }).at(-1)?.from ?? from };
}

function headOf(reading: Reading, sentence: Sentence): Command | null {
  if (sentence.question) return null;
  const start = afterGreeting(reading, sentence);
  for (const { kind, head } of RULES) {
    const hit = phraseAt(reading, head, start, Math.min(sentence.to + 1, reading.tokens.length));
    if (hit && !isTalk(reading, sentence, hit))
      return commandOf(reading, kind, { from: sentence.from, to: Math.min(hit.to, sentence.to) });
  }
  return null;
}

function isTalk(reading: Reading, sentence: Span, hit: Span): boolean {
  const separated = /^[:,.!¶-]$/u.test(reading.tokens[hit.to - 1]?.low ?? '') || hit.to >= sentence.to;
  return !separated && hasPhrase(reading, TALK, sentence);
}

function askedIn(reading: Reading, sentence: Sentence): Command | null {
  for (const { kind, asked, listed } of RULES) {
    for (const hit of [...findPhrase(reading, asked, sentence), ...findPhrase(reading, listed, sentence)]) {
      if (isRequested(reading, sentence, hit))
        return commandOf(reading, kind, { from: prefixOf(reading, sentence, hit), to: hit.to });
    }
  }
  return null;
}

function isRequested(reading: Reading, sentence: Sentence, hit: Span): boolean {
  const before = { from: sentence.from, to: hit.from };
  // "Can you list all open incidents?": an adjective, which asks for nothing.
  if (DESCRIBES.test(lineBefore(reading, { from: hit.from - 1, to: hit.from + 1 }))) return false;
  if (hasPhrase(reading, REQUESTED, { from: sentence.from, to: hit.to }))
    return !/(?:^| )(?:how|not|never|don't)(?: |$)/u.test(lineBefore(reading, before));
  if (asksSomething(reading, sentence)) return false;
  if (
    /ing$/u.test(reading.tokens[hit.from]?.low ?? '') &&
    /^(?:for|of|by|about|when|while|before|after|on|in|than)$/u.test(reading.tokens[hit.from - 1]?.low ?? '')
  )
    return false;
  if (hasPhrase(reading, REFUSED, { from: Math.max(sentence.from, hit.from - 5), to: hit.from }))
    return false;
  return (
    !hasPhrase(reading, NOT_ASKED, before) ||
    hasPhrase(reading, STILL_ASKED, { from: sentence.from, to: hit.to })
  );
}

const DESCRIBES =
  /^(?:all|any|our|my|the|these|those|many|every|other|still|list|show|count|with|of|no|old|new) open$/u;

function lineBefore(reading: Reading, span: Span): string {
  return reading.tokens
    .slice(span.from, span.to)
    .map((token) => token.low)
    .join(' ');
}

function isAssertion(reading: Reading, hit: Span): boolean {
  const sentence = reading.sentences.find((one) => hit.from >= one.from && hit.from < one.to);
  return (
    sentence !== undefined &&
    !sentence.question &&
    !hasPhrase(reading, phrase('not|no|never|if|whether'), {
      from: Math.max(sentence.from, hit.from - 3),
      to: hit.to,
    })
  );
}

/** Where the request begins: "I would like to" and the like before it belong to it. */
function prefixOf(reading: Reading, sentence: Span, hit: Span): number {
  let from = hit.from;
  while (from > sentence.from && hasPhrase(reading, OPENING, { from: from - 1, to: from })) from -= 1;
  return from;
}
