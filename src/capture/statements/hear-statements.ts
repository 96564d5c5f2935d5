import type { RecordType } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import type { Draft } from '../draft.ts';
import type { Heard, Words } from '../hear-words.ts';
import { isSmallTalk, keepWords } from '../keep-rest.ts';
import { isQuestion } from '../recognize-question.ts';
import { recognizeClearing } from '../recognize-clearing.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { residualOf } from '../understand/slots/residual-of.ts';
import { type Answers, heardOfRest, type Hear, nothing } from './heard-of-rest.ts';
import { hearRenamed } from './hear-renamed.ts';
import { readStatement } from './read-statement.ts';
import type { Said } from './said.ts';
import { splitStatements, type Statement } from './split-statements.ts';
import { daySaid, ratingsSaid, systemSaid, validationSaid } from './value-said.ts';
import { withTold } from './with-told.ts';

export interface Told {
  readonly said: Said;
  /** With what is told behind it: “plan: a second look, and a third one”. */
  readonly from: number;
  to: number;
  readonly words: string;
}

/**
 * “Owner is me, severity is medium”, “reduce - a hard limit, plan due 15 January”: a message of several statements, each of which
 * is taken where it surely says what it is of. What is left of it is heard for itself by `hear`, as the answer to what is asked.
 */
export function hearStatements(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  words: Words,
  context: UnderstandContext,
  hear: Hear,
): Heard | null {
  if (draft.updates !== null || type.kind === 'concern') return null;
  const renamed = isQuestion(words.text) ? null : hearRenamed(type, draft, words, context, hear);
  if (renamed !== null) return renamed;
  const pieces = wholeRatings(type, asked, words.text, splitStatements(words.text), context);
  const { told, rest } = tellApart(type, draft, asked, words.text, pieces, context);
  if (isQuestion(words.text) && !(words.text.trim().endsWith('?') && isWish(told.at(-1)))) return null;
  const isMentioned = told.every(({ words: one }) => MENTION_ALONE.test(one));
  if ((asked?.input.kind !== 'text' && EXPLAINS.test(rest)) || (rest !== '' && isMentioned)) return null;
  if (told.length === 0 || (rest === '' && isHeardAlone(told))) return null;
  if (asked?.input.kind === 'text' && !isBesideText(told, pieces, words.text, rest)) return null;
  const begun = hearRest(type, draft, told, { ...words, text: rest }, context, hear);
  return withTold(type, begun, told, words, context);
}

/** “I don’t know when it was, she wrote to us yesterday”: a day beside it is that of something else. */
function hearRest(
  type: RecordType,
  draft: Draft,
  told: readonly Told[],
  rest: Words,
  context: UnderstandContext,
  hear: Hear,
): Answers {
  const isUndated = told.some(({ said }) => said.says === 'open' && said.field.input.kind === 'when');
  return isUndated
    ? keepWords(type, nothing(draft), rest, context)
    : heardOfRest(type, draft, rest, context, hear);
}

/** “Can she take it?” behind all else is a wish. */
function isWish(last: Told | undefined): boolean {
  return last?.words.trim().endsWith('?') === true && last.said.says === 'field';
}

/** “Because nobody else is here” tells why that is the answer. */
const EXPLAINS = /^(?:because|since|as)\b/iu;
/** Who is named beside others need not be the owner. */
const MENTION_ALONE = /^<@[^>]+>$/u;

/** What one statement says is heard as a correction or an answer; here only with what is told behind it, and what has no name. */
function isHeardAlone(told: readonly Told[]): boolean {
  const [only] = told;
  if (only?.said.says === 'open' || only?.said.says === 'take-out') return false;
  if (told.length !== 1 || only?.said.says !== 'field') return told.length === 1;
  const { field, isUnread = false, more, tellsMore = false } = only.said;
  if (more !== undefined || tellsMore) return false;
  return only.to === only.from + only.words.length && !isUnread && !ALONE.includes(field.name);
}

const ALONE = ['controls', 'dueDate', 'reviewDate', 'treatmentPlan'];

/**
 * Where a text is asked for, any words can be it: what is told of another field counts where it stands at the beginning by its
 * name, where nothing else is said, and at the end: “the volume is too high. Owner is me”.
 */
function isBesideText(
  told: readonly Told[],
  pieces: readonly Statement[],
  text: string,
  rest: string,
): boolean {
  const [first] = told;
  if (first === undefined) return false;
  if (rest === '')
    return (
      first.from === pieces[0]?.from &&
      (first.said.says !== 'field' || first.said.isLabel || told.length === pieces.length)
    );
  const behind = pieces.filter(({ from }) => from >= first.from);
  const isAtEnd = pieces[0] !== undefined && pieces[0].from < first.from && behind.length === told.length;
  const isNewSentence = /[.;!\n]\s*(?:(?:and|so|then|also|ok)[,\s]+)?$/iu.test(text.slice(0, first.from));
  return isAtEnd && (isNewSentence || told.every(({ said }) => isSurelyOther(said)));
}

/** What is never part of a text, although only a comma stands before it. */
function isSurelyOther(said: Said): boolean {
  if (said.says !== 'field') return said.says === 'save';
  return said.field.input.kind === 'person' || said.isLabel;
}

/** Behind these the words that follow belong to them. */
function takesMore(type: RecordType, said: Said): boolean {
  return (
    said.says === 'field' &&
    (said.field.input.kind === 'text' || type.field(said.field.moreIn ?? '') !== undefined)
  );
}

export function tellApart(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  text: string,
  pieces: readonly Statement[],
  context: UnderstandContext,
): { readonly told: readonly Told[]; readonly rest: string } {
  const told: Told[] = [];
  const left: Statement[] = [];
  let isOfTheRest = false;
  for (const piece of pieces) {
    const read = statementOf(type, draft, asked, piece.text, told, context);
    isOfTheRest ||= read.some((one) => one.says === 'field' && one.field.name.startsWith('residual'));
    const said = isOfTheRest ? read.map((one) => ofTheRest(type, one)) : read;
    const last = told.at(-1);
    if (said.length > 0)
      told.push(...said.map((one) => ({ said: one, from: piece.from, to: piece.to, words: piece.text })));
    else if (last !== undefined && takesMore(type, last.said)) {
      if (!isSmallTalk(piece.text)) last.to = piece.to;
    } else left.push(piece);
  }
  return { told, rest: restIn(text, left, told) };
}

/** What one piece says; of a rating of both likelihood and impact two fields. */
function statementOf(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  text: string,
  told: readonly Told[],
  context: UnderstandContext,
): readonly Said[] {
  const both = ratingsSaid(type, draft, text);
  if (both.length > 0) return both;
  const one =
    readStatement(type, asked, text, context) ??
    daySaid(type, draft, asked, text, told, context) ??
    systemSaid(type, draft, text, context) ??
    validationSaid(type, asked, text);
  if (one !== null) return [one];
  const cleared = recognizeClearing(type, draft, text);
  return cleared?.rest === '' ? [{ says: 'open', field: cleared.field }] : [];
}

function restIn(text: string, left: readonly Statement[], told: readonly Told[]): string {
  const between = (one: Statement, next: Statement): boolean =>
    told.some(({ from }) => from > one.from && from < next.from);
  const runs = left.reduce<Statement[]>((all, piece) => {
    const last = all.at(-1);
    if (last === undefined || between(last, piece)) return [...all, piece];
    return [...all.slice(0, -1), { text: text.slice(last.from, piece.to), from: last.from, to: piece.to }];
  }, []);
  return runs.map((run) => run.text).join(', ');
}

/** “Likelihood between 2 and 3, say 3”: a rating that is told in several pieces. */
function wholeRatings(
  type: RecordType,
  asked: Field | null,
  text: string,
  pieces: readonly Statement[],
  context: UnderstandContext,
): readonly Statement[] {
  const [first, second, ...later] = pieces;
  if (first === undefined || second === undefined) return pieces;
  const whole = { text: text.slice(first.from, second.to), from: first.from, to: second.to };
  const isRating = RATED.test(first.text) && readStatement(type, asked, first.text, context) === null;
  const isWhole =
    isRating && !RATED.test(second.text) && readStatement(type, asked, whole.text, context) !== null;
  return isWhole
    ? [whole, ...wholeRatings(type, asked, text, later, context)]
    : [first, ...wholeRatings(type, asked, text, [second, ...later], context)];
}

const RATED = /^(?:residual )?(?:likelihood|impact|probability|consequence)\b/iu;

/** “Residual likelihood 2, impact 3” rates what is left in both. */
function ofTheRest(type: RecordType, said: Said): Said {
  const field = said.says === 'field' ? type.field(residualOf(said.field.name) ?? '') : undefined;
  return said.says === 'field' && field !== undefined ? { ...said, field } : said;
}
