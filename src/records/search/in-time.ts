import type { RecordVersion } from '../record.ts';
import { recordTypes } from '../record-types.ts';
import { changesIn, isWithin } from './changes-in.ts';
import type { Period } from './read-period.ts';
import type { RegisterQuery } from './register-query.ts';

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

/** The time within which something was changed, where one is asked about. */
export function changedIn({ when }: Pick<RegisterQuery, 'when'>): Period {
  return when?.about === 'changed' ? when.period : { from: null, to: null };
}

/** Whether what is asked about a record lies in the time. */
export function isInTime(
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
    case 'happened':
    case 'due':
    case 'review':
    case 'implemented':
      return DATE_FIELDS[about].some((name) => isDated(record.data[name], period));
  }
}

function isDated(value: unknown, period: Period): boolean {
  return typeof value === 'string' && isWithin(value, period);
}

/** What is closed, and changed last month, is what was closed by then or touched after. */
export function isClosed({ kind, status }: RecordVersion): boolean {
  return recordTypes[kind].closedStatuses.includes(status);
}
