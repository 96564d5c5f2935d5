import type { types } from '@slack/bolt';
import type { Draft, DraftAnswer } from '../capture/draft.ts';
import { isDraftable } from '../capture/suggest/draftable-fields.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { plainMrkdwn } from './escape-text.ts';
import { helpBlocks } from './form-help.ts';
import { blockOf, fieldInputs, fitsInForm } from './form-inputs.ts';
import { LIMITS } from './limits.ts';
import type { FormState } from './ports.ts';
import { plainText } from './render-controls.ts';

/** Every view of ours, in whatever state, so that a submission or a closing is known as one. */
export const FORM_CALLBACK = 'record_form';

/** All questions of a record at once, filled with what the draft knows. Submitting saves the draft; it records nothing. */
export function formView(state: FormState, abilities: ClientAbilities): types.ModalView {
  const { draft, form: type, systems } = state;
  const inputs = type.captureFields.flatMap((field): types.KnownBlock[] => {
    const answer = draft.answers[field.name];
    const value = draft.typed?.values[field.name] ?? answer?.value ?? null;
    if (!fitsInForm(value)) return [tooLong(field)];
    const blocks = fieldInputs(field, value, { systems, abilities });
    if (!isDraftable(draft.kind, field.name)) return blocks;
    return [...blocks.map((block) => asPutIn(block, answer)), ...helpBlocks(field.name, state)];
  });
  const intro = 'What is known so far is filled in. Nothing is recorded until you confirm.';
  return {
    ...view(draft.id, titleOf(draft, type), [section(intro), ...inputs].slice(0, LIMITS.viewBlocks)),
    submit: plainText('Save answers', LIMITS.viewButton),
  };
}

/** The input of a text that the person took from a suggestion. */
function asPutIn(block: types.InputBlock, answer: DraftAnswer | undefined): types.InputBlock {
  if (answer?.from !== 'suggested' || block.element.type !== 'plain_text_input') return block;
  return { ...block, block_id: blockOf(block.block_id ?? '', String(answer.value)) };
}

/** Opened at once, because the trigger lives three seconds; the form takes its place. */
export function loadingView(draftId: string): types.ModalView {
  return view(draftId, 'One moment', [section('Your answers are being fetched.')]);
}

/** Instead of a form, or in place of one that is over. */
export function noticeView(draftId: string, text: string): types.ModalView {
  return view(draftId, 'Nothing to fill in', [section(text)]);
}

function titleOf(draft: Draft, type: RecordType): string {
  if (draft.updates !== null) return draft.updates.number;
  return `New ${type.noun}`;
}

function view(draftId: string, title: string, blocks: types.KnownBlock[]): types.ModalView {
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK,
    private_metadata: draftId.slice(0, LIMITS.privateMetadata),
    notify_on_close: true,
    title: plainText(title, LIMITS.viewTitle),
    close: plainText('Close', LIMITS.viewButton),
    blocks,
  };
}

function tooLong(field: Field): types.SectionBlock {
  return section(`${field.label} is too long for a form. It stays as it is; change it in the conversation.`);
}

function section(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: plainMrkdwn(text), verbatim: true } };
}
