import type { Draft } from '../capture/draft.ts';
import { EVERYBODY } from '../records/access.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { whereDraftIs } from './respond.ts';
import type { Destination } from './turn.ts';
import { viewerOf } from './viewer-of.ts';

/** A place of a draft's own in its person's direct messages. */
export function inPrivate(
  person: string,
  draft: string,
): { readonly conversation: string; readonly place: string } {
  return { conversation: `direct:${person}:${draft}`, place: `direct:${person}` };
}

/**
 * What was said or pressed, there where its draft may be shown: a draft that changes a record shows what is on record, so
 * that where not everybody who reads along may see that, it goes on in its person's direct messages.
 */
export async function whereSeen<I extends IncomingOf<'message' | 'action'>>(
  draft: Draft,
  incoming: I,
  deps: Pick<TurnDeps, 'register' | 'actor'>,
): Promise<I> {
  if (draft.updates === null) return incoming;
  const seen = await deps.register.byNumber(draft.updates.number, viewerOf(incoming, deps));
  return seen === null ? { ...incoming, ...inPrivate(incoming.user, draft.id), direct: true } : incoming;
}

/** Where a draft is shown that nobody has just said something to. */
export async function whereShown(
  draft: Draft,
  { register }: Pick<TurnDeps, 'register'>,
): Promise<Destination> {
  const { updates, person } = draft;
  const forAll = updates === null || (await register.byNumber(updates.number, EVERYBODY)) !== null;
  return forAll ? whereDraftIs(draft) : { to: 'direct', user: person };
}
