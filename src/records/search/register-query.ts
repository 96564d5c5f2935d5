import type { Approval } from '../approval.ts';
import type { RecordKind } from '../define-record.ts';
import { currentLevel, currentRating, type RiskCriteria } from '../risk-criteria.ts';
import type { RecordLink } from '../link.ts';
import type { RecordVersion } from '../record.ts';
import { isDecided, type DecisionAsked } from './decisions.ts';
import { passesTest, type FieldTest } from './field-tests.ts';
import { isFact, type FactName } from './query-facts.ts';
import { changesBy, changesIn, isChangedBy, type ChangedBy, type ChangeMade } from './changes-in.ts';
import { changedIn, isClosed, isInTime, type DateAbout } from './in-time.ts';
import type { Period } from './read-period.ts';
import { standsIn } from './stands-in.ts';
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
  /** Of these it has to fit one, beside all else. */
  readonly either?: readonly Alternative[] | undefined;
}

/** What one side of an “or” asks for. */
export type Alternative = Partial<Omit<RegisterQuery, 'either' | 'order' | 'first'>>;

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
    isInTime(record, query, versions) &&
    hasWords(record, query) &&
    fitsEither(record, query, criteria, beside)
  );
}

function fitsEither(
  record: RecordVersion,
  { either }: RegisterQuery,
  criteria: RiskCriteria,
  beside: Partial<Beside>,
): boolean {
  return (
    either === undefined ||
    either.some((one) => matchesQuery(record, { ...EVERY_RECORD, ...one }, criteria, beside))
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
    query.either,
  ];
  return lists.some((list) => list.length > 0) || single.some((one) => one !== null && one !== undefined);
}
