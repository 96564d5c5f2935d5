import type { Draft } from '../capture/draft.ts';
import { recordTypes } from '../records/record-types.ts';
import type { QuestionContext } from './present-question.ts';
import { button } from './present-question.ts';
import type { Reply } from './reply.ts';
import { paragraph, reply } from './rich-text.ts';
import { respond } from './respond.ts';
import { saveDraft } from './save-draft.ts';
import type { Destination, Turn } from './turn.ts';

export function presentCancelQuestion({ type, draft }: QuestionContext): Reply {
  return reply(
    'question',
    [paragraph(`Cancel this ${type.noun} draft? Nothing has been recorded.`)],
    [
      button('Yes, cancel it', { do: 'cancel-confirmed', draft: draft.id }, 'danger'),
      button('Keep it', { do: 'resume', draft: draft.id }),
    ],
  );
}

/** The draft is put aside, not deleted: what was typed stays in the store. */
export function cancelDraft(draft: Draft, destination: Destination, now: Date): Turn {
  const saved = saveDraft(draft, now);
  const card = reply('cancelled', [paragraph(`Cancelled. No ${recordTypes[draft.kind].noun} was recorded.`)]);
  return respond(destination, card, [
    saved.change,
    { change: 'close-draft', draft: saved.draft, outcome: 'cancelled' },
  ]);
}
