import type { AcceptedSuggestion, MessageSource, RecordVersion } from '../records/record.ts';
import { appendEvents, type Writing } from './audit-log.ts';

/**
 * One event for each value of a version that a language model suggested and its person accepted: which model, which
 * version of which prompt, and the tokens of the call. The value itself is in the version that the event names.
 */
export async function noteSuggestions(
  writing: Writing,
  { number, version, contentHash }: Pick<RecordVersion, 'number' | 'version' | 'contentHash'>,
  {
    suggested = [],
    source,
  }: {
    readonly suggested?: readonly AcceptedSuggestion[];
    readonly source: MessageSource | null;
  },
): Promise<void> {
  if (suggested.length === 0) return;
  await appendEvents(
    writing,
    suggested.map(({ field, model, prompt, tokensIn, tokensOut, call }) => ({
      action: 'suggestion.accepted',
      subject: number,
      ...{ version, contentHash, source },
      detail: { field, model, prompt, tokensIn, tokensOut, call },
    })),
  );
}
