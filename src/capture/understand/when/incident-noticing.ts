import type { DateMention } from '../dates/find-mentions.ts';
import { findPhrase, hasPhrase, lineOf, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { Mentioned } from './incident-circumstances.ts';

/** "… came back on the 25th and only then we saw it": the date that stands before. */
const THEN_NOTICED = phrase(
  '(?:only|just|and|not until) then (?:did )?(?:we|i|they|he|she|someone|somebody|anyone|anybody|it|the team)(?: \\w+)? (?:saw|see|noticed|notice|reali[sz]ed?|found|find|discovered?|understood|understand|came to light)',
);

export function noticedThen(reading: Reading, governed: readonly Mentioned[]): Mentioned | null {
  const [hit] = findPhrase(reading, THEN_NOTICED);
  if (!hit) return null;
  return (
    governed.findLast(
      ({ item, sentence }) => item.to <= hit.from && hit.from >= sentence.from && hit.from < sentence.to,
    ) ?? null
  );
}

/** "Found during the audit on 19 November": the audit is where, not what. */
const FOUND_DURING = phrase(
  '(?:found|noticed|discovered|detected|spotted|seen|identified|came out|came up|came to light|emerged|turned up|surfaced|uncovered|raised|pointed out|picked up|caught)(?: [^ ]+){0,2} (?:during|in|' +
    'at|by|through) (?:(?:the|an|our|a|last|internal) )?\\w+(?: \\w+)?',
);

export function isFoundDuring(reading: Reading, { segment }: Mentioned): boolean {
  return hasPhrase(reading, FOUND_DURING, segment);
}

/** Told "in a mail of 4 November": the day of the mail is the day on which it was known. */
export function isMessage(reading: Reading, { phraseFrom }: DateMention): boolean {
  return /^(?:e?mail|mails|letter|call|message|note|notice|report|complaint|phone|ticket)$/u.test(
    reading.tokens[phraseFrom - 1]?.low ?? '',
  );
}

const BELIEVED = phrase(
  "(?:until|till) (?:[^ .;]+ ){1,5}(?:, )?(?:i|we|everybody|everyone|nobody|they|no one)(?: (?:all|had|have|only))* (?:thought|believed|assumed|supposed|knew|noticed|saw|realised|realized|did not|didn't|expected)",
);

const KNOWN = /(?:^| )(?:known|aware|know|knew)(?: (?:of|about) (?:it|this))?(?: to (?:me|us))?$/u;
const BEFORE_NOTICED =
  /^before (?:any(?:one|body)|some(?:one|body)|we|i|they|he|she|staff|the team)(?: \w+)? (?:noticed|saw|reali[sz]ed|found|spotted|caught|heard|understood|knew)(?= |$)/u;

/** "Known to us since Saturday", "it was Saturday before anyone noticed". */
export function isKnownSince(reading: Reading, { item, segment, sentence }: Mentioned): boolean {
  return (
    (item.lead === 'since' && KNOWN.test(lineOf(reading, { from: segment.from, to: item.phraseFrom }))) ||
    BEFORE_NOTICED.test(lineOf(reading, { from: item.to, to: sentence.to }))
  );
}

/** "Until this morning I thought it was a glitch": then it was known. */
export function untilBelieved(reading: Reading, { item, sentence }: Mentioned): boolean {
  return (
    /^(?:until|till)$/u.test(item.lead) &&
    hasPhrase(reading, BELIEVED, { from: item.phraseFrom, to: sentence.to })
  );
}

/** "We informed the DPO on Monday" passes it on; who is told by others notices. */
export function isPassedOn(reading: Reading, cue: Span): boolean {
  const before = lineOf(reading, { from: Math.max(0, cue.from - 2), to: cue.from });
  return (
    /(?:^| )(?:we|i|we've|i've)(?: (?:have|had|then|also|already))?$/u.test(before) &&
    /^(?:reported|informed|alerted|told|called|phoned|wrote|e mailed|emailed|flagged)/u.test(
      lineOf(reading, cue),
    )
  );
}

const PUBLIC =
  /^(?:customers?|clients?|members?|patients?|applicants?|users?|candidates?|citizens?|passengers?|guests?|students?|pupils?|tenants?|borrowers?|policyholders?|callers?|visitors?|residents?|subscribers?)$/u;

/** "Members were told wrong rates on Monday": what those outside are told is what happened. */
export function isToldToPublic(reading: Reading, cue: Span): boolean {
  const isTold = /^(?:was|were|been|got) told/u.test(lineOf(reading, cue));
  return isTold && PUBLIC.test(reading.tokens[cue.from - 1]?.low ?? '');
}

/**
 * "Doc search found nothing on Monday", "fraud detection wrongly alerted 300 customers": what the system
 * does is what happened.
 */
export function isSystemsAct(reading: Reading, cue: Span, names: readonly Span[]): boolean {
  const from = /^(?:has|had|\w+ly|again|then)$/u.test(reading.tokens[cue.from - 1]?.low ?? '')
    ? cue.from - 1
    : cue.from;
  return names.some((name) => name.to === from) && !/^(?:was|were|been|got)/u.test(lineOf(reading, cue));
}

/**
 * "@ana told me the scorecard used gender on 3 November": between the telling and the date stands a sentence
 * of its own.
 */
export function tellsOfEvent(
  reading: Reading,
  item: DateMention,
  cue: { from: number; to: number },
): boolean {
  if (item.from < cue.to) return false;
  if (/^(?:to us )?by /u.test(lineOf(reading, { from: cue.to, to: item.phraseFrom }))) return false;
  const told = /^(?:told|called|phoned|informed|heard|alerted)/u.test(lineOf(reading, cue));
  const between = lineOf(reading, { from: cue.to, to: item.phraseFrom });
  return told && /(?:^| )(?:the|our|a|this|it|all|some) \S+ \S+/u.test(between);
}

const SEEN = phrase(
  '(?:noticed|detected|discovered|spotted|found|found out|realised|realized|reported|came out|came up|picked up|caught)(?: [^ .;]+){0,6}',
);

/** "Discovered by the handler when she opened the file on 20 November": the date is when it was seen. */
export function isSeenWhile(reading: Reading, { segment, sentence }: Mentioned): boolean {
  const opens = /^(?:when|while|as|after)$/u.test(reading.tokens[segment.from]?.low ?? '');
  const before = { from: Math.max(sentence.from, segment.from - 8), to: segment.from };
  return opens && hasPhrase(reading, SEEN, before);
}
