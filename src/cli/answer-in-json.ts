import type { DraftAnswer } from '../capture/draft.ts';

/** A value and where it came from: the person's own words where there are any, and that a model suggested it. */
export function answerInJson({ value, said, from }: DraftAnswer) {
  if (from !== 'suggested') return { value, from: said ?? from };
  return { value, from: `suggested by the model${said === null ? '' : `: “${said}”`}` };
}
