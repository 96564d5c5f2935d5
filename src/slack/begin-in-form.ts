import type { IncomingOf } from '../conversation/incoming.ts';
import type { FormDialogDeps } from './form-dialog.ts';
import { formView, loadingView, noticeView } from './form-view.ts';
import { callFailure } from './slack-errors.ts';

const NOT_BEGUN = 'Your draft could not be opened. Nothing is lost: use the shortcut again in a moment.';

/**
 * A shortcut opens its form at once. The draft is saved meanwhile, with its card in the direct messages: whoever closes
 * the form, or whose trigger came too late, goes on there.
 */
export async function beginInForm(
  shortcut: IncomingOf<'shortcut'>,
  triggerId: string,
  { client, forms, abilities, logger }: FormDialogDeps,
): Promise<void> {
  const opening = client.views.open({ trigger_id: triggerId, view: loadingView('') }).then(
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
      const draft = await forms.begin(shortcut);
      const state = draft === null ? null : await forms.load(draft, shortcut.user);
      return state === null ? noticeView('', NOT_BEGUN) : formView(state, abilities);
    } catch {
      logger.error('a shortcut could not open its draft', { start: shortcut.start });
      return noticeView('', NOT_BEGUN);
    }
  }
}
