import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import { fieldNames } from './recognize-correction.ts';
import { isQuestion } from './recognize-question.ts';

/** A question that somebody puts to themselves, and answers: the field that it asks for, and the answer. */
export interface OwnQuestion {
  readonly field: Field;
  readonly answer: string;
}

const ASKED_AND_ANSWERED = /^(?<question>[^?:\n]{3,120})(?:\?+|:)\s+(?<answer>\S.*)$/su;
/** Words that a question has in any case. */
const SMALL = new Set(
  'the a an is are was were did do does it this that has have had been be of to so and well ok okay'.split(
    ' ',
  ),
);
const ASKING = new Set('what which who whom whose when where why how many much'.split(' '));
/** How much of its words has to stand in the form's own question. A first setting, not measured. */
const SAME_FROM = 0.75;

/**
 * “How many people were affected? about 30”: the form's question, said once more with its answer. Null for a question of
 * another kind, for one that could be about several fields, and where another question follows.
 */
export function ownQuestion(type: RecordType, asked: Field | null, text: string): OwnQuestion | null {
  const { question = '', answer = '' } = ASKED_AND_ANSWERED.exec(text.trim())?.groups ?? {};
  if (answer === '' || isQuestion(answer)) return null;
  const field = fieldAskedFor(type, asked, question);
  return field === null ? null : { field, answer };
}

function fieldAskedFor(type: RecordType, asked: Field | null, question: string): Field | null {
  const words = wordsOf(question).filter((word) => !SMALL.has(word));
  const name = words.filter((word) => !ASKING.has(word)).join(' ');
  const fits = type.fields
    .map((field) => ({ field, like: Math.max(likeness(words, field), isCalled(type, field, name) ? 1 : 0) }))
    .filter(({ like }) => like >= SAME_FROM);
  const best = Math.max(...fits.map(({ like }) => like));
  const meant = fits.filter(({ like }) => like === best).map(({ field }) => field);
  return (
    meant.find(({ name: one }) => one === asked?.name) ?? (meant.length === 1 ? (meant[0] ?? null) : null)
  );
}

function likeness(words: readonly string[], { question, label }: Field): number {
  const own = new Set(wordsOf(`${question} ${label}`).map(singular));
  return words.length === 0 ? 0 : words.filter((word) => own.has(singular(word))).length / words.length;
}

function isCalled(type: RecordType, field: Field, name: string): boolean {
  return fieldNames(type).some(([called, { name: of }]) => of === field.name && called === name);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function singular(word: string): string {
  return word.replace(/(?<=\p{L}{3})(?:ed|s)$/u, '');
}
