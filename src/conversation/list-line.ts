import type { RecordVersion } from '../records/record.ts';
import { currentLevel, type RiskCriteria } from '../records/risk-criteria.ts';
import type { Overdue } from '../records/search/overdue.ts';
import { recordTypes } from '../records/record-types.ts';
import type { DateAbout, RegisterQuery } from '../records/search/register-query.ts';
import { whenInWords } from '../records/when.ts';
import { momentSpan } from './moment-span.ts';
import { numberSpan, titleOf } from './present-record.ts';
import type { Rich } from './reply.ts';
import { shortened } from './rich-text.ts';

export interface Listing {
  readonly query: RegisterQuery;
  readonly criteria: RiskCriteria;
  readonly overdue: ReadonlyMap<string, readonly Overdue[]>;
  /** IANA name. */
  readonly timezone: string;
}

/** One line in a list: how bad it is, when something is due of it, and what of it is asked about. */
export function listLine(record: RecordVersion, { query, criteria, overdue, timezone }: Listing): Rich {
  const { kind, data, status, owner } = record;
  const rating = kind === 'risk' ? currentLevel(criteria, data) : data['severity'];
  const late = overdue.get(record.number) ?? [];
  const dates = late.length > 0 ? [] : datesOf(record, query.when?.about ?? null);
  const reason =
    query.statuses.includes('refused') || query.decision?.said === 'refused' ? data['stepReason'] : undefined;
  return [
    numberSpan(record),
    ` ${shortened(titleOf(record), 90)} · ${status}`,
    ...(typeof rating === 'string' ? [` · ${rating}`] : []),
    ...dates.map(([word, day]) => ` · ${word} ${whenInWords(day)}`),
    ' · ',
    { person: owner },
    ...approverOf(record, query),
    ...late.flatMap((one): Rich => [` · ${one.what} `, ...sinceOf(one, timezone)]),
    ...(typeof reason === 'string' ? [` · “${shortened(reason, 120)}”`] : []),
  ];
}

/** Whose decision it waits for, where that is asked. */
function approverOf({ data }: RecordVersion, { facts, waitsFor }: RegisterQuery): Rich {
  if (!facts.includes('waits-for-approval') && waitsFor === undefined) return [];
  const { approver } = data;
  return typeof approver === 'string' ? [' · waits for ', { person: approver }] : [' · names no approver'];
}

/** A moment is shown to each reader in their zone. */
function sinceOf({ since }: Overdue, timezone: string): Rich {
  return since.endsWith('Z') ? [momentSpan(since, timezone)] : [whenInWords(since)];
}

/** What is said of a date, by its field. */
const DATE_WORDS: Readonly<Record<string, string>> = {
  dueDate: 'due',
  plannedFor: 'planned for',
  reviewDate: 'to review',
  occurredAt: 'happened',
  implementedAt: 'implemented',
};

/** The dates that are asked about; else the next one that something is due on, of what is open. */
function datesOf(
  { kind, data, status }: RecordVersion,
  about: DateAbout | null,
): readonly (readonly [string, string])[] {
  const isOpen = !recordTypes[kind].closedStatuses.includes(status);
  const dated = (names: readonly string[]) =>
    names.flatMap((name) => {
      const value = data[name];
      return typeof value === 'string' ? [[DATE_WORDS[name] ?? name, value] as const] : [];
    });
  switch (about) {
    case 'due':
      return dated(['dueDate', 'plannedFor', 'reviewDate']);
    case 'review':
      return dated(['reviewDate']);
    case 'happened':
      return dated(['occurredAt']);
    case 'implemented':
      return dated(['implementedAt']);
    case 'changed':
    case 'recorded':
    case null:
      return isOpen ? dated(nextDate(kind, status)) : [];
  }
}

function nextDate(kind: RecordVersion['kind'], status: string): readonly string[] {
  if (kind === 'change')
    return status === 'implemented' || status === 'reviewed' ? ['implementedAt'] : ['plannedFor'];
  return kind === 'risk' ? [status === 'treated' || status === 'accepted' ? 'reviewDate' : 'dueDate'] : [];
}
