import type { DraftAnswer, Unsettled } from '../capture/draft.ts';
import { carriedValue } from '../capture/unsettled.ts';
import type { Field } from '../records/field.ts';
import { button, type QuestionContext } from './present-question.ts';
import { factOf, valueInWords } from './present-value.ts';
import type { Control, Part } from './reply.ts';
import { paragraph, shortened, small } from './rich-text.ts';

/** Slack cuts the words of a button at 75. */
const LONGEST_LABEL = 70;
const ORDER = ['The first', 'The second'] as const;

/** Each value with the words it was read from and who read them; none is taken before the person says so. */
export function unsettledParts(
  field: Field,
  { values }: Unsettled,
  { draft }: QuestionContext,
): readonly Part[] {
  const [one, other] = values;
  const more = (draft.unsettled?.length ?? 1) - 1;
  const held = draft.answers[field.name] === undefined ? 'leaves it open' : 'leaves it as it is';
  const said =
    other === undefined ? PERHAPS : `Say it in your words, or “the first” or “the second”; “skip” ${held}.`;
  const hints = [said, more > 0 ? `${String(more)} more like this.` : null];
  return [
    paragraph(other === undefined ? { bold: field.question } : whichOf(field, one, other)),
    ...(other === undefined
      ? [paragraph('Your message may say so, and I am not sure of it. Is it this?')]
      : []),
    { part: 'facts', facts: values.map((value) => factOf(field, value)) },
    small(hints.filter((hint) => hint !== null).join(' ')),
  ];
}

const PERHAPS = '“Yes” takes it, “no” leaves it; or say it in your words.';

function whichOf({ label }: Field, one: DraftAnswer, other: DraftAnswer): string {
  return `Your message says “${one.said ?? ''}” and “${other.said ?? ''}” (${label.toLowerCase()}). Which is it?`;
}

export function unsettledControls(
  field: Field,
  { values }: Unsettled,
  { draft }: QuestionContext,
): readonly Control[] {
  const at = { draft: draft.id, field: field.name };
  const [one, other] = values;
  const settle = (label: string, value: DraftAnswer): Control =>
    button(label, { do: 'settle', ...at, value: carriedValue(value) });
  if (other === undefined) return [settle('Yes', one), button('No', { do: 'skip', ...at })];
  return [one, other].map((value, nth) => settle(labelOf(field, value.value) ?? ORDER[nth] ?? '', value));
}

/** Null for a person, whose name a button cannot show. */
function labelOf(field: Field, value: Unsettled['values'][number]['value']): string | null {
  const words = valueInWords(field, value);
  if (!words.every((span) => typeof span === 'string')) return null;
  return shortened(words.join(''), LONGEST_LABEL);
}
