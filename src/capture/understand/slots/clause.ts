import { findPhrase, phrase, wordsOf, type Hit, type Reading, type Sentence } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { found, type Found } from './found.ts';

/** Where a clause ends at the latest when another fact of the record begins after a comma or a dash. */
const NEXT_FACT = phrase(
  '(?:,|-|/|\\||\\(|and)(?: (?:and|with|also))? (?:(?:the )?(?:owner|severity|sev|rollback|roll back|' +
    'fallback|fall back|backout|validation|validated|tested|planned|scheduled|reason|likelihood|' +
    'impact|treatment|approver|approved|priority|due|review|go live|goes live|cc|fyi|system|kind|' +
    'planned for|affected|people affected)|@person(?! (?:and|to|about|that))|(?!(?:nobody|noone|no|somebody|someone|it|which|who|that|he|she|they)(?![^ ]))(?:[^ .,;]+ ){1,2}(?:approves|approved|has approved|will approve|signs off|signed off|(?:signs|signed) (?:it|this|that) off|owns (?:it|this|that)|is the (?:owner|approver)|(?:takes|will take) (?:it|this) over)(?![^ ])|(?:old|previous) \\w+ (?:stays?|remains?|kept)|(?:low|medium|high|' +
    "critical) (?:severity|sev)|i'll (?:take|own|handle)|i will (?:take|own|handle)|i own|(?:it |" +
    'this )?will be done|(?:we )?(?:noticed|detected|fixed|resolved)|(?:the |our |new |all )?(?:[^ .,;]+ ){1,2}(?:is|are) (?:ready|done|prepared|finished|written)|(?:ideally|preferably|' +
    'hopefully|probably) (?:on|by|from|at|next|tomorrow|this))|\\d{1,2} \\)',
);

export function sentenceAt(reading: Reading, at: number): Sentence | null {
  return reading.sentences.find((one) => at >= one.from && at < one.to) ?? null;
}

/** The end of the clause that runs from a token: of its sentence, or where the next fact begins. */
export function clauseEnd(reading: Reading, from: number): number {
  const sentence = sentenceAt(reading, from);
  if (!sentence) return from;
  const next = findPhrase(reading, NEXT_FACT, { from: from + 1, to: sentence.to })[0];
  return withoutMarks(reading, from, next?.from ?? sentence.to);
}

/** The end of a stretch of words without the marks that close it. */
export function withoutMarks(reading: Reading, from: number, to: number): number {
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
  /^(?:none|nothing|no|same|(?:we|there|it) (?:should|ought to|must|will) [^.;]*|results? to be [^.;]*|(?:to )?be (?:added|decided|defined|agreed|confirmed|announced|done|decided|written)|not (?:yet|needed|necessary|possible|applicable)|n\/a|open|pending|unknown|tbd|to be (?:defined|decided|announced))(?: (?:needed|yet|necessary|required|possible|so far|planned|known))*$/iu;

/** The text after a label ("Rollback: …") as a value; the words read include the label. */
export function afterLabel(reading: Reading, hit: Hit): Found | null {
  const said = textFound(reading, { from: hit.to, to: clauseEnd(reading, hit.to) }, hit.from);
  return said && !NOTHING.test(String(said.value)) ? said : null;
}

/** "Why: n/a": a label and its answer, which says that there is none. */
export function isEmptyLabel(reading: Reading, { from, to }: Span): boolean {
  const colon = reading.tokens.findIndex(
    ({ low }, at) => at > from && at < Math.min(to, from + 4) && low === ':',
  );
  return colon !== -1 && NOTHING.test(wordsOf(reading, { from: colon + 1, to }));
}

/** A stretch of the person's words as a value of text; `readFrom` is where the words that led to it begin. */
export function textFound(reading: Reading, span: Span, readFrom = span.from): Found | null {
  const words = wordsOf(reading, span).replace(/\s+/gu, ' ').trim();
  // One letter or a number alone is no description of anything.
  if (!/\p{L}{2}/u.test(words)) return null;
  return { ...found(reading, words, { from: readFrom, to: span.to }), value: words };
}

/** How a condition begins, and where it holds what is done then: after its comma, or where its own clause is over. */
const CONDITION = phrase(
  "(?:in (?:the )?worst case|in case of (?:any |a )?[^ .,;]+|(?:if|should|in case|when|unless|were|otherwise if)(?: (?![.;¶])[^ ]+){1,14}?(?: ,(?: then)?| then|(?= (?:we|i|ops|we'll|i'll|we'd)(?![^ ])))|" +
    'if (?:[^ .,;]+ ){1,3}(?:is|are|gets?|looks?|goes|turns out) (?:too |not |so )?[^ .,;]+(?= (?:[^ .,;]+ ){1,4}(?:is|are|gets?|will|can)(?![^ ])))(?: ,)?',
);

/** "If there are differences, we point it back to the old host": what is done then, without its condition. */
export function afterCondition(reading: Reading, { from, to }: Span): number {
  const hit = findPhrase(reading, CONDITION, { from, to })[0];
  return hit?.from === from && hit.to > from + 2 - 1 && hit.to < to - 1 ? hit.to : from;
}

/** The first of several readings that gives something. */
export function firstOf(readers: readonly (() => Found | null)[]): Found | null {
  for (const read of readers) {
    const result = read();
    if (result) return result;
  }
  return null;
}
