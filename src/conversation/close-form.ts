import type { Draft, TypedInForm } from '../capture/draft.ts';
import { formOf } from '../capture/form-of.ts';
import { keepTyped, takeTyped } from '../capture/typed-in-form.ts';
import { acceptedParts } from './accepted-parts.ts';
import { contextFor } from './context-for.ts';
import type { TurnDeps } from './deps.ts';
import { viewOf } from './draft-view.ts';
import { presentDraft } from './present-draft.ts';
import { listed, paragraph, small } from './rich-text.ts';
import { respond } from './respond.ts';
import { saveDraft } from './save-draft.ts';
import type { Turn } from './turn.ts';
import { whereShown } from './where-seen.ts';

/** What stands in an open form, kept without a word. Null when there is nothing to keep, or nobody to keep it for. */
export async function keepTypedTurn(
  draftId: string,
  user: string,
  typed: TypedInForm,
  deps: TurnDeps,
): Promise<Turn | null> {
  const draft = await openDraftOf(draftId, user, deps);
  const kept = draft === null ? null : keepTyped(draft, typed);
  if (kept === null) return null;
  return { changes: [saveDraft(kept, deps.clock.now()).change], replies: () => [] };
}

/** Closing a form loses nothing: what was typed in it becomes answers, and its person sees which. */
export async function closeFormTurn(draftId: string, user: string, deps: TurnDeps): Promise<Turn | null> {
  const draft = await openDraftOf(draftId, user, deps);
  if (draft === null || draft.typed === null) return null;
  const type = formOf(draft, deps.settings);
  const context = await contextFor(user, deps);
  const taken = takeTyped(type, draft, draft.source, context);
  if (taken.accepted.length === 0 && taken.unread.length === 0) return null;
  const saved = saveDraft(taken.draft, context.now);
  const view = viewOf(saved.draft, context, deps);
  const unread = taken.unread.map((name) => type.field(name)?.label.toLowerCase() ?? name);
  const card = presentDraft(view, [
    paragraph('You closed the form. What you typed in it is kept.'),
    ...acceptedParts(view, taken.accepted),
    ...(unread.length === 0
      ? []
      : [small(`Not finished: ${listed(unread)}. It stands in the form when you open it again.`)]),
  ]);
  return respond(await whereShown(draft, deps), card, [saved.change]);
}

async function openDraftOf(draftId: string, user: string, deps: TurnDeps): Promise<Draft | null> {
  const stored = await deps.drafts.byId(draftId);
  return stored?.state === 'open' && stored.draft.person === user ? stored.draft : null;
}
