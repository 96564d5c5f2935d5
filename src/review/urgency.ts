import type { ReviewSubject } from '../records/review-record.ts';

/** Most urgent first: the order in which an owner reads what is due. */
export const URGENCIES = [
  'clock',
  'critical-incident',
  'high-incident',
  'overdue',
  'open-incident',
  'approval',
  'soon',
  'waiting',
] as const;

export type Urgency = (typeof URGENCIES)[number];

/** Why something is due, and how urgently. */
export interface Due {
  /** In words, without the title: "open for 9 days". */
  readonly reason: string;
  /** The day on which it fell or falls due, such as `2026-11-14`. */
  readonly dueOn: string;
  readonly urgency: Urgency;
}

type Ranked = Pick<Due, 'dueOn' | 'urgency'> & { readonly subject: ReviewSubject };

/** For sorting; two different items are never equal, so that a message that is made again has the same order. */
export function byUrgency(one: Ranked, other: Ranked): number {
  return (
    URGENCIES.indexOf(one.urgency) - URGENCIES.indexOf(other.urgency) ||
    compare(one.dueOn, other.dueOn) ||
    compare(one.subject.id, other.subject.id)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
