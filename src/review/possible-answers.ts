import type { ReviewDecision, ReviewSubject } from '../records/review-record.ts';

const PASSED_ON: readonly ReviewDecision[] = ['hand-over', 'accepted', 'refused', 'not-mine', 'assigned'];
const OF_RECORDS: readonly ReviewDecision[] = ['unchanged', 'update', 'done', 'later', ...PASSED_ON];

/** What can be answered to each kind of thing; in the order in which it is offered. */
export const POSSIBLE_ANSWERS: Readonly<Record<ReviewSubject['kind'], readonly ReviewDecision[]>> = {
  incident: OF_RECORDS,
  risk: OF_RECORDS,
  change: OF_RECORDS,
  concern: OF_RECORDS,
  document: ['unchanged', 'update', 'later', ...PASSED_ON],
  // Decided with the buttons of the record; who decides is a field of the record.
  approval: ['later', 'not-mine'],
  question: ['done', 'later'],
  activity: ['done', 'later', ...PASSED_ON],
};
