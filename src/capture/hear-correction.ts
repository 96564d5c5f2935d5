import { addDays } from '../kernel/add-days.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft } from './draft.ts';
import { hearField } from './hear-field.ts';
import { hearOptionAlone } from './hear-option.ts';
import type { Heard, Words } from './hear-words.ts';
import { previousQuestion } from './next-question.ts';
import { deniedIn, recognizeNamedField, recognizeUnnamedCorrection } from './recognize-correction.ts';
import type { UnderstandContext } from './understand/context.ts';
import { readAnswer } from './understand/read-answer.ts';

/**
 * "Severity is high actually", "no, it was Monday", "it was Tuesday, not yesterday". `facts` hears what the words say without
 * naming a field.
 */
export function hearCorrection(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
  facts: (words: Words) => Heard | null,
): Heard | null {
  const named = recognizeNamedField(type, words.text);
  if (named) {
    if (named.words === '') {
      return {
        heard: 'field-named',
        draft: { ...draft, focus: named.field.name, cancelAsked: false },
        field: named.field,
      };
    }
    const read = hearField(type, draft, named.field, { ...words, text: named.words }, context);
    if (read) return read;
  }
  const rest = recognizeUnnamedCorrection(words.text);
  return rest === null
    ? null
    : hearUnnamed(type, draft, { ...words, text: rest }, words.text, context, facts);
}

/** @param whole The message, with what it says not to be so. */
function hearUnnamed(
  type: RecordType,
  draft: Draft,
  rest: Words,
  whole: string,
  context: UnderstandContext,
  facts: (words: Words) => Heard | null,
): Heard | null {
  const denied = deniedIn(whole);
  const meant = denied === null ? undefined : fieldHolding(type, draft, denied, context);
  const last = previousQuestion(type, draft);
  const field = meant ?? (denied === null ? last : null);
  const beside = field === null ? null : besideHeld(field, draft, rest.text);
  if (field !== null && beside !== null)
    return hearField(type, draft, field, { ...rest, text: beside }, context);
  const told =
    (meant === undefined ? null : hearField(type, draft, meant, rest, context)) ??
    hearOptionAlone(type, draft, rest, context) ??
    facts(rest);
  if (told !== null || field === null) return told;
  return hearField(type, draft, field, rest, context);
}

/** Of “not yesterday, Monday” the field that says yesterday. */
function fieldHolding(
  type: RecordType,
  { answers }: Draft,
  denied: string,
  context: UnderstandContext,
): Field | undefined {
  return type.captureFields.find((field) => {
    const held = answers[field.name]?.value;
    if (held === undefined || field.input.kind === 'text') return false;
    const read = readAnswer(field, denied, context);
    return read.outcome === 'understood' && JSON.stringify(read.value) === JSON.stringify(held);
  });
}

const CLOCK_ALONE =
  /^(?:at|around|about|more like|rather)?\s*\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|h|o['’]?clock)?[.!]*$/iu;
const DAY_BEFORE = /^(?:on\s+)?(?:the|one|a)\s+day\s+(?<side>before|earlier|after|later)(?:\s+that)?[.!]*$/iu;

/** “At 1 pm” is the time of the day that was said, “the day before” is counted from it; null for what stands by itself. */
function besideHeld({ name, input }: Field, { answers }: Draft, text: string): string | null {
  const held = answers[name]?.value;
  if (input.kind !== 'when' || typeof held !== 'string') return null;
  const day = held.slice(0, 10);
  const words = text.trim();
  if (CLOCK_ALONE.test(words) && /[:apho]/iu.test(words))
    return `${day} ${words.replace(/^(?:more like|rather)\s+/iu, 'at ')}`;
  const side = DAY_BEFORE.exec(words)?.groups?.['side'];
  if (side === undefined) return null;
  return addDays(day, /before|earlier/iu.test(side) ? -1 : 1);
}
