import type { ReviewRecord } from '../../records/review-record.ts';

/** “: nothing changed”, with what its person noted. */
export function foundInReview({ decision, note }: ReviewRecord): string {
  const found = decision === 'unchanged' ? ': nothing changed' : ': done';
  return note === undefined ? found : `${found}. “${note}”`;
}
