import type { FieldProblem, RecordType } from '../records/define-record.ts';
import type { Draft } from './draft.ts';
import { hearField } from './hear-field.ts';
import type { Heard, Words } from './hear-words.ts';
import { recognizeLabelled } from './recognize-correction.ts';
import type { UnderstandContext } from './understand/context.ts';

/** Each labelled field with its own words. Null where one of them cannot be read: then the message is heard as a whole. */
export function hearLabelled(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  const labelled = recognizeLabelled(type, words.text);
  if (labelled === null) return null;
  let heard = { heard: 'answers' as const, draft, accepted: [] as string[], rejected: [] as FieldProblem[] };
  for (const { field, words: said } of labelled) {
    const one = hearField(type, heard.draft, field, { ...words, text: said }, context);
    if (one?.heard !== 'answers') return null;
    heard = {
      ...{ heard: 'answers', draft: one.draft },
      accepted: [...heard.accepted, ...one.accepted],
      rejected: [...heard.rejected, ...one.rejected],
    };
  }
  return heard;
}
