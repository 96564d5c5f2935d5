import type { Draft } from '../capture/draft.ts';
import type { StateChange } from './turn.ts';

/** The next revision of a draft, and the change that stores it unless somebody else saved meanwhile. */
export function saveDraft(draft: Draft, now: Date): { readonly draft: Draft; readonly change: StateChange } {
  const saved: Draft = { ...draft, revision: draft.revision + 1, changedAt: now.toISOString() };
  return { draft: saved, change: { change: 'save-draft', draft: saved, revision: draft.revision } };
}
