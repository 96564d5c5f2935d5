import type { DueInput } from './due.ts';
import { type Reviewable, reviewables } from './reviewable.ts';
import { answersBySubject } from './subject-answers.ts';

/** Each owner's share of the data: with it, what concerns one owner costs what that owner has. */
export function inputByOwner(input: DueInput): (owner: string) => DueInput {
  const answersTo = answersBySubject(input.reviews);
  const given = Map.groupBy(input.reviews, ({ owner }) => owner);
  const seen = reviewables({ ...input, answersTo });
  const records = shares(input.records, seen.record);
  const documents = shares(input.documents, seen.document);
  const approvals = shares(input.approvals, seen.approval);
  const questions = shares(input.questions, seen.question);
  const activities = shares(input.rules.activities, seen.activity);
  return (owner) => {
    const owned = [records, documents, approvals, questions, activities].flatMap(
      (share) => share.get(owner)?.reviewables ?? [],
    );
    // Also what others answered about these items, and what this owner answered about items of others now.
    const reviews = new Set([
      ...owned.flatMap(({ subject }) => answersTo(subject)),
      ...(given.get(owner) ?? []),
    ]);
    return {
      ...input,
      records: records.get(owner)?.things ?? [],
      documents: documents.get(owner)?.things ?? [],
      approvals: approvals.get(owner)?.things ?? [],
      questions: questions.get(owner)?.things ?? [],
      rules: { ...input.rules, activities: activities.get(owner)?.things ?? [] },
      reviews: [...reviews],
    };
  };
}

interface Share<T> {
  readonly things: T[];
  readonly reviewables: Reviewable[];
}

/** Things and what a review sees of them, by owner. */
function shares<T>(
  things: readonly T[],
  reviewable: (thing: T) => Reviewable,
): ReadonlyMap<string | null, Share<T>> {
  const byOwner = new Map<string | null, Share<T>>();
  for (const thing of things) {
    const seen = reviewable(thing);
    const share = byOwner.get(seen.owner) ?? { things: [], reviewables: [] };
    share.things.push(thing);
    share.reviewables.push(seen);
    byOwner.set(seen.owner, share);
  }
  return byOwner;
}
