import type { DueInput } from './due.ts';
import { reviewableDocument, reviewableRecord } from './reviewable.ts';
import { answersBySubject } from './subject-answers.ts';

/** Each owner's share of the data: with it, what concerns one owner costs what that owner has. */
export function inputByOwner(input: DueInput): (owner: string) => DueInput {
  const answersTo = answersBySubject(input.reviews);
  const given = Map.groupBy(input.reviews, ({ owner }) => owner);
  const records = Map.groupBy(input.records, ({ owner }) => owner);
  const documents = Map.groupBy(
    input.documents,
    (document) => reviewableDocument(document, input.standIn).owner,
  );
  return (owner) => {
    const owned = { records: records.get(owner) ?? [], documents: documents.get(owner) ?? [] };
    const subjects = [
      ...owned.records.map((record) => reviewableRecord(record).subject),
      ...owned.documents.map((document) => reviewableDocument(document, input.standIn).subject),
    ];
    // Also what others answered about these items, and what this owner answered about items of others now.
    const reviews = new Set([...subjects.flatMap(answersTo), ...(given.get(owner) ?? [])]);
    return { ...input, ...owned, reviews: [...reviews] };
  };
}
