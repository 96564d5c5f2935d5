import { recognizeCommand } from '../../capture/recognize-command.ts';
import type { TurnDeps } from '../deps.ts';
import type { IncomingOf } from '../incoming.ts';
import { notice } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { proposeSystem } from './propose-system.ts';
import { rememberRecord } from './show-record.ts';

const TAKES =
  /^(?:yes[,.\s]+)?(?:please )?(?:propose|add|list|do) (?:it|that|this)(?: (?:please|to the inventory|for the inventory))*[.!\s]*$/iu;
const LEAVES =
  /^no[,.\s]+(?:thanks|thank you|leave it|not (?:now|needed|necessary)|it(?:['’]s| is) not .{1,60})[.!\s]*$/iu;

/**
 * “Yes” or “no” to the offer that a conversation ended with: the system goes to the AIMS manager, or stays as it was called.
 * Null for any other words, and for anybody whom nothing was offered.
 */
export async function answerOffer(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn | null> {
  const answer = yesOrNo(incoming.text);
  if (answer === null) return null;
  const offer = await deps.memories.offerIn(incoming.conversation);
  if (offer === null || offer.person !== incoming.user) return null;
  const { number, system } = offer;
  const settled = rememberRecord(incoming, { number });
  if (answer === 'no') {
    const kept = notice(`All right. ${number} keeps “${system}” as you called it.`);
    return respond(replyTo(incoming), kept, [settled]);
  }
  const record = await deps.register.byNumber(number, deps.actor(incoming.user));
  if (record === null) return null;
  return proposeSystem(system, record, incoming, replyTo(incoming), deps, [settled]);
}

function yesOrNo(text: string): 'yes' | 'no' | null {
  if (TAKES.test(text.trim())) return 'yes';
  if (LEAVES.test(text.trim())) return 'no';
  const command = recognizeCommand(text);
  return command === 'yes' || command === 'no' ? command : null;
}
