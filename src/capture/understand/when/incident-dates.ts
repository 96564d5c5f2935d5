import { addDays } from '../../../kernel/add-days.ts';
import { DateTime } from 'luxon';
import type { When } from '../../../records/when.ts';
import type { DateMention } from '../dates/find-mentions.ts';
import { dateOf } from '../dates/parse-numeric-date.ts';
import { resolveMention, type Resolved } from '../dates/resolve-mention.ts';
import type { DateContext } from '../dates/resolve-point.ts';
import { found, type FoundFields } from '../slots/found.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { dateRoleFeatures, datesOf, type Dated } from './date-role-features.ts';
import { isCutShort, ofItself, sinceThat } from './incident-circumstances.ts';
import { nextDayBefore, toldLater } from './days-later.ts';
import { endAfter } from './read-duration.ts';
import { noticedThen } from './incident-noticing.ts';
import { byRules } from './incident-role.ts';
import { readRole, type RoledMention } from './read-role.ts';
import { decideRoles, type KnownDate } from './date-roles.ts';
import { fittedRoles, likelyDateRole } from './weigh-date-roles.ts';
import type { Sight } from '../reader/message-reader.ts';

/**
 * When an incident happened, was noticed and ended, each date told from the others by the verb of its
 * clause.
 */
export function readIncidentDates(
  reading: Reading,
  mentions: readonly DateMention[],
  names: readonly Span[],
  context: DateContext,
  sight: Sight | null = null,
): FoundFields {
  const dated = datesOf(reading, mentions, names, context);
  const { cues } = dated;
  const roled = rolesOf(dated, sight);
  const occurred = readRole(roled, 'occurred', { tense: 'past', context });
  const begun =
    occurred && begunBefore(occurred, readRole(roled, 'detected', { tense: 'past', context }), roled);
  const dayAfter = withNextDays(reading, roled, begun?.start);
  const after = { tense: 'past' as const, context, notBefore: begun?.start };
  const detected = readRole(dayAfter, 'detected', after);
  const ended = readRole(lastEnded(dayAfter), 'ended', after);
  const last = begun?.end ? lastOfRow(dayAfter, begun, context) : null;
  // How long it lasted says more than a later day on which something was put right.
  const closer = ended !== null && (last === null || isCloser(ended.start, last.when));
  const end = closer ? { ...ended, when: ended.start } : last;
  const others = mentions.filter(({ from, start }) => from !== begun?.from && start.day !== null);
  return {
    occurredAt: begun && found(reading, begun.start, begun),
    detectedAt: detected
      ? found(reading, detected.start, detected)
      : begun && toldLater(reading, 'detected', begun.start, others, cues, context),
    endedAt: end
      ? found(reading, end.when, end)
      : begun &&
        (endAfter(reading, begun.start, context) ??
          toldLater(reading, 'ended', begun.start, others, cues, context)),
  };
}

/** "Between Monday and Wednesday …, all good since Wednesday 18:00": the time of the same day, or a day before. */
function isCloser(ended: When, last: When): boolean {
  return ended.startsWith(last) || ended.slice(0, DAY) < last.slice(0, DAY);
}

/** "9:05-9:20, 12:40-12:52 and 19:00-20:15": it was over at the end of the last. */
function lastOfRow(
  roled: Roled,
  begun: Resolved & Span,
  context: DateContext,
): (Span & { when: When }) | null {
  const first = roled.find(({ item }) => item.from === begun.from);
  const last = roled.findLast(
    ({ item, role, sentence }) =>
      role !== 'detected' && item.end !== null && item.start.day === null && sentence === first?.sentence,
  );
  const again = last && resolveMention(last.item, 'past', context, begun.start.slice(0, DAY));
  if (last && again?.end && begun.end !== null && again.end > begun.end)
    return { ...last.item, when: again.end };
  return begun.end === null ? null : { ...begun, when: begun.end };
}

/** "Back at 11, crashed again at 1 pm, up from 5:15 pm": what was over only for a while is left out. */
function lastEnded(roled: Roled): Roled {
  const ends = roled.flatMap(({ role }, at) => (role === 'ended' ? [at] : []));
  const last = ends.at(-1) ?? -1;
  const again = roled.findLastIndex(({ role }, at) => role === 'occurred' && at < last);
  return ends[0] !== undefined && ends[0] < again
    ? roled.map((one, at) => (one.role === 'ended' && at < again ? { ...one, role: null } : one))
    : roled;
}

type Roled = readonly RoledMention<'occurred' | 'detected' | 'ended'>[];

/** With more dates than this a message tells no one story, and to compare each with all others takes long. */
const MOST_DATES = 40;

export const INCIDENT_MARKS = {
  occurred: 'occurredAt',
  detected: 'detectedAt',
  ended: 'endedAt',
} as const;

type Known = KnownDate<'occurred' | 'detected' | 'ended'>;

/** The dates of an incident with what the rules and what was fitted to the words around them say. */
export function knownIncidentDates(dated: Dated, sight: Sight | null): readonly Known[] {
  const { governed, reading } = dated;
  return governed.map((one, at) => {
    const { item, sentence, cue } = one;
    const rule = byRules(dated, at, sight);
    // "Before Fiona pulled the plug at 0:15" leaves no other role.
    const side = isCutShort(reading, one) ? ('ended' as const) : null;
    const known = { item, sentence, told: side ?? cue?.role ?? null, other: false, side };
    if (governed.length > MOST_DATES) return { ...known, role: rule };
    return { ...known, role: rule, fitted: fittedRoles(dateRoleFeatures(dated, at)) };
  });
}

function rolesOf(dated: Dated, sight: Sight | null): Roled {
  const { reading, governed } = dated;
  const known = knownIncidentDates(dated, sight);
  const told =
    sight === null
      ? known.map((one) => (one.fitted ? { ...one, role: likelyDateRole(one.role, one.fitted) } : one))
      : withItsDay(known, decideRoles('incident', known, INCIDENT_MARKS, sight, false));
  const since = told.some(({ role }) => role === 'occurred') ? null : sinceThat(reading, governed);
  const noticed = told.some(({ role }) => role === 'detected') ? null : noticedThen(reading, governed);
  const itself = ofItself(reading, governed);
  return told.map((one) => {
    if (itself !== null && one.item === itself.item) return { ...one, role: 'occurred' as const };
    if (itself !== null && one.role === 'occurred') return { ...one, role: null };
    if (one.item === since?.item) return { ...one, role: 'occurred' as const };
    return one.item === noticed?.item ? { ...one, role: 'detected' as const } : one;
  });
}

/** "Too many alerts yesterday. … Between 09:00 and 16:00.": the times of the day that the rules know. */
function withItsDay(known: readonly Known[], told: readonly Known[]): readonly Known[] {
  const begun = told.filter(({ role }) => role === 'occurred');
  const isBare =
    begun.length > 0 && begun.every(({ item: { start } }) => start.day === null && start.shift === null);
  if (!isBare) return told;
  const at = known.findIndex(
    ({ role, item: { start } }) => role === 'occurred' && start.day !== null && start.clock === null,
  );
  return told.map((one, of) => (of === at && one.role === null ? { ...one, role: 'occurred' } : one));
}

/** "The alarm went off at 02:12 on the 21st: it had been silent since 23:40": a bare time before what it was noticed by. */
function begunBefore(occurred: Resolved & Span, detected: Resolved | null, roled: Roled): Resolved & Span {
  const own = roled.find(({ item }) => item.from === occurred.from);
  const late =
    own?.item.start.day === null &&
    own.item.start.part === null &&
    own.item.start.shift === null &&
    occurred.end === null &&
    detected?.start.length === occurred.start.length &&
    detected.start < occurred.start &&
    detected.start.slice(0, 10) === occurred.start.slice(0, 10);
  return late ? { ...occurred, start: onDayAfter(occurred.start, -1) } : occurred;
}

/** The length of a date without a time. */
const DAY = 10;
const DAWN = 6;

/** "The next morning at 8", "on Monday night …, until 1 am": a bare time on the day after it happened. */
function withNextDays(reading: Reading, roled: Roled, start: When | undefined): Roled {
  if (start === undefined) return roled;
  const nightly = roled.some(({ role, item }) => role === 'occurred' && item.start.part === 'night');
  const next = DateTime.fromISO(start.slice(0, 10), { zone: 'utc' }).plus({ days: 1 });
  const day = dateOf(next.year, next.month, next.day);
  return roled.map((one) => {
    const { clock } = one.item.start;
    const bare = one.item.start.day === null && clock !== null;
    const small = nightly && start.length === DAY && clock?.half === 'stated' && clock.hour < DAWN;
    const isNext = bare && (small || nextDayBefore(reading, { from: one.item.phraseFrom, to: one.item.to }));
    return isNext ? { ...one, item: { ...one.item, start: { ...one.item.start, day } } } : one;
  });
}

function onDayAfter(when: When, days: number): When {
  return `${addDays(when.slice(0, DAY), days)}${when.slice(DAY)}`;
}
