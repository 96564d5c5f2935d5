/**
 * The life cycle of every record. A type's table of steps (`incident-steps.ts`, `risk-steps.ts`, `change-steps.ts`,
 * `concern-steps.ts`) says from which status to which it goes, what its button says, which fields must be known by then,
 * and which approval must stand; this file reads those tables and is the only place that does. Few fields are asked for
 * when a record is made: the step that needs one says that it is missing.
 *
 * To show what can be done: `nextSteps`. To do it: `takeStep`, which gives the new status and data for an
 * `update-record`, and the decision for a `save-approval` when the step is one. Both are pure; whoever calls them reads
 * the record and its approvals first, and commits afterwards, so that a record that has moved on meanwhile is decided
 * upon again.
 */
import { err, ok, type Result } from '../kernel/result.ts';
import { mayDo, maySee, readsOnly, type Actor, type Verdict } from './access.ts';
import { approvalState, substanceHash, type Approval, type ApprovalState } from './approval.ts';
import type { FieldProblem, RecordData } from './define-record.ts';
import type { ApprovalSubject, Field } from './field.ts';
import type { RecordVersion } from './record.ts';
import { recordTypes } from './record-types.ts';
import { inherentLevel, residualLevel, type RiskCriteria } from './risk-criteria.ts';
import type { StepRules } from './step-rules.ts';
import type { Step } from './steps.ts';

export interface StepContext {
  readonly actor: Actor;
  readonly rules: StepRules;
  /** Those of the record, in the order in which they came. */
  readonly approvals: readonly Approval[];
}

/** A step that leads on from a record's status. It can be taken when it is allowed and nothing is missing. */
export interface StepOffer {
  readonly step: Step;
  readonly may: Verdict;
  /** Fields that must be answered first, or with it. */
  readonly missing: readonly Field[];
  /** Approvals that must stand first. */
  readonly unapproved: readonly Unapproved[];
}

export interface Unapproved {
  readonly what: ApprovalSubject;
  readonly state: Exclude<ApprovalState['state'], 'approved'>;
}

/** What taking a step does to the record. */
export interface StepTaken {
  readonly step: Step;
  readonly status: string;
  readonly data: RecordData;
  /** The decision it leaves behind; `version` is the one that holds what was decided on. */
  readonly approval: NewApproval | null;
  /** False when neither status nor data change: there is no new version then, only a decision. */
  readonly changes: boolean;
}

export type NewApproval = Pick<
  Approval,
  'number' | 'what' | 'decision' | 'version' | 'substanceHash' | 'by' | 'reason'
>;

export type StepRefusal =
  | { readonly why: 'no-such-step'; readonly reason: string }
  | { readonly why: 'not-allowed'; readonly reason: string }
  | { readonly why: 'unapproved'; readonly reason: string; readonly unapproved: readonly Unapproved[] }
  | { readonly why: 'missing'; readonly reason: string; readonly missing: readonly Field[] }
  | { readonly why: 'invalid'; readonly reason: string; readonly problems: readonly FieldProblem[] };

/** Why a step was taken: asked for anew each time. */
const REASON = 'stepReason';

/** Every step from where the record stands, also those that somebody else may take, or that still miss something. */
export function nextSteps(record: RecordVersion, context: StepContext): readonly StepOffer[] {
  return recordTypes[record.kind].steps
    .filter((step) => leadsOn(step, record, record.data, context))
    .map((step) => ({
      step,
      may: mayTake(step, record, record.data, context),
      missing: missingFor(step, record, {}, context.rules),
      unapproved: unapprovedFor(step, record, record.data, context),
    }));
}

/** @param given Answers that come with the step, checked against their fields already. */
export function takeStep(
  record: RecordVersion,
  name: string,
  given: RecordData,
  context: StepContext,
): Result<StepTaken, StepRefusal> {
  const type = recordTypes[record.kind];
  const data: RecordData = { ...without(record.data, REASON), ...given };
  const step = type.steps.find((one) => one.name === name);
  if (step === undefined || !leadsOn(step, record, data, context))
    return err({
      why: 'no-such-step',
      reason: `${record.number} is ${record.status}: that step is not open.`,
    });
  const may = mayTake(step, record, data, context);
  if (!may.allowed) return err({ why: 'not-allowed', reason: may.reason });
  // Nobody is asked for answers to a step that they cannot take with them either.
  const unapproved = unapprovedFor(step, record, data, context);
  if (unapproved.length > 0)
    return err({ why: 'unapproved', reason: unapprovedInWords(unapproved, record), unapproved });
  const missing = missingFor(step, record, given, context.rules);
  if (missing.length > 0) return err({ why: 'missing', reason: missingInWords(step, missing), missing });
  const problems = problemsOf(record, data);
  if (problems.length > 0)
    return err({ why: 'invalid', reason: problems.map(({ reason }) => reason).join(' '), problems });
  return ok(taken(step, record, data, context.actor));
}

function without(data: RecordData, name: string): RecordData {
  return Object.fromEntries(Object.entries(data).filter(([one]) => one !== name));
}

function taken(step: Step, record: RecordVersion, data: RecordData, actor: Actor): StepTaken {
  const sameData = substance(record.data) === substance(data);
  const changes = step.to !== record.status || !sameData;
  return { step, status: step.to, data, approval: decision(step, record, data, actor), changes };
}

function decision(step: Step, record: RecordVersion, data: RecordData, { user }: Actor): NewApproval | null {
  if (step.decides === undefined) return null;
  const { what, decision: decided } = step.decides;
  const [before, now] = [record.data, data].map((one) => substanceHash(record.kind, one, what));
  const reason = data[REASON];
  return {
    number: record.number,
    ...{ what, decision: decided },
    // Answers that came with the decision are in the version that it makes.
    version: before === now ? record.version : record.version + 1,
    substanceHash: now ?? '',
    by: user,
    reason: typeof reason === 'string' ? reason : null,
  };
}

function substance(data: RecordData): string {
  return JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function leadsOn(step: Step, record: RecordVersion, data: RecordData, context: StepContext): boolean {
  const { approvals, rules } = context;
  if (!step.from.includes(record.status) || step.fits?.(data, rules, record.status) === false) return false;
  const { whileDecided: wanted } = step;
  return wanted === undefined || wanted.states.includes(approvalState(record, approvals, wanted.what).state);
}

function mayTake(step: Step, record: RecordVersion, data: RecordData, context: StepContext): Verdict {
  const may = mayDo(step.action, context.actor, record);
  if (!may.allowed) return step.action === 'dismiss-risk' ? withLevel(may, record, data, context) : may;
  switch (step.action) {
    case 'approve':
      return mayDecide(record, context);
    case 'accept-risk':
      return mayAccept({ ...record, data }, context.actor, context.rules.risk);
    default:
      return may;
  }
}

/** Why an untreated risk is not for its owner alone to close, and what they can do. */
function withLevel(
  { reason }: Extract<Verdict, { allowed: false }>,
  record: RecordVersion,
  data: RecordData,
  { rules, actor }: StepContext,
): Verdict {
  const { number, status } = record;
  const level = inherentLevel(rules.risk, data);
  if (level === null || readsOnly(actor) || !maySee(actor, record)) return { allowed: false, reason };
  const so = `${number} is ${status}, its level is “${level}”, and it was never treated.`;
  const how = 'Ask one of them to close it, or go on with its assessment and treatment.';
  return { allowed: false, reason: `${so} ${reason} ${how}` };
}

function mayDecide(record: RecordVersion, { actor, rules }: StepContext): Verdict {
  const own = record.createdBy === actor.user || record.owner === actor.user;
  if (!rules.approvals.fourEyes || !own) return { allowed: true };
  return {
    allowed: false,
    reason: `You recorded or own ${record.number}: somebody else has to decide on it.`,
  };
}

/** Who may accept what is left of a risk follows from its level, so that it is open while the level is not known. */
export function mayAccept(record: RecordVersion, { user, roles }: Actor, criteria: RiskCriteria): Verdict {
  const level = residualLevel(criteria, record.data);
  if (level === null) return { allowed: true };
  const may = criteria.acceptance[level] ?? [];
  const named =
    may.includes(user) ||
    (may.includes('owner') && record.owner === user) ||
    (may.includes('manager') && roles.includes('manager'));
  if (named) return { allowed: true };
  const reason =
    may.length === 0
      ? `A risk that stays “${level}” can be accepted by nobody here: it has to be treated further.`
      : `You may not accept a risk that stays “${level}”; the settings name who may.`;
  return { allowed: false, reason };
}

function missingFor(
  step: Step,
  record: RecordVersion,
  given: RecordData,
  rules: StepRules,
): readonly Field[] {
  const data = { ...record.data, ...given };
  const type = recordTypes[record.kind];
  const known = (name: string): boolean => (name === REASON ? given : data)[name] !== undefined;
  return step.needs(data, rules).flatMap((name) => {
    const field = type.field(name);
    return field === undefined || known(name) ? [] : [field];
  });
}

function unapprovedFor(
  step: Step,
  record: RecordVersion,
  data: RecordData,
  { rules, approvals }: StepContext,
): readonly Unapproved[] {
  return (step.approved?.(data, rules, record.status) ?? []).flatMap((what) => {
    const { state } = approvalState({ ...record, data }, approvals, what);
    return state === 'approved' ? [] : [{ what, state }];
  });
}

function problemsOf(record: RecordVersion, data: RecordData): readonly FieldProblem[] {
  const checked = recordTypes[record.kind].dataSchema.safeParse(data);
  return (checked.error?.issues ?? []).map(({ path, message }) => {
    const field = String(path[0] ?? '');
    const label = recordTypes[record.kind].field(field)?.label ?? field;
    return { field, reason: message.endsWith('.') ? message : `“${label}” ${message}.` };
  });
}

function missingInWords(step: Step, missing: readonly Field[]): string {
  const labels = missing.map(({ label }) => `“${label}”`).join(', ');
  return `Before “${step.verb}” I need: ${labels}.`;
}

/** What comes before a risk that stands so can be accepted. */
const TO_ACCEPT: Readonly<Record<string, string>> = {
  identified: 'Assess it first; once it is treated, whoever may accept it says “accept”.',
  assessed: 'Once it is treated, whoever may accept it says “accept”.',
};

/** Clause 6.1.3: it is accepted, by somebody who may. */
function unacceptedInWords(state: Unapproved['state'], { status }: RecordVersion): string {
  const how = TO_ACCEPT[status] ?? 'Whoever may accept it says “accept”.';
  const other = status in TO_ACCEPT ? ' If it is no risk after all, correct its treatment.' : '';
  switch (state) {
    case 'none':
      return `What is left of the risk has not been accepted yet. ${how}${other}`;
    case 'refused':
      return `What is left of the risk was not accepted. ${how}${other}`;
    case 'stale':
      return 'The risk has changed since what is left of it was accepted: it has to be accepted again.';
  }
}

const SUBJECT: Readonly<Record<ApprovalSubject, string>> = {
  change: 'The change',
  treatment: 'The treatment plan',
  'residual-risk': 'The residual risk',
};

function unapprovedInWords(unapproved: readonly Unapproved[], record: RecordVersion): string {
  return unapproved.map((one) => oneInWords(one, record)).join(' ');
}

function oneInWords({ what, state }: Unapproved, record: RecordVersion): string {
  if (what === 'residual-risk') return unacceptedInWords(state, record);
  switch (state) {
    case 'none':
      return `${SUBJECT[what]} has not been approved yet.`;
    case 'refused':
      return `${SUBJECT[what]} was refused.`;
    case 'stale':
      return `${SUBJECT[what]} has changed since it was approved: it needs another approval.`;
  }
}
