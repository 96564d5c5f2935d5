import { readOutboxPayload } from '../slack/outbox-payload.ts';
import type { OutboxItem } from '../jobs/ports.ts';
import { UNREACHABLE_KEY } from '../review/unreachable.ts';
import type { Store } from '../store/store.ts';
import { reviewSends } from './review-sends.ts';

const REVIEWS: readonly string[] = ['review', 'review-item'];

/**
 * A review that Slack does not take (a person who left, whose account is closed, who takes no messages) would be missed by
 * nobody: the AIMS managers hear of it, once for a person until a review reaches
 * them again.
 */
export async function tellOfUnreachable(
  { payload }: OutboxItem,
  why: string,
  {
    store,
    managers,
    now,
  }: { readonly store: Pick<Store, 'reviews'>; readonly managers: readonly string[]; readonly now: Date },
): Promise<void> {
  const person = reviewedPerson(payload);
  if (person === null) return;
  const others = managers.filter((manager) => manager !== person);
  const sends = reviewSends(store.reviews);
  const noted = await store.reviews.claim({ owner: person, key: UNREACHABLE_KEY, asked: [] }, [], now);
  if (noted === 'already-sent') return;
  for (const owner of others) {
    const send = { owner, key: toldKey(person), asked: [] };
    await sends.claim(send, { message: 'unreachable', unreachable: { person, why: inWords(why) } }, now);
  }
}

/** A review was delivered: should the same person leave later on, the AIMS managers hear of it again. */
export async function noteReached(
  { payload }: Pick<OutboxItem, 'payload'>,
  { reviews }: Pick<Store, 'reviews'>,
): Promise<void> {
  const person = reviewedPerson(payload);
  if (person === null) return;
  // What opens the way comes last: whoever finds it open finds the managers' notes gone.
  await reviews.forget(toldKey(person));
  await reviews.forget(UNREACHABLE_KEY, person);
}

/** Whom a review was sent to; null for any other message. */
function reviewedPerson(payload: OutboxItem['payload']): string | null {
  const outgoing = readOutboxPayload(payload);
  if (outgoing?.destination.to !== 'direct' || !REVIEWS.includes(outgoing.reply.kind)) return null;
  return outgoing.destination.user;
}

/** Under this key a manager was told of that person. */
function toldKey(person: string): string {
  return `${UNREACHABLE_KEY}:${person}`;
}

/** "user_disabled: the person’s account is deactivated" without Slack's code. */
function inWords(why: string): string {
  return why.replace(/^[a-z_]+:\s+/u, '');
}
