import type { RecordType } from '../records/define-record.ts';
import type { DraftAnswer } from './draft.ts';
import type { Words } from './hear-words.ts';
import type { UnderstandContext } from './understand/context.ts';
import { readAnswer } from './understand/read-answer.ts';

/**
 * The options among the pieces of an answer that gives several: the "medium" of "yesterday, medium, and I own it". A piece
 * that is more than an option's name, or names one of two fields, is none.
 */
export function barePieces(
  type: RecordType,
  { text, source }: Words,
  context: UnderstandContext,
): Record<string, DraftAnswer> {
  const pieces = text.split(/[,;\n]|\band\b/u).map((piece) => piece.trim());
  if (pieces.length < 2) return {};
  const choices = type.fields.filter(({ input }) => input.kind === 'choice');
  const found: Record<string, DraftAnswer> = {};
  for (const piece of pieces.filter((one) => /^\p{L}[\p{L} -]{1,24}$/u.test(one))) {
    const named = choices.flatMap((field) => {
      const { name, input } = field;
      if (input.kind !== 'choice' || !input.options.some((option) => isNameOf(option, piece))) return [];
      const read = readAnswer(field, piece, context);
      return read.outcome === 'understood' ? [{ name, value: read.value }] : [];
    });
    const [only] = named;
    if (only && named.length === 1)
      found[only.name] = { value: only.value, said: piece, from: 'typed', source };
  }
  return found;
}

function isNameOf(
  { value, label }: { readonly value: string; readonly label: string },
  piece: string,
): boolean {
  return [value, label].some((name) => name.toLowerCase() === piece.toLowerCase());
}
