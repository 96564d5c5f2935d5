/**
 * Guards that a suggestion rests on the message: a value that its words do not support is not taken, whoever
 * suggests it and however sure.
 */
import { checkValue } from '../../records/check-value.ts';
import type { Field, FieldInput, FieldValue } from '../../records/field.ts';
import type { Suggestion } from '../ports.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { readAnswer } from '../understand/read-answer.ts';
import { findWords } from './find-words.ts';
import { saysWhen } from './says-when.ts';

export interface Supported {
  readonly value: FieldValue;
  /** The message's own words. */
  readonly said: string;
  /** The rules read the same from these words. */
  readonly isRead: boolean;
}

/** Null when the words are not in the message, say something else, or cannot carry the value. */
export function supportedValue(
  field: Field,
  suggestion: Suggestion,
  message: string,
  context: UnderstandContext,
): Supported | null {
  const said = findWords(message, suggestion.said);
  if (said === null || !/\p{L}{2}|\p{Nd}/u.test(said)) return null;
  const given = typed(field.input, suggestion.value);
  if (given === null) return null;
  const checked = checkValue(field, given, context);
  if (!checked.ok) return null;
  const { value } = checked;
  if (field.input.kind === 'text')
    return isOfWords(field.input, value, said, message) ? { value, said, isRead: false } : null;
  const read = readAnswer(field, said, context);
  if (read.outcome === 'invalid') return null;
  if (read.outcome === 'understood')
    return isSame(read.value, value) ? { value: read.value, said, isRead: true } : null;
  return carries(field.input, value, said, context) ? { value, said, isRead: false } : null;
}

/** The stored form of a value that came as text. */
function typed(input: FieldInput, value: string): FieldValue | null {
  const text = value.trim();
  switch (input.kind) {
    case 'scale':
    case 'count':
      return /^\d+$/.test(text) ? Number(text) : null;
    case 'choices':
      return text.split(/\s*,\s*/).filter((option) => option !== '');
    case 'person':
      return text.replace(/^<@|(?:\|[^>]*)?>$/g, '');
    default:
      return text;
  }
}

/** A headline may leave words out and order them anew; any other text is what was said, to the letter. */
function isOfWords(
  input: Extract<FieldInput, { kind: 'text' }>,
  value: FieldValue,
  said: string,
  message: string,
): boolean {
  const text = String(value);
  if (input.multiline) return findWords(said, text.replace(/[.!]+$/u, '')) !== null;
  const held = new Set(wordsOf(message));
  const words = wordsOf(text);
  return words.length > 0 && words.every((word) => held.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}.,;:!?'’"“”()-]/gu) ?? [];
}

function isSame(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether words that the rules cannot read, of another language or a freer style, can be the reason for a value. */
function carries(input: FieldInput, value: FieldValue, said: string, context: UnderstandContext): boolean {
  switch (input.kind) {
    case 'when':
      return saysWhen(said, String(value), context);
    case 'count':
      return Array.from(said.matchAll(/\p{Nd}+(?:[.,\s]\p{Nd}{3})*/gu), ([figure]) =>
        Number(figure.normalize('NFKC').replace(/\D/g, '')),
      ).includes(Number(value));
    case 'person':
      return said.includes(`<@${String(value)}`);
    case 'system':
      return namesSystem(String(value), said, context);
    case 'choice':
    case 'choices':
    case 'scale':
      return /\p{L}{4}|[^\p{Script=Latin}\P{L}]/u.test(said);
    case 'text':
      return false;
  }
}

function namesSystem(value: string, said: string, { systems }: UnderstandContext): boolean {
  const listed = systems.find(({ name }) => name === value);
  if (listed === undefined) return findWords(said, value) !== null;
  return [listed.name, ...listed.aliases].some((name) => findWords(said, name) !== null);
}
