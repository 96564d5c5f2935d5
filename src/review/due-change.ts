import type { RecordVersion } from '../records/record.ts';
import { dayInWords, sinceInWords, weekdayInWords } from './day-words.ts';
import type { Due } from './urgency.ts';
import { addDays } from '../kernel/add-days.ts';
import { dayOf, type LocalDay } from './local-day.ts';
import type { Cadence } from './review-settings.ts';
import { type Answers, lastFoundUnchanged, wasUpdated } from './subject-answers.ts';

/** What a change waits for in each status in which it waits; in any other it is not due. */
const WAITS: Readonly<Record<string, string>> = {
  proposed: 'waiting for approval',
  assessed: 'waiting for approval',
  approved: 'approved and not implemented',
  implemented: 'made and not reviewed',
};

/** What was made longer before it was recorded, or on no day that is known, came from another register: it is not looked back at. */
const LOOKED_BACK_DAYS = 90;

/**
 * A change is due while it waits, when its planned day is near or passed, or when nobody touched it for long; once it was
 * made, when it was not reviewed for long. Looked at as
 * it stands, it rests until its next date: an answer holds however often the review comes round meanwhile.
 */
export function changeDue(
  record: RecordVersion,
  answers: Answers,
  local: LocalDay,
  cadence: Cadence,
): Due | null {
  const waits = WAITS[record.status];
  const { today, zone } = local;
  const made = madeDay(record, zone);
  if (waits === undefined || isOld(record, made, zone)) return null;
  const seen = lastSeen(record, answers, zone, cadence);
  const again = seen === null ? null : nextAfter(seen, record, zone, cadence);
  if (again !== null && again > today) return null;
  // An approval names one version, so a change waits in the state in which it was last changed.
  const touched = record.status === 'implemented' && made !== null ? made : dayOf(record.changedAt, zone);
  const waiting = `${waits} ${sinceInWords(touched, today)}`;
  if (made !== null && record.status !== 'implemented') {
    const reason = `made on ${dayInWords(made, today)}, and still ${record.status}`;
    return { reason, dueOn: made, urgency: 'overdue' };
  }
  const planned = plannedDue(record, local, cadence);
  if (planned !== null) return { ...planned, reason: `${planned.reason}, ${waiting}` };
  const untouched = addDays(touched, cadence.changeDays);
  const dueOn = again !== null && again > untouched ? again : untouched;
  return dueOn > today ? null : { reason: waiting, dueOn, urgency: 'waiting' };
}

/** The day on which a change that was reviewed on `reviewed` is asked for again; null once it waits for nothing. */
export function changeAfter(
  reviewed: string,
  record: RecordVersion,
  zone: string,
  cadence: Cadence,
): string | null {
  return WAITS[record.status] === undefined ? null : nextAfter(reviewed, record, zone, cadence);
}

/** Before its planned day is near, when it is; before it has passed, when it has; after that, as often as the settings say. */
function nextAfter(reviewed: string, record: RecordVersion, zone: string, cadence: Cadence): string {
  const planned = plannedDay(record, zone);
  const rested = addDays(reviewed, cadence.changeAnsweredDays);
  if (planned === null) return rested;
  const near = addDays(planned, -cadence.soonDays);
  if (reviewed < near) return near;
  return reviewed <= planned ? addDays(planned, 1) : rested;
}

/** The last day on which somebody looked at it as it stands, or answered with “update” and wrote what stands. */
function lastSeen(record: RecordVersion, answers: Answers, zone: string, cadence: Cadence): string | null {
  const found = lastFoundUnchanged(answers, record.contentHash, zone);
  const planned = plannedDay(record, zone);
  const from = planned === null ? '' : addDays(planned, -cadence.soonDays);
  if (!wasUpdated(record, answers, from, zone)) return found;
  const updated = dayOf(record.changedAt, zone);
  return found !== null && found > updated ? found : updated;
}

/** Null once it was made: a plan that was carried out lies neither ahead nor behind. */
function plannedDay(record: RecordVersion, zone: string): string | null {
  const planned = record.data['plannedFor'];
  return typeof planned === 'string' && madeDay(record, zone) === null ? dayOf(planned, zone) : null;
}

function madeDay({ data }: RecordVersion, zone: string): string | null {
  const made = data['implementedAt'];
  return typeof made === 'string' ? dayOf(made, zone) : null;
}

function isOld({ status, createdAt }: RecordVersion, made: string | null, zone: string): boolean {
  if (status !== 'implemented') return false;
  return made === null || addDays(made, LOOKED_BACK_DAYS) < dayOf(createdAt, zone);
}

function plannedDue(record: RecordVersion, { today, zone }: LocalDay, { soonDays }: Cadence): Due | null {
  const day = plannedDay(record, zone);
  if (day === null || day > addDays(today, soonDays)) return null;
  if (day < today) {
    return { reason: `planned date ${dayInWords(day, today)} passed`, dueOn: day, urgency: 'overdue' };
  }
  const said = day === today ? 'today' : weekdayInWords(day, today);
  return { reason: `planned for ${said}`, dueOn: day, urgency: 'soon' };
}
