import { recordTypes } from '../records/record-types.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { listed, notice } from './rich-text.ts';
import { whereDraftIs } from './respond.ts';
import type { Outgoing, Turn } from './turn.ts';

/**
 * A message that fed an open draft was edited or deleted. The draft keeps what it holds: the person is told which
 * fields came from it, and decides. Records are not touched; their history names the message as it was.
 */
export async function handleSourceChange(
  incoming: IncomingOf<'message-edited'> | IncomingOf<'message-deleted'>,
  deps: TurnDeps,
): Promise<Turn> {
  const drafts = await deps.drafts.fedByMessage(incoming.message);
  const outgoing: Outgoing[] = drafts
    .filter((draft) => draft.person === incoming.user)
    .map((draft) => {
      const type = recordTypes[draft.kind];
      const fed = type.fields
        .filter((field) => draft.answers[field.name]?.source?.message === incoming.message)
        .map((field) => field.label.toLowerCase());
      const what = incoming.kind === 'message-edited' ? 'edited' : 'deleted';
      const reply = notice(
        `You ${what} a message that this ${type.noun} draft took ${listed(fed)} from. ` +
          'I have kept what it said. If something is different now, tell me here, such as “severity is high”.',
      );
      return { destination: whereDraftIs(draft), reply };
    });
  return { changes: [], replies: () => outgoing };
}
