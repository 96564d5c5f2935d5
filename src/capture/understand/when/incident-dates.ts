import { DateTime } from 'luxon';
import type { DateMention } from '../dates/find-mentions.ts';
import { todayIn, type DateContext } from '../dates/resolve-point.ts';
import { resolveDay } from '../dates/resolve-day.ts';
import { found, type FoundFields } from '../slots/found.ts';
import { findCues, govern, type Governed } from '../text/cues.ts';
import { hasPhrase, lineOf, phrase, type Reading } from '../text/reading.ts';
import { INCIDENT_CUES, type IncidentRole } from './incident-cues.ts';
import { readRole, type RoledMention } from './read-role.ts';

/** When an incident happened, was noticed and ended, each date told from the others by the verb of its clause. */
export function readIncidentDates(
  reading: Reading,
  mentions: readonly DateMention[],
  context: DateContext,
): FoundFields {
  const cues = findCues(reading, INCIDENT_CUES);
  const roled = govern(reading, mentions, cues).map((governed) => ({
    item: governed.item,
    sentence: governed.sentence,
    role: roleOf(reading, governed, context),
  }));
  const occurred = readRole(roled, 'occurred', { tense: 'past', context });
  const after = { tense: 'past' as const, context, notBefore: occurred?.start };
  const detected = readRole(roled, 'detected', after);
  const ended = readRole(roled, 'ended', after);
  const end = ended ? { ...ended, when: ended.start } : occurred?.end ? { ...occurred, when: occurred.end } : null;
  return {
    occurredAt: occurred && found(reading, occurred.start, occurred),
    detectedAt: detected && found(reading, detected.start, detected),
    endedAt: end && found(reading, end.when, end),
  };
}

type Role = RoledMention<'occurred' | 'detected' | 'ended'>['role'];

function roleOf(reading: Reading, governed: Governed<DateMention, IncidentRole>, context: DateContext): Role {
  const { item, cue } = governed;
  if (saysWhatWasSaid(reading, governed) || isOtherThing(reading, item)) return null;
  const role = cue?.role ?? 'occurred';
  if (item.lead === 'since' || item.end !== null) return role === 'other' && item.end !== null ? null : 'occurred';
  if (/^(?:until|till|to)$/u.test(item.lead) && role !== 'detected') return role === 'other' ? null : 'ended';
  if (role === 'other' || isAction(reading, governed)) return null;
  if (role === 'ended' && isDenied(reading, governed)) return null;
  if (role === 'detected' && governed.cue && tellsOfEvent(reading, item, governed.cue)) return 'occurred';
  if (/^(?:before|after|for|within|as)$/u.test(item.lead) && role === 'occurred') return null;
  return isAhead(item, context) && cue?.role !== 'occurred' && !isPlainStory(reading, governed) ? null : role;
}

/** What the assistant told somebody about another day: "it said that we close on Friday". */
const BOT_SAYS = phrase(
  '(?:told|tells|telling|said|says|promised|promising|promises|claimed|claims|claiming|announced|confirmed|quoted|stated|wrote|answered|invented)(?! (?:us|me)\\b)',
);

function saysWhatWasSaid(reading: Reading, { segment, sentence }: Governed<DateMention, IncidentRole>): boolean {
  if (reading.tokens[segment.from]?.low !== 'that') return false;
  return hasPhrase(reading, BOT_SAYS, { from: sentence.from, to: segment.from });
}

/** "of" links a date to a thing: only to the incident itself is it the incident's date. */
function isOtherThing(reading: Reading, { lead, phraseFrom }: DateMention): boolean {
  if (lead !== 'of') return false;
  const thing = reading.tokens[phraseFrom - 1]?.low ?? '';
  const before = reading.tokens[phraseFrom - 2]?.low ?? '';
  const compared = /^(?:after|like|as|since|similar|than|before)$/u.test(reading.tokens[phraseFrom - 3]?.low ?? before);
  return !/^(?:incident|outage|breach|leak|failure|error|malfunction|problem|issue|night|morning|afternoon|evening)$/u.test(thing) || compared;
}

/** What was done about it has a time of its own: "we switched it off at 16:00". */
const OUR_ACTION = phrase(
  '(?:we|i|they|team|ops|it|@person)(?: (?:have|has|had|then|immediately|was|were|already|quickly))* (?:switched|turned|disabled|rolled|took|blocked|shut|paused|suspended|restarted|rebooted|reverted|removed|isolated|disconnected|deactivated|informed|contacted|called|apologi[sz]ed|escalated|pulled)',
);

function isAction(reading: Reading, { segment, cue }: Governed<DateMention, IncidentRole>): boolean {
  return cue?.role !== 'ended' && cue?.role !== 'detected' && hasPhrase(reading, OUR_ACTION, segment);
}

const DENIAL = phrase("not|never|n't|isn't|wasn't|hasn't|no longer|until it is|will be|to be|should be|hope|hopefully");

function isDenied(reading: Reading, { segment }: Governed<DateMention, IncidentRole>): boolean {
  return hasPhrase(reading, DENIAL, segment);
}

/** "@ana told me the scorecard used gender on 3 November": between the telling and the date stands a sentence of its own. */
function tellsOfEvent(reading: Reading, item: DateMention, cue: { from: number; to: number }): boolean {
  if (item.from < cue.to) return false;
  const told = /^(?:told|called|phoned|informed|heard|alerted)/u.test(lineOf(reading, cue));
  const between = lineOf(reading, { from: cue.to, to: item.phraseFrom });
  return told && /(?:^| )(?:the|our|a|this|it|all|some) \S+ \S+/u.test(between);
}

/** True for a day still to come, such as "tomorrow": it is no date of what has happened, unless that is plainly said. */
function isAhead(item: DateMention, { now, timezone }: DateContext): boolean {
  const { day, shift } = item.start;
  if (shift !== null) return shift > 0;
  const today = todayIn(timezone, now);
  const resolved = day && resolveDay(day, today, 'past');
  return resolved !== null && DateTime.fromISO(resolved, { zone: 'utc' }) > today;
}

/** The first words of a message about an incident tell the incident. */
function isPlainStory(reading: Reading, { sentence }: Governed<DateMention, IncidentRole>): boolean {
  return sentence.from === reading.sentences[0]?.from;
}
