import type { RecordKind } from '../define-record.ts';
import { currentLevel, currentRating, type RiskCriteria } from '../risk-criteria.ts';
import type { RecordVersion } from '../record.ts';
import { recordTypes } from '../record-types.ts';
import { factOf, isFact, type FactName } from './query-facts.ts';
import { changesIn, isWithin } from './changes-in.ts';
import type { Period } from './read-period.ts';

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
  readonly owner: string | null;
  /** User id of whoever recorded it. */
  readonly recordedBy?: string | undefined;
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

export const DATES_ABOUT = ['due', 'review', 'happened', 'changed', 'recorded'] as const;
export type DateAbout = (typeof DATES_ABOUT)[number];

/** The fields that say when something is due, to be looked at again or happened, by their names in the record types. */
export const DATE_FIELDS = {
  due: ['dueDate', 'reviewDate', 'plannedFor'],
  review: ['reviewDate'],
  happened: ['occurredAt'],
} as const;

/**
 * Whether a record, as it stands, is one that the query asks for. When it changed is asked of all its versions: what has
 * become of it since takes nothing back.
 */
export function matchesQuery(
  record: RecordVersion,
  query: RegisterQuery,
  criteria: RiskCriteria,
  versions: readonly RecordVersion[] = [record],
): boolean {
  const { data, kind, status } = record;
  const rated = rating(record, criteria);
  return (
    (query.kinds.length === 0 || query.kinds.includes(kind)) &&
    (query.open === null || query.open === !isClosed(record)) &&
    (query.statuses.length === 0 || query.statuses.includes(status)) &&
    (query.severities.length + query.levels.length === 0 ||
      query.severities.includes(String(data['severity'])) ||
      (rated !== null && query.levels.includes(rated))) &&
    (query.cell === null || isInCell(record, query.cell)) &&
    query.facts.every((fact) => isFact(fact, record)) &&
    isOfPeople(record, query) &&
    isOfSystem(data['system'], query) &&
    isIn(record, query, versions) &&
    hasWords(record, query)
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
    case 'recorded':
      return isWithin(record.createdAt, period);
    case 'due':
    case 'review':
    case 'happened':
      return DATE_FIELDS[about].some((name) => {
        const value = record.data[name];
        return typeof value === 'string' && isWithin(value, period);
      });
  }
}

/** What is closed, and changed last month, is what was closed by then or touched after. */
function isClosed({ kind, status }: RecordVersion): boolean {
  return recordTypes[kind].closedStatuses.includes(status);
}

function standsIn({ number, data }: RecordVersion, word: string): boolean {
  return [number, ...Object.values(data)].some((value) => String(value).toLowerCase().includes(word));
}

/** The query in words, so that a person sees what was understood and can say it otherwise. */
export function queryInWords(query: RegisterQuery): string {
  const { kinds, open, statuses, severities, levels, cell, facts, owner, system, when, words } = query;
  const { notSystems = [], recordedBy } = query;
  const said = facts.map((fact) => factOf(fact).inWords);
  const rated = [...new Set([...severities, ...levels])];
  const nouns = kinds.length === 0 ? 'records' : kinds.map((kind) => recordTypes[kind].plural).join(' and ');
  return [
    open === null ? '' : open ? 'open' : 'closed',
    rated.join(' or '),
    ...said.flatMap((one) => ('before' in one ? [one.before] : [])),
    nouns,
    cell === null ? '' : `with likelihood ${cell.likelihood} and impact ${cell.impact}`,
    statuses.length === 0 ? '' : `that are ${statuses.join(' or ')}`,
    ...said.flatMap((one) => ('after' in one ? [one.after] : [])),
    owner === null ? '' : `of ${owner}`,
    recordedBy === undefined ? '' : `recorded by ${recordedBy}`,
    system === null ? '' : `for “${system}”`,
    notSystems.length === 0 ? '' : `without ${notSystems.map((name) => `“${name}”`).join(' and ')}`,
    when === null ? '' : `${ABOUT_IN_WORDS[when.about]} ${periodInWords(when.period)}`,
    words.length === 0 ? '' : `with ${words.map((word) => `“${word}”`).join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const ABOUT_IN_WORDS: Readonly<Record<DateAbout, string>> = {
  due: 'due',
  review: 'to review',
  happened: 'that happened',
  changed: 'changed',
  recorded: 'recorded',
};

function periodInWords({ from, to }: Period): string {
  if (from === null) return `up to ${to ?? 'any day'}`;
  if (to === null) return `since ${from}`;
  return from === to ? `on ${from}` : `from ${from} to ${to}`;
}
