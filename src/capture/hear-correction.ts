import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft } from './draft.ts';
import { hearField } from './hear-field.ts';
import { besideHeld, hearSameDay, hearSeveralDays, hearTimeAlone, withSaid } from './hear-time.ts';
import { hearOptionAlone } from './hear-option.ts';
import type { Heard, Words } from './hear-words.ts';
import { nextQuestion, previousQuestion } from './next-question.ts';
import { deniedIn, recognizeNamedField, recognizeUnnamedCorrection } from './recognize-correction.ts';
import { partMeant } from './take-out-of-text.ts';
import { isOfNoticing } from './tells-when.ts';
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
    const beside =
      besideHeld(named.field, draft, named.words) ??
      (named.field.input.kind === 'text'
        ? partMeant(draft.answers[named.field.name]?.value, named.words)
        : null);
    const text = beside ?? named.words;
    const read = hearField(type, draft, named.field, { ...words, text }, context);
    if (read) return beside === null ? read : withSaid(read, named.field, words);
  }
  const time =
    hearSeveralDays(type, draft, words, context) ??
    hearSameDay(type, draft, words, context) ??
    hearTimeAlone(type, draft, words, context);
  if (time !== null) return time;
  const rest = isOfNoticing(words.text) ? null : recognizeUnnamedCorrection(words.text);
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
  const meant = denied === null ? undefined : fieldHolding(type.captureFields, draft, denied, context);
  const last = previousQuestion(type, draft);
  const field = meant ?? (denied === null ? last : null);
  const day = denied === null ? daySaidLast(type, draft, rest.text, context) : null;
  if (day !== null) return hearField(type, draft, day, rest, context);
  const beside = field === null ? null : besideHeld(field, draft, rest.text);
  if (field !== null && beside !== null)
    return withSaid(hearField(type, draft, field, { ...rest, text: beside }, context), field, rest);
  const told =
    (meant === undefined ? null : hearField(type, draft, meant, rest, context)) ??
    hearOptionAlone(type, draft, rest, context) ??
    facts(rest);
  if (told !== null || field === null) return told;
  const open = hearOpen(type, draft, field, rest, context);
  if (open !== null) return open;
  return isSurelyOf(field, rest.text, whole, context) ? hearField(type, draft, field, rest, context) : null;
}

const OF_ANOTHER =
  /\b(?:happen|occur|start|beg[aiu]n|notic|detect|discover|found|end|over\b|plan|due|review)/iu;

/** “I mean yesterday 8:30”: the one day that the words before told, and not the first that a record has. */
function daySaidLast(type: RecordType, draft: Draft, rest: string, context: UnderstandContext): Field | null {
  const own = Object.entries(draft.answers).flatMap(([name, { from }]) => (from === 'record' ? [] : [name]));
  const last = draft.replaced?.answers.map(({ name }) => name) ?? (draft.updates === null ? [] : own);
  const days = last.flatMap((name) => type.field(name) ?? []).filter(({ input }) => input.kind === 'when');
  const [day] = days;
  if (day === undefined || days.length > 1 || OF_ANOTHER.test(rest)) return null;
  return readAnswer(day, rest, context).outcome === 'understood' ? day : null;
}

/** “Make it 12/1” behind a text is the day that is asked for, and no text. */
function hearOpen(
  type: RecordType,
  draft: Draft,
  { input }: Field,
  rest: Words,
  context: UnderstandContext,
): Heard | null {
  const asked = nextQuestion(type, draft);
  const isOpen = input.kind === 'text' && asked !== null && !['text', 'system'].includes(asked.input.kind);
  return isOpen ? hearField(type, draft, asked, rest, context) : null;
}

/** A pause behind the word that corrects: “no, the filter was too strict”, and not “no filter yet”. */
const PAUSED =
  /^\s*(?:no|nope|sorry|oops|actually|wait|correction|rather|ah|oh|my mistake|my bad|typo)\s*[,.!:;–—-]/iu;
const CORRECTS_WHOLE = /\b(?:i mean|i meant|make that|scrap that|strike that|should be|should read)\b/iu;
const FEWEST_WORDS_OF_TEXT = 3;

/** Any words can be a text or the name of a system: one that is corrected is said to be, and a known system gives way to a known one. */
function isSurelyOf({ input }: Field, rest: string, whole: string, { systems }: UnderstandContext): boolean {
  if (input.kind === 'text')
    return (
      (PAUSED.test(whole) || CORRECTS_WHOLE.test(whole)) && rest.split(/\s+/u).length >= FEWEST_WORDS_OF_TEXT
    );
  return input.kind !== 'system' || systems.length === 0 || namesASystem(rest, systems);
}

/** One that is listed, or a name with an article: “the invoice reader”. */
function namesASystem(text: string, systems: UnderstandContext['systems']): boolean {
  const said = text.toLowerCase();
  const isListed = systems.some(({ name, aliases }) =>
    [name, ...aliases].some((each) => said.includes(each.toLowerCase())),
  );
  return isListed || /^(?:the|our|an?)\s+\p{L}[\p{L} -]*$/iu.test(text.trim());
}

/** Of “not yesterday, Monday” the field, among `fields`, that says yesterday. */
export function fieldHolding(
  fields: readonly Field[],
  { answers }: Draft,
  denied: string,
  context: UnderstandContext,
): Field | undefined {
  return fields.find((field) => {
    const held = answers[field.name]?.value;
    if (held === undefined || field.input.kind === 'text') return false;
    const read = readAnswer(field, denied, context);
    return read.outcome === 'understood' && JSON.stringify(read.value) === JSON.stringify(held);
  });
}
