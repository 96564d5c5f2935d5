import type { types, webApi } from '@slack/bolt';
import { z } from 'zod';
import { MOST_NOTED, type Action } from '../conversation/action.ts';
import type { IncomingOf } from '../conversation/incoming.ts';
import type { Logger } from '../kernel/logger.ts';
import { viewPayloadSchema } from './envelope.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './render-controls.ts';
import { smallNote } from './render-part.ts';
import { renderReply } from './render-reply.ts';
import { respondOnlyVisible } from './respond-url.ts';
import { callFailure } from './slack-errors.ts';

const NOTE_CALLBACK = 'review_note';
const INPUT = 'note';

/** What travels with the dialog: the answer, and the message that is to show the note. */
const metadataSchema = z.strictObject({
  review: z.string().max(100),
  conversation: z.string(),
  place: z.string(),
  message: z.string(),
  direct: z.boolean(),
});

type Opening = Extract<Action, { do: 'open-note' }>;

/** A small dialog for a note to one answer. What cannot be opened in time is said to the person alone. */
export async function openNote(
  pressed: IncomingOf<'action'>,
  action: Opening,
  triggerId: string,
  { client, logger }: { readonly client: webApi.WebClient; readonly logger: Logger },
): Promise<void> {
  try {
    await client.views.open({ trigger_id: triggerId, view: noteView(pressed, action) });
  } catch (thrown) {
    logger.warn('a dialog for a note could not be opened', { why: callFailure(thrown).failure });
    if (pressed.responseHandle === undefined) return;
    const parts = [{ part: 'text', spans: [TOO_LATE] }] as const;
    await respondOnlyVisible(pressed.responseHandle, renderReply({ kind: 'notice', parts, controls: [] }));
  }
}

const TOO_LATE = 'The dialog could not be opened in time. Press the button again.';

export function noteView(pressed: IncomingOf<'action'>, { review, about }: Opening): types.ModalView {
  const { conversation, place, message, direct = false } = pressed;
  return {
    type: 'modal',
    callback_id: NOTE_CALLBACK,
    private_metadata: JSON.stringify({ review, conversation, place, message, direct }),
    title: plainText('Note to a review', LIMITS.viewTitle),
    submit: plainText('Keep the note', LIMITS.viewButton),
    close: plainText('Close', LIMITS.viewButton),
    blocks: [
      ...smallNote(about),
      {
        type: 'input',
        block_id: INPUT,
        label: plainText('What you found', LIMITS.inputLabel),
        hint: plainText('It is kept with your answer, in the audit trail.', LIMITS.inputHint),
        element: {
          ...{ type: 'plain_text_input', action_id: INPUT, multiline: true },
          ...{ min_length: 1, max_length: MOST_NOTED, focus_on_load: true },
        },
      },
    ],
  };
}

/** A note that was sent off, as if it had been a press in its message; null for any other dialog. */
export function parseNote(envelope: unknown): IncomingOf<'action'> | null {
  const sent = viewPayloadSchema.safeParse(envelope);
  if (!sent.success || sent.data.view.callback_id !== NOTE_CALLBACK) return null;
  const { user, view } = sent.data;
  const metadata = metadataSchema.safeParse(readMetadata(view.private_metadata ?? ''));
  const typed = view.state?.values[INPUT]?.[INPUT]?.['value'];
  if (!metadata.success || typeof typed !== 'string') return null;
  const { review, direct, ...where } = metadata.data;
  const action = { do: 'note-review', review, note: typed.slice(0, MOST_NOTED) } as const;
  return { kind: 'action', ...where, user: user.id, action, ...(direct ? { direct } : {}) };
}

function readMetadata(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
