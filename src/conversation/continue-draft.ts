import { readConfidentialityWish } from '../capture/confidentiality-wish.ts';
import type { Draft } from '../capture/draft.ts';
import { formOf } from '../capture/form-of.ts';
import { hearWords, type Heard } from '../capture/hear-words.ts';
import { missingFields, nextQuestion } from '../capture/next-question.ts';
import { withReplaced } from '../capture/take-back.ts';
import { recognizeOfferAnswer } from '../capture/suggest/recognize-drafting-words.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { asSaid, beginBeside, recognizeWhich } from './another/ask-which.ts';
import type { Field } from '../records/field.ts';
import { recordTypes } from '../records/record-types.ts';
import { acceptedParts } from './accepted-parts.ts';
import { leaveOffer, takeOffer } from './assist/suggest-text.ts';
import { understandAnswer, type HeardWithHelp } from './assist/understand-answer.ts';
import { answerIn } from './answer-question.ts';
import { sourceFor } from './begin-draft.ts';
import { cancelDraft, presentCancelQuestion } from './cancel-draft.ts';
import { confirmDraft } from './confirm-draft.ts';
import { correctionExample } from './correction-example.ts';
import { mergeDraft } from './duplicate/merge-draft.ts';
import { setApart } from './duplicate/set-apart.ts';
import type { TurnDeps } from './deps.ts';
import { staysHere } from './without-model-for.ts';
import { hearOfRecord } from './record/hear-of-record.ts';
import { withWish } from './confidentiality/with-wish.ts';
import { viewOf } from './draft-view.ts';
import type { IncomingOf } from './incoming.ts';
import { presentDraft, presentProgress, presentReviewAgain, rejectionParts } from './present-draft.ts';
import type { QuestionContext } from './present-question.ts';
import { presentFormHelp } from './present-help.ts';
import type { Part, Reply } from './reply.ts';
import { listed, notice, paragraph, small } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import { saveDraft } from './save-draft.ts';
import type { ConversationMemory, Turn } from './turn.ts';

const PAUSED =
  'It stays as it is. Write here to go on: “continue” shows it, and “my drafts” all that you have begun.';

export const NOTHING_NEW =
  'I find nothing in the new words that belongs to these answers. Say what is different.';

/** One message to an open draft. Who may see the record is taken from it first, and the rest is heard for itself. */
export async function continueDraft(
  found: Draft,
  received: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn> {
  const { wish, rest } = readConfidentialityWish(received.text);
  if (wish === null || found.kind === 'concern') return continueWith(found, received, context, deps);
  return withWish(wish, found, { ...received, text: rest }, context, deps, continueWith);
}

async function continueWith(
  found: Draft,
  received: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn> {
  // The draft goes on where the person writes now.
  const { conversation, place } = received;
  const which = recognizeWhich(found, received.text);
  const { beside = null } = found;
  if (which === 'record' && beside !== null)
    return beginBeside({ ...found, conversation, place }, beside, received, context, deps);
  const incoming = which === 'answer' && beside !== null ? asSaid(received, beside) : received;
  const kept = which === 'answer' || beside === null ? null : { ...beside, asked: false };
  const draft: Draft = { ...found, conversation, place, ...(beside === null ? {} : { beside: kept }) };
  const type = formOf(draft, deps.settings);
  const offer = isOffered(draft) ? recognizeOfferAnswer(incoming.text) : null;
  if (offer !== null) {
    const { reply, change } = (offer === 'take' ? takeOffer : leaveOffer)(draft, context, deps);
    return respond(replyTo(incoming), reply, [change]);
  }
  const words = { text: incoming.text, source: sourceFor(draft, incoming) };
  const heard = (draft.updates === null ? hearWords : hearOfRecord)(type, draft, words, context);
  const confirming = { draft, incoming, context, deps, destination: replyTo(incoming) };
  switch (heard.heard) {
    case 'save':
      return confirmDraft(confirming);
    case 'same':
      return mergeDraft(confirming, heard.number);
    case 'different':
      return confirmDraft({ ...confirming, draft: setApart(draft, heard.number) });
    case 'cancel-confirmed':
      return cancelDraft(draft, incoming, replyTo(incoming), context.now);
    case 'question':
      return answerAndResume(draft, incoming, context, deps);
    default: {
      const helped = await understandAnswer(heard, draft, incoming, context, deps);
      return answerForm(helped, draft, incoming, context, deps);
    }
  }
}

function isOffered({ offered }: Draft): boolean {
  return Boolean(offered) && offered?.inForm !== true;
}

type FormHeard = Exclude<
  Heard,
  { heard: 'save' | 'cancel-confirmed' | 'question' } | { heard: 'same' | 'different' }
>;

function answerForm(
  { heard, note }: HeardWithHelp<FormHeard>,
  draft: Draft,
  incoming: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Turn {
  const left = 'draft' in heard ? heard.draft : draft;
  const kept = CHANGES.includes(heard.heard) ? withReplaced(draft, left) : left;
  const saved = saveDraft({ ...kept, cancelAsked: heard.heard === 'cancel-asked' }, context.now);
  const view = viewOf(saved.draft, context, deps);
  const { parts, ...said } = presentHeard(heard, view);
  const noted = note === null ? parts : [small(note), ...parts];
  return respond(replyTo(incoming), { ...said, parts: noted }, [saved.change]);
}

/** What “undo” takes back. */
const CHANGES: readonly Heard['heard'][] = ['answers', 'edits-taken', 'cleared', 'started-over'];

function presentHeard(heard: FormHeard, view: QuestionContext): Reply {
  switch (heard.heard) {
    case 'answers':
      return presentAnswers(heard, view);
    case 'cleared':
      return presentDraft(view, [paragraph(emptiedWords(heard.field, heard.held, heard.needed))]);
    case 'not-understood':
      return presentNotUnderstood(view);
    case 'field-named':
    case 'resumed':
      return presentDraft(view);
    case 'taken-back':
      return presentDraft(view, takenBackParts(heard, view));
    case 'marked-accepted':
      return presentDraft(view, [paragraph('Good: it stays as it is.')]);
    case 'edits-taken':
      return presentEdits(heard, view);
    case 'skipped':
      return presentDraft(view, [paragraph(leftWords(heard, view))]);
    case 'show':
      return presentProgress(view);
    case 'why':
      return presentDraft(view, [paragraph(whyAsked(heard.field, view))]);
    case 'help':
      return presentFormHelp(view);
    case 'cancel-asked':
      return presentCancelQuestion(view);
    case 'kept':
      return presentDraft(view, [paragraph('Kept.')]);
    case 'paused':
      return notice(PAUSED);
    case 'started-over':
      return presentDraft(view, [paragraph('Everything is taken out. “Undo” brings it back.')]);
    case 'ask-what-to-change':
      return presentReviewAgain(view, [
        paragraph('What should be different? Say it in your words, such as “it was Monday”.'),
      ]);
  }
}

function presentNotUnderstood(view: QuestionContext): Reply {
  return nextQuestion(view.type, view.draft) === null
    ? presentReviewAgain(view, [notUnderstood(view)])
    : presentDraft(view, [notUnderstood(view)]);
}

function presentEdits(
  { accepted, rejected }: Extract<FormHeard, { heard: 'edits-taken' }>,
  view: QuestionContext,
): Reply {
  const taken = accepted.length === 0 ? [paragraph(NOTHING_NEW)] : acceptedParts(view, accepted);
  return presentDraft(view, [...taken, ...rejectionParts(rejected)]);
}

function presentAnswers(
  { accepted, rejected, cleared = [], open = [] }: Extract<Heard, { heard: 'answers' }>,
  view: QuestionContext,
): Reply {
  const isNeeded = ({ name }: Field) => missingFields(view.type, view.draft).some((one) => one.name === name);
  const emptied = [
    ...cleared.map((field) => paragraph(emptiedWords(field, true, false))),
    ...open.map((field) => paragraph(emptiedWords(field, false, isNeeded(field)))),
  ];
  return presentDraft(view, [...emptied, ...acceptedParts(view, accepted), ...rejectionParts(rejected)]);
}

function takenBackParts(
  { opened, restored }: Extract<Heard, { heard: 'taken-back' }>,
  view: QuestionContext,
): readonly Part[] {
  const labels = opened.map((name) => view.type.field(name)?.label.toLowerCase() ?? name);
  const open = labels.length === 0 ? [] : [paragraph(`Taken back: ${listed(labels)}.`)];
  return [
    ...open,
    ...(restored.length === 0 ? [] : [paragraph('As before:'), ...acceptedParts(view, restored)]),
  ];
}

function emptiedWords({ label }: Field, held: boolean, needed: boolean): string {
  const name = label.toLowerCase();
  const what = held ? `Taken out: ${name}.` : `Left open: ${name}.`;
  return needed ? `${what} It is needed before this can be recorded.` : what;
}

function leftWords(
  { field, needed }: Extract<Heard, { heard: 'skipped' }>,
  { draft }: QuestionContext,
): string {
  const label = field.label.toLowerCase();
  if (needed) return `Left for later: ${label}. It is needed before this can be recorded.`;
  return field.name in draft.answers ? `Left as it is: ${label}.` : 'Left out.';
}

function whyAsked({ why, capture, label }: Field, { type }: QuestionContext): string {
  const needed =
    capture === 'required'
      ? `The ${type.noun} cannot be recorded without it.`
      : 'It may stay open: say “skip”.';
  return `${why ?? `${label} is part of what is kept on record about every ${type.noun}.`} ${needed}`;
}

function notUnderstood({ type, draft }: QuestionContext): Part {
  const field = nextQuestion(type, draft);
  const example = field === null ? correctionExample(type) : field.example;
  return paragraph(
    `I did not understand that${field === null ? '' : ' as an answer'}. Write it like this: “${example}”.`,
  );
}

async function answerAndResume(
  draft: Draft,
  incoming: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn> {
  const before = toldIn(draft, incoming, deps);
  const { reply, destination, changes } = await answerIn(incoming.text, incoming, deps, { before });
  const saved = saveDraft({ ...draft, cancelAsked: false }, context.now);
  const resumed = presentDraft(viewOf(saved.draft, context, deps), [
    small(`Back to your ${recordTypes[draft.kind].noun}:`),
  ]);
  const outgoing = [
    { destination, reply },
    { destination: replyTo(incoming), reply: resumed },
  ];
  // A question inside what stays here is part of it: remembered, it would be read, and kept, outside of it.
  const kept = (await staysHere(draft, deps)) ? [] : changes;
  return { changes: [...kept, saved.change], replies: () => outgoing };
}

/** "Which control is that about?" in the middle of a form: about what the form tells, where that may be read with it. */
function toldIn(
  { kind, answers }: Draft,
  { conversation, user }: IncomingOf<'message'>,
  { textHelp }: TurnDeps,
): ConversationMemory | null {
  const description = answers['description']?.value;
  const stays =
    kind === 'concern' ||
    (textHelp.drafter !== null && !textHelp.mayLeave({ kind, confidentiality: 'internal' }));
  if (stays || typeof description !== 'string') return null;
  return { conversation, asker: user, question: description, references: [] };
}
