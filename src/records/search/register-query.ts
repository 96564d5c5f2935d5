import type { Approval } from '../approval.ts';
import type { RecordKind } from '../define-record.ts';
import { currentLevel, currentRating, type RiskCriteria } from '../risk-criteria.ts';
import type { RecordLink } from '../link.ts';
import type { RecordVersion } from '../record.ts';
import { recordTypes } from '../record-types.ts';
import { isDecided, type DecisionAsked } from './decisions.ts';
import { passesTest, type FieldTest } from './field-tests.ts';
import { isFact, type FactName } from './query-facts.ts';
import {
  changesBy,
  changesIn,
  isChangedBy,
  isWithin,
  type ChangedBy,
  type ChangeMade,
} from './changes-in.ts';
import type { Period } from './read-period.ts';
import type { ClocksAsked, Trait } from './traits.ts';

/** What a search was understood to ask for. What is not said is null or empty, and restricts nothing. */
export interface RegisterQuery {
  readonly kinds: readonly RecordKind[];
  /** Still open, or closed; null for both. */
  readonly open: boolean | null;
  readonly statuses: readonly string[];
  readonly severities: readonly string[];
  readonly levels: readonly string[];
  /** One cell of the risk matrix: both numbers of a risk as they count now. */
  readonly cell: RiskPair | null;
  readonly facts: readonly FactName[];
  /** What is asked of single fields: that they are empty, or how much they say. */
  readonly fields?: readonly FieldTest[] | undefined;
  readonly decision?: DecisionAsked | undefined;
  /** The id of a control, a clause or a record that it is linked to, or that is chosen for it. */
  readonly linkedTo?: string | undefined;
  /** Only those that not everybody sees. */
  readonly restricted?: true | undefined;
  /** Only what something is overdue of: see `overdue.ts`. */
  readonly overdue?: true | undefined;
  /** What is asked of what hangs on it. */
  readonly traits?: readonly Trait[] | undefined;
  /** Only incidents with a time limit for a report that stands so. */
  readonly clocks?: ClocksAsked | undefined;
  /** Only incidents that were recorded more than so many days after they happened. */
  readonly lag?: number | undefined;
  /** Only that of which something is due from now on, the soonest first. */
  readonly comingUp?: true | undefined;
  /** User id of somebody whose decision it waits for. */
  readonly waitsFor?: string | undefined;
  /** Newest first where it is not said. */
  readonly order?: Order | undefined;
  /** How many are asked for; all of them where it is not said. */
  readonly first?: number | undefined;
  readonly owner: string | null;
  /** User id of whoever recorded it. */
  readonly recordedBy?: string | undefined;
  /** Somebody changed it, within the time of `when` where that is about changes. */
  readonly changedBy?: ChangedBy | undefined;
  readonly system: string | null;
  /** Systems that are left out. */
  readonly notSystems?: readonly string[] | undefined;
  readonly when: { readonly about: DateAbout; readonly period: Period } | null;
  /** Words that have to stand in the record: what was not understood otherwise. */
  readonly words: readonly string[];
}

/** A likelihood and an impact, each from 1 to 5. */
export interface RiskPair {
  readonly likelihood: number;
  readonly impact: number;
}

/** Asks for every record. */
export const EVERY_RECORD: RegisterQuery = {
  ...{ kinds: [], open: null, statuses: [], severities: [], levels: [], facts: [] },
  ...{ cell: null, owner: null, system: null, when: null, words: [] },
};

export const ORDERS = ['oldest', 'worst'] as const;
export type Order = (typeof ORDERS)[number];

/** `touched`: anything about it is of that time. `quiet`: the last change was then, and nothing was changed since. */
export const DATES_ABOUT = [
  'due',
  'review',
  'happened',
  'implemented',
  'changed',
  'recorded',
  'touched',
  'quiet',
] as const;
export type DateAbout = (typeof DATES_ABOUT)[number];

/** The fields that say when something is due, to be looked at again or happened, by their names in the record types. */
export const DATE_FIELDS = {
  due: ['dueDate', 'reviewDate', 'plannedFor'],
  review: ['reviewDate'],
  happened: ['occurredAt'],
  implemented: ['implementedAt'],
} as const;

/** The dates of what came to pass. */
export const TOUCHED = [...DATE_FIELDS.happened, ...DATE_FIELDS.implemented] as const;

/** What belongs to a record besides its latest version. Versions first to last, approvals as they came, links that stand. */
export interface Beside {
  readonly versions: readonly RecordVersion[];
  readonly approvals: readonly Approval[];
  readonly links: readonly RecordLink[];
}

/**
 * Whether a record, as it stands, is one that the query asks for. When it changed is asked of all its versions: what has
 * become of it since takes nothing back. What hangs on the time of day or on who may decide is not asked here: it is found
 * by `conversation/find-fitting.ts` among what fits.
 */
export function matchesQuery(
  record: RecordVersion,
  query: RegisterQuery,
  criteria: RiskCriteria,
  beside: Partial<Beside> = {},
): boolean {
  const { versions = [record] } = beside;
  return (
    isOfKind(record, query) &&
    isRatedAs(record, query, criteria) &&
    hasBeside(record, query, beside) &&
    isOfPeople(record, query) &&
    isOfSystem(record.data['system'], query) &&
    (query.changedBy === undefined || isChangedBy(versions, query.changedBy, changedIn(query))) &&
    isIn(record, query, versions) &&
    hasWords(record, query)
  );
}

function isOfKind(record: RecordVersion, query: RegisterQuery): boolean {
  const { kind, status } = record;
  return (
    (query.kinds.length === 0 || query.kinds.includes(kind)) &&
    (query.open === null || query.open === !isClosed(record)) &&
    (query.statuses.length === 0 || query.statuses.includes(status)) &&
    (query.restricted === undefined || record.confidentiality === 'restricted')
  );
}

/** What was answered in it, decided about it and linked to it. */
function hasBeside(
  record: RecordVersion,
  query: RegisterQuery,
  { approvals = [], links = [] }: Partial<Beside>,
): boolean {
  return (
    query.facts.every((fact) => isFact(fact, record, approvals)) &&
    (query.fields ?? []).every((test) => passesTest(record, test, hasControl(record, links))) &&
    (query.decision === undefined || isDecided(record, query.decision, approvals)) &&
    (query.linkedTo === undefined || isLinkedTo(record, query.linkedTo, links))
  );
}

function isRatedAs(record: RecordVersion, query: RegisterQuery, criteria: RiskCriteria): boolean {
  const { severities, levels, cell } = query;
  if (cell !== null && !isInCell(record, cell)) return false;
  if (severities.length + levels.length === 0) return true;
  const rated = rating(record, criteria);
  return severities.includes(String(record.data['severity'])) || (rated !== null && levels.includes(rated));
}

function hasControl({ number }: RecordVersion, links: readonly RecordLink[]): boolean {
  return links.some((link) => link.number === number && link.target.kind === 'control');
}

function isLinkedTo({ number, data }: RecordVersion, id: string, links: readonly RecordLink[]): boolean {
  const chosen = data['controls'];
  if (Array.isArray(chosen) && chosen.includes(id)) return true;
  return links.some(
    (link) =>
      (link.number === number && link.target.id === id) || (link.number === id && link.target.id === number),
  );
}

/** Whether all of the query's words stand in the record. */
export function hasWords(record: RecordVersion, { words }: Pick<RegisterQuery, 'words'>): boolean {
  return words.every((word) => standsIn(record, word));
}

function isOfPeople(
  record: RecordVersion,
  { owner, recordedBy }: Pick<RegisterQuery, 'owner' | 'recordedBy'>,
): boolean {
  return (
    (owner === null || record.owner === owner) &&
    (recordedBy === undefined || record.createdBy === recordedBy)
  );
}

/** The time within which something was changed, where one is asked about. */
export function changedIn({ when }: Pick<RegisterQuery, 'when'>): Period {
  return when?.about === 'changed' ? when.period : { from: null, to: null };
}

/** What a search that asks about changes shows of a record: those of its time and its person. @param versions Of one record, first to last. */
export function changesAskedFor(
  query: Pick<RegisterQuery, 'when' | 'changedBy'>,
  versions: readonly RecordVersion[],
): readonly ChangeMade[] {
  const period = changedIn(query);
  return query.changedBy === undefined
    ? changesIn(versions, period)
    : changesBy(versions, query.changedBy.by, period);
}

export function asksForChanges({ when, changedBy }: Pick<RegisterQuery, 'when' | 'changedBy'>): boolean {
  return when?.about === 'changed' || changedBy !== undefined;
}

function isOfSystem(system: unknown, query: RegisterQuery): boolean {
  return (
    (query.system === null || system === query.system) &&
    !(typeof system === 'string' && query.notSystems?.includes(system) === true)
  );
}

function rating({ kind, data }: RecordVersion, criteria: RiskCriteria): string | null {
  return kind === 'risk' ? currentLevel(criteria, data) : null;
}

function isInCell({ kind, data }: RecordVersion, cell: RiskPair): boolean {
  const { likelihood, impact } = currentRating(data);
  return kind === 'risk' && likelihood === cell.likelihood && impact === cell.impact;
}

function isIn(
  record: RecordVersion,
  { when, open }: Pick<RegisterQuery, 'when' | 'open'>,
  versions: readonly RecordVersion[],
): boolean {
  if (when === null) return true;
  const { about, period } = when;
  switch (about) {
    case 'changed':
      return changesIn(versions, period).some(({ version }) => open !== false || isClosed(version));
    case 'touched':
      return (
        changesIn(versions, period).length > 0 || TOUCHED.some((name) => isDated(record.data[name], period))
      );
    case 'quiet':
      return isWithin(record.changedAt, period);
    case 'recorded':
      return isWithin(record.createdAt, period);
    case 'due':
    case 'review':
    case 'happened':
    case 'implemented':
      return DATE_FIELDS[about].some((name) => isDated(record.data[name], period));
  }
}

function isDated(value: unknown, period: Period): boolean {
  return typeof value === 'string' && isWithin(value, period);
}

/** What is closed, and changed last month, is what was closed by then or touched after. */
function isClosed({ kind, status }: RecordVersion): boolean {
  return recordTypes[kind].closedStatuses.includes(status);
}

function standsIn({ number, data }: RecordVersion, word: string): boolean {
  return [number, ...Object.values(data)].some((value) => String(value).toLowerCase().includes(word));
}

/** Whether it asks for anything besides types, and open or closed ones. */
export function restrictsFurther(query: RegisterQuery): boolean {
  const { statuses, severities, levels, facts, fields = [], traits = [], owner, system, when } = query;
  const lists = [statuses, severities, levels, facts, fields, traits];
  const single = [
    owner,
    system,
    when,
    query.recordedBy,
    query.changedBy,
    query.decision,
    query.linkedTo,
    query.overdue,
    query.restricted,
    query.clocks,
    query.lag,
    query.comingUp,
  ];
  return lists.some((list) => list.length > 0) || single.some((one) => one !== null && one !== undefined);
}
