import type { RecordVersion } from '../records/record.ts';
import { sinceInWords } from './day-words.ts';
import { clockDue } from './due-clock.ts';
import { dayOf, type LocalDay } from './local-day.ts';
import type { ReviewRules } from './review-rules.ts';
import type { Due, Urgency } from './urgency.ts';

const URGENCY_BY_SEVERITY: Readonly<Record<string, Urgency>> = {
  critical: 'critical-incident',
  high: 'high-incident',
};

/** An incident is due every week until it is closed; a time limit to report it comes first. */
export function incidentDue(
  record: RecordVersion,
  local: LocalDay,
  { clocksOf }: Pick<ReviewRules, 'clocksOf'>,
): Due {
  const opened = dayOf(record.createdAt, local.zone);
  const open = `open ${sinceInWords(opened, local.today)}`;
  const clock = clockDue(clocksOf(record, local.zone), local);
  if (clock !== null) return { ...clock, reason: `${clock.reason}, ${open}` };
  return {
    reason: open,
    dueOn: opened,
    urgency: URGENCY_BY_SEVERITY[String(record.data['severity'])] ?? 'open-incident',
  };
}
