import type { Draft } from '../../capture/draft.ts';
import type { DraftingWords } from '../../capture/suggest/recognize-drafting-words.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { mayEdit } from '../../records/may-edit.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { TurnDeps } from '../deps.ts';
import type { IncomingOf } from '../incoming.ts';
import { changeDraft } from '../draft-from-record.ts';
import { findRecord } from '../record/find-record.ts';
import { wholeNumber } from '../record/record-reference.ts';
import { rememberRecord } from '../record/show-record.ts';
import { notice } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { suggestText } from './suggest-text.ts';

/** "Help me write the root cause": for the draft that is open here, or the record that is named or talked about. */
export async function askForText(
  { kind, field: name, number }: DraftingWords,
  open: Draft | null,
  incoming: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn> {
  const destination = replyTo(incoming);
  const field = recordTypes[kind].field(name);
  if (field === undefined) return respond(destination, notice('There is no such field.'));
  const viewer = viewerOf(incoming, deps);
  if (number === null && open?.kind === kind) {
    const { conversation, place } = incoming;
    const draft = { ...open, conversation, place };
    const { reply, change } = await suggestText({ draft, field, viewer, context, deps });
    return respond(destination, reply, [change]);
  }
  const reference =
    number === null
      ? ({ by: 'context' } as const)
      : ({ by: 'number', number: wholeNumber(number, context.now) } as const);
  const found = await findRecord(reference, incoming.conversation, viewer, deps);
  if (found.found === 'none') return respond(destination, notice(found.why));
  const { noun, article, prefix } = recordTypes[kind];
  if (found.found !== 'one' || found.record.kind !== kind) {
    const whose = `The ${field.label.toLowerCase()} belongs to ${article} ${noun}.`;
    const how = `Name it, such as “help me write the ${field.label.toLowerCase()} of ${prefix}-2026-0001”, or begin one here.`;
    return respond(destination, notice(`${whose} ${how}`));
  }
  const { record } = found;
  const may = mayEdit(deps.actor(incoming.user), record);
  if (!may.allowed) return respond(destination, notice(may.reason));
  const draft = changeDraft(record, incoming, context, deps);
  const { reply, change } = await suggestText({ draft, field, viewer, context, deps });
  return respond(destination, reply, [change, rememberRecord(incoming, record)]);
}
