import { WHICH_AUTHORITY } from '../capture/hear-told.ts';
import { isRestricted } from '../capture/confidentiality-wish.ts';
import { missingFields, nextQuestion } from '../capture/next-question.ts';
import type { Draft } from '../capture/draft.ts';
import { counterpart } from '../capture/other-answer.ts';
import { unsettledOf } from '../capture/unsettled.ts';
import { doubtfulFields } from '../capture/source-marks.ts';
import type { FieldProblem, RecordType } from '../records/define-record.ts';
import { countedParts } from './accepted-parts.ts';
import type { Action } from './action.ts';
import { correctionExample } from './correction-example.ts';
import { SEEN_WHEN_RESTRICTED } from './present-record.ts';
import type { Control, Part, Reply } from './reply.ts';
import { markedControls } from './present-marked.ts';
import { factOf } from './present-value.ts';
import {
  answerControls,
  button,
  draftControls,
  questionParts,
  type QuestionContext,
} from './present-question.ts';
import { unsettledControls, unsettledParts } from './present-unsettled.ts';
import { reviewMark } from './review-mark.ts';
import { capitalized } from '../kernel/capitalized.ts';
import { listed, paragraph, reply, small } from './rich-text.ts';

/** The next question of a draft, or its review card when nothing more is needed; `before` is said first. */
export function presentDraft(context: QuestionContext, before: readonly Part[] = []): Reply {
  const field = nextQuestion(context.type, context.draft);
  if (field === null) return presentReview(context, before);
  const open = unsettledOf(context.draft, field.name);
  const parts = open === null ? questionParts(field, context) : unsettledParts(field, open, context);
  const answers = open === null ? answerControls(field, context) : unsettledControls(field, open, context);
  return reply('question', [...before, ...parts], [...answers, ...draftControls(field, context)]);
}

/** Every field with where it came from. Nothing is recorded before "Record it" is pressed or said. */
export function presentReview(context: QuestionContext, before: readonly Part[] = []): Reply {
  const { type, draft } = context;
  const { what, button: label } = headingOf(context);
  // Of a record on file most is open until its step: it is not listed each time.
  const open = (draft.updates === null ? type.captureFields : [])
    .filter((field) => !(field.name in draft.answers))
    .filter((field) => !((counterpart(type, field)?.name ?? '') in draft.answers))
    .map((field) => field.label.toLowerCase());
  return reply(
    'draft-review',
    [
      ...before,
      { part: 'heading', text: what },
      draftFacts(type, draft.updates === null ? draft : onlyChanged(draft)),
      ...setAsideParts(draft),
      ...unnamedParts(draft, before),
      ...codeParts(draft),
      ...restrictedParts(draft),
      ...(open.length > 0 ? [small(`Left open: ${listed(open)}. Say it if you know it.`)] : []),
      small(howToCorrect(context)),
    ],
    reviewControls(type, draft, label),
  );
}

/** The same once more, where nothing was understood that could change it: what stands was shown, and is not shown again. */
export function presentReviewAgain(context: QuestionContext, before: readonly Part[]): Reply {
  const { type, draft } = context;
  const { what, button: label } = headingOf(context);
  const asked: readonly Part[] = [
    ...before,
    { part: 'heading', text: what },
    small('Nothing has changed. “What have you got?” shows all of it.'),
    ...setAsideParts(draft),
    ...unnamedParts(draft, before),
  ];
  return reply('draft-review', asked, reviewControls(type, draft, label));
}

/** Without a name the form is the way: Slack keeps what is written to it in messages. */
function howToCorrect({ type, draft }: QuestionContext): string {
  return draft.anonymous === true
    ? 'Something wrong? Open it as a form, so that Slack keeps no message of yours. “With my name” gives it your name.'
    : `Something wrong? Say it in your words, such as “${correctionExample(type)}”, or open it as a form.`;
}

function headingOf({ type, draft }: QuestionContext): { readonly what: string; readonly button: string } {
  if (draft.updates === null)
    return { what: `Record this ${type.noun}${namedOrNot(draft)}?`, button: 'Record it' };
  const step = type.steps.find(({ name }) => name === draft.updates?.step);
  return step === undefined
    ? { what: `Record these changes to ${draft.updates.number}?`, button: 'Record it' }
    : { what: `${step.verb}: ${draft.updates.number}?`, button: step.verb };
}

/** Of a concern it is said each time: whoever wants no name sees that it has none before it is recorded. */
function namedOrNot({ kind, anonymous }: Draft): string {
  if (kind !== 'concern') return '';
  return anonymous === true ? ' without your name' : ' with your name';
}

/** What stands on record already is not read again; while nothing is different it shows what there is to change. */
function onlyChanged(draft: Draft): Draft {
  const own = Object.entries(draft.answers).filter(([, { from }]) => from !== 'record');
  return own.length === 0 ? draft : { ...draft, answers: Object.fromEntries(own) };
}

/** Nobody finds out only afterwards who will see it. */
function restrictedParts(draft: Draft): readonly Part[] {
  if (draft.updates !== null || draft.kind === 'concern' || !isRestricted(draft)) return [];
  return [paragraph({ bold: 'Restricted' }, `: ${SEEN_WHEN_RESTRICTED}`)];
}

/** Whatever becomes of the reply that says that it is recorded, its person has the code by then. */
function codeParts({ followUpCode: code }: Draft): readonly Part[] {
  if (code === undefined) return [];
  return [
    paragraph('Your code: ', { bold: code }),
    small(
      'Write it down: it finds your concern once that is recorded, and I keep only a fingerprint of it then.',
    ),
  ];
}

/** Asked again while it is open, and not twice in one reply. */
function unnamedParts({ unnamedTold }: Draft, before: readonly Part[]): readonly Part[] {
  const isAsked = before.some((part) => part.part === 'text' && part.spans.includes(WHICH_AUTHORITY));
  return unnamedTold && !isAsked ? [small(`“${unnamedTold.said}”: ${WHICH_AUTHORITY}`)] : [];
}

/** Words that an earlier form had a place for. */
function setAsideParts({ setAside = {} }: Draft): readonly Part[] {
  const words = Object.values(setAside).map(({ said, value }) => `“${said ?? String(value)}”`);
  return words.length === 0
    ? []
    : [small(`The form has changed, and has no place for: ${listed(words)}. Say where it belongs.`)];
}

function reviewControls(type: RecordType, draft: Draft, label: string): readonly Control[] {
  const doubtful = doubtfulFields(type, draft).length > 0;
  return [
    ...(doubtful ? markedControls(draft) : []),
    button(label, confirming(draft), 'primary'),
    button('Open as form', { do: 'open-form', draft: draft.id }),
    button('Cancel', { do: 'cancel', draft: draft.id }),
  ];
}

function confirming(draft: Draft): Action {
  return { do: 'confirm', draft: draft.id, revision: draft.revision, shows: reviewMark(draft) };
}

export function draftFacts(type: RecordType, draft: Draft): Part {
  const facts = type.fields.flatMap((field) => {
    const answer = draft.answers[field.name];
    return answer === undefined ? [] : [factOf(field, answer)];
  });
  return { part: 'facts', facts };
}

/** What stands in the draft so far, before the next question is asked again. */
export function presentProgress(context: QuestionContext): Reply {
  const { type, draft } = context;
  const missing = missingFields(type, draft).map((field) => field.label.toLowerCase());
  if (missing.length === 0) return presentReview(context);
  const so = `Your ${type.noun} so far. Still needed: ${listed(missing)}.`;
  return presentDraft(context, [
    paragraph(so),
    draftFacts(type, draft),
    ...restrictedParts(draft),
    { part: 'divider' },
  ]);
}

/** What the first message already said. */
export function openingParts(
  type: RecordType,
  draft: Draft,
  rejected: readonly FieldProblem[],
): readonly Part[] {
  const taken = Object.keys(draft.answers).length > 0;
  const opening = `${capitalized(type.article)} ${type.noun} draft. Nothing is recorded until you confirm.`;
  return [
    paragraph({ bold: opening }),
    // With nothing left to ask, the review card below shows it all: once is enough.
    ...(taken && nextQuestion(type, draft) !== null
      ? [small('From your message:'), draftFacts(type, draft)]
      : []),
    ...countedParts(type, draft, Object.keys(draft.answers)),
    ...rejectionParts(rejected),
    ...(nextQuestion(type, draft) === null ? [] : restrictedParts(draft)),
  ];
}

export function rejectionParts(rejected: readonly FieldProblem[]): readonly Part[] {
  return rejected.map((problem) => paragraph(problem.reason));
}
