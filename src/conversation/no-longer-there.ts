import { ownerData, weeklyDigest } from '../review/digest.ts';
import { subjectInWords } from '../review/subject-in-words.ts';
import { aside, inPlace, type ReviewAnswer, type ReviewDeps } from './handle-review.ts';
import type { Incoming } from './incoming.ts';
import { presentDigest } from './present-review.ts';
import { paragraph } from './rich-text.ts';
import { respond } from './respond.ts';
import type { Turn } from './turn.ts';

/** A review that still shows what is not there for this person any more is drawn anew without it. */
export async function noLongerThere(
  answer: ReviewAnswer,
  incoming: Incoming,
  { sources }: ReviewDeps,
  now: Date,
): Promise<Turn> {
  const why = [`I no longer find ${subjectInWords(answer)}, so nothing was recorded.`];
  const isOwnReview = !['accepted', 'refused', 'assigned'].includes(answer.decision);
  if (incoming.kind !== 'action' || !isOwnReview || answer.kind !== 'concern') return aside(incoming, why);
  const data = await ownerData(incoming.user, sources, now);
  const before = [paragraph('One thing is not yours any more. Nothing was recorded.')];
  return respond(inPlace(incoming), presentDigest(weeklyDigest(data, answer.week), { before }));
}
