import { addDays } from '../../kernel/add-days.ts';
import type { Approval } from '../approval.ts';
import type { ApprovalRules } from '../approval-rules.ts';
import { lateApprovalDue } from '../late-approval.ts';
import type { RecordVersion } from '../record.ts';
import { recordTypes } from '../record-types.ts';
import { reportingClocks, type ReportingRule } from '../reporting-clocks.ts';
import type { ReviewRecord } from '../review-record.ts';
import { dayIn, isInPast } from '../when.ts';
import { isWithin } from './changes-in.ts';
import type { Period } from './read-period.ts';

/** What should have been done of a record, and by when: a day, or an instant (ISO 8601). */
export interface Overdue {
  readonly what: string;
  readonly since: string;
}

export interface OverdueContext {
  readonly approvals: ApprovalRules;
  readonly reportingClocks: readonly ReportingRule[];
  readonly now: Date;
  /** IANA name. */
  readonly timezone: string;
}

/** What was decided about a record, and how it was found in its reviews. */
export interface Answered {
  readonly approvals: readonly Approval[];
  readonly reviews: readonly ReviewRecord[];
}

/** The weekly review asks for it so many days before its date, as shipped: looked at then, it is as good as on the day. */
const LOOKED_AT_BEFORE = 7;

/** The dates of a record that pass, and the statuses in which what they are for is still to be done. */
const DATES: readonly {
  readonly field: string;
  readonly what: string;
  /** Of one that is still to come. */
  readonly next: string;
  readonly statuses: readonly string[];
}[] = [
  {
    field: 'dueDate',
    what: 'its treatment was due',
    next: 'its treatment is due',
    statuses: ['identified', 'assessed'],
  },
  {
    field: 'reviewDate',
    what: 'its review was due',
    next: 'its review is due',
    statuses: ['identified', 'assessed', 'treated', 'accepted'],
  },
  {
    field: 'plannedFor',
    what: 'it was planned for',
    next: 'planned for',
    statuses: ['proposed', 'assessed', 'approved'],
  },
];

/** What is due of a record from now on, the soonest alone. */
export function dueNext(
  record: RecordVersion,
  answered: Answered,
  context: OverdueContext,
): readonly Overdue[] {
  return dueOf(record, answered, context)
    .filter(({ isPast }) => !isPast)
    .slice(0, 1);
}

/** What is due of a record within a span of time: a report to an authority and an approval as well as its dates. */
export function dueWithin(
  record: RecordVersion,
  answered: Answered,
  context: OverdueContext,
  period: Period,
): readonly Overdue[] {
  return dueOf(record, answered, context).filter(({ since }) =>
    isWithin(since.endsWith('Z') ? dayIn(context.timezone, new Date(since)) : since, period),
  );
}

/** Everything that is overdue of a record as it stands, the longest overdue first. */
export function overdueOf(
  record: RecordVersion,
  answered: Answered,
  context: OverdueContext,
): readonly Overdue[] {
  return dueOf(record, answered, context).filter(({ isPast }) => isPast);
}

interface Due extends Overdue {
  readonly isPast: boolean;
}

/** What is still to be done of a record, past or to come, the earliest first. A report to an authority is due if it applies. */
function dueOf(record: RecordVersion, answered: Answered, context: OverdueContext): readonly Due[] {
  const { kind, status, data } = record;
  if (recordTypes[kind].closedStatuses.includes(status)) return [];
  const { now, timezone } = context;
  const dates = DATES.flatMap(({ field, what, next, statuses }): Due[] => {
    const since = data[field];
    if (typeof since !== 'string' || !statuses.includes(status)) return [];
    if (field === 'reviewDate' && wasReviewed(record, since, answered, timezone)) return [];
    const isPast = isInPast(since, now, timezone);
    return [{ what: isPast ? what : next, since, isPast }];
  });
  const late = lateApprovalDue(record, answered.approvals, context.approvals, { now, timezone });
  const approval: readonly Due[] =
    late === null
      ? []
      : [{ what: `its approval ${wasOrIs(late.overdue)} due`, since: late.due, isPast: late.overdue }];
  const clocks = reportingClocks(record, context.reportingClocks, timezone).flatMap(
    ({ rule, due, state, told }): Due[] => {
      const isPast = Date.parse(due) < now.getTime();
      if (isPast ? state !== 'running' : told !== null) return [];
      const what = `if it applies, the report to ${rule.to} ${wasOrIs(isPast)} due`;
      return [{ what, since: due, isPast }];
    },
  );
  return [...dates, ...approval, ...clocks].sort((a, b) => a.since.localeCompare(b.since));
}

/** Whether this very version was found as it should be for its review date. */
function wasReviewed(
  { contentHash }: RecordVersion,
  planned: string,
  { reviews }: Answered,
  timezone: string,
): boolean {
  const from = addDays(planned.slice(0, 'yyyy-mm-dd'.length), -LOOKED_AT_BEFORE);
  return reviews.some(
    ({ subject, decidedAt }) =>
      subject.contentHash === contentHash && dayIn(timezone, new Date(decidedAt)) >= from,
  );
}

function wasOrIs(isPast: boolean): string {
  return isPast ? 'was' : 'is';
}
