import type { Draft } from '../capture/draft.ts';
import type { StateChange } from './turn.ts';

/**
 * The next revision of a draft that its person did something with, and the change that stores it unless somebody else
 * saved meanwhile.
 */
export function saveDraft(draft: Draft, now: Date): { readonly draft: Draft; readonly change: StateChange } {
  const saved: Draft = {
    ...draft,
    revision: draft.revision + 1,
    changedAt: now.toISOString(),
    offeredAt: null,
    asideAt: null,
  };
  return { draft: saved, change: { change: 'save-draft', draft: saved, revision: draft.revision } };
}

/** The same for what others or a timer did to it: for its person nothing has moved. */
export function saveUntouched(draft: Draft): { readonly draft: Draft; readonly change: StateChange } {
  const saved: Draft = { ...draft, revision: draft.revision + 1 };
  return { draft: saved, change: { change: 'save-draft', draft: saved, revision: draft.revision } };
}
