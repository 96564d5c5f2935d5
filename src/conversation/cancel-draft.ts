import type { Draft } from '../capture/draft.ts';
import { recordTypes } from '../records/record-types.ts';
import { forgotten } from './concern/confirm-concern.ts';
import { besideControls, besideParts } from './another/ask-which.ts';
import type { Incoming } from './incoming.ts';
import type { QuestionContext } from './present-question.ts';
import { button } from './present-question.ts';
import type { Reply } from './reply.ts';
import { notice, paragraph, reply, small } from './rich-text.ts';
import { respond } from './respond.ts';
import { saveDraft } from './save-draft.ts';
import type { Destination, Turn } from './turn.ts';

/** How long a cancelled draft can be brought back. */
export const UNDO_MS = 86_400_000;

export function presentCancelQuestion({ type, draft }: QuestionContext): Reply {
  return reply(
    'question',
    [
      paragraph(
        draft.updates === null
          ? `Cancel this ${type.noun} draft? Nothing has been recorded.`
          : `Drop what you have said for ${draft.updates.number}? The record stays as it is.`,
      ),
    ],
    [
      button('Yes, cancel it', { do: 'cancel-confirmed', draft: draft.id }, 'danger'),
      button('Keep it', { do: 'resume', draft: draft.id }),
    ],
  );
}

export function presentCancelled(draft: Draft): Reply {
  const { kind, id, updates } = draft;
  return reply(
    'cancelled',
    [
      paragraph(
        updates === null
          ? `Cancelled. No ${recordTypes[kind].noun} was recorded.`
          : `Cancelled. ${updates.number} stays as it is.`,
      ),
      small('Say “undo” or press the button within a day to bring it back.'),
      ...besideParts(draft),
    ],
    [button('Undo', { do: 'undo-cancel', draft: id }), ...besideControls(draft)],
  );
}

/** The draft is put away, not deleted: “undo” brings it back for a day, and what was typed stays in the store. */
export function cancelDraft(draft: Draft, incoming: Incoming, destination: Destination, now: Date): Turn {
  if (draft.anonymous === true) {
    const gone = notice(
      'Cancelled, and deleted: nothing of it is kept here. Delete your messages in Slack as well.',
    );
    return respond(destination, gone, [forgotten(draft, incoming)]);
  }
  const saved = saveDraft({ ...draft, cancelAsked: false }, now);
  return respond(destination, presentCancelled(draft), [
    saved.change,
    { change: 'close-draft', draft: saved.draft, outcome: 'cancelled' },
  ]);
}
