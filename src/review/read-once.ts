import type { ReviewSources } from './ports.ts';

/** The same sources for one round: what does not depend on the owner is read once in it, when it is first needed. */
export function readOnce(sources: ReviewSources): ReviewSources {
  const documents = once(() => sources.documents());
  const approvals = once(() => sources.approvals());
  const questions = once(() => sources.questions());
  const everyRecord = once(() => sources.records({}));
  return {
    standIn: sources.standIn,
    rules: sources.rules,
    documents,
    approvals,
    questions,
    records: (filter) => (filter.owners === undefined ? everyRecord() : sources.records(filter)),
    reviews: (filter) => sources.reviews(filter),
    review: (id) => sources.review(id),
    recordOwners: () => sources.recordOwners(),
    person: (id) => sources.person(id),
    asked: (record) => sources.asked(record),
    maySee: (viewer, record) => sources.maySee(viewer, record),
    recordSeen: (viewer, number) => sources.recordSeen(viewer, number),
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => (reading ??= read());
}
