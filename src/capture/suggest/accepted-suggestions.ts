import type { AcceptedSuggestion } from '../../records/record.ts';
import type { Draft, DraftAnswer } from '../draft.ts';

/** The same as a part of what is put on record. */
export function suggestedIn(draft: Pick<Draft, 'answers'>): {
  readonly suggested?: readonly AcceptedSuggestion[];
} {
  const suggested = acceptedSuggestions(draft);
  return suggested.length === 0 ? {} : { suggested };
}

/** Suggestions that the person left as they were when they confirmed, each with what it was asked with. */
export function acceptedSuggestions({ answers }: Pick<Draft, 'answers'>): readonly AcceptedSuggestion[] {
  const calls: string[] = [];
  return Object.entries(answers).flatMap(([field, answer]) => {
    const { from, by } = answer;
    if (from !== 'suggested' || by === undefined) return [];
    const call = callOf(field, answer);
    if (!calls.includes(call)) calls.push(call);
    return [{ field, ...by, call: calls.indexOf(call) + 1 }];
  });
}

/** A message is read in one call, whatever fields it holds; a text that rests on no message is written in one of its own. */
function callOf(field: string, { source, by }: DraftAnswer): string {
  return JSON.stringify([source?.message ?? { field }, by]);
}
