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

const ITSELF =
  /(?:^| )\S+ itself (?:was|were|is|happened|occurred|took place|dates|is dated|goes back|came)(?: (?:given|made|sent|shown|taken|paid|held|published|already))?(?: (?:on|from|to|of|at|back|in))*$/u;

/** "The police came on 21 June, the call itself was 18 June": the date of the thing that went wrong. */
export function ofItself(reading: Reading, governed: readonly Mentioned[]): Mentioned | null {
  return (
    governed.find(({ item, sentence }) =>
      ITSELF.test(lineOf(reading, { from: sentence.from, to: item.from })),
    ) ?? null
  );
}

const WENT_DOWN = phrase(
  '(?:went|goes|gone) (?:down|offline|dark|wrong|dead)|crashed|broke(?: down)?|failed|stopped|fell over|collapsed|died',
);

/** "It crashed when we deployed 2.9 on Monday": the deed and what it did have one date. */
export function isBegunBy(reading: Reading, { segment, sentence }: Mentioned): boolean {
  const opens = /^(?:when|as|once)$/u.test(reading.tokens[segment.from]?.low ?? '');
  return opens && hasPhrase(reading, WENT_DOWN, { from: sentence.from, to: segment.from });
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

/** "It is offline since Thursday 18:00", told after the story: what was done about it. */
export function isPutAway(reading: Reading, { item, segment }: Pick<Mentioned, 'item' | 'segment'>): boolean {
  const before = lineOf(reading, { from: segment.from, to: item.phraseFrom });
  const later = segment.from >= (reading.sentences[1]?.from ?? Infinity);
  return later && PUT_AWAY.test(before);
}

const PUT_AWAY =
  /(?:^| )(?:is|are|was|were|been|it's)?(?: now| therefore| all)? ?(?:offline|switched off|turned off|disabled|blocked|private|paused|suspended|locked|deactivated|out of (?:use|service)|on hold|in (?:place|force|effect)|mandatory)$|(?:^| )(?:is|are|was|were|been|it's)(?: now| therefore| all)? stopped$/u;

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
