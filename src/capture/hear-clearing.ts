import type { Field } from '../records/field.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Draft } from './draft.ts';
import { fieldHolding } from './hear-correction.ts';
import type { Heard, Words } from './hear-words.ts';
import { recognizeClearing } from './recognize-clearing.ts';
import type { UnderstandContext } from './understand/context.ts';
import { readAnswer } from './understand/read-answer.ts';
import { setAnswers } from './set-answers.ts';
import { recognizeTakeOut, takeOut } from './take-out-of-text.ts';
import { withoutAnswer } from './without-answer.ts';

/**
 * “Clear the end date”, “people affected: unknown”, “drop A.6.2.6 again”: what a field holds is taken out, and it stays open.
 * Null at a record on file, where what stands is replaced and not emptied. `hear` hears what is said behind it.
 */
export function hearClearing(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
  hear: (draft: Draft, words: Words) => Heard,
): Heard | null {
  if (draft.updates !== null || draft.kind === 'concern' || words.text.includes('?')) return null;
  const out = hearTakeOut(type, draft, words, context);
  if (out !== null) return out;
  const said = recognizeClearing(type, draft, words.text);
  if (said === null)
    return hearOptionOut(type, draft, words, context) ?? hearNotSaid(type, draft, words, context);
  const cleared = clear(type, draft, said.field);
  return said.rest === '' ? cleared : withRest(cleared, hear(cleared.draft, { ...words, text: said.rest }));
}

type Cleared = Extract<Heard, { heard: 'cleared' }>;

function clear(type: RecordType, draft: Draft, field: Field): Cleared {
  const { name } = field;
  const left = withoutAnswer(draft, name);
  const needed = type.requiredFields.some((one) => one.name === name);
  return { heard: 'cleared', draft: left, field, held: name in draft.answers, needed };
}

/** What is said behind it counts as well; what is not understood there changes nothing. */
function withRest(cleared: Cleared, heard: Heard): Heard {
  if (heard.heard !== 'answers') return cleared;
  // “Remove the date, it was Monday”: it holds something else now.
  if (heard.accepted.includes(cleared.field.name)) return heard;
  return { ...heard, cleared: [cleared.field] };
}

/** A part of what a text holds, which its person wants out of it. */
function hearTakeOut(
  type: RecordType,
  draft: Draft,
  { text }: Words,
  context: UnderstandContext,
): Heard | null {
  const out = recognizeTakeOut(type, text);
  const held = out === null ? undefined : draft.answers[out.field.name];
  if (out === null || held === undefined) return null;
  const taken = takeOut(draft, out, null);
  if ('reason' in taken) return { heard: 'answers', draft, accepted: [], rejected: [taken] };
  const answers = { [out.field.name]: { ...held, value: taken.left } };
  return { heard: 'answers', ...setAnswers(type, draft, answers, context) };
}

const OUT =
  /^(?:(?:no|please|and|ok|actually)[,\s]+)*(?:drop|remove|delete|take out|leave out|without|get rid of|not)\s+(?<what>[^,;]{3,60}?)(?:\s+(?:again|please|pls|from (?:it|the list)))*[.!\s]*$/iu;

/** “Drop A.6.2.6 again”: one of several options that are held. */
function hearOptionOut(
  type: RecordType,
  draft: Draft,
  { text }: Words,
  context: UnderstandContext,
): Heard | null {
  const what = OUT.exec(text.trim())?.groups?.['what'];
  if (what === undefined) return null;
  for (const field of type.fields) {
    const answer = draft.answers[field.name];
    if (field.input.kind !== 'choices' || answer === undefined || !Array.isArray(answer.value)) continue;
    const read = readAnswer(field, what, context);
    if (read.outcome !== 'understood' || !Array.isArray(read.value)) continue;
    const out: readonly unknown[] = read.value;
    const left = answer.value.filter((one) => !out.includes(one));
    if (left.length === answer.value.length) continue;
    if (left.length === 0) return clear(type, draft, field);
    const answers = { ...draft.answers, [field.name]: { ...answer, value: left, said: null } };
    return { heard: 'answers', draft: { ...draft, answers }, accepted: [field.name], rejected: [] };
  }
  return null;
}

const NOT_SAID =
  /^(?:(?:no|hey|wait|but|sorry)[,!.\s]+)*(?:i|we)\s+(?:didn['’]?t|did not|never)\s+(?:say|said|mean|meant|write|wrote)\s+(?:it (?:is|was)\s+|that it (?:is|was)\s+)?[“"']?(?<what>[^,;.!?“”"]{1,40}?)[”"']?(?:\s*[,.!;-].*)?$/isu;

/** “I didn’t say high, I asked”: what is said not to have been said is taken out where it stands. */
function hearNotSaid(
  type: RecordType,
  draft: Draft,
  { text }: Words,
  context: UnderstandContext,
): Heard | null {
  const what = NOT_SAID.exec(text.trim())?.groups?.['what'];
  if (what === undefined) return null;
  const field = fieldHolding(type.fields, draft, what, context);
  return field === undefined ? null : clear(type, draft, field);
}
