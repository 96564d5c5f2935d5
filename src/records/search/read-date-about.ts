import { DateTime } from 'luxon';
import type { RecordKind } from '../define-record.ts';
import type { Period } from './read-period.ts';
import type { DateAbout } from './in-time.ts';

export interface AboutAsked {
  readonly closed: boolean;
  /** A time is said. */
  readonly dated: boolean;
  readonly kinds: readonly RecordKind[];
  /** Who changed it is said. */
  readonly byWhom: boolean;
  /** It is said that they were recorded then. */
  readonly isPlain: boolean;
  /** The person's calendar day. */
  readonly today: string;
}

export interface ReadAbout {
  readonly about: DateAbout;
  /** Of what is due or planned with no time: “risks that are due”, “planned changes”. */
  readonly alone: Period | null;
  /** Words that say nothing without a time. */
  readonly timeless: readonly string[];
}

/** What is due soon is, where no time is said, due within so many days. */
const SOON_DAYS = 30;
const CHANGED = /^(?:changed|updated|modified|touched|moved)$/u;

/**
 * "Changes" are a kind of record; "changed" says when. With a time "reported" says that it was recorded then; of incidents a
 * time alone says that they happened then.
 */
export function readDateAbout(
  take: (pattern: RegExp) => boolean,
  { closed, dated, kinds, byWhom, isPlain, today }: AboutAsked,
): ReadAbout {
  const of = (about: DateAbout, alone: Period | null = null, timeless: readonly string[] = []): ReadAbout =>
    dated ? { about, alone: null, timeless: [] } : { about, alone, timeless };
  const day = DateTime.fromISO(today, { zone: 'utc' });
  const soon = { from: null, to: day.plus({ days: SOON_DAYS }).toFormat('yyyy-MM-dd') };
  // A reviewed change has that status.
  const ofChanges = kinds.length === 1 && kinds[0] === 'change' && !dated;
  if (take(/^(?:reviews?|reviewing|revisit)$/u)) return of('review', ofChanges ? null : soon);
  if (!ofChanges && take(/^(?:reviewed|revisited)$/u)) return of('review', null, ['reviewed']);
  if (take(/^(?:due|overdue|expiring)$/u)) return of('due', soon);
  if (take(/^(?:planned|scheduled|upcoming)$/u)) return of('due', { from: today, to: null });
  if (take(/^(?:expected|coming)$/u)) return of('due');
  if (take(/^(?:happened|happening|occurred|occurring)$/u)) return of('happened');
  const changed = take(CHANGED) || byWhom;
  const isRecorded = (dated && take(RECORDED)) || isPlain;
  if (changed || closed) return of('changed', null, changed && !byWhom ? ['changed'] : []);
  return of(isRecorded ? 'recorded' : aboutOf(kinds));
}

/** What a time means that nothing is said of. */
export function aboutOf(kinds: readonly RecordKind[]): 'happened' | 'recorded' {
  return kinds.length === 1 && kinds[0] === 'incident' ? 'happened' : 'recorded';
}

const RECORDED =
  /^(?:reported|recorded|logged|raised|registered|filed|identified|proposed|opened|added|created|entered|submitted)$/u;
