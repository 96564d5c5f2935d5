import type { Actor } from './access.ts';
import { approvalState, type Approval } from './approval.ts';
import { awaitsLateApproval } from './late-approval.ts';
import { nextSteps, type StepContext } from './lifecycle.ts';
import type { RecordVersion } from './record.ts';
import { residualLevel } from './risk-criteria.ts';
import type { StepRules } from './step-rules.ts';

/** A record about which a decision may be open, with what was decided about it so far. */
export interface DecisionCandidate {
  readonly record: RecordVersion;
  readonly approvals: readonly Approval[];
}

/** Who there is to decide. */
export interface Deciding {
  readonly rules: StepRules;
  readonly managers: readonly string[];
  readonly actor: (user: string) => Actor;
}

/**
 * True when `actor` can decide on the record as it stands: a decision is open to them, nothing that it needs is missing,
 * and none was made about this version.
 */
export function mayDecideNow(record: RecordVersion, context: StepContext): boolean {
  return nextSteps(record, context).some(({ step, may, missing }) => {
    if (step.decides?.decision !== 'approved' || !may.allowed || missing.length > 0) return false;
    const { what } = step.decides;
    // A decision that moves nothing on holds until what was decided on changes.
    const holds = approvalState(record, context.approvals, what).state === 'approved';
    if (holds && step.to === record.status) return false;
    return context.approvals.findLast((one) => one.what === what)?.version !== record.version;
  });
}

/** Somebody who may make an open decision, and as what. */
export interface Decider {
  readonly user: string;
  readonly as: 'approver' | 'named' | 'owner' | 'manager';
}

/** Everybody who may make the decision that is open, whatever it still misses: those who are named for it first. */
export function decidersOf(
  { record, approvals }: DecisionCandidate,
  { rules, managers, actor }: Deciding,
): readonly Decider[] {
  const asked: readonly Decider[] = [
    ...named(record).map((user) => ({ user, as: 'approver' }) as const),
    ...accepting(record, { rules, managers: [], actor }).map(
      (user) => ({ user, as: user === record.owner ? 'owner' : 'named' }) as const,
    ),
    ...managers.map((user) => ({ user, as: 'manager' }) as const),
  ];
  const may = (user: string): boolean =>
    nextSteps(record, { actor: actor(user), rules, approvals }).some(
      ({ step, may: verdict }) => step.decides?.decision === 'approved' && verdict.allowed,
    );
  return asked.filter(({ user }, at) => asked.findIndex((one) => one.user === user) === at && may(user));
}

/**
 * The people who are asked to decide on a change that was made before it was approved, whatever it still misses: the time
 * for it runs. The approver whom it names, where they may, else the AIMS managers who may; nobody for any other record.
 */
export function lateDeciders(candidate: DecisionCandidate, deciding: Deciding): readonly string[] {
  const { record, approvals } = candidate;
  if (!awaitsLateApproval(record, approvals, deciding.rules.approvals)) return [];
  const who = decidersOf(candidate, deciding);
  const [approver] = who.filter(({ as }) => as === 'approver');
  return approver === undefined ? who.map(({ user }) => user) : [approver.user];
}

/**
 * The person whose decision the record waits for: the approver whom it names, whoever the settings let accept what is left
 * of a risk, else an AIMS manager. Null while no decision is open, and where nobody may make it.
 */
export function deciderOf({ record, approvals }: DecisionCandidate, deciding: Deciding): string | null {
  const { rules, managers, actor } = deciding;
  const asked = [...named(record), ...accepting(record, deciding), ...managers];
  return asked.find((user) => mayDecideNow(record, { actor: actor(user), rules, approvals })) ?? null;
}

function named({ data }: RecordVersion): readonly string[] {
  return typeof data['approver'] === 'string' ? [data['approver']] : [];
}

function accepting(record: RecordVersion, { rules, managers }: Deciding): readonly string[] {
  if (record.kind !== 'risk' || !['treated', 'accepted'].includes(record.status)) return [];
  const level = residualLevel(rules.risk, record.data);
  return (rules.risk.acceptance[level ?? ''] ?? []).flatMap((who) => {
    if (who === 'owner') return [record.owner];
    return who === 'manager' ? managers : [who];
  });
}
