import type { Approval } from '../records/approval.ts';
import { nextSteps } from '../records/lifecycle.ts';
import type { RecordLink } from '../records/link.ts';
import { isRecordNumber, type RecordVersion } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';
import { reportingClocks, type ReportingClock } from '../records/reporting-clocks.ts';
import { dueNext, dueWithin, overdueOf, type Answered, type Overdue } from '../records/search/overdue.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import { hasTrait, type ClocksAsked, type Hanging, type Trait } from '../records/search/traits.ts';
import type { Finding } from './find-fitting.ts';
import { EVERY_PAGE } from './every-page.ts';

/** Why a record is in a list. `since`: a day, or an instant (ISO 8601); null where no time is meant. */
export interface Noted {
  readonly what: string;
  readonly since: string | null;
}

export type NotedOf = ReadonlyMap<string, readonly Noted[]>;

/** What hangs on the time of day, or on what hangs on a record: of those that fit otherwise, which fit, and why. */
export async function findFurther(
  records: readonly RecordVersion[],
  { overdue, clocks, lag, comingUp, traits = [] }: RegisterQuery,
  finding: Finding,
): Promise<{ readonly records: readonly RecordVersion[]; readonly noted: NotedOf }> {
  const noted = new Map<string, readonly Noted[]>();
  const kept: RecordVersion[] = [];
  for (const record of records) {
    const asked = [
      ...(overdue === true ? [await dueBy(overdueOf, record, finding)] : []),
      ...(clocks === undefined ? [] : [clocksOf(record, clocks, finding)]),
      ...(lag === undefined ? [] : [laggingBy(record, lag)]),
      ...(comingUp === true ? [await dueBy(dueNext, record, finding)] : []),
    ];
    if (asked.some((notes) => notes.length === 0)) continue;
    const hanging = traits.length === 0 ? null : await hangingOn(record, finding);
    if (hanging !== null && !traits.every((trait) => hasTrait(trait, hanging))) continue;
    kept.push(record);
    const notes = [...asked.flat(), ...(hanging === null ? [] : missing(traits, hanging))];
    if (notes.length > 0) noted.set(record.number, notes);
  }
  return { records: kept, noted };
}

/** Whether a query asks for any of it. */
export function asksFurther({ overdue, clocks, lag, comingUp, traits = [] }: RegisterQuery): boolean {
  return (
    overdue === true || clocks !== undefined || lag !== undefined || comingUp === true || traits.length > 0
  );
}

/** Of these something may be due that none of their dates says. */
const OWED_BESIDE = ['incident', 'change'] as const;

/**
 * What is due in a span of time beside what its own dates say: reports to an authority, and approvals of what was made. With why, of each
 * of which something like that is due.
 */
export async function alsoDue(
  query: RegisterQuery,
  finding: Finding,
): Promise<{ readonly records: readonly RecordVersion[]; readonly noted: NotedOf }> {
  const { when, kinds, open } = query;
  const kept: RecordVersion[] = [];
  const noted = new Map<string, readonly Noted[]>();
  const those = OWED_BESIDE.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  if (when?.about !== 'due' || open === false || those.length === 0) return { records: kept, noted };
  const { register, settings, viewer } = finding;
  const asked = { ...query, kinds: those, when: null, open: true };
  const all = await register.search(asked, settings.risk, viewer, EVERY_PAGE);
  for (const record of all.records) {
    if (record.kind !== 'incident' && record.status !== 'implemented') continue;
    const notes = await dueBy((...of) => dueWithin(...of, when.period), record, finding);
    if (notes.length === 0) continue;
    kept.push(record);
    noted.set(record.number, notes);
  }
  return { records: kept, noted };
}

async function dueBy(
  due: (...of: Parameters<typeof overdueOf>) => readonly Overdue[],
  record: RecordVersion,
  finding: Finding,
): Promise<readonly Noted[]> {
  const { settings, now, timezone } = finding;
  // Only what was made can wait for an approval afterwards, and only what has a date for it can have been reviewed in time.
  const isAnswered = record.status === 'implemented' || record.data['reviewDate'] !== undefined;
  const answered = isAnswered ? await answeredOf(record, finding) : NOTHING_ANSWERED;
  return due(record, answered, { ...settings, now, timezone });
}

const NOTHING_ANSWERED: Answered = { approvals: [], reviews: [] };

async function answeredOf({ number }: RecordVersion, { register, viewer }: Finding): Promise<Answered> {
  return (await register.dossier(number, viewer)) ?? NOTHING_ANSWERED;
}

export async function approvalsOf(record: RecordVersion, finding: Finding): Promise<readonly Approval[]> {
  return (await answeredOf(record, finding)).approvals;
}

/** Whether a duty applies is for the organization to say: so each of its times is shown with “if it applies”. */
function clocksOf(
  record: RecordVersion,
  { state, of }: ClocksAsked,
  { settings, now, timezone }: Finding,
): readonly Noted[] {
  const closed = recordTypes[record.kind].closedStatuses.includes(record.status);
  const clocks = reportingClocks(record, settings.reportingClocks, timezone)
    .filter(({ rule }) => of === null || nameOf(rule).includes(of))
    .filter((clock) =>
      isMissed(clock, now, closed) ? state !== 'running' : state !== 'ended' && runs(clock, now, closed),
    );
  const [first, ...more] = clocks;
  if (first === undefined) return [];
  const others =
    more.length === 0
      ? ''
      : `, with ${String(more.length)} more such ${more.length === 1 ? 'deadline' : 'deadlines'}`;
  const { rule, due } = first;
  if (first.told !== null)
    return [{ what: `the report to ${rule.to} was made late${others}; it was due`, since: due }];
  const was = Date.parse(due) < now.getTime() ? 'was' : 'is';
  return [{ what: `if it applies (${rule.name}${others}), the report to ${rule.to} ${was} due`, since: due }];
}

function nameOf({ name, source }: ReportingClock['rule']): string {
  return `${name} ${source}`.toLowerCase();
}

function isMissed({ told, due, state }: ReportingClock, now: Date, closed: boolean): boolean {
  if (told !== null) return told.inTime === 'no';
  return Date.parse(due) < now.getTime() && !(closed && state === 'undecided');
}

function runs({ told, due }: ReportingClock, now: Date, closed: boolean): boolean {
  return told === null && !closed && Date.parse(due) >= now.getTime();
}

function laggingBy({ kind, data, createdAt }: RecordVersion, days: number): readonly Noted[] {
  const { occurredAt } = data;
  if (kind !== 'incident' || typeof occurredAt !== 'string') return [];
  const between = (Date.parse(createdAt.slice(0, 10)) - Date.parse(occurredAt.slice(0, 10))) / A_DAY;
  return between > days
    ? [
        { what: 'happened', since: occurredAt },
        { what: 'recorded', since: createdAt },
      ]
    : [];
}

const A_DAY = 24 * 60 * 60 * 1000;

async function hangingOn(record: RecordVersion, finding: Finding): Promise<Hanging> {
  const { register, viewer } = finding;
  const dossier = await register.dossier(record.number, viewer);
  const links: RecordLink[] = [];
  for (const link of [...(dossier?.links ?? []), ...(dossier?.linkedFrom ?? [])])
    if (await isSeen(link, record.number, register, viewer)) links.push(link);
  return {
    evidence: dossier?.evidence.length ?? 0,
    links,
    unanswered: unansweredIn(record, dossier?.approvals ?? [], finding),
  };
}

/** What its next step wants; a reason is given with the step. */
function unansweredIn(
  record: RecordVersion,
  approvals: readonly Approval[],
  { settings, actor }: Finding,
): readonly string[] {
  const rules = { risk: settings.risk, approvals: settings.approvals };
  const [next] = nextSteps(record, { actor: actor(record.owner), rules, approvals }).filter(
    ({ step }) => step.action !== 'reopen' && step.unoffered !== true,
  );
  return (next?.missing ?? [])
    .filter(({ name }) => name !== 'stepReason')
    .map(({ label }) => label.toLowerCase());
}

/** What is linked to a record that the viewer may not see is linked to nothing for them. */
async function isSeen(
  { number, target }: RecordLink,
  from: string,
  register: Finding['register'],
  viewer: Finding['viewer'],
): Promise<boolean> {
  const other = number === from ? target.id : number;
  return !isRecordNumber(other) || (await register.dossier(other, viewer)) !== null;
}

function missing(traits: readonly Trait[], { unanswered }: Hanging): readonly Noted[] {
  if (!traits.includes('incomplete')) return [];
  return [{ what: `not answered: ${unanswered.join(', ')}`, since: null }];
}
