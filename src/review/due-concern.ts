import type { RecordVersion } from '../records/record.ts';
import { sinceInWords } from './day-words.ts';
import type { Due } from './urgency.ts';
import { dayOf, type LocalDay } from './local-day.ts';

/** Whoever handles a concern is asked about it every week until it is closed: the person waits for an answer. */
export function concernDue(record: RecordVersion, { today, zone }: LocalDay): Due {
  const opened = dayOf(record.createdAt, zone);
  return { reason: `open ${sinceInWords(opened, today)}`, dueOn: opened, urgency: 'open-incident' };
}
