import { recognizeCommand } from '../capture/recognize-command.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { answerOffer } from './record/answer-offer.ts';
import { replyTo } from './respond.ts';
import type { Turn } from './turn.ts';
import { lastCancelled, undoCancel } from './undo-cancel.ts';
import { whereSeen } from './where-seen.ts';

/**
 * What answers the last thing that was said in this very thread, although its person has an open draft in another one: “yes” to
 * an offer, “undo” of what was cancelled here. Null for everything else.
 */
export async function saidToThread(
  incoming: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn | null> {
  const offered = await answerOffer(incoming, deps);
  if (offered !== null || recognizeCommand(incoming.text) !== 'undo') return offered;
  const cancelled = await lastCancelled(incoming, false, deps);
  if (cancelled === null) return null;
  const here = await whereSeen(cancelled, incoming, deps);
  return undoCancel(cancelled, here, replyTo(here), context, deps);
}
