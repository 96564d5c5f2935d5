import type { Approval } from '../records/approval.ts';
import type { RecordVersion } from '../records/record.ts';
import { isWithin } from '../records/search/changes-in.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import { approvalsOf } from './find-further.ts';
import type { Finding } from './find-fitting.ts';
import { momentSpan } from './moment-span.ts';
import type { Rich } from './reply.ts';
import { shortened } from './rich-text.ts';

export type DecidedOf = ReadonlyMap<string, readonly Approval[]>;

/** Statuses that a decision leads to. */
const DECIDED = ['approved', 'accepted', 'refused'];

/** By record number, the decisions that a list is about: who made them, and when. Empty where it is about none. */
export async function decisionsTold(
  { decision, statuses }: RegisterQuery,
  records: readonly RecordVersion[],
  finding: Finding,
): Promise<DecidedOf> {
  const told = new Map<string, readonly Approval[]>();
  const byStatus = statuses.length > 0 && statuses.every((status) => DECIDED.includes(status));
  if (decision?.said === 'made-without' || (decision === undefined && !byStatus)) return told;
  for (const record of records) {
    const all = await approvalsOf(record, finding);
    const fits = all.filter((one) => decision === undefined || isOne(one, decision));
    told.set(record.number, decision === undefined ? fits.slice(-1) : fits);
  }
  return told;
}

function isOne(one: Approval, { said, by, period }: NonNullable<RegisterQuery['decision']>): boolean {
  if (by !== null && one.by !== by) return false;
  if (period !== null && !isWithin(one.at, period)) return false;
  return said === 'decided' || one.decision === (said === 'refused' ? 'refused' : 'approved');
}

/** “approved by @priya on Mon 30 Nov 2026, 14:12”. */
export function decisionSpans({ what, decision, by, at, reason }: Approval, timezone: string): Rich {
  const did = decision === 'refused' ? 'refused' : what === 'residual-risk' ? 'accepted' : 'approved';
  const of = what === 'treatment' ? 'treatment ' : '';
  return [
    ` · ${of}${did} by `,
    { person: by },
    ' on ',
    momentSpan(at, timezone),
    ...(reason === null ? [] : [`: “${shortened(reason, 120)}”`]),
  ];
}
