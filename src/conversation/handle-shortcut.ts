import { understandFields } from '../capture/understand/understand-message.ts';
import { helpWithFields } from './assist/help-with-fields.ts';
import { beginDraft, sourceOf } from './begin-draft.ts';
import { contextFor } from './context-for.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import type { Turn } from './turn.ts';

/**
 * "Log as AI incident" on a message: the draft takes from its words, and goes on in the person's direct messages. What is not sure is
 * taken, too: it stands before the person in the form that opens.
 */
export async function handleShortcut(incoming: IncomingOf<'shortcut'>, deps: TurnDeps): Promise<Turn> {
  const context = await contextFor(incoming.user, deps);
  const text = incoming.on?.text.trim() ?? '';
  // "I" in somebody else's message is its author, not the person who logs it.
  const author = incoming.on?.author ?? incoming.user;
  const understood =
    text === ''
      ? { fields: {}, invalid: [] }
      : understandFields(incoming.start, text, { ...context, author });
  const words = { text, fields: understood.fields, source: sourceOf(incoming) };
  const help = await helpWithFields(incoming.start, words, { ...context, author }, deps);
  return beginDraft(incoming.start, incoming, { text, understood, other: null, help }, context, deps);
}
