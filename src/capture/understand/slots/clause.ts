import { findPhrase, phrase, wordsOf, type Hit, type Reading, type Sentence } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { found, type Found } from './found.ts';

/** Where a clause ends at the latest when another fact of the record begins after a comma or a dash. */
const NEXT_FACT = phrase(
  '(?:,|-|/|\\||\\(|and)(?: (?:and|with|also))? (?:(?:the )?(?:owner|severity|sev|rollback|roll back|' +
    'fallback|fall back|backout|validation|validated|tested|planned|scheduled|reason|likelihood|' +
    'impact|treatment|approver|approved|priority|due|review|go live|goes live|cc|fyi|system|kind|' +
    'planned for|affected|people affected)|@person(?! (?:and|to|about|that))|(?:old|previous) \\w+ (?:stays?|remains?|kept)|(?:low|medium|high|' +
    "critical) (?:severity|sev)|i'll (?:take|own|handle)|i will (?:take|own|handle)|i own|(?:it |" +
    'this )?will be done|(?:we )?(?:noticed|detected|fixed|resolved)|(?:the |our |new |all )?(?:[^ .,;]+ ){1,2}(?:is|are) (?:ready|done|prepared|finished|written)|(?:ideally|preferably|' +
    'hopefully|probably) (?:on|by|from|at|next|tomorrow|this))',
);

export function sentenceAt(reading: Reading, at: number): Sentence | null {
  return reading.sentences.find((one) => at >= one.from && at < one.to) ?? null;
}

/** The end of the clause that runs from a token: of its sentence, or where the next fact begins. */
export function clauseEnd(reading: Reading, from: number): number {
  const sentence = sentenceAt(reading, from);
  if (!sentence) return from;
  const next = findPhrase(reading, NEXT_FACT, { from: from + 1, to: sentence.to })[0];
  return trimmed(reading, from, next?.from ?? sentence.to);
}

function trimmed(reading: Reading, from: number, to: number): number {
  let end = to;
  while (
    end > from &&
    reading.tokens[end - 1]?.kind === 'mark' &&
    !/^[)%€$£]$/u.test(reading.tokens[end - 1]?.low ?? '')
  )
    end -= 1;
  return end;
}

/** "Rollback: none needed": a label with nothing behind it. */
const NOTHING =
  /^(?:none|nothing|no|not (?:yet|needed|necessary|possible|applicable)|n\/a|open|pending|unknown|tbd|to be (?:defined|decided|announced))(?: (?:needed|yet|necessary|required|possible|so far|planned|known))*$/iu;

/** The text after a label ("Rollback: …") as a value; the words read include the label. */
export function afterLabel(reading: Reading, hit: Hit): Found | null {
  const said = textFound(reading, { from: hit.to, to: clauseEnd(reading, hit.to) }, hit.from);
  return said && !NOTHING.test(String(said.value)) ? said : null;
}

/** A stretch of the person's words as a value of text; `readFrom` is where the words that led to it begin. */
export function textFound(reading: Reading, span: Span, readFrom = span.from): Found | null {
  const words = wordsOf(reading, span).replace(/\s+/gu, ' ').trim();
  // One letter or a number alone is no description of anything.
  if (!/\p{L}{2}/u.test(words)) return null;
  return { ...found(reading, words, { from: readFrom, to: span.to }), value: words };
}

/** The first of several readings that gives something. */
export function firstOf(readers: readonly (() => Found | null)[]): Found | null {
  for (const read of readers) {
    const result = read();
    if (result) return result;
  }
  return null;
}
