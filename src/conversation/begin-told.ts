import type { RecordKind } from '../records/define-record.ts';
import { helpWithFields } from './assist/help-with-fields.ts';
import { beginDraft, sourceOf, type FirstWords } from './begin-draft.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import type { Turn } from './turn.ts';

/** Opens a draft with words that tell it, which a model reads beside the rules where one is in use. */
export async function beginTold(
  kind: RecordKind,
  incoming: Incoming,
  words: Omit<FirstWords, 'help'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn> {
  const { text, understood, source = sourceOf(incoming) } = words;
  const help = await helpWithFields(kind, { text, fields: understood.fields, source }, context, deps);
  return beginDraft(kind, incoming, { ...words, source, help }, context, deps);
}
