import type { Actor } from '../records/access.ts';
import { approvalState, type Approval } from '../records/approval.ts';
import { nextSteps } from '../records/lifecycle.ts';
import type { RecordVersion } from '../records/record.ts';
import type { RegisterSettings } from '../records/register-settings.ts';
import { currentLevel, rankOf } from '../records/risk-criteria.ts';
import { restrictsFurther, type RegisterQuery } from '../records/search/register-query.ts';
import type { Step } from '../records/steps.ts';
import { alsoDue, approvalsOf, asksFurther, findFurther, type NotedOf } from './find-further.ts';
import type { FoundRecords, Register, SearchPage } from './ports.ts';
import { SEVERITIES } from '../records/search/severities.ts';
import { EVERY_PAGE } from './every-page.ts';

/** What is looked in, for whom, and when. */
export interface Finding {
  readonly register: Pick<Register, 'search' | 'dossier'>;
  readonly settings: RegisterSettings;
  readonly viewer: Actor;
  readonly now: Date;
  /** IANA name: in which days are read. */
  readonly timezone: string;
  /** A person with their roles. */
  actor(user: string): Actor;
}

export interface FoundFitting extends FoundRecords {
  /** By record number, why it fits, where that is asked: what is overdue of it, or which report is due. */
  readonly noted: NotedOf;
}

/**
 * What a query asks for. What hangs on the time of day or on who may decide is found here, among the records that fit
 * otherwise; so is every order but that of the register.
 */
export async function findFitting(
  query: RegisterQuery,
  page: SearchPage,
  finding: Finding,
): Promise<FoundFitting> {
  const { register, settings, viewer } = finding;
  const { waitsFor, order, first } = query;
  const byDate = query.when?.about === 'due' || query.when?.about === 'review';
  if (!asksFurther(query) && waitsFor === undefined && order === undefined && first === undefined && !byDate)
    return { ...(await register.search(query, settings.risk, viewer, page)), noted: new Map() };
  const dated = await register.search(query, settings.risk, viewer, EVERY_PAGE);
  const also = await alsoDue(query, finding);
  const known = new Set(dated.records.map(({ number }) => number));
  const all = [...dated.records, ...also.records.filter(({ number }) => !known.has(number))];
  const further = await findFurther(all, query, finding);
  const { records } = further;
  const noted = new Map([...also.noted, ...further.noted]);
  const waiting = waitsFor === undefined ? records : await waitingFor(waitsFor, records, finding);
  const sorted = inOrder(waiting, query, noted, settings).slice(0, first);
  const { from, limit } = page;
  return {
    records: sorted.slice(from, limit === null ? undefined : from + limit),
    total: sorted.length,
    noted,
  };
}

/** What somebody may decide on, whatever it still misses; what names another approver waits for that one. */
async function waitingFor(
  user: string,
  records: readonly RecordVersion[],
  finding: Finding,
): Promise<readonly RecordVersion[]> {
  const { settings, actor } = finding;
  const rules = { risk: settings.risk, approvals: settings.approvals };
  const waiting: RecordVersion[] = [];
  for (const record of records) {
    const { approver } = record.data;
    if (approver !== undefined && approver !== user) continue;
    const approvals = await approvalsOf(record, finding);
    const steps = nextSteps(record, { actor: actor(user), rules, approvals });
    if (
      steps.some(
        ({ step, may }) =>
          step.decides?.decision === 'approved' && may.allowed && isUndecided(step, record, approvals),
      )
    )
      waiting.push(record);
  }
  return waiting;
}

/** A decision that moves nothing on holds until what was decided on changes. */
function isUndecided({ decides, to }: Step, record: RecordVersion, approvals: readonly Approval[]): boolean {
  if (decides === undefined || to !== record.status) return true;
  return approvalState(record, approvals, decides.what).state !== 'approved';
}

function inOrder(
  records: readonly RecordVersion[],
  { order, when }: RegisterQuery,
  noted: NotedOf,
  { risk }: RegisterSettings,
): readonly RecordVersion[] {
  const sorted = (key: (record: RecordVersion) => string | number): readonly RecordVersion[] =>
    [...records].sort((a, b) => {
      const [one, other] = [key(a), key(b)];
      return one < other ? -1 : one > other ? 1 : 0;
    });
  if (order === 'oldest') return sorted(({ createdAt }) => createdAt);
  if (order === 'worst')
    return sorted(({ kind, data }) =>
      kind === 'risk'
        ? -rankOf(risk, currentLevel(risk, data))
        : -SEVERITIES.indexOf(String(data['severity'])),
    );
  if (noted.size === 0 && when === null) return records;
  return sorted(
    (record) => noted.get(record.number)?.[0]?.since ?? (when === null ? '' : dateOf(record, when)),
  );
}

/** The first date of those that are asked for which lies in the time. */
function dateOf({ data }: RecordVersion, { about, period }: NonNullable<RegisterQuery['when']>): string {
  const fields = about === 'review' ? ['reviewDate'] : ['dueDate', 'plannedFor', 'reviewDate'];
  const days = fields.map((field) => data[field]).filter((value) => typeof value === 'string');
  const inside = days.filter((day) => period.from === null || day >= period.from);
  return [...inside].sort()[0] ?? '9999';
}

/**
 * Words that were understood as nothing else have to stand in a record. Where that leaves none, those that stand in no
 * record that fits otherwise are left out and named: a word that was not understood empties no list.
 */
export async function withoutUnfound(
  query: RegisterQuery,
  finding: Finding,
): Promise<{ readonly query: RegisterQuery; readonly unfound: readonly string[] }> {
  const count = async (words: readonly string[]): Promise<number> =>
    (await findFitting({ ...query, words }, { from: 0, limit: 1 }, finding)).total;
  const { words } = query;
  if (words.length === 0 || words.length > MOST_TRIED || restrictsNothing(query))
    return { query, unfound: [] };
  // Where the rest finds nothing either, there is nothing more to show.
  if ((await count(words)) > 0 || (await count([])) === 0) return { query, unfound: [] };
  const found: string[] = [];
  for (const word of words) if ((await count([word])) > 0) found.push(word);
  const kept = found.length > 1 && (await count(found)) === 0 ? [] : found;
  return { query: { ...query, words: kept }, unfound: words.filter((word) => !kept.includes(word)) };
}

/** Each is a search. */
const MOST_TRIED = 12;

/** Where nothing but words is asked for, the whole register is no answer. */
function restrictsNothing(query: RegisterQuery): boolean {
  return query.kinds.length === 0 && query.open === null && !restrictsFurther(query);
}
