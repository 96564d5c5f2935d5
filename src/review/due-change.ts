import type { RecordVersion } from '../records/record.ts';
import { dayInWords, sinceInWords, weekdayInWords } from './day-words.ts';
import type { Due } from './urgency.ts';
import { addDays } from './day-arithmetic.ts';
import { dayOf, type LocalDay } from './local-day.ts';
import type { Cadence } from './review-settings.ts';
import { type Answers, lastReviewed } from './subject-answers.ts';

/** What a change waits for in each status in which it waits; in any other it is not due. */
const WAITS: Readonly<Record<string, string>> = {
  proposed: 'waits for approval',
  assessed: 'waits for approval',
  approved: 'approved and not implemented',
};

/** A change is due while it waits, when its planned day is near or passed, or when nobody touched or reviewed it for long. */
export function changeDue(
  record: RecordVersion,
  answers: Answers,
  local: LocalDay,
  cadence: Cadence,
): Due | null {
  const waits = WAITS[record.status];
  if (waits === undefined) return null;
  const { today, zone } = local;
  // An approval names one version, so a change waits in the state in which it was last changed.
  const touched = dayOf(record.changedAt, zone);
  const waiting = `${waits} ${sinceInWords(touched, today)}`;
  const planned = plannedDue(record, local, cadence);
  if (planned !== null) return { ...planned, reason: `${planned.reason}, ${waiting}` };
  const dueOn = restsUntil(touched, lastReviewed(answers, zone), cadence);
  return dueOn > today ? null : { reason: waiting, dueOn, urgency: 'waiting' };
}

/** The day on which a change that was reviewed on `reviewed` is asked for again; null once it waits for nothing. */
export function changeAfter(
  reviewed: string,
  record: RecordVersion,
  zone: string,
  cadence: Cadence,
): string | null {
  if (WAITS[record.status] === undefined) return null;
  const again = restsUntil(dayOf(record.changedAt, zone), reviewed, cadence);
  const planned = record.data['plannedFor'];
  if (typeof planned !== 'string') return again;
  const from = addDays(dayOf(planned, zone), -cadence.soonDays);
  // From then on it is asked for each week.
  if (from <= reviewed) return null;
  return from < again ? from : again;
}

/** It rests from the last day on which somebody touched it, or reviewed it. */
function restsUntil(touched: string, reviewed: string | null, { changeDays }: Cadence): string {
  return addDays(reviewed !== null && reviewed > touched ? reviewed : touched, changeDays);
}

function plannedDue(record: RecordVersion, { today, zone }: LocalDay, { soonDays }: Cadence): Due | null {
  const planned = record.data['plannedFor'];
  if (typeof planned !== 'string') return null;
  const day = dayOf(planned, zone);
  if (day > addDays(today, soonDays)) return null;
  if (day < today) {
    return { reason: `planned date ${dayInWords(day, today)} passed`, dueOn: day, urgency: 'overdue' };
  }
  const said = day === today ? 'today' : weekdayInWords(day, today);
  return { reason: `planned for ${said}`, dueOn: day, urgency: 'soon' };
}
