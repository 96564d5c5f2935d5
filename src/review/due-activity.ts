import { dayInWords, weekdayInWords } from './day-words.ts';
import { addDays } from '../kernel/add-days.ts';
import { type LocalDay } from './local-day.ts';
import { plannedDay, type PlannedActivity } from './planned-activity.ts';
import type { Answers } from './subject-answers.ts';
import type { Due } from './urgency.ts';

/**
 * Due from some days ahead, so that there is time to prepare it, until it was done. One without any date waits for its
 * owner to give it one.
 */
export function activityDue(
  activity: PlannedActivity,
  answers: Answers,
  { today, zone }: LocalDay,
): Due | null {
  const planned = plannedDay(activity, answers, zone);
  if (planned === null) {
    return { reason: 'no date on record yet', dueOn: today, urgency: 'waiting' };
  }
  if (planned < today)
    return {
      reason: `planned date ${dayInWords(planned, today)} passed`,
      dueOn: planned,
      urgency: 'overdue',
    };
  if (planned > addDays(today, activity.aheadDays)) return null;
  const said = planned === today ? 'today' : weekdayInWords(planned, today);
  return { reason: `planned for ${said}`, dueOn: planned, urgency: 'soon' };
}
