import type { OwnerData } from './digest.ts';
import type { DueItem } from './due.ts';
import { weekOfDay } from './iso-week.ts';
import type { LocalDay } from './local-day.ts';
import { answersBySubject, putOffUntil } from './subject-answers.ts';

/** An item that was put off and is due again. */
export interface Reminder {
  readonly item: DueItem;
  readonly remindOn: string;
  /** The week of the review in which it was put off. */
  readonly week: string;
}

/**
 * What to remind an owner of: what they put off to a day of this week that has come. What was put off to an earlier week
 * and missed comes with this week's review, so that nobody is asked twice for one thing.
 */
export function reminders(
  { owner, items, input }: OwnerData,
  { today, week }: LocalDay,
): readonly Reminder[] {
  const answersTo = answersBySubject(input.reviews);
  return items.flatMap((item) => {
    const answers = answersTo(item.subject);
    const putOff = answers.at(-1);
    const remindOn = putOffUntil(answers, owner);
    if (putOff === undefined || remindOn === null || remindOn > today || weekOfDay(remindOn) !== week)
      return [];
    return [{ item, remindOn, week: putOff.week }];
  });
}

/** A day and a subject have one reminder, however often it is due. */
export function reminderKey({ item, remindOn }: Reminder): string {
  return `later:${item.subject.id}:${remindOn}`;
}
