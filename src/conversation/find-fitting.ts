import type { Actor } from '../records/access.ts';
import { approvalState, type Approval } from '../records/approval.ts';
import { nextSteps } from '../records/lifecycle.ts';
import type { RecordVersion } from '../records/record.ts';
import type { RegisterSettings } from '../records/register-settings.ts';
import { currentLevel, currentScore, rankOf } from '../records/risk-criteria.ts';
import { withoutWords, wordsSought } from '../records/search/alternatives.ts';
import {
  EVERY_RECORD,
  restrictsFurther,
  type Alternative,
  type RegisterQuery,
} from '../records/search/register-query.ts';
import type { Step } from '../records/steps.ts';
import { alsoDue, approvalsOf, asksFurther, findFurther, type Noted, type NotedOf } from './find-further.ts';
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
  const { waitsFor, order, first, either } = query;
  if (either?.some(isFoundFurther) === true) return findEither(query, either, page, finding);
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

/** Whether a side of an “or” asks for what the register alone does not find. */
function isFoundFurther({ waitsFor, words = [], when = null, ...side }: Alternative): boolean {
  return (
    asksFurther({ ...EVERY_RECORD, ...side }) ||
    waitsFor !== undefined ||
    words.length > 0 ||
    when?.about === 'due'
  );
}

/** Each side is found by itself; what any of them finds is listed in the order of the whole. */
async function findEither(
  query: RegisterQuery,
  either: readonly Alternative[],
  { from, limit }: SearchPage,
  finding: Finding,
): Promise<FoundFitting> {
  const common: RegisterQuery = { ...query, either: undefined, order: undefined, first: undefined };
  const found = new Set<string>();
  const noted = new Map<string, readonly Noted[]>();
  const records: RecordVersion[] = [];
  for (const { words = [], ...side } of either) {
    const asked = { ...common, ...side, words: [...common.words, ...words] };
    const fitting = await findFitting(asked, EVERY_PAGE, finding);
    for (const [number, notes] of fitting.noted) noted.set(number, notes);
    for (const record of fitting.records) {
      if (!found.has(record.number)) records.push(record);
      found.add(record.number);
    }
  }
  const newest = records.toSorted(
    (a, b) => b.createdAt.localeCompare(a.createdAt) || b.number.localeCompare(a.number),
  );
  const sorted = inOrder(newest, { ...query, when: null }, new Map(), finding.settings).slice(0, query.first);
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

/** Of risks at the same level that with the higher score comes first. */
const HIGHEST_SCORE = 26;

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
        ? -(rankOf(risk, currentLevel(risk, data)) + (currentScore(data) ?? 0) / HIGHEST_SCORE)
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

/** Words that stand in none of the records that fit otherwise, and how many do. */
export interface Unfound {
  readonly words: readonly string[];
  readonly otherwise: number;
}

/**
 * Words that were understood as nothing else have to stand in a record. Where that leaves none, it is told which of them are
 * to blame, and how many records there are without them; they are left out by nobody but the person.
 */
export async function unfoundWords(query: RegisterQuery, finding: Finding): Promise<Unfound | null> {
  const words = [...new Set(wordsSought(query))];
  if (words.length === 0 || words.length > MOST_TRIED) return null;
  const count = async (less: RegisterQuery): Promise<number> =>
    (await findFitting(less, { from: 0, limit: 1 }, finding)).total;
  if ((await count(query)) > 0) return null;
  const bare = withoutWords(query, words);
  if (restrictsNothing(bare)) return null;
  const otherwise = await count(bare);
  if (otherwise === 0) return null;
  const missing: string[] = [];
  for (const word of words) if ((await count({ ...bare, words: [word] })) === 0) missing.push(word);
  return { words: missing.length === 0 ? words : missing, otherwise };
}

/** Each is a search. */
const MOST_TRIED = 12;

/** Where nothing but words is asked for, the whole register is no answer. */
function restrictsNothing(query: RegisterQuery): boolean {
  return query.kinds.length === 0 && query.open === null && !restrictsFurther(query);
}
