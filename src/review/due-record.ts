import type { RecordVersion } from '../records/record.ts';
import { changeDue } from './due-change.ts';
import { concernDue } from './due-concern.ts';
import { incidentDue } from './due-incident.ts';
import { riskDue } from './due-risk.ts';
import type { LocalDay } from './local-day.ts';
import type { ReviewRules } from './review-rules.ts';
import type { Answers } from './subject-answers.ts';
import type { Due } from './urgency.ts';

export function recordDue(
  record: RecordVersion,
  answers: Answers,
  local: LocalDay,
  rules: ReviewRules,
): Due | null {
  switch (record.kind) {
    case 'incident':
      return incidentDue(record, local, rules);
    case 'risk':
      return riskDue(record, answers, local, rules);
    case 'change':
      return changeDue(record, answers, local, rules.cadence);
    case 'concern':
      return concernDue(record, local);
  }
}
