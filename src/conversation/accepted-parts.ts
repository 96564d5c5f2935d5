import type { Draft } from '../capture/draft.ts';
import { howCounted } from '../capture/other-scale.ts';
import type { RecordType } from '../records/define-record.ts';
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
  if (fields.every(({ input }) => input.kind === 'text'))
    return [small(`Noted: ${fields.map(({ label }) => label.toLowerCase()).join(', ')}.`)];
  const items = fields.flatMap((field): Rich[] => {
    const answer = draft.answers[field.name];
    if (answer === undefined) return [];
    const value = field.input.kind === 'text' ? [lastLine(answer.value)] : valueInWords(field, answer.value);
    return [[{ bold: field.label }, ': ', ...value]];
  });
  return [{ part: 'list', items }, ...countedParts(type, draft, accepted)];
}

/** Where a number was taken for one of our words, how it was counted. */
export function countedParts(
  type: RecordType,
  { answers }: Draft,
  names: readonly string[],
): readonly Part[] {
  return type.fields.flatMap((field) => {
    const answer = names.includes(field.name) ? answers[field.name] : undefined;
    const how = answer === undefined ? null : howCounted(field, answer);
    return how === null ? [] : [small(how)];
  });
}

/** What was added last stands at the end. */
function lastLine(value: unknown): string {
  const lines = String(value).split('\n');
  return `${lines.length > 1 ? '… ' : ''}${shortened(lines.at(-1) ?? '', LONGEST_TEXT)}`;
}
