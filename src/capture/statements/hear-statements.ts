import type { RecordType } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import type { Draft } from '../draft.ts';
import { hearField } from '../hear-field.ts';
import type { Heard, Words } from '../hear-words.ts';
import { recognizeClearing } from '../recognize-clearing.ts';
import { isQuestion } from '../recognize-question.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { residualOf } from '../understand/slots/residual-of.ts';
import { readAnswer } from '../understand/read-answer.ts';
import { readStatement, type Said } from './read-statement.ts';
import { added, type Answers, heardOfRest, type Hear, joined } from './heard-of-rest.ts';
import { hearRenamed } from './hear-renamed.ts';
import { splitStatements, type Statement } from './split-statements.ts';

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
  if (draft.updates !== null || type.kind === 'concern' || isQuestion(words.text)) return null;
  const renamed = hearRenamed(type, draft, words, context, hear);
  if (renamed !== null) return renamed;
  const pieces = wholeRatings(type, words.text, splitStatements(words.text), context);
  const { told, rest } = tellApart(type, draft, asked, words.text, pieces, context);
  if (EXPLAINS.test(rest) || (rest !== '' && told.every(({ words: one }) => MENTION_ALONE.test(one))))
    return null;
  if (told.length === 0 || (rest === '' && isHeardAlone(told))) return null;
  if (asked?.input.kind === 'text' && (rest !== '' || !isFirstTold(told, pieces))) return null;
  const begun = heardOfRest(type, draft, { ...words, text: rest }, context, hear);
  return withTold(type, begun, told, words, context);
}

/** “Because nobody else is here” tells why that is the answer. */
const EXPLAINS = /^(?:because|since|as)\b/iu;
/** Who is named beside others need not be the owner. */
const MENTION_ALONE = /^<@[^>]+>$/u;

/** What one statement says is heard as a correction or an answer; here only with what is told behind it, and what has no name. */
function isHeardAlone(told: readonly Told[]): boolean {
  const [only] = told;
  if (told.length !== 1 || only?.said.says !== 'field') return told.length === 1;
  const { field, isUnread = false } = only.said;
  return only.to === only.from + only.words.length && !isUnread && !ALONE.includes(field.name);
}

const ALONE = ['controls', 'dueDate', 'reviewDate', 'treatmentPlan'];

function isFirstTold(told: readonly Told[], pieces: readonly Statement[]): boolean {
  const [first] = told;
  return (
    first !== undefined &&
    first.from === pieces[0]?.from &&
    (first.said.says === 'save' || first.said.isLabel || told.length === pieces.length)
  );
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
    const read = readStatement(type, piece.text, context);
    isOfTheRest ||= read?.says === 'field' && read.field.name.startsWith('residual');
    const said =
      (isOfTheRest ? ofTheRest(type, read) : read) ?? dueIn(type, draft, asked, piece.text, told, context);
    const last = told.at(-1);
    if (said !== null) told.push({ said, from: piece.from, to: piece.to, words: piece.text });
    else if (
      last !== undefined &&
      takesMore(type, last.said) &&
      recognizeClearing(type, draft, piece.text) === null
    )
      last.to = piece.to;
    else left.push(piece);
  }
  const between = (one: Statement, next: Statement): boolean =>
    told.some(({ from }) => from > one.from && from < next.from);
  const runs = left.reduce<Statement[]>((all, piece) => {
    const last = all.at(-1);
    if (last === undefined || between(last, piece)) return [...all, piece];
    return [...all.slice(0, -1), { text: text.slice(last.from, piece.to), from: last.from, to: piece.to }];
  }, []);
  return { told, rest: runs.map((run) => run.text).join(', ') };
}

/** “Likelihood between 2 and 3, say 3”: a rating that is told in several pieces. */
function wholeRatings(
  type: RecordType,
  text: string,
  pieces: readonly Statement[],
  context: UnderstandContext,
): readonly Statement[] {
  const [first, second, ...later] = pieces;
  if (first === undefined || second === undefined) return pieces;
  const whole = { text: text.slice(first.from, second.to), from: first.from, to: second.to };
  const isRating = RATED.test(first.text) && readStatement(type, first.text, context) === null;
  const isWhole = isRating && !RATED.test(second.text) && readStatement(type, whole.text, context) !== null;
  return isWhole
    ? [whole, ...wholeRatings(type, text, later, context)]
    : [first, ...wholeRatings(type, text, [second, ...later], context)];
}

const RATED = /^(?:residual )?(?:likelihood|impact|probability|consequence)\b/iu;

/** “Residual likelihood 2, impact 3” rates what is left in both. */
function ofTheRest(type: RecordType, said: Said | null): Said | null {
  const field = said?.says === 'field' ? type.field(residualOf(said.field.name) ?? '') : undefined;
  return said?.says === 'field' && field !== undefined ? { ...said, field } : said;
}

const DAY_LED = /^(?:due|by|until|till|done by|finished by|ready by|target|deadline)\b/iu;

/** “By mid December” behind the treatment of a risk is when it is due. */
function dueIn(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  text: string,
  told: readonly Told[],
  context: UnderstandContext,
): Said | null {
  const field = type.field('dueDate');
  if (field === undefined || asked?.input.kind === 'when' || 'dueDate' in draft.answers) return null;
  const isBehind =
    'treatment' in draft.answers ||
    told.some(
      ({ said }) => said.says === 'field' && ['treatment', 'treatmentPlan'].includes(said.field.name),
    );
  if (!isBehind) return null;
  const read = readAnswer(field, text, context);
  if (read.outcome !== 'understood') return null;
  const around = text
    .replace(read.said, '')
    .replace(/\b(?:on|by|the|in|at|until|done|due|from|of)\b|[^\p{L}\p{N}]/giu, '');
  return around === '' || (DAY_LED.test(text) && text.split(/\s+/u).length <= 5)
    ? { says: 'field', field, words: text, isLabel: true }
    : null;
}

function withTold(
  type: RecordType,
  begun: Answers,
  told: readonly Told[],
  words: Words,
  context: UnderstandContext,
): Heard {
  let heard = begun;
  for (const { said, from, to, words: piece } of told) {
    if (said.says === 'save') continue;
    const whole = words.text.slice(from, to);
    heard = heardAs(type, heard, said, { ...words, text: whole }, piece, context);
  }
  const isSaved = told.some(({ said }) => said.says === 'save');
  const [first] = heard.accepted;
  if (!isSaved || first === undefined) return heard;
  return { ...heard, rejected: [...heard.rejected, { field: first, reason: SAVED_NEXT }] };
}

const SAVED_NEXT = 'I have put this in first. Have a look, and say “record it” once more.';

/** @param piece The statement itself, without what is told behind it. */
function heardAs(
  type: RecordType,
  heard: Answers,
  { field, words, isLabel }: Extract<Said, { says: 'field' }>,
  { text, source }: Words,
  piece: string,
  context: UnderstandContext,
): Answers {
  const more = text
    .slice(piece.length)
    .replace(/^[\s,;:.–—-]+(?:and\s+)?/u, '')
    .trim();
  const isText = field.input.kind === 'text';
  const said = isText ? text.slice(text.indexOf(words)) : words;
  const one = hearField(type, heard.draft, field, { text: said, source }, context);
  const unread = {
    ...heard,
    rejected: [...heard.rejected, { field: field.name, reason: notRead(field, said) }],
  };
  const taken = one?.heard === 'answers' ? joined(heard, withOthers(field, isLabel, heard, one)) : unread;
  const plan = isText || more === '' ? undefined : type.field(field.moreIn ?? '');
  if (plan === undefined) return taken;
  return added(type, taken, { [plan.name]: { value: more, said: more, from: 'typed', source } }, context);
}

function notRead({ label, example }: Field, said: string): string {
  return `I do not understand “${said}” as “${label.toLowerCase()}”. Write it like this: “${example}”.`;
}

/** Two controls that are named one after the other are both meant, and so is one that is named beside those that stand. */
function withOthers({ name, input }: Field, isLabel: boolean, before: Answers, heard: Answers): Answers {
  const [held, answer] = [before.draft.answers[name], heard.draft.answers[name]];
  const isFurther =
    input.kind === 'choices' && (before.accepted.includes(name) || (name === 'controls' && !isLabel));
  if (!isFurther || answer === undefined || !Array.isArray(held?.value) || !Array.isArray(answer.value))
    return heard;
  const all: readonly string[] = [...new Set<string>([...held.value, ...answer.value])];
  const answers = { ...heard.draft.answers, [name]: { ...answer, value: all } };
  return { ...heard, draft: { ...heard.draft, answers } };
}
