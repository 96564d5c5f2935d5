import type { QuestionContext } from './present-question.ts';
import { valueInWords } from './present-value.ts';
import type { Part } from './reply.ts';
import { small } from './rich-text.ts';

/** "Severity: High." for each answer that was taken, so that a slip is seen at once. */
export function acceptedParts(
  { type, draft }: QuestionContext,
  accepted: readonly string[],
): readonly Part[] {
  if (accepted.length === 0) return [];
  const items = accepted.flatMap((name) => {
    const [field, answer] = [type.field(name), draft.answers[name]];
    if (field === undefined || answer === undefined || field.input.kind === 'text') return [];
    return [[{ bold: field.label }, ': ', ...valueInWords(field, answer.value)]];
  });
  return items.length === 0 ? [small('Noted.')] : [{ part: 'list', items }];
}
