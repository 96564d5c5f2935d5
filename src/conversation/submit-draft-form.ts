import { formOf } from '../capture/form-of.ts';
import { submitForm, type FormValues } from '../capture/submit-form.ts';
import { withReplaced } from '../capture/take-back.ts';
import type { FieldProblem } from '../records/define-record.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { contextFor } from './context-for.ts';
import { viewOf } from './draft-view.ts';
import type { TurnDeps } from './deps.ts';
import { ownerProblem } from './owner-problem.ts';
import { presentDraft } from './present-draft.ts';
import { numberSpan } from './present-record.ts';
import { notice } from './rich-text.ts';
import { respond } from './respond.ts';
import { saveDraft } from './save-draft.ts';
import type { Turn } from './turn.ts';
import { whereShown } from './where-seen.ts';

export interface SubmittedForm {
  readonly draftId: string;
  readonly user: string;
  readonly values: FormValues;
}

/**
 * A form that was sent off: its errors by field, or the turn that keeps its values and shows the review card. Run at
 * once, because the platform wants the errors in the response. Like everything else it records nothing by itself.
 */
export async function submitDraftForm(
  form: SubmittedForm,
  deps: TurnDeps,
): Promise<Result<Turn, readonly FieldProblem[]>> {
  const direct = { to: 'direct', user: form.user } as const;
  const stored = await deps.drafts.byId(form.draftId);
  if (stored === null || stored.draft.person !== form.user) {
    return ok(
      respond(
        direct,
        notice('That form belongs to a draft that I no longer have. Tell me again what happened.'),
      ),
    );
  }
  if (stored.state === 'cancelled') {
    return ok(
      respond(direct, notice('That draft was cancelled before the form was sent. Nothing was recorded.')),
    );
  }
  if (stored.recordNumber !== null) {
    const record = await deps.register.byNumber(stored.recordNumber, deps.actor(form.user));
    const number = record === null ? stored.recordNumber : numberSpan(record);
    return ok(respond(direct, notice('Recorded already as ', number, '. The form changed nothing.')));
  }
  const { draft } = stored;
  const context = await contextFor(form.user, deps);
  const submitted = submitForm(formOf(draft, deps.settings), draft, form.values, draft.source, context);
  if (!submitted.ok) return err(submitted.error);
  const notTheirs = ownerProblem(submitted.value, deps.actor);
  if (notTheirs !== null) return err([notTheirs]);
  const saved = saveDraft(withReplaced(draft, submitted.value), context.now);
  return ok(
    respond(await whereShown(draft, deps), presentDraft(viewOf(saved.draft, context, deps)), [saved.change]),
  );
}
