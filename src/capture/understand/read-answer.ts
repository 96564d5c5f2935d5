import { assertNever } from '../../kernel/assert-never.ts';
import { checkValue } from '../../records/check-value.ts';
import type { Field, FieldValue } from '../../records/field.ts';
import { readChoice, readChoices } from './answers/read-choice.ts';
import { readCount } from './answers/read-count.ts';
import { readDenial } from './answers/read-denial.ts';
import { readPersonAnswer } from './answers/read-person-answer.ts';
import { readScaleAnswer } from './answers/read-scale-answer.ts';
import { readSystemAnswer } from './answers/read-system-answer.ts';
import { readTextAnswer } from './answers/read-text-answer.ts';
import { readWhenAnswer } from './answers/read-when-answer.ts';
import { withoutDenied } from './answers/without-denied.ts';
import { withoutDoubt } from './answers/without-doubt.ts';
import { isEvasive } from './answers/is-evasive.ts';
import type { UnderstandContext } from './context.ts';
import { readText, type Reading } from './text/reading.ts';

export type ReadAnswer =
  | { readonly outcome: 'understood'; readonly value: FieldValue; readonly said: string }
  /** `reason` is a sentence for the person. */
  | { readonly outcome: 'invalid'; readonly reason: string }
  | { readonly outcome: 'not-understood' };

/**
 * What an answer gives for its question: a value not yet checked, a reason why it cannot be one, or nothing.
 */
export type Answer =
  { readonly value: FieldValue; readonly said: string } | { readonly reason: string } | null;

/**
 * Reads a person's answer to the question of one field. More liberal than a first message: the question is
 * known.
 */
export function readAnswer(field: Field, text: string, context: UnderstandContext): ReadAnswer {
  const denied = readDenial(field, text);
  if (denied !== null && 'value' in denied)
    return { outcome: 'understood', value: denied.value, said: denied.said };
  // What is kept in the person's words is kept as they said it.
  const reading = readText(field.input.kind === 'text' ? text : plainly(field, text));
  if (isEvasive(reading)) return { outcome: 'not-understood' };
  const answer = answerTo(field, reading, context);
  if (answer === null) return { outcome: 'not-understood' };
  if ('reason' in answer) return { outcome: 'invalid', reason: answer.reason };
  const checked = checkValue(field, answer.value, context);
  if (!checked.ok) return { outcome: 'invalid', reason: checked.error };
  // Where hesitation was left out, the words read are not those said.
  const said = text.includes(answer.said) ? answer.said : text.trim();
  return { outcome: 'understood', value: checked.value, said };
}

/** “Depends, is losing 30k high?”: what is asked back gives no value. */
const ASKS_BACK =
  /(?:(?:^|[,;.–—-]\s*)(?:(?:but|and|so|or)\s+)?)(?:is|are|was|were|does|do|did|would|should|could|can|what|which|how|isn['’]t|who)\b[^?,;]*\?\s*$/iu;

function plainly({ input }: Field, said: string): string {
  const told = input.kind === 'when' || input.kind === 'system' ? said : said.replace(ASKS_BACK, ' ').trim();
  const text = told === '' ? said : told;
  return withoutDenied(withoutDoubt(text, input.kind === 'when' ? 'when' : 'other'));
}

function answerTo({ name, input }: Field, reading: Reading, context: UnderstandContext): Answer {
  switch (input.kind) {
    case 'text':
      return readTextAnswer(name, reading);
    case 'when':
      return readWhenAnswer(reading, input.tense, context);
    case 'choice':
      return readChoice(name, input.options, reading);
    case 'choices':
      return readChoices(input.options, reading);
    case 'scale':
      return readScaleAnswer(input.options, reading);
    case 'count':
      return readCount(reading);
    case 'person':
      return readPersonAnswer(reading, context.author);
    case 'system':
      return readSystemAnswer(reading, context.systems);
    default:
      return assertNever(input);
  }
}
