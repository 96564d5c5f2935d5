import { sinceInWords } from './day-words.ts';
import { dayOf, type LocalDay } from './local-day.ts';
import type { Due } from './urgency.ts';
import type { WaitingApproval } from './waiting-approval.ts';

/** Somebody else waits for it, so it is asked for every week until it is decided. */
export function approvalDue({ since }: WaitingApproval, { today, zone }: LocalDay): Due {
  const day = dayOf(since, zone);
  return { reason: `approval pending ${sinceInWords(day, today)}`, dueOn: day, urgency: 'approval' };
}
