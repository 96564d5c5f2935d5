import type { RecordType } from '../../records/define-record.ts';
import type { Draft, DraftAnswer } from '../draft.ts';
import type { Heard, Words } from '../hear-words.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { added, heardOfRest, type Hear } from './heard-of-rest.ts';
import { renamedIn, wishesTitle } from './renamed.ts';

/** “Call it ‘Prices far too low’”, “Larynx is the system”: the new name, and what is said beside it. */
export function hearRenamed(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
  hear: Hear,
): Heard | null {
  const renamed = renamedIn(words.text);
  const field = renamed === null ? undefined : type.field(renamed.name);
  if (renamed === null || field === undefined) return hearTitleWish(type, draft, words, context, hear);
  const answer: DraftAnswer = {
    value: renamed.value,
    said: renamed.value,
    from: 'typed',
    source: words.source,
  };
  const begun = heardOfRest(type, draft, { ...words, text: renamed.rest }, context, hear);
  return added(type, begun, { [field.name]: answer }, context);
}

/** The title is asked for next, whatever else the words say. */
function hearTitleWish(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
  hear: Hear,
): Heard | null {
  const title = type.field('title');
  const rest = wishesTitle(words.text);
  if (rest === null || title === undefined) return null;
  const begun = heardOfRest(type, draft, { ...words, text: rest }, context, hear);
  const focused = { ...begun.draft, focus: title.name };
  if (begun.accepted.length + begun.rejected.length === 0)
    return { heard: 'field-named', draft: focused, field: title };
  return { ...begun, draft: focused };
}
