import type { Field } from '../records/field.ts';
import type { FieldProblem, RecordType } from '../records/define-record.ts';
import type { MessageSource } from '../records/record.ts';
import { bareOptions, barePieces } from './bare-pieces.ts';
import type { Draft } from './draft.ts';
import {
  factsIn,
  held,
  onRecord,
  standsInPassing,
  tellsOfTelling,
  unanswered,
  without,
  datedFacts,
} from './facts-in.ts';
import { hearClearing } from './hear-clearing.ts';
import { hearStatements } from './statements/hear-statements.ts';
import { hearBesideAsked } from './hear-beside-asked.ts';
import { hearField } from './hear-field.ts';
import { hearAlone } from './hear-alone.ts';
import { hearCorrection } from './hear-correction.ts';
import { hearLabelled } from './hear-labelled.ts';
import { hearMoreOfIt } from './hear-more-of-it.ts';
import { hearOnceMore } from './hear-once-more.ts';
import { hearOption } from './hear-option.ts';
import { hearAuthority, hearTold, withTold } from './hear-told.ts';
import { hearInPassing } from './hear-plainly.ts';
import { hearPlans } from './hear-plans.ts';
import { hearRated } from './hear-rated.ts';
import { hearTwo } from './hear-two.ts';
import { withPieces } from './hear-pieces.ts';
import { keepRest } from './keep-rest.ts';
import { nextQuestion } from './next-question.ts';
import { meaning, otherAnswer } from './other-answer.ts';
import { isFieldList, namedPieces } from './named-pieces.ts';
import { ownQuestion } from './own-question.ts';
import { isQuestion } from './recognize-question.ts';
import { hearPutOff, putsOff } from './hear-put-off.ts';
import { obeyCommand } from './obey-command.ts';
import { recognizeCommand, type FormCommand } from './recognize-command.ts';
import { isCourtesy, isThanks } from './is-courtesy.ts';
import { recognizeDuplicateAnswer } from './recognize-duplicate-answer.ts';
import { recognizeMarkAnswer } from './recognize-mark-answer.ts';
import { settleByWords } from './settle-by-words.ts';
import { saysSomething } from './says-something.ts';
import { setAnswers } from './set-answers.ts';
import { type TakenBack } from './take-back.ts';
import { tellMore } from './tell-more.ts';
import { toldInStory } from './told-in-story.ts';
import { acceptMarked, doubtfulFields, takeEdits } from './source-marks.ts';
import { readAnswer } from './understand/read-answer.ts';
import type { UnderstandContext } from './understand/context.ts';

/** What a person's words do to their draft. A draft that comes back is to be saved. */
export type Heard =
  | {
      readonly heard: 'answers';
      readonly draft: Draft;
      readonly accepted: readonly string[];
      readonly rejected: readonly FieldProblem[];
      /** What was taken out beside it. */
      readonly cleared?: readonly Field[];
      /** What is said not to be known. */
      readonly open?: readonly Field[];
    }
  /** A field holds nothing any more; `held`: it did before. */
  | {
      readonly heard: 'cleared';
      readonly draft: Draft;
      readonly field: Field;
      readonly held: boolean;
      readonly needed: boolean;
    }
  | { readonly heard: 'not-understood'; readonly field: Field | null }
  | { readonly heard: 'field-named'; readonly draft: Draft; readonly field: Field }
  | { readonly heard: 'skipped'; readonly draft: Draft; readonly field: Field; readonly needed: boolean }
  | { readonly heard: 'question' }
  | { readonly heard: 'show' }
  | { readonly heard: 'help' }
  /** What is the question for? */
  | { readonly heard: 'why'; readonly field: Field }
  | { readonly heard: 'save' }
  | { readonly heard: 'cancel-asked'; readonly draft: Draft }
  | { readonly heard: 'cancel-confirmed' }
  | { readonly heard: 'kept'; readonly draft: Draft }
  | { readonly heard: 'resumed'; readonly draft: Draft }
  /** It is gone on with later. */
  | { readonly heard: 'paused'; readonly draft: Draft }
  /** Everything is taken out, and told anew. */
  | { readonly heard: 'started-over'; readonly draft: Draft }
  /** The last words or press are undone. */
  | ({ readonly heard: 'taken-back' } & TakenBack)
  /** The marked answers hold; or the edited messages were read again. */
  | { readonly heard: 'marked-accepted'; readonly draft: Draft }
  | {
      readonly heard: 'edits-taken';
      readonly draft: Draft;
      readonly accepted: readonly string[];
      readonly rejected: readonly FieldProblem[];
    }
  /** The record that looks like the same is the same; or it is another one. */
  | { readonly heard: 'same' | 'different'; readonly number: string }
  | { readonly heard: 'ask-what-to-change' };

export interface Words {
  readonly text: string;
  readonly source: MessageSource | null;
}

/** Reads one message to a form: a command, a correction, a question of the person's own, or an answer, in this order. */
export function hearWords(type: RecordType, draft: Draft, words: Words, context: UnderstandContext): Heard {
  const asked = nextQuestion(type, draft);
  const duplicate = draft.duplicateAsked === null ? null : recognizeDuplicateAnswer(words.text);
  if (duplicate !== null) return { heard: duplicate, number: draft.duplicateAsked ?? '' };
  const marked = hearMarkAnswer(type, draft, words.text, context);
  if (marked) return marked;
  const meant = asked === null ? null : settleByWords(type, draft, asked, words.text, context);
  if (meant) return { heard: 'answers', ...meant };
  const labelled = hearLabelled(type, draft, words, context) ?? hearAuthority(type, draft, words, context);
  if (labelled) return labelled;
  // "Ok, thanks" is kind, and no consent to what waits for it.
  if (isThanks(words.text)) return { heard: 'resumed', draft: { ...draft, cancelAsked: false } };
  const command = commandIn(asked, words.text, context);
  const obeyed = command === null ? null : obeyCommand(command, type, draft, asked);
  if (obeyed) return obeyed;
  if (isNoAnswer(words.text)) return { heard: 'not-understood', field: asked };
  return hearTelling(type, draft, asked, words, context);
}

/** Words that command nothing. */
function hearTelling(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  words: Words,
  context: UnderstandContext,
): Heard {
  const hear = (left: Draft, rest: Words) => hearWords(type, left, rest, context);
  return (
    hearClearing(type, draft, words, context, hear) ??
    hearInPassing(type, draft, asked, words, context, hear) ??
    hearStatements(type, draft, asked, words, context, hear) ??
    hearRepeated(type, draft, asked, words, context) ??
    hearTold(type, draft, asked, words, context, (rest) => hear(draft, rest)) ??
    hearSaid(type, draft, asked, words, context) ??
    hearOnceMore(type, draft, words, context) ??
    hearMoreOfIt(type, draft, asked, words, context) ??
    unheard(asked, words)
  );
}

function unheard(field: Field | null, { text }: Words): Heard {
  return isQuestion(text) ? { heard: 'question' } : { heard: 'not-understood', field };
}

function isNoAnswer(text: string): boolean {
  return !saysSomething(text) || isCourtesy(text);
}

/** “Skip that one” is no one of the options. */
const PASSES_BY = /\b(?:skip|pass|next|later|leave)\b/iu;

/** “I don’t know” is an answer where it is one of the options. */
function commandIn(asked: Field | null, text: string, context: UnderstandContext): FormCommand | null {
  const said = recognizeCommand(text);
  if (said !== 'skip' || asked === null || !('options' in asked.input) || PASSES_BY.test(text)) return said;
  return readAnswer(asked, text, context).outcome === 'understood' ? null : said;
}

/** The form's question said once more by its person, with the answer behind it. */
function hearRepeated(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  const own = ownQuestion(type, asked, words.text);
  if (own === null) return null;
  const heard = hearSaid(type, draft, own.field, { ...words, text: own.answer }, context);
  return heard?.heard === 'answers' ? heard : null;
}

/** Answers, with what they say beyond themselves. */
function hearSaid(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  const rated = hearRated(type, draft, asked, words, context);
  const elsewhere =
    rated ??
    hearBesideAsked(type, draft, asked, words, context, (left, rest) => hearWords(type, left, rest, context));
  if (elsewhere !== null) return elsewhere;
  const corrected = hearCorrection(type, draft, words, context, (rest) =>
    hearFacts(type, draft, rest, context),
  );
  const told =
    hearPlans(type, draft, asked, words, context) ??
    (asked && hearTwo(type, draft, asked, words, context)) ??
    hearOption(type, draft, asked, words, context) ??
    hearAnswer(type, draft, asked, words, context) ??
    hearFacts(type, draft, words, context, 'in passing') ??
    (asked === null ? hearAlone(type, draft, words, context) : null);
  const heard = corrected ?? tellMore(type, draft, words, told, context);
  if (type.kind === 'concern') return heard;
  return heard?.heard === 'answers'
    ? keepRest(type, withPieces(type, heard, words, context), words, context)
    : heard;
}

function hearMarkAnswer(
  type: RecordType,
  draft: Draft,
  text: string,
  context: UnderstandContext,
): Heard | null {
  if (doubtfulFields(type, draft).length === 0) return null;
  switch (recognizeMarkAnswer(text)) {
    case 'accept':
      return { heard: 'marked-accepted', draft: acceptMarked(draft) };
    case 'take':
      return { heard: 'edits-taken', ...takeEdits(type, draft, context) };
    case null:
      return null;
  }
}

/** The answer to the field that was asked for, with any other fact that stands in the same message. */
function hearAnswer(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  if (asked === null) return null;
  const isText = asked.input.kind === 'text';
  if (asked.input.kind === 'when' && tellsOfTelling(words.text)) return null;
  if (asked.input.kind === 'when' && putsOff(words.text))
    return hearPutOff(type, draft, asked, words, context);
  if (isText && (isQuestion(words.text) || isFieldList(type, words.text, context))) return null;
  const other = otherAnswer(type, draft, asked, words.text, context);
  if (other?.says === 'value') return hearFacts(type, draft, words, context, 'in passing');
  if (other !== null) return { heard: 'field-named', draft: meaning(draft, other.field), field: other.field };
  const read = hearField(type, draft, asked, words, context);
  if (read?.heard !== 'answers' || read.accepted.length === 0) return read;
  const told = toldInStory(type, words.text, context);
  const rest = { ...words, text: told.rest };
  const facts = {
    ...barePieces(type, asked, rest, context),
    ...(isText ? {} : namedPieces(type, rest, context)),
    ...without(factsIn(type, rest, context), isText ? [] : EXPLAINS),
  };
  const settled = setAnswers(type, read.draft, unanswered(read.draft, asked, facts), context);
  const accepted = [...read.accepted, ...settled.accepted];
  return withTold(
    type,
    { heard: 'answers', draft: settled.draft, accepted, rejected: settled.rejected },
    told,
    words,
    context,
  );
}

/** “Me, because nobody else is here” tells why that is the answer, and not why it happened. */
const EXPLAINS = ['rootCause'];

/** Facts that were not asked for: "it was yesterday and about 40 customers". They replace what was there. */
function hearFacts(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
  how: 'corrected' | 'in passing' = 'corrected',
): Heard | null {
  if (isQuestion(words.text)) return null;
  const found = datedFacts(type, draft, words, factsIn(type, words, context), context);
  const standing = how === 'corrected' ? [] : standsInPassing(draft, words, found, context);
  const facts = without(found, [
    'title',
    'description',
    ...standing,
    ...held(draft, found),
    ...onRecord(draft),
  ]);
  // Named, a field is changed also where it stands on record.
  const all = { ...bareOptions(type, words, context), ...namedPieces(type, words, context), ...facts };
  if (Object.keys(all).length === 0) return null;
  return { heard: 'answers', ...setAnswers(type, draft, all, context) };
}
