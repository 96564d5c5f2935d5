import { DateTime } from 'luxon';
import type { DateMention } from '../dates/find-mentions.ts';
import { resolveDay } from '../dates/resolve-day.ts';
import { todayIn, type DateContext } from '../dates/resolve-point.ts';
import type { Governed } from '../text/cues.ts';
import { findPhrase, hasPhrase, lineOf, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { isDeed } from '../slots/read-action.ts';
import type { IncidentRole } from './incident-cues.ts';

/** A date in the story of an incident, with its clause and the verb that governs it. */
export type Mentioned = Governed<DateMention, IncidentRole>;

/** "Since the update on Friday …": it goes on since then. */
export function goesOnSince(reading: Reading, { item, segment }: Mentioned): boolean {
  if (isPutAway(reading, { item, segment })) return false;
  if (item.lead === 'since') return true;
  const since = reading.tokens.findIndex(
    ({ low }, at) => at >= segment.from && at < item.from && low === 'since',
  );
  if (since === segment.from) return item.from - since <= 8;
  return since !== -1 && hasPhrase(reading, SINCE_CHANGE, { from: since, to: item.phraseFrom });
}

const CHANGES =
  'update|upgrade|deployment|release|rollout|migration|launch|go live|change|switch|retraining|patch|installation|roll out';
/** "We became aware that since the update of 1 October …" */
const SINCE_CHANGE = phrase(`since (?:(?:the|our|its|an|a|last|model|new) )*(?:${CHANGES})`);
/** "The vendor pushed v3 on the 18th, ever since it reads 7 as 1." */
const SINCE_IT = phrase(
  `(?:ever )?since then|ever since|since that (?:day|time|date|moment)|from then on|since (?:(?:the|this|that) )+(?:${CHANGES})`,
);

/** The date since which it goes on, where it is that of a change that was told before. */
export function sinceThat(reading: Reading, governed: readonly Mentioned[]): Mentioned | null {
  const [hit] = findPhrase(reading, SINCE_IT);
  if (!hit || governed.some(({ item }) => item.phraseFrom === hit.to)) return null;
  return governed.findLast(({ item, cue }) => item.to <= hit.from && cue?.role === 'other') ?? null;
}

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

/** "It is offline since Thursday 18:00", told after the story: what was done about it. */
export function isPutAway(reading: Reading, { item, segment }: Pick<Mentioned, 'item' | 'segment'>): boolean {
  const before = lineOf(reading, { from: segment.from, to: item.phraseFrom });
  const later = segment.from >= (reading.sentences[1]?.from ?? Infinity);
  return later && PUT_AWAY.test(before);
}

const PUT_AWAY =
  /(?:^| )(?:is|are|was|were|been|it's)?(?: now| therefore| all)? ?(?:offline|switched off|turned off|disabled|blocked|private|paused|suspended|locked|deactivated|out of (?:use|service)|on hold|in (?:place|force|effect)|mandatory)$|(?:^| )(?:is|are|was|were|been|it's)(?: now| therefore| all)? stopped$/u;

/** "Found during the audit on 19 November": the audit is where, not what. */
const FOUND_DURING = phrase(
  '(?:found|noticed|discovered|detected|spotted|seen|identified|came out|came up|came to light|emerged|turned up|surfaced|uncovered|raised|pointed out|picked up|caught)(?: [^ ]+){0,2} (?:during|in|' +
    'at|by|through) (?:(?:the|an|our|a|last|internal) )?\\w+(?: \\w+)?',
);

export function isFoundDuring(reading: Reading, { segment }: Mentioned): boolean {
  return hasPhrase(reading, FOUND_DURING, segment);
}

/** What the assistant told somebody about another day: "it said that we close on Friday". */
const BOT_SAYS = phrase(
  '(?:told|tells|telling|said|says|promised|promising|promises|claimed|claims|claiming|' +
    'announced|confirmed|quoted|stated|wrote|answered|invented)(?! (?:us|me)\\b)',
);

export function saysWhatWasSaid(
  reading: Reading,
  { segment, sentence }: Mentioned,
  names: readonly Span[],
): boolean {
  // "that was yesterday" speaks of the event again.
  const pronoun = /^(?:was|is|happened|occurred|started)$/u.test(reading.tokens[segment.from + 1]?.low ?? '');
  if (reading.tokens[segment.from]?.low !== 'that' || pronoun) return false;
  const before = { from: sentence.from, to: segment.from };
  const bySystem =
    names.some(({ from, to }) => from >= before.from && to <= before.to) || hasPhrase(reading, IT, before);
  return bySystem && hasPhrase(reading, BOT_SAYS, before);
}

const IT = phrase('it|he|she');

const SINCE_THING = new RegExp(`(?:^| )since (?:\\S+ ){1,2}(?:${CHANGES})$`, 'u');

/** "of" links a date to a thing: only to the incident itself is it the incident's date. */
export function isOtherThing(
  reading: Reading,
  { lead, phraseFrom }: DateMention,
  names: readonly Span[],
): boolean {
  if (lead !== 'of' || names.some((name) => name.to === phraseFrom)) return false;
  const thing = reading.tokens[phraseFrom - 1]?.low ?? '';
  const before = reading.tokens[phraseFrom - 2]?.low ?? '';
  if (SINCE_THING.test(lineOf(reading, { from: Math.max(0, phraseFrom - 4), to: phraseFrom }))) return false;
  const running = /^(?:run|batch|shift|job|night|morning|session|mailing)$/u.test(thing);
  const compared =
    !(running && before !== 'since' && reading.tokens[phraseFrom - 3]?.low === 'since') &&
    /^(?:after|like|as|since|similar|than|before)$/u.test(reading.tokens[phraseFrom - 3]?.low ?? before);
  return (
    !/^(?:incident|outage|breach|leak|failure|error|malfunction|problem|issue|whole|all|half|night|morning|afternoon|evening|run|batch|shift|job|calls?|mailing|letters?|session|payroll|scores?|payments?|refusals?|decisions?|answers?)$/u.test(
      thing,
    ) || compared
  );
}

/** Told "in a mail of 4 November": the day of the mail is the day on which it was known. */
export function isMessage(reading: Reading, { phraseFrom }: DateMention): boolean {
  return /^(?:e?mail|mails|letter|call|message|note|notice|report|complaint|phone|ticket)$/u.test(
    reading.tokens[phraseFrom - 1]?.low ?? '',
  );
}

/** "Born on 29 February", "valid until 3 May", "the deadline was 31 August": of something else altogether. */
const OTHER_DATE =
  /(?:^| )(?:born|valid|expires?|expired|expiring|dated|due|deadline(?: was| is)?|booked for|scheduled for|planned for|postponed to|extended to|appointment)(?: (?:on|until|till|by|for|was|is|of))?$/u;

export function isOtherDate(reading: Reading, { from, phraseFrom }: DateMention): boolean {
  const before = lineOf(reading, { from: Math.max(0, phraseFrom - 4), to: from });
  const bare = lineOf(reading, { from: Math.max(0, phraseFrom - 4), to: phraseFrom });
  return OTHER_DATE.test(before) || OTHER_DATE.test(bare);
}

/** "… until we rerouted them by hand at 17:30". */
export function opensWithUntil(reading: Reading, { item, segment }: Mentioned): boolean {
  const first = reading.tokens[segment.from]?.low ?? '';
  return /^(?:until|till)$/u.test(first) && item.from - segment.from > 1;
}

const BELIEVED = phrase(
  "(?:until|till) (?:[^ .;]+ ){1,5}(?:, )?(?:i|we|everybody|everyone|nobody|they|no one)(?: (?:all|had|have|only))* (?:thought|believed|assumed|supposed|knew|noticed|saw|realised|realized|did not|didn't|expected)",
);

const CUT_SHORT =
  /^before (?:[^ .;,]+ ){1,4}(?:pulled|switched|turned|shut|stopped|killed|cut|unplugged|hit|restarted|rebooted|disabled|disconnected|intervened|stepped in|aborted|overrode|interrupted|put)(?= |$)/u;
const WHICH_ENDED =
  /^(?:, )?(?:and )?(?:which|that|this) (?:has )?(?:ended|stopped|fixed|solved|resolved|cured|settled|put an end to)(?= |$)/u;

/** "… before Fiona pulled the plug at 0:15", "we removed it on the 10th, which ended the exposure": then it was over. */
export function isCutShort(reading: Reading, { item, segment, sentence }: Mentioned): boolean {
  return (
    CUT_SHORT.test(lineOf(reading, { from: segment.from, to: item.phraseFrom })) ||
    WHICH_ENDED.test(lineOf(reading, { from: item.to, to: sentence.to }))
  );
}

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

const RIGHT_UNTIL = phrase(
  '(?:(?:was|were|been|had been|all|still) (?:fine|ok|okay|good|well|right|correct|normal)|worked(?: fine| well| as expected)?)(?: [^ .,;]+){0,2} (?:until|till|up to)',
);

/** "The model was fine until 11 November": then it began rather than ended. */
export function wasRightUntil(reading: Reading, { item, sentence }: Mentioned): boolean {
  return hasPhrase(reading, RIGHT_UNTIL, { from: sentence.from, to: item.from });
}

/** What was done about it has a time of its own: "we switched it off at 16:00". */
const OUR_ACTION = phrase(
  '^(?:restarted|rolled back|switched off|turned off|disabled|reverted|rebooted|shut down|' +
    'taken offline)|(?:had|have) to (?:switch|turn|shut|stop|disable|take|pull|restart|block|' +
    'roll)|(?:we|i|they|team|ops|it|@person)(?: (?:have|has|had|then|immediately|was|were|' +
    'already|quickly))* (?:switched|turned|disabled|rolled|took|blocked|shut|paused|suspended|' +
    'restarted|rebooted|reverted|removed|isolated|disconnected|deactivated|informed|contacted|' +
    'called|apologi[sz]ed|escalated|pulled|stopped(?! working| receiving| getting))',
);

/** "We switched the wrong flag at 13:02": no answer, but what happened. */
const BY_MISTAKE = phrase('(?:the|a) wrong|wrongly|by (?:mistake|accident)|accidentally|too early|too late');

/** What "we" did once the story has been told is an answer to it. */
export function isAction(reading: Reading, { segment, sentence, item }: Mentioned): boolean {
  if (hasPhrase(reading, OUR_ACTION, segment)) return !hasPhrase(reading, BY_MISTAKE, segment);
  // "Blocked that category": no clause begins there.
  const clauseFrom = reading.tokens[segment.from]?.low === 'that' ? sentence.from : segment.from;
  return !isPlainStory(reading, { sentence }) && isDeed(reading, { from: clauseFrom, to: item.phraseFrom });
}

const DENIAL = phrase(
  "not|never|n't|isn't|wasn't|hasn't|no longer|until it is|will be|to be|should be|hope|hopefully",
);

export function isDenied(reading: Reading, { segment }: Mentioned): boolean {
  return hasPhrase(reading, DENIAL, segment);
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

/** "closed until 7 December", said in November: nobody speaks of the December before. */
export function isLongAgo(item: DateMention, { now, timezone }: DateContext): boolean {
  const { day } = item.start;
  if (day?.day !== 'date' || day.year !== null) return false;
  const today = todayIn(timezone, now);
  const resolved = resolveDay(day, today, 'past');
  return (
    resolved !== null && today.diff(DateTime.fromISO(resolved, { zone: 'utc' }), 'days').days > LONG_AGO_DAYS
  );
}

/** Ten months: the same date is less than two months ahead. */
const LONG_AGO_DAYS = 300;

/** True for a day still to come, such as "tomorrow". */
export function isAhead(item: DateMention, { now, timezone }: DateContext): boolean {
  const { day, shift } = item.start;
  if (shift !== null) return shift > 0;
  const today = todayIn(timezone, now);
  const resolved = day && resolveDay(day, today, 'past');
  return resolved !== null && DateTime.fromISO(resolved, { zone: 'utc' }) > today;
}

/** The first words of a message about an incident tell the incident. */
export function isPlainStory(reading: Reading, { sentence }: Pick<Mentioned, 'sentence'>): boolean {
  return sentence.from === reading.sentences[0]?.from;
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
