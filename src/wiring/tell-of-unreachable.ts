import { readOutboxPayload } from '../slack/outbox-payload.ts';
import type { OutboxItem } from '../jobs/ports.ts';
import { UNREACHABLE_KEY } from '../review/unreachable.ts';
import type { Store } from '../store/store.ts';
import { reviewSends } from './review-sends.ts';

const REVIEWS: readonly string[] = ['review', 'review-item'];

/**
 * A review that Slack does not take (a person who left, whose account is closed, who takes no messages) would be missed by
 * nobody: the AIMS managers hear of it, once for a person.
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
  const outgoing = readOutboxPayload(payload);
  if (outgoing?.destination.to !== 'direct' || !REVIEWS.includes(outgoing.reply.kind)) return;
  const person = outgoing.destination.user;
  const others = managers.filter((manager) => manager !== person);
  const sends = reviewSends(store.reviews);
  const noted = await store.reviews.claim({ owner: person, key: UNREACHABLE_KEY, asked: [] }, [], now);
  if (noted === 'already-sent') return;
  for (const owner of others) {
    const send = { owner, key: `${UNREACHABLE_KEY}:${person}`, asked: [] };
    await sends.claim(send, { message: 'unreachable', unreachable: { person, why: inWords(why) } }, now);
  }
}

/** "user_disabled: the person’s account is deactivated" without Slack's code. */
function inWords(why: string): string {
  return why.replace(/^[a-z_]+:\s+/u, '');
}
