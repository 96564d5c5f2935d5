import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { DraftAnswer } from './draft.ts';
import { splitPieces } from './bare-pieces.ts';
import type { Words } from './hear-words.ts';
import { fieldNames, namePattern } from './recognize-correction.ts';
import type { UnderstandContext } from './understand/context.ts';
import { readAnswer } from './understand/read-answer.ts';
import { residualOf } from './understand/slots/residual-of.ts';

/** More words behind a field's name tell something; they give no option or number. */
const MOST_WORDS = 5;
const DENIED = /\b(?:no|not|never|neither|nor|nobody|none|without)\b|n['’]t\b/iu;
const BEFORE = String.raw`(?:(?:(?:it|this|that|which|and|also|with|the|its|my|our)\s+){0,3})`;
const IS = String.raw`(?:\s*[:=]\s*|\s+(?:is|are|was|were|as)\s+|\s+)`;

interface NamedPiece {
  readonly fields: readonly Field[];
  readonly value: string;
}

/**
 * The fields that an answer names among its pieces, with an option or a number behind the name: the “affects individuals” of
 * “machine learning, affects individuals and society”. In a list that names such a field, a text behind its own label is one
 * as well (“touches nothing else, impact assessment not needed”). A date or a person is not read so.
 */
export function namedPieces(
  type: RecordType,
  { text, source }: Words,
  context: UnderstandContext,
): Record<string, DraftAnswer> {
  const found: Record<string, DraftAnswer> = {};
  const pieces = splitPieces(text);
  const named = namesOf(type, pieces, context);
  let isOfTheRest = false;
  named.forEach((piece, at) => {
    if (piece === null) return;
    isOfTheRest ||= piece.fields.some(({ name }) => name.startsWith('residual'));
    const next = named.findIndex((other, where) => where > at && other !== null);
    const further = pieces.slice(at + 1, next === -1 ? undefined : next);
    for (const called of piece.fields) {
      // "Residual likelihood 2, impact 3" rates what is left in both.
      const field = (isOfTheRest ? type.field(residualOf(called.name) ?? '') : undefined) ?? called;
      const said = saidOf(field, piece, further, context);
      const read = readAnswer(field, said, context);
      if (read.outcome !== 'understood') continue;
      found[field.name] = { value: read.value, said: pieces[at] ?? said, from: 'typed', source };
      return;
    }
  });
  return found;
}

/** Whether every piece of an answer names a field: such a list is no text of one's own, whatever is asked. */
export function isFieldList(type: RecordType, text: string, context: UnderstandContext): boolean {
  const pieces = splitPieces(text);
  return pieces.length > 1 && namesOf(type, pieces, context).every((piece) => piece !== null);
}

function namesOf(
  type: RecordType,
  pieces: readonly string[],
  context: UnderstandContext,
): readonly (NamedPiece | null)[] {
  const isGiven: Fits = (field, name, value) =>
    isBrief(field, name, value) && readAnswer(field, value, context).outcome === 'understood';
  const brief = pieces.map((piece) => nameIn(type, piece, isGiven));
  const isList = pieces.length > 1 && brief.some((piece) => piece !== null);
  return brief.map((piece, at) => piece ?? (isList ? nameIn(type, pieces[at] ?? '', isLabelledText) : null));
}

type Fits = (field: Field, name: string, value: string) => boolean;

function nameIn(type: RecordType, piece: string, fits: Fits): NamedPiece | null {
  for (const [name] of fieldNames(type)) {
    const match = new RegExp(`^${BEFORE}${namePattern(name)}${IS}(?<value>.+)$`, 'isu').exec(piece);
    const value = match?.groups?.['value']?.trim();
    if (value === undefined) continue;
    const fields = fieldNames(type).flatMap(([called, field]) =>
      called === name && fits(field, name, value) ? [field] : [],
    );
    if (fields.length > 0) return { fields, value };
  }
  return null;
}

function isBrief({ input }: Field, _name: string, value: string): boolean {
  if (!['choice', 'choices', 'scale', 'count'].includes(input.kind)) return false;
  if ('options' in input && input.options.some(({ label }) => label.toLowerCase() === value.toLowerCase()))
    return true;
  return value.split(/\s+/u).length <= MOST_WORDS && !DENIED.test(value);
}

const TOLD_AS_A_WHOLE = ['title', 'description', 'reason', 'stepReason'];

function isLabelledText({ name, label, input }: Field, called: string): boolean {
  return input.kind === 'text' && called === label.toLowerCase() && !TOLD_AS_A_WHOLE.includes(name);
}

/** Of several options the further ones stand in pieces of their own. */
function saidOf(
  field: Field,
  { value }: NamedPiece,
  further: readonly string[],
  context: UnderstandContext,
): string {
  if (field.input.kind !== 'choices') return value;
  const end = further.findIndex((piece) => readAnswer(field, piece, context).outcome !== 'understood');
  return [value, ...further.slice(0, end === -1 ? undefined : end)].join(', ');
}
