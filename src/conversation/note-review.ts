import { maySee, readsOnly } from '../records/access.ts';
import { withNote, type ReviewRecord } from '../records/review-record.ts';
import { ownerData, type OwnerData } from '../review/digest.ts';
import { isNumbered } from '../review/subject-answers.ts';
import { MOST_NOTED } from './action.ts';
import { aside, inItsState, type ReviewDeps } from './handle-review.ts';
import type { Incoming } from './incoming.ts';
import type { Rich } from './reply.ts';
import { shortened } from './rich-text.ts';
import type { Turn } from './turn.ts';

/** A note for an answer that was given: by its id, and in the person's words. */
export interface ReviewNote {
  readonly review: string;
  readonly note: string;
}

/**
 * What somebody noted after they answered: it is kept with the answer, and the message shows it there. What cannot be kept is
 * said back, so that nobody has to write it again.
 */
export async function noteReview(
  given: ReviewNote,
  incoming: Incoming,
  deps: ReviewDeps,
  now: Date,
): Promise<Turn> {
  const note = given.note.trim();
  if (note === '') return aside(incoming, ['That note has no words. Nothing was recorded.']);
  const review = await deps.sources.review(given.review);
  const refused =
    review === null || !(await maySeeSubject(review, incoming.user, deps))
      ? ['I no longer find the answer that this note belongs to.']
      : whyNotTheirs(review, incoming.user, deps);
  if (review === null || refused !== null)
    return aside(incoming, [
      ...(refused ?? []),
      ` Your note was not recorded: “${shortened(note, MOST_NOTED)}”`,
    ]);
  const { id, subject } = review;
  const data = withNoteTo(await ownerData(review.owner, deps.sources, now), id, note);
  return {
    changes: [{ change: 'note-review', review: id, subject: { kind: subject.kind, id: subject.id }, note }],
    replies: () => [inItsState(review, { incoming, now }, data)],
  };
}

/** Whoever gave the answer or was asked for it, or an AIMS manager; an auditor notes nothing. */
function whyNotTheirs(
  { subject, owner, decidedBy }: ReviewRecord,
  user: string,
  deps: ReviewDeps,
): Rich | null {
  const actor = deps.actor(user);
  if (readsOnly(actor)) return ['An auditor reads everything and changes nothing.'];
  const manages = actor.roles.includes(subject.kind === 'concern' ? 'concern-reader' : 'manager');
  if (manages || owner === user || decidedBy === user) return null;
  return ['Only ', { person: owner }, ' or an AIMS manager can add to that answer.'];
}

async function maySeeSubject({ subject }: ReviewRecord, user: string, deps: ReviewDeps): Promise<boolean> {
  const actor = deps.actor(user);
  if (!isNumbered(subject))
    return subject.kind !== 'document' || (await deps.mayReadDocument(user, subject.id));
  const record = await deps.register.byNumber(subject.id, actor);
  return record !== null && maySee(actor, record);
}

function withNoteTo(data: OwnerData, id: string, note: string): OwnerData {
  const reviews = data.input.reviews.map((review) =>
    review.id === id ? { ...review, note: withNote(review.note ?? null, note) } : review,
  );
  return { ...data, input: { ...data.input, reviews } };
}
