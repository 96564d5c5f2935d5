/**
 * Guards that a suggestion rests on the message: a value that its words do not support is not taken, whoever
 * suggests it and however sure.
 */
import { checkValue } from '../../../records/check-value.ts';
import type { Field, FieldInput, FieldValue } from '../../../records/field.ts';
import type { Suggestion } from '../../ports.ts';
import type { UnderstandContext } from '../../understand/context.ts';
import { readAnswer } from '../../understand/read-answer.ts';
import { findWords } from './find-words.ts';
import { countsPeople } from './counts-people.ts';
import { givesFigure, isOwnDegree, namesEach, namesOption } from './names-option.ts';
import { placeOf, type Place } from './place-of.ts';
import { whenSaid } from './when-said.ts';

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
  const place = placeOf(message, said);
  if (read.outcome === 'understood') {
    const isIt = isSame(read.value, value) && isOfField(field, value, place, context);
    return isIt ? { value: read.value, said, isRead: true } : null;
  }
  const carried = carriedBy(field, value, place, context);
  return carried === null ? null : { value: carried, said, isRead: false };
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

/** Whether what the rules read from words when asked for the field is about the field where it stands in the message. */
function isOfField(
  { name, input }: Field,
  value: FieldValue,
  place: Place,
  { author }: UnderstandContext,
): boolean {
  switch (input.kind) {
    case 'choice':
      return isOwnDegree(place);
    case 'scale':
      return /\p{Nd}/u.test(place.said) ? givesFigure(String(value), name, place) : isOwnDegree(place);
    case 'count':
      return Number(value) < 2 || !/\p{Nd}/u.test(place.said) || countsPeople(Number(value), place);
    case 'person':
      return place.said.includes(`<@${String(value)}`) || (value === author && takesItOn(place));
    default:
      return true;
  }
}

const TAKES_IT_ON =
  /\b(?:own(?:s|er)?|responsible|accountable|in charge|take (?:it|this|care)|handle|mine|put me down|on me)\b/iu;

/** "I own it" anywhere, "me" only as the whole of an answer. */
function takesItOn({ said, before, after }: Place): boolean {
  return TAKES_IT_ON.test(said) || !/\p{L}/u.test(before + after);
}

/** What words that the rules cannot read, of another language or a freer style, support of a value; null for nothing. */
function carriedBy(
  { name, input }: Field,
  value: FieldValue,
  place: Place,
  context: UnderstandContext,
): FieldValue | null {
  const isCarried = (is: boolean) => (is ? value : null);
  switch (input.kind) {
    case 'when':
      return whenSaid(place.said, String(value), context);
    case 'count':
      return isCarried(countsPeople(Number(value), place));
    case 'person':
      return isCarried(place.said.includes(`<@${String(value)}`));
    case 'system':
      return isCarried(namesSystem(String(value), place.said, context));
    case 'choice':
      return isCarried(namesOption(String(value), input.options, place));
    case 'choices':
      return isCarried(namesEach(value as readonly string[], input.options, place));
    case 'scale':
      return isCarried(
        namesOption(String(value), input.options, place) || givesFigure(String(value), name, place),
      );
    case 'text':
      return null;
  }
}

function namesSystem(value: string, said: string, { systems }: UnderstandContext): boolean {
  const listed = systems.find(({ name }) => name === value);
  if (listed === undefined) return findWords(said, value) !== null;
  return [listed.name, ...listed.aliases].some((name) => findWords(said, name) !== null);
}
