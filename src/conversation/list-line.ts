import type { RecordVersion } from '../records/record.ts';
import { currentLevel, currentScore, type RiskCriteria } from '../records/risk-criteria.ts';
import { recordTypes } from '../records/record-types.ts';
import { SCORE } from '../records/search/field-tests.ts';
import type { DateAbout } from '../records/search/in-time.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import { whenInWords } from '../records/when.ts';
import { momentSpan } from './moment-span.ts';
import { numberSpan, titleOf } from './present-record.ts';
import { decisionSpans, type DecidedOf } from './decisions-told.ts';
import type { Noted, NotedOf } from './find-further.ts';
import type { Rich } from './reply.ts';
import { shortened } from './rich-text.ts';

export interface Listing {
  readonly query: RegisterQuery;
  readonly criteria: RiskCriteria;
  /** By record number, why it is in the list. */
  readonly noted: NotedOf;
  /** By record number, what was decided on it, where that is asked. */
  readonly decided: DecidedOf;
  /** IANA name. */
  readonly timezone: string;
}

/** One line in a list: how bad it is, when something is due of it, and what of it is asked about. */
export function listLine(
  record: RecordVersion,
  { query, criteria, noted, decided, timezone }: Listing,
): Rich {
  const { kind, data, status, owner } = record;
  const rating = kind === 'risk' ? currentLevel(criteria, data) : data['severity'];
  const why = noted.get(record.number) ?? [];
  const decisions = decided.get(record.number) ?? [];
  const dates = why.length > 0 ? [] : datesOf(record, aboutIn(query));
  const reason =
    decisions.length === 0 && (query.statuses.includes('refused') || query.decision?.said === 'refused')
      ? data['stepReason']
      : undefined;
  return [
    numberSpan(record),
    ` ${shortened(titleOf(record), 90)} · ${status}`,
    ...(typeof rating === 'string' ? [` · ${rating}`] : []),
    ...saidOf(record, query).map((said) => ` · ${said}`),
    ...dates.map(([word, day]) => ` · ${word} ${whenInWords(day)}`),
    ' · ',
    { person: owner },
    ...approverOf(record, query),
    ...why.flatMap((one): Rich => [` · ${one.what}`, ...sinceOf(one, timezone)]),
    ...decisions.flatMap((one) => decisionSpans(one, timezone)),
    ...(typeof reason === 'string' ? [` · “${shortened(reason, 120)}”`] : []),
  ];
}

/** What it says in the fields that are asked about. */
function saidOf(
  { kind, data }: RecordVersion,
  { fields = [], either = [] }: RegisterQuery,
): readonly string[] {
  const asked = new Set(
    [...fields, ...either.flatMap((side) => side.fields ?? [])].map(({ field }) => field),
  );
  const score = kind === 'risk' && asked.has(SCORE) ? currentScore(data) : null;
  const told = SAID.flatMap(([field, called]) => {
    const value = asked.has(field) ? data[field] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? [`${called} ${String(value)}`] : [];
  });
  return [...(score === null ? [] : [`score ${String(score)}`]), ...told];
}

const SAID = [
  ['likelihood', 'likelihood'],
  ['impact', 'impact'],
  ['treatment', 'treatment'],
] as const;

/** Whose decision it waits for, where that is asked. */
function approverOf({ data }: RecordVersion, { facts, waitsFor }: RegisterQuery): Rich {
  if (!facts.includes('waits-for-approval') && waitsFor === undefined) return [];
  const { approver } = data;
  return typeof approver === 'string' ? [' · waits for ', { person: approver }] : [' · names no approver'];
}

/** A moment is shown to each reader in their zone. */
function sinceOf({ since }: Noted, timezone: string): Rich {
  if (since === null) return [];
  return [' ', since.endsWith('Z') ? momentSpan(since, timezone) : whenInWords(since)];
}

/** What is said of a date, by its field. */
const DATE_WORDS: Readonly<Record<string, string>> = {
  dueDate: 'due',
  plannedFor: 'planned for',
  reviewDate: 'to review',
  occurredAt: 'happened',
  implementedAt: 'implemented',
};

/** Of an “or” the time of the first side that says one. */
function aboutIn({ when, either = [] }: RegisterQuery): DateAbout | null {
  return (when ?? either.find((side) => (side.when ?? null) !== null)?.when)?.about ?? null;
}

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
    case 'touched':
      return dated(['occurredAt', 'implementedAt']);
    case 'implemented':
      return dated(['implementedAt']);
    case 'changed':
    case 'recorded':
    case 'quiet':
    case null:
      return isOpen ? dated(nextDate(kind, status)) : [];
  }
}

function nextDate(kind: RecordVersion['kind'], status: string): readonly string[] {
  if (kind === 'change')
    return status === 'implemented' || status === 'reviewed' ? ['implementedAt'] : ['plannedFor'];
  return kind === 'risk' ? [status === 'treated' || status === 'accepted' ? 'reviewDate' : 'dueDate'] : [];
}
