import type { DateContext } from '../dates/resolve-point.ts';
import type { Sight } from '../reader/message-reader.ts';
import { lineOf, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { Dated } from './date-role-features.ts';
import {
  goesOnSince,
  isAction,
  isAhead,
  isBegunBy,
  isCutShort,
  isDenied,
  isLongAgo,
  isOtherDate,
  isOtherThing,
  isPlainStory,
  isPutAway,
  opensWithUntil,
  wasRightUntil,
  saysWhatWasSaid,
  type Mentioned,
} from './incident-circumstances.ts';
import {
  isFoundDuring,
  isKnownSince,
  isMessage,
  isPassedOn,
  isSeenWhile,
  isSystemsAct,
  isToldToPublic,
  tellsOfEvent,
  untilBelieved,
} from './incident-noticing.ts';
import type { RoledMention } from './read-role.ts';

type Role = RoledMention<'occurred' | 'detected' | 'ended'>['role'];

/** From this chance on a clause is seen to tell what was done about it, and its date is that of the deed. */
const DONE = 0.5;

/** The role that the rules give a date of a message; `sight` tells them what was done about it. */
export function byRules(dated: Dated, at: number, sight: Sight | null = null): Role {
  const { reading, governed, standins, context } = dated;
  const one = governed[at];
  if (!one || (isAnswer(reading, one, sight) && !isCutShort(reading, one))) return null;
  return incidentRole(reading, one, standins.systems, context);
}

/** "Index rebuilt without the folder at 16:00": no verb makes it the date of the incident, and the clause tells an answer. */
function isAnswer(reading: Reading, { cue, segment, sentence }: Mentioned, sight: Sight | null): boolean {
  if (cue !== null || sight === null || sentence.from === reading.sentences[0]?.from) return false;
  return sight.within('immediateAction', segment) >= DONE;
}

function incidentRole(
  reading: Reading,
  governed: Mentioned,
  names: readonly Span[],
  context: DateContext,
): Role {
  const { item, cue } = governed;
  if (saysWhatWasSaid(reading, governed, names) || isOtherDate(reading, item)) return null;
  if (isOtherThing(reading, item, names)) return isReported(reading, governed) ? 'detected' : null;
  if (isKnownSince(reading, governed)) return 'detected';
  const role = cue?.role ?? 'occurred';
  if (goesOnSince(reading, governed)) return role === 'ended' ? 'ended' : 'occurred';
  if (isCutShort(reading, governed)) return 'ended';
  if (role === 'other') return elsewhere(reading, governed);
  if (item.end !== null) return 'occurred';
  if (role === 'detected') return detectedRole(reading, governed, names);
  return toldRole(reading, governed, role, context);
}

/** What the date of something else says of the incident all the same. */
function elsewhere(reading: Reading, governed: Mentioned): Role {
  if (isBegunBy(reading, governed)) return 'occurred';
  return isFoundDuring(reading, governed) ? 'detected' : null;
}

function toldRole(
  reading: Reading,
  governed: Mentioned,
  role: 'occurred' | 'ended',
  context: DateContext,
): Role {
  const { item } = governed;
  if (role !== 'occurred' && isLongAgo(item, context)) return null;
  if (untilBelieved(reading, governed)) return 'detected';
  if (wasRightUntil(reading, governed)) return null;
  if (opensWithUntil(reading, governed) || /^(?:until|till|to)$/u.test(item.lead))
    return isLongAgo(item, context) ? null : 'ended';
  if (isStrayAhead(reading, governed, context)) return null;
  if (role === 'ended') return endedRole(reading, governed);
  if (isSeenWhile(reading, governed)) return 'detected';
  return isOccurrence(reading, governed) ? 'occurred' : null;
}

/** "Told us in a mail of 4 November", "found in the audit of 18 November": the date of the thing is that of the finding. */
function isReported(reading: Reading, governed: Mentioned): boolean {
  if (governed.cue?.role !== 'detected') return false;
  return isMessage(reading, governed.item) || isFoundDuring(reading, governed);
}

/** "Everything worked again from 06:30": it began to be over. */
function isAgain(reading: Reading, { cue }: Mentioned): boolean {
  return cue !== null && / again$|^(?:stayed|stays|been) up/u.test(lineOf(reading, cue));
}

function endedRole(reading: Reading, governed: Mentioned): Role {
  // "It lasted 40 minutes, from 3 pm."
  if (governed.item.lead === 'from' && !isAgain(reading, governed)) return 'occurred';
  return isDenied(reading, governed) ? null : 'ended';
}

function detectedRole(reading: Reading, { item, cue }: Mentioned, names: readonly Span[]): Role {
  if (cue && isPassedOn(reading, cue)) return null;
  if (cue && isToldToPublic(reading, cue)) return 'occurred';
  return cue && (tellsOfEvent(reading, item, cue) || isSystemsAct(reading, cue, names))
    ? 'occurred'
    : 'detected';
}

function isOccurrence(reading: Reading, governed: Mentioned): boolean {
  return (
    !isPutAway(reading, governed) &&
    !isAction(reading, governed) &&
    !/^(?:before|after|for|within|by)$/u.test(governed.item.lead)
  );
}

/** A day still to come is a date of what has happened only where that is plainly said. */
function isStrayAhead(reading: Reading, governed: Mentioned, context: DateContext): boolean {
  const plain = governed.cue?.role === 'occurred' || isPlainStory(reading, governed);
  return isAhead(governed.item, context) && !plain;
}
