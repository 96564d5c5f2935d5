import type { RecordVersion } from '../records/record.ts';
import { sinceInWords } from './day-words.ts';
import type { Due, Urgency } from './urgency.ts';
import { dayOf, type LocalDay } from './local-day.ts';

const URGENCY_BY_SEVERITY: Readonly<Record<string, Urgency>> = {
  critical: 'critical-incident',
  high: 'high-incident',
};

/** An incident is due every week until it is closed. */
export function incidentDue(record: RecordVersion, { today, zone }: LocalDay): Due {
  const opened = dayOf(record.createdAt, zone);
  return {
    reason: `open ${sinceInWords(opened, today)}`,
    dueOn: opened,
    urgency: URGENCY_BY_SEVERITY[String(record.data['severity'])] ?? 'open-incident',
  };
}
