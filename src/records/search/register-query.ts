import type { RecordKind } from '../define-record.ts';
import { inherentLevel, residualLevel, type RiskCriteria } from '../risk-criteria.ts';
import type { RecordVersion } from '../record.ts';
import { recordTypes } from '../record-types.ts';
import type { Period } from './read-period.ts';

/** What a search was understood to ask for. What is not said is null or empty, and restricts nothing. */
export interface RegisterQuery {
  readonly kinds: readonly RecordKind[];
  /** Still open, or closed; null for both. */
  readonly open: boolean | null;
  readonly statuses: readonly string[];
  readonly severities: readonly string[];
  readonly levels: readonly string[];
  readonly owner: string | null;
  readonly system: string | null;
  readonly when: { readonly about: DateAbout; readonly period: Period } | null;
  /** Words that have to stand in the record: what was not understood otherwise. */
  readonly words: readonly string[];
}

export type DateAbout = 'due' | 'changed' | 'recorded';

/** The fields that say when something is due, by what they are called in the record types. */
const DUE_FIELDS = ['dueDate', 'reviewDate', 'plannedFor'];

/** Whether a record, as it stands, is one that the query asks for. */
export function matchesQuery(record: RecordVersion, query: RegisterQuery, criteria: RiskCriteria): boolean {
  const { data, kind, status } = record;
  const closed = recordTypes[kind].closedStatuses.includes(status);
  const rated = rating(record, criteria);
  return (
    (query.kinds.length === 0 || query.kinds.includes(kind)) &&
    (query.open === null || query.open === !closed) &&
    (query.statuses.length === 0 || query.statuses.includes(status)) &&
    (query.severities.length + query.levels.length === 0 ||
      query.severities.includes(String(data['severity'])) ||
      (rated !== null && query.levels.includes(rated))) &&
    (query.owner === null || record.owner === query.owner) &&
    (query.system === null || data['system'] === query.system) &&
    (query.when === null || isIn(record, query.when)) &&
    query.words.every((word) => standsIn(record, word))
  );
}

/** The level that counts now: what is left of a risk once that is known. */
function rating({ kind, data }: RecordVersion, criteria: RiskCriteria): string | null {
  return kind === 'risk' ? (residualLevel(criteria, data) ?? inherentLevel(criteria, data)) : null;
}

function isIn(record: RecordVersion, { about, period }: NonNullable<RegisterQuery['when']>): boolean {
  const within = (day: string): boolean =>
    (period.from === null || day >= period.from) && (period.to === null || day <= period.to);
  switch (about) {
    case 'changed':
      return within(record.changedAt.slice(0, 10));
    case 'recorded':
      return within(record.createdAt.slice(0, 10));
    case 'due':
      return DUE_FIELDS.some((name) => {
        const value = record.data[name];
        return typeof value === 'string' && within(value.slice(0, 10));
      });
  }
}

function standsIn({ number, data }: RecordVersion, word: string): boolean {
  return [number, ...Object.values(data)].some((value) => String(value).toLowerCase().includes(word));
}

/** The query in words, so that a person sees what was understood and can say it otherwise. */
export function queryInWords(query: RegisterQuery): string {
  const { kinds, open, statuses, severities, levels, owner, system, when, words } = query;
  const rated = [...new Set([...severities, ...levels])];
  const nouns = kinds.length === 0 ? 'records' : kinds.map((kind) => recordTypes[kind].plural).join(' and ');
  return [
    open === null ? '' : open ? 'open' : 'closed',
    rated.join(' or '),
    nouns,
    statuses.length === 0 ? '' : `that are ${statuses.join(' or ')}`,
    owner === null ? '' : `of ${owner}`,
    system === null ? '' : `for “${system}”`,
    when === null ? '' : `${when.about} ${periodInWords(when.period)}`,
    words.length === 0 ? '' : `with ${words.map((word) => `“${word}”`).join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function periodInWords({ from, to }: Period): string {
  if (from === null) return `up to ${to ?? 'any day'}`;
  if (to === null) return `since ${from}`;
  return from === to ? `on ${from}` : `from ${from} to ${to}`;
}
