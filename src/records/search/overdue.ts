import type { Approval } from '../approval.ts';
import type { ApprovalRules } from '../approval-rules.ts';
import { lateApprovalDue } from '../late-approval.ts';
import type { RecordVersion } from '../record.ts';
import { recordTypes } from '../record-types.ts';
import { reportingClocks, type ReportingRule } from '../reporting-clocks.ts';
import { isInPast } from '../when.ts';

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

/** Everything that is due of a record from now on, the soonest first. */
export function dueNext(
  record: RecordVersion,
  approvals: readonly Approval[],
  context: OverdueContext,
): readonly Overdue[] {
  const { kind, status, data } = record;
  if (recordTypes[kind].closedStatuses.includes(status)) return [];
  const { now, timezone } = context;
  const dates = DATES.flatMap(({ field, next, statuses }): Overdue[] => {
    const since = data[field];
    const ahead = typeof since === 'string' && !isInPast(since, now, timezone);
    return ahead && statuses.includes(status) ? [{ what: next, since }] : [];
  });
  const late = lateApprovalDue(record, approvals, context.approvals, { now, timezone });
  const clocks = reportingClocks(record, context.reportingClocks, timezone)
    .filter(({ told, due }) => told === null && Date.parse(due) >= now.getTime())
    .map(({ rule, due }): Overdue => ({
      what: `if it applies, the report to ${rule.to} is due`,
      since: due,
    }));
  const all = [
    ...dates,
    ...(late?.overdue === false ? [{ what: 'its approval is due', since: late.due }] : []),
    ...clocks,
  ];
  return all.sort((a, b) => a.since.localeCompare(b.since)).slice(0, 1);
}

/** Everything that is overdue of a record as it stands, the longest overdue first. A report to an authority is due if it applies. */
export function overdueOf(
  record: RecordVersion,
  approvals: readonly Approval[],
  context: OverdueContext,
): readonly Overdue[] {
  const { kind, status, data } = record;
  if (recordTypes[kind].closedStatuses.includes(status)) return [];
  const { now, timezone } = context;
  const dates = DATES.flatMap(({ field, what, statuses }): Overdue[] => {
    const since = data[field];
    const past = typeof since === 'string' && isInPast(since, now, timezone);
    return past && statuses.includes(status) ? [{ what, since }] : [];
  });
  const late = lateApprovalDue(record, approvals, context.approvals, { now, timezone });
  const clocks = reportingClocks(record, context.reportingClocks, timezone)
    .filter(({ state, due }) => state === 'running' && Date.parse(due) < now.getTime())
    .map(({ rule, due }): Overdue => ({
      what: `if it applies, the report to ${rule.to} was due`,
      since: due,
    }));
  const all = [
    ...dates,
    ...(late?.overdue === true ? [{ what: 'its approval was due', since: late.due }] : []),
    ...clocks,
  ];
  return all.sort((a, b) => a.since.localeCompare(b.since));
}
