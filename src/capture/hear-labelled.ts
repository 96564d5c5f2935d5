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
  const accepted: string[] = [];
  const rejected: FieldProblem[] = [];
  let filled = draft;
  for (const { field, words: said } of labelled) {
    const one = hearField(type, filled, field, { ...words, text: said }, context);
    if (one?.heard !== 'answers') return null;
    filled = one.draft;
    accepted.push(...one.accepted);
    rejected.push(...one.rejected);
  }
  return { heard: 'answers', draft: filled, accepted, rejected };
}
