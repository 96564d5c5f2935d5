import type { RecordType } from '../records/define-record.ts';
import type { Field, FieldValue } from '../records/field.ts';
import type { DraftAnswer } from './draft.ts';
import type { Words } from './hear-words.ts';
import { withMentions } from './name-mentions.ts';
import type { UnderstandContext } from './understand/context.ts';
import { readAnswer } from './understand/read-answer.ts';

/**
 * The options among the pieces of an answer that gives several: the "medium" of "yesterday, medium, me", and the "me". A
 * piece that is more than an option's name, or names one of two fields, is none; in a story nobody who is named owns it.
 */
export function barePieces(
  type: RecordType,
  asked: Field,
  { text, source }: Words,
  context: UnderstandContext,
): Record<string, DraftAnswer> {
  const pieces = splitPieces(text);
  if (pieces.length < 2) return {};
  const owner = asked.input.kind === 'text' ? null : ownerAmong(type, pieces, context);
  return {
    ...(owner === null ? {} : { owner: { ...owner, from: 'typed', source } }),
    ...optionsAmong(type, pieces, source, context),
  };
}

const MOST_WORDS_OF_PIECE = 4;

/** The “high” of “high, owner Tomas”: among short pieces, and not in a story. */
export function bareOptions(
  type: RecordType,
  { text, source }: Words,
  context: UnderstandContext,
): Record<string, DraftAnswer> {
  const pieces = splitPieces(text);
  const areShort = pieces.every((piece) => piece.split(/\s+/u).length <= MOST_WORDS_OF_PIECE);
  return pieces.length > 1 && areShort ? optionsAmong(type, pieces, source, context) : {};
}

function optionsAmong(
  type: RecordType,
  pieces: readonly string[],
  source: Words['source'],
  context: UnderstandContext,
): Record<string, DraftAnswer> {
  const found: Record<string, DraftAnswer> = {};
  for (const said of pieces) {
    const named = optionNamed(type, said, context);
    if (named !== null) found[named.name] = { value: named.value, said, from: 'typed', source };
  }
  return found;
}

/** What an answer that gives several gives one by one. */
export function splitPieces(text: string): readonly string[] {
  return text
    .split(/[,;\n]|\band\b/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** The one field of which a word is an option: “emergency”; null for any other words. */
export function optionNamed(
  type: RecordType,
  piece: string,
  context: UnderstandContext,
): { readonly name: string; readonly value: FieldValue } | null {
  if (!/^\p{L}[\p{L} -]{1,24}$/u.test(piece) || YES_OR_NO.test(piece)) return null;
  const named = type.fields.flatMap((field) => {
    const { name, input } = field;
    if (input.kind !== 'choice' || !input.options.some((option) => isNameOf(option, piece))) return [];
    const read = readAnswer(field, piece, context);
    return read.outcome === 'understood' ? [{ name, value: read.value }] : [];
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** It answers what was asked, and names no field. */
const YES_OR_NO = /^(?:yes|yeah|yep|no|nope|maybe|unknown|not (?:sure|known|yet))$/iu;

const SELF = /^(?:me|myself|mine|i do|i will|it(?:['’]s| is) me)[.!]*$/iu;

/** "Me", or one person's name, as a piece of its own. */
function ownerAmong(
  type: RecordType,
  pieces: readonly string[],
  context: UnderstandContext,
): { readonly value: string; readonly said: string } | null {
  if (type.field('owner') === undefined) return null;
  const named = pieces.flatMap((said) => {
    if (SELF.test(said)) return [{ value: context.author, said }];
    const id = /^<@([^|>]+)[^>]*>[.!]*$/u.exec(withMentions(said, context.people ?? []).text)?.[1];
    return id === undefined ? [] : [{ value: id, said }];
  });
  const [only] = named;
  return only !== undefined && named.every(({ value }) => value === only.value) ? only : null;
}

function isNameOf(
  { value, label }: { readonly value: string; readonly label: string },
  piece: string,
): boolean {
  return [value, label].some((name) => name.toLowerCase() === piece.toLowerCase());
}
