import type { Draft } from '../../capture/draft.ts';
import type { Heard } from '../../capture/hear-words.ts';
import { withUnsettled } from '../../capture/unsettled.ts';
import { saysSomething } from '../../capture/says-something.ts';
import { setAnswers } from '../../capture/set-answers.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { recordTypes } from '../../records/record-types.ts';
import { sourceOf } from '../begin-draft.ts';
import type { TurnDeps } from '../deps.ts';
import type { IncomingOf } from '../incoming.ts';
import { fieldsToFind, helpFrom } from './help-with-fields.ts';

export interface HeardWithHelp<H extends Heard> {
  readonly heard: H | Extract<Heard, { heard: 'answers' }>;
  readonly note: string | null;
}

/** An answer that the rules did not understand, read by the model; as it was heard when that does not help either. */
export async function understandAnswer<H extends Heard>(
  heard: H,
  draft: Draft,
  incoming: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<HeardWithHelp<H>> {
  const { text } = incoming;
  if (heard.heard !== 'not-understood' || deps.suggester === null || !saysSomething(text))
    return { heard, note: null };
  const type = recordTypes[draft.kind];
  const fields = fieldsToFind(type).filter(
    ({ name }) => name === heard.field?.name || !(name in draft.answers),
  );
  const suggesting = await deps.suggester.suggest({ message: text, kind: draft.kind, fields, context });
  const help = helpFrom(suggesting, type, { text, fields: {}, source: sourceOf(incoming) }, context);
  if (help === null || (Object.keys(help.answers).length === 0 && help.conflicts.length === 0))
    return { heard, note: help?.note ?? null };
  const settled = setAnswers(type, draft, help.answers, context);
  const joined = withUnsettled(settled.draft, help.conflicts);
  return { heard: { heard: 'answers', ...settled, draft: joined }, note: null };
}
