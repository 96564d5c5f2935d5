import type { HelpWanted } from '../conversation/assist/help-in-form.ts';
import type { ViewPayload } from './envelope.ts';
import type { FormDialogDeps } from './form-dialog.ts';
import { helpWantedIn, WRITING } from './form-help.ts';
import { formView } from './form-view.ts';
import type { FormState } from './ports.ts';
import { callFailure } from './slack-errors.ts';

const NOT_NOW = 'A suggestion could not be fetched. Nothing is lost: press the button again in a moment.';

/**
 * Somebody pressed a button of the help in an open form: it was acknowledged, and what stood in the form is kept. The form
 * says that a text is being written, and shows it when it has come; whoever closes or sends off the form meanwhile loses
 * nothing.
 */
export async function helpInOpenForm(payload: ViewPayload, deps: FormDialogDeps): Promise<void> {
  const wanted = helpWantedIn(payload);
  const { id: view, private_metadata: draft } = payload.view;
  if (wanted === null || !view || !draft) return;
  const user = payload.user.id;
  const { field } = wanted;
  if (wanted.do === 'suggest') await redraw({ field, text: WRITING, points: [] });
  await redraw(await help(draft, user, wanted, deps));

  async function redraw(aside: FormState['aside']): Promise<void> {
    try {
      const state = await deps.forms.load(draft ?? '', user);
      if (state === null) return;
      await deps.client.views.update({
        view_id: view ?? '',
        view: formView({ ...state, aside: aside ?? null }, deps.abilities),
      });
    } catch (thrown) {
      // Closed or sent off by the person meanwhile, most likely.
      deps.logger.info('a form could not show its help', { why: callFailure(thrown).failure });
    }
  }
}

async function help(
  draft: string,
  user: string,
  wanted: HelpWanted,
  { forms, logger }: FormDialogDeps,
): Promise<FormState['aside']> {
  try {
    return await forms.help(draft, user, wanted);
  } catch {
    logger.error('help with a text could not be given', { draft });
    return { field: wanted.field, text: NOT_NOW, points: [] };
  }
}
