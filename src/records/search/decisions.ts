import type { Approval } from '../approval.ts';
import type { RecordVersion } from '../record.ts';
import { isWithin } from './changes-in.ts';
import type { Period } from './read-period.ts';

/**
 * What was decided about a record, or was not. `made-without`: a change was made, and nobody has approved it; `made-before`:
 * nobody had by the day on which it was made. `by-requester`: whoever recorded or owns it approved it. `decided`: either way.
 */
export const DECISIONS_SAID = [
  'approved',
  'refused',
  'decided',
  'made-without',
  'made-before',
  'by-requester',
] as const;
export interface DecisionAsked {
  readonly said: (typeof DECISIONS_SAID)[number];
  /** User id of who decided; null for anybody. */
  readonly by: string | null;
  /** When it was decided; null for any time. */
  readonly period: Period | null;
}

export function isDecided(
  record: RecordVersion,
  { said, by, period }: DecisionAsked,
  approvals: readonly Approval[],
): boolean {
  const made = approvals.filter((one) => by === null || one.by === by);
  const then = made.filter(({ at }) => period === null || isWithin(at, period));
  switch (said) {
    case 'approved':
    case 'refused':
      return then.some(({ decision }) => decision === said);
    case 'decided':
      return then.length > 0;
    case 'by-requester':
      return then.some(
        (one) => one.decision === 'approved' && [record.owner, record.createdBy].includes(one.by),
      );
    case 'made-without':
      return record.data['implementedAt'] !== undefined && !isApproved(approvals);
    case 'made-before': {
      const day = record.data['implementedAt'];
      if (typeof day !== 'string') return false;
      return !isApproved(approvals.filter(({ at }) => at.slice(0, 10) <= day.slice(0, 10)));
    }
  }
}

function isApproved(approvals: readonly Approval[]): boolean {
  return approvals.some(({ what, decision }) => what === 'change' && decision === 'approved');
}

export function decisionInWords(
  { said, by, period }: DecisionAsked,
  days: (period: Period) => string,
): string {
  const who = by === null ? '' : ` by ${by}`;
  const when = period === null ? '' : ` ${days(period)}`;
  switch (said) {
    case 'approved':
      return `approved or accepted${who}${when}`;
    case 'refused':
      return `refused${who}${when}`;
    case 'decided':
      return `decided on${who}${when}`;
    case 'made-without':
      return 'implemented and not approved';
    case 'made-before':
      return 'implemented before they were approved';
    case 'by-requester':
      return `approved by whoever recorded or owns them${when}`;
  }
}
