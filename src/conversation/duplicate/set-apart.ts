import type { Draft } from '../../capture/draft.ts';

/** The person said that this record is about something else: it is not asked about again. */
export function setApart(draft: Draft, number: string): Draft {
  return { ...draft, duplicateAsked: null, setApart: [...draft.setApart, number] };
}
