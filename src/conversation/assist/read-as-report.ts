import { asksToStay } from '../../capture/confidentiality-wish.ts';
import { isQuestion } from '../../capture/recognize-question.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { understandAs, type Understanding } from '../../capture/understand/understand-message.ts';
import { isOverride } from '../../answer/question/is-override.ts';
import type { RecordKind } from '../../records/define-record.ts';
import type { MessageSource } from '../../records/record.ts';
import { recordTypes, recordKinds } from '../../records/record-types.ts';
import type { Asking, Otherwise } from '../answer-question.ts';
import { beginDraft, sourceOf } from '../begin-draft.ts';
import type { TurnDeps } from '../deps.ts';
import { fieldsToFind, helpFrom, unreadWords, type Help } from './help-with-fields.ts';

/** Fewer words tell nothing that could be put on record. */
const FEWEST_WORDS = 5;

/** A message that a model takes for a report; or one sentence on why it was not read by it. */
export type ModelReading =
  | {
      readonly reading: 'report';
      readonly kind: RecordKind;
      readonly understood: Pick<Understanding, 'fields' | 'invalid'>;
      readonly help: Help;
    }
  | { readonly reading: 'fault'; readonly note: string };

/**
 * A message that the rules did not take for a report, read once more by the model: in another language, or in words of
 * its own, it may tell of something for the register. It takes more than the model's word: some field has to stand in
 * the message. Null when it is no report.
 */
export async function reportIn(
  { text, source }: { readonly text: string; readonly source: MessageSource | null },
  context: UnderstandContext,
  { suggester }: Pick<TurnDeps, 'suggester'>,
): Promise<ModelReading | null> {
  const isShort = text.trim().split(/\s+/u).length < FEWEST_WORDS && !/[^\p{Script=Latin}\P{L}]/u.test(text);
  if (suggester === null || isShort || isQuestion(text) || isOverride(text) || asksToStay(text)) return null;
  const fields = recordKinds.flatMap((kind) => fieldsToFind(recordTypes[kind]));
  const suggesting = await suggester.suggest({ message: text, kind: null, fields, context });
  if (suggesting.outcome === 'fault') return { reading: 'fault', note: unreadWords(suggesting.fault) };
  if (suggesting.outcome === 'not-asked' || suggesting.kind === null) return null;
  const { kind } = suggesting;
  const understood = understandAs(kind, text, context);
  const help = helpFrom(suggesting, recordTypes[kind], { text, fields: understood.fields, source }, context);
  if (help === null || Object.keys(help.answers).length === 0) return null;
  return { reading: 'report', kind, understood, help };
}

/** The same of a message that was answered with nothing: nothing is recorded before the person confirms. */
export async function readAsReport(
  incoming: Asking,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Awaited<ReturnType<Otherwise>>> {
  const { text } = incoming;
  const read = await reportIn({ text, source: sourceOf(incoming) }, context, deps);
  if (read?.reading !== 'report') return read === null ? null : { note: read.note };
  const { kind, understood, help } = read;
  return { turn: beginDraft(kind, incoming, { text, understood, other: null, help }, context, deps) };
}
