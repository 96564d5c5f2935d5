import type { SaidTwice } from '../capture/draft.ts';
import { carriedValue } from '../capture/said-twice.ts';
import type { Field } from '../records/field.ts';
import { button, type QuestionContext } from './present-question.ts';
import { factOf, valueInWords } from './present-value.ts';
import type { Control, Part } from './reply.ts';
import { paragraph, shortened, small } from './rich-text.ts';

/** Slack cuts the words of a button at 75. */
const LONGEST_LABEL = 70;
const ORDER = ['The first', 'The second'] as const;

/** Both values with the words they were read from and who read them; neither is taken before the person says which. */
export function twiceParts(field: Field, { values }: SaidTwice, { draft }: QuestionContext): readonly Part[] {
  const [one, other] = values;
  const more = (draft.saidTwice?.length ?? 1) - 1;
  const held = draft.answers[field.name] === undefined ? 'leaves it open' : 'leaves it as it is';
  const hints = [
    `Say it in your words, or “the first” or “the second”; “skip” ${held}.`,
    more > 0 ? `${String(more)} more like this.` : null,
  ];
  return [
    paragraph(
      `Your message says “${one.said ?? ''}” and “${other.said ?? ''}” (${field.label.toLowerCase()}). Which is it?`,
    ),
    { part: 'facts', facts: values.map((value) => factOf(field, value)) },
    small(hints.filter((hint) => hint !== null).join(' ')),
  ];
}

export function twiceControls(
  field: Field,
  { values }: SaidTwice,
  { draft }: QuestionContext,
): readonly Control[] {
  return values.map((value, at) =>
    button(labelOf(field, value.value) ?? ORDER[at] ?? '', {
      ...{ do: 'settle', draft: draft.id, field: field.name },
      value: carriedValue(value),
    }),
  );
}

/** Null for a person, whose name a button cannot show. */
function labelOf(field: Field, value: SaidTwice['values'][number]['value']): string | null {
  const words = valueInWords(field, value);
  if (!words.every((span) => typeof span === 'string')) return null;
  return shortened(words.join(''), LONGEST_LABEL);
}
