import type { Draft } from './draft.ts';
import { withoutSettled } from './unsettled.ts';

/** The draft in which a field holds nothing, waits for nothing, and is left out for now. */
export function withoutAnswer(draft: Draft, name: string): Draft {
  return {
    ...withoutSettled(draft, [name]),
    answers: Object.fromEntries(Object.entries(draft.answers).filter(([one]) => one !== name)),
    skipped: [...draft.skipped.filter((one) => one !== name), name],
    focus: draft.focus === name ? null : draft.focus,
    cancelAsked: false,
  };
}
