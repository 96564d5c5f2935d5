import { backToOther } from './another/back-to-other.ts';
import type { TurnDeps } from './deps.ts';
import { handleAction } from './handle-action.ts';
import { handleCommand } from './handle-command.ts';
import { handleMessage } from './handle-message.ts';
import { handleShortcut } from './handle-shortcut.ts';
import { handleSourceChange } from './handle-source-change.ts';
import type { Incoming } from './incoming.ts';
import { withoutTrail } from './concern/without-trail.ts';
import { showLinks } from './record/show-links.ts';
import { typedCommand } from './typed-command.ts';
import { nothing, type Turn } from './turn.ts';
import { withoutGreeting } from './without-greeting.ts';

/**
 * ONE TURN, START TO FINISH. What a person did comes in; what changes and what is said comes out. Nothing is written
 * here: the caller commits the turn whole, so a turn that is run again after a crash starts from the same state.
 */
export async function handleTurn(came: Incoming, deps: TurnDeps): Promise<Turn> {
  const incoming = came.kind === 'message' ? { ...came, text: withoutGreeting(came.text) } : came;
  const turn = await deps.withinModelTime(() => decide(incoming, deps));
  return withoutTrail(await backToOther(turn, incoming, deps), incoming);
}

async function decide(incoming: Incoming, deps: TurnDeps): Promise<Turn> {
  switch (incoming.kind) {
    case 'message': {
      const typed = typedCommand(incoming) ?? incoming;
      return typed.kind === 'command' ? handleCommand(typed, deps) : handleMessage(typed, deps);
    }
    case 'command':
      return handleCommand(incoming, deps);
    case 'shortcut':
      return handleShortcut(incoming, deps);
    case 'action':
      return handleAction(incoming, deps);
    case 'links-shared':
      return showLinks(incoming, deps);
    case 'message-edited':
    case 'message-deleted':
      return handleSourceChange(incoming, deps);
    case 'form':
      // A form is answered at once, with its errors in the response: see `submit-draft-form.ts`.
      return nothing;
  }
}
