import type { webApi } from '@slack/bolt';
import type { Logger } from '../kernel/logger.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { ViewPayload } from './envelope.ts';
import { errorsByBlock, touchedValues } from './form-values.ts';
import { formView, loadingView, noticeView } from './form-view.ts';
import type { FormOutcome, Forms } from './ports.ts';
import { renderReply } from './render-reply.ts';
import { respondOnlyVisible } from './respond-url.ts';
import { callFailure } from './slack-errors.ts';

export interface FormDialogDeps {
  readonly client: webApi.WebClient;
  readonly forms: Forms;
  readonly abilities: ClientAbilities;
  readonly logger: Logger;
}

export interface FormRequest {
  readonly draftId: string;
  readonly user: string;
  readonly triggerId: string;
  readonly responseUrl: string | null;
}

const GONE = 'This draft is not open any more. Start again with a message or with /aims.';
const NOT_LOADED = 'Your answers could not be fetched. Close this and press the button again.';
const TOO_LATE = 'The form could not be opened in time. Press the button again.';
const NOT_SAVED = 'Your answers could not be saved. Nothing is lost: press the button again in a moment.';

/**
 * Opens a view while the trigger lives (3 seconds), and puts the form into it when the draft has been read.
 * A failure is told to the person and to the log; it never reaches Slack as a failed request.
 */
export async function openForm(request: FormRequest, deps: FormDialogDeps): Promise<void> {
  const loading = loadForm(request, deps);
  let view: string | undefined;
  try {
    const opened = await deps.client.views.open({
      trigger_id: request.triggerId,
      view: loadingView(request.draftId),
    });
    view = opened.view?.id;
  } catch (thrown) {
    deps.logger.warn('a form could not be opened', { why: callFailure(thrown).failure });
    await sayTooLate(request.responseUrl);
  }
  const form = await loading;
  if (view === undefined) return;
  try {
    await deps.client.views.update({ view_id: view, view: form });
  } catch (thrown) {
    // Closed by the person meanwhile, most likely.
    deps.logger.info('a form could not be filled', { why: callFailure(thrown).failure });
  }
}

async function loadForm({ draftId, user }: FormRequest, deps: FormDialogDeps) {
  try {
    const state = await deps.forms.load(draftId, user);
    return state === null ? noticeView(draftId, GONE) : formView(state, deps.abilities);
  } catch {
    deps.logger.error('a draft could not be read for its form', { draft: draftId });
    return noticeView(draftId, NOT_LOADED);
  }
}

async function sayTooLate(responseUrl: string | null): Promise<void> {
  if (responseUrl === null) return;
  const parts = [{ part: 'text', spans: [TOO_LATE] }] as const;
  await respondOnlyVisible(responseUrl, renderReply({ kind: 'notice', parts, controls: [] }));
}

/** What Slack is told about a submitted form; undefined closes it. */
export type SubmissionResponse =
  | undefined
  | { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: 'update'; readonly view: ReturnType<typeof noticeView> };

/** Something happened in a form of ours; what comes back goes into the acknowledgement. */
export async function answerForm(payload: ViewPayload, deps: FormDialogDeps): Promise<SubmissionResponse> {
  switch (payload.type) {
    case 'view_submission':
      return submitForm(payload, deps);
    case 'block_actions':
      await keepTyped(payload, deps);
      return undefined;
    case 'view_closed':
      await closeForm(payload, deps);
      return undefined;
  }
}

/** Every keystroke brings the whole form, so that one that is lost comes again with the next. */
async function keepTyped({ view, user, actions }: ViewPayload, deps: FormDialogDeps): Promise<void> {
  const draft = view.private_metadata ?? '';
  const at = actions?.[0]?.action_ts ?? '';
  const filled = Object.entries(touchedValues(view, deps.abilities)).filter(([, value]) => value !== null);
  try {
    await deps.forms.keep(draft, user.id, { at, values: Object.fromEntries(filled) });
  } catch {
    deps.logger.error('what was typed in a form could not be kept', { draft });
  }
}

async function closeForm({ view, user }: ViewPayload, deps: FormDialogDeps): Promise<void> {
  const draft = view.private_metadata ?? '';
  try {
    await deps.forms.close(draft, user.id);
  } catch {
    deps.logger.error('a closed form could not be taken over', { draft });
  }
}

async function submitForm(payload: ViewPayload, deps: FormDialogDeps): Promise<SubmissionResponse> {
  const { view, user } = payload;
  const draftId = view.private_metadata ?? '';
  let result: FormOutcome;
  try {
    result = await deps.forms.submit(draftId, user.id, touchedValues(view, deps.abilities));
  } catch {
    deps.logger.error('a form could not be saved', { draft: draftId });
    result = { outcome: 'errors', errors: { '': NOT_SAVED } };
  }
  switch (result.outcome) {
    case 'saved':
      return undefined;
    case 'errors':
      return { response_action: 'errors', errors: errorsByBlock(view, result.errors) };
    case 'gone':
      return { response_action: 'update', view: noticeView(draftId, result.text) };
  }
}
