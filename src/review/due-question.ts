import { dayOf, type LocalDay } from './local-day.ts';
import type { UnansweredQuestion } from './unanswered-question.ts';
import type { Due } from './urgency.ts';

export function questionDue({ times, lastAt }: UnansweredQuestion, { zone }: LocalDay): Due {
  return {
    reason: `asked ${timesInWords(times)}, no document answers it`,
    dueOn: dayOf(lastAt, zone),
    urgency: 'waiting',
  };
}

function timesInWords(times: number): string {
  if (times === 1) return 'once';
  return times === 2 ? 'twice' : `${times} times`;
}
