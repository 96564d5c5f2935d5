import type { AcceptedSuggestions } from '../../records/record.ts';
import type { Draft } from '../draft.ts';

/** The same as a part of what is put on record. */
export function suggestedIn(draft: Pick<Draft, 'answers'>): { readonly suggested?: AcceptedSuggestions } {
  const suggested = acceptedSuggestions(draft);
  return suggested === null ? {} : { suggested };
}

/** Suggestions that the person left as they were when they confirmed; null when there are none. */
export function acceptedSuggestions({ answers }: Pick<Draft, 'answers'>): AcceptedSuggestions | null {
  const accepted = Object.entries(answers).flatMap(([field, { from, by }]) =>
    from === 'suggested' && by !== undefined ? [{ field, by }] : [],
  );
  if (accepted.length === 0) return null;
  // Fields of one reply share its cost.
  const replies = [...new Map(accepted.map(({ by }) => [JSON.stringify(by), by])).values()];
  const each = (of: (reply: (typeof replies)[number]) => string) => [...new Set(replies.map(of))].join(', ');
  return {
    fields: accepted.map(({ field }) => field).join(', '),
    model: each(({ model }) => model),
    prompt: each(({ prompt }) => prompt),
    tokensIn: replies.reduce((sum, { tokensIn }) => sum + tokensIn, 0),
    tokensOut: replies.reduce((sum, { tokensOut }) => sum + tokensOut, 0),
  };
}
