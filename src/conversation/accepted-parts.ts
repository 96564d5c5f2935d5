import type { QuestionContext } from './present-question.ts';
import { valueInWords } from './present-value.ts';
import type { Part, Rich } from './reply.ts';
import { shortened, small } from './rich-text.ts';

const LONGEST_TEXT = 120;

/** "Severity: High." for each answer that was taken, so that a slip is seen at once; a text alone is one's own words. */
export function acceptedParts(
  { type, draft }: QuestionContext,
  accepted: readonly string[],
): readonly Part[] {
  if (accepted.length === 0) return [];
  const fields = type.fields.filter(({ name }) => accepted.includes(name) && name in draft.answers);
  if (fields.every(({ input }) => input.kind === 'text')) return [small('Noted.')];
  const items = fields.flatMap((field): Rich[] => {
    const answer = draft.answers[field.name];
    if (answer === undefined) return [];
    const value = field.input.kind === 'text' ? [lastLine(answer.value)] : valueInWords(field, answer.value);
    return [[{ bold: field.label }, ': ', ...value]];
  });
  return [{ part: 'list', items }];
}

/** What was added last stands at the end. */
function lastLine(value: unknown): string {
  const lines = String(value).split('\n');
  return `${lines.length > 1 ? '… ' : ''}${shortened(lines.at(-1) ?? '', LONGEST_TEXT)}`;
}
