import type { types } from '@slack/bolt';
import type { BeginsDraft } from '../conversation/incoming.ts';
import type { FormDialogDeps } from './form-dialog.ts';
import { formView, loadingView, noticeView } from './form-view.ts';
import { callFailure } from './slack-errors.ts';

const NOT_BEGUN = 'Your draft could not be opened. Nothing is lost: try it again in a moment.';

export interface FormOpening {
  readonly triggerId: string;
  /** A dialog is open already, and is there again behind the form. */
  readonly onTop: boolean;
}

/**
 * A shortcut, or a button of the Home tab, opens its form at once. The draft is saved meanwhile, with its card in the direct
 * messages: whoever closes the form, or whose trigger came too late, goes on there.
 */
export async function beginInForm(
  asked: BeginsDraft,
  { triggerId, onTop }: FormOpening,
  { client, forms, abilities, logger }: FormDialogDeps,
): Promise<void> {
  const open = (view: types.ModalView) =>
    onTop
      ? client.views.push({ trigger_id: triggerId, view })
      : client.views.open({ trigger_id: triggerId, view });
  const opening = open(loadingView('')).then(
    ({ view }) => view?.id ?? null,
    (thrown: unknown) => {
      logger.warn('a form could not be opened', { why: callFailure(thrown).failure });
      return null;
    },
  );
  const form = await begin();
  const view = await opening;
  if (view === null) return;
  try {
    await client.views.update({ view_id: view, view: form });
  } catch (thrown) {
    // Closed by the person meanwhile, most likely.
    logger.info('a form could not be filled', { why: callFailure(thrown).failure });
  }

  async function begin() {
    try {
      const draft = await forms.begin(asked);
      const state = draft === null ? null : await forms.load(draft, asked.user);
      return state === null ? noticeView('', NOT_BEGUN) : formView(state, abilities);
    } catch {
      logger.error('a draft could not be begun for its form', { by: asked.kind });
      return noticeView('', NOT_BEGUN);
    }
  }
}
