import { isQuestion } from '../../capture/recognize-question.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { understandFields } from '../../capture/understand/understand-message.ts';
import { isOverride } from '../../answer/question/is-override.ts';
import { recordTypes, recordKinds } from '../../records/record-types.ts';
import { beginDraft, sourceOf } from '../begin-draft.ts';
import type { TurnDeps } from '../deps.ts';
import type { IncomingOf } from '../incoming.ts';
import type { Turn } from '../turn.ts';
import { fieldsToFind, helpFrom } from './help-with-fields.ts';

/** Fewer words tell nothing that could be put on record. */
const FEWEST_WORDS = 5;

/**
 * A message that the rules could neither answer nor take for a report, read once more by the model: in another
 * language, or in words of its own, it may tell of something for the register. It takes more than the model's word:
 * some field has to stand in the message. Null when it is no report; nothing is recorded before the person confirms.
 */
export async function readAsReport(
  incoming: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn | null> {
  const { text } = incoming;
  const isShort = text.trim().split(/\s+/u).length < FEWEST_WORDS && !/[^\p{Script=Latin}\P{L}]/u.test(text);
  if (deps.suggester === null || isShort || isQuestion(text) || isOverride(text)) return null;
  const fields = recordKinds.flatMap((kind) => fieldsToFind(recordTypes[kind]));
  const suggesting = await deps.suggester.suggest({ message: text, kind: null, fields, context });
  if (suggesting.outcome !== 'suggested' || suggesting.kind === null) return null;
  const { kind } = suggesting;
  const understood = understandFields(kind, text, context);
  const unhelped = { text, fields: understood.fields, source: sourceOf(incoming) };
  const help = helpFrom(suggesting, recordTypes[kind], unhelped, context);
  if (help === null || Object.keys(help.answers).length === 0) return null;
  return beginDraft(kind, incoming, { text, understood, other: null, help }, context, deps);
}
