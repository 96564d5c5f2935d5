import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { nearestCommand } from '../nearest-command.ts';
import { typedCommand } from '../typed-command.ts';
import { recognizeConcernWords } from './recognize-concern-words.ts';

/**
 * Whether what came in may belong to a concern without a name: it says so, or its person has one open. Asked when a turn has
 * failed, since what failed must not lead back to them either. Where the drafts cannot be read it may, wherever nobody
 * reads along.
 */
export async function mayBeNameless(incoming: Incoming, deps: Pick<TurnDeps, 'drafts'>): Promise<boolean> {
  if (saysSo(incoming)) return true;
  try {
    const open = await deps.drafts.ofPerson(incoming.user);
    return open.some(({ anonymous }) => anonymous === true);
  } catch {
    return incoming.kind !== 'message' || incoming.direct;
  }
}

function saysSo(incoming: Incoming): boolean {
  switch (incoming.kind) {
    case 'message': {
      const typed = typedCommand(incoming) ?? incoming;
      return typed.kind === 'command' ? saysSo(typed) : isNameless(typed.text);
    }
    case 'command':
      return isConcern(incoming.command)
        ? isNameless(`concern ${incoming.text}`, true)
        : isNameless(incoming.text);
    case 'action':
      return incoming.action.do === 'raise-concern' && incoming.action.anonymous;
    case 'message-edited':
      return isNameless(incoming.text);
    case 'message-deleted':
    case 'shortcut':
    case 'form':
    case 'links-shared':
      return false;
  }
}

function isConcern(command: string): boolean {
  return command === 'concern' || nearestCommand(command) === 'concern';
}

/** Whoever has not said yet may want no name. */
function isNameless(text: string, otherwise = false): boolean {
  const words = recognizeConcernWords(text);
  if (words === null) return otherwise;
  return words.wants === 'follow-up' || words.anonymous !== false;
}
