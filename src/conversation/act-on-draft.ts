import { isDeepStrictEqual } from 'node:util';
import { chosenValue } from '../capture/choose-value.ts';
import type { Draft, DraftAnswer } from '../capture/draft.ts';
import { formOf } from '../capture/form-of.ts';
import { isDraftable } from '../capture/suggest/draftable-fields.ts';
import { carriedValue, perhapsOf, unsettledOf, withoutSettled } from '../capture/unsettled.ts';
import { setAnswers, valuesOf, type Settled } from '../capture/set-answers.ts';
import { withReplaced } from '../capture/take-back.ts';
import { acceptMarked, takeEdits } from '../capture/source-marks.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { recordTypes } from '../records/record-types.ts';
import type { Action } from './action.ts';
import { sourceFor } from './begin-draft.ts';
import { cancelDraft, presentCancelled, presentCancelQuestion } from './cancel-draft.ts';
import { confirmDraft } from './confirm-draft.ts';
import { leaveOffer, suggestText, takeOffer } from './assist/suggest-text.ts';
import { acceptedParts } from './accepted-parts.ts';
import { asSaid, beginBeside } from './another/ask-which.ts';
import { continueDraft, NOTHING_NEW } from './continue-draft.ts';
import { viewOf } from './draft-view.ts';
import { mergeDraft } from './duplicate/merge-draft.ts';
import { setApart } from './duplicate/set-apart.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { presentDraft, rejectionParts } from './present-draft.ts';
import type { StoredDraft } from './ports.ts';
import { numberSpan, presentRecorded } from './present-record.ts';
import { afterRecording, linksFor } from './record/after-recording.ts';
import { notice, reply } from './rich-text.ts';
import { reviewMark } from './review-mark.ts';
import { respond, replyTo } from './respond.ts';
import { saveDraft, saveUntouched } from './save-draft.ts';
import { nothing, type Destination, type Turn } from './turn.ts';
import { viewerOf } from './viewer-of.ts';
import { undoCancel } from './undo-cancel.ts';
import { whereSeen } from './where-seen.ts';

export type DraftAction = Extract<Action, { draft: string }>;

/** A control that was used, and what is needed to act on it. */
export interface Press {
  readonly incoming: IncomingOf<'action'>;
  readonly context: UnderstandContext;
  readonly deps: TurnDeps;
}

/** A control of a draft's card. Only the draft's person can use it, and only while the draft is open. */
export async function actOnDraft(action: DraftAction, press: Press): Promise<Turn> {
  const { incoming, deps } = press;
  const stored = await deps.drafts.byId(action.draft);
  if (stored === null)
    return respond(replyTo(incoming), notice('I no longer have this draft. Tell me again what happened.'));
  if (stored.draft.person !== incoming.user) {
    const other = { to: 'direct', user: incoming.user } as const;
    return respond(
      other,
      notice('This draft belongs to ', { person: stored.draft.person }, '; only they can answer it.'),
    );
  }
  if (stored.state === 'recorded') return alreadyRecorded(stored, press);
  if (stored.state === 'cancelled') {
    if (action.do === 'undo-cancel') return undoInPlace(stored.draft, press);
    return respond(replaced(press), presentCancelled(stored.draft));
  }
  const here = await whereSeen(stored.draft, incoming, deps);
  const { conversation, place } = here;
  return actOnOpenDraft(action, { ...stored.draft, conversation, place }, { ...press, incoming: here });
}

async function undoInPlace(cancelled: Draft, press: Press): Promise<Turn> {
  const here = await whereSeen(cancelled, press.incoming, press.deps);
  return undoCancel(cancelled, here, replaced({ ...press, incoming: here }), press.context, press.deps);
}

/** Its card becomes what it became when it was recorded, or stays it: pressing late or twice takes nothing away. */
async function alreadyRecorded({ draft, recordNumber: number }: StoredDraft, press: Press): Promise<Turn> {
  const { incoming, deps } = press;
  const record = number === null ? null : await deps.register.byNumber(number, viewerOf(incoming, deps));
  const destination = replaced(press);
  if (record === null) return respond(destination, notice('This draft has been recorded already.'));
  if (draft.updates !== null || draft.kind === 'concern')
    return respond(destination, notice('Recorded as ', numberSpan(record), '.'));
  const confirming = { ...press, draft, destination };
  const after = afterRecording(record, confirming, await linksFor(confirming, record.data, record.number));
  return respond(destination, presentRecorded(record, after, deps.settings));
}

async function actOnOpenDraft(action: DraftAction, draft: Draft, press: Press): Promise<Turn> {
  const { incoming, context, deps } = press;
  if (isTextAction(action)) return actOnText(action, draft, press);
  const confirming = { draft, incoming, context, deps, destination: replaced(press) };
  switch (action.do) {
    case 'same':
      return mergeDraft(confirming, action.number);
    case 'different':
      return confirmDraft({ ...confirming, draft: setApart(draft, action.number) });
    case 'answer':
      return answerByControl(action, draft, press);
    case 'settle':
      return settleByPress(action, draft, press);
    case 'confirm':
      if (action.revision !== draft.revision && action.shows !== reviewMark(draft))
        return reshow(draft, press, 'It has changed since this card. As it stands now:');
      return confirmDraft(confirming);
    case 'cancel':
      return askToCancel(draft, press);
    case 'cancel-confirmed':
      return cancelDraft(draft, incoming, replaced(press), context.now);
    case 'skip':
      return reshow(leftOut(draft, action.field), press);
    case 'edit':
      return reshow({ ...draft, focus: action.field }, press);
    case 'resume':
    case 'undo-cancel':
      return reshow({ ...draft, cancelAsked: false }, press);
    case 'beside':
      return settleBeside(action.is, draft, press);
    case 'put-aside':
      return putAside(draft, press);
    case 'accept-marked':
      return reshow(acceptMarked(draft), press);
    case 'take-edits':
      return readEditsAgain(draft, press);
    case 'open-form':
      // Needs the trigger of the press within three seconds: the edge opens the form itself.
      return nothing;
  }
}

/** What was perhaps said and is not so was not skipped: where it is needed it is asked for. */
function leftOut(draft: Draft, field: string): Draft {
  if (perhapsOf(draft, field)) return { ...withoutSettled(draft, [field]), focus: null };
  return { ...withoutSettled(draft, [field]), skipped: [...draft.skipped, field], focus: null };
}

function askToCancel(draft: Draft, { incoming, context, deps }: Press): Turn {
  const saved = saveDraft({ ...draft, cancelAsked: true }, context.now);
  return respond(replyTo(incoming), presentCancelQuestion(viewOf(saved.draft, context, deps)), [
    saved.change,
  ]);
}

/** The pressed card settles into what was chosen; the next question comes below it. */
function answerByControl(action: Extract<Action, { do: 'answer' }>, draft: Draft, press: Press): Turn {
  const { incoming, context, deps } = press;
  const type = formOf(draft, deps.settings);
  const field = type.field(action.field);
  if (field === undefined) return reshow(draft, press, 'That question is no longer part of the form.');
  const answer = {
    value: chosenValue(field, action.value),
    from: 'chosen',
    said: null,
    source: sourceFor(draft, incoming),
  } as const;
  const settled = setAnswers(type, draft, { [field.name]: answer }, context);
  return isSaidAgain(draft, settled) ? showSettled(settled, press) : showAnswered(draft, settled, press);
}

/** Pressed a second time, or by somebody who came back to the card: the draft stands as it did, whatever it asks now. */
function isSaidAgain(draft: Draft, { draft: settled, accepted }: Settled): boolean {
  const before = { ...draft, answers: valuesOf(draft.answers) };
  return accepted.length > 0 && isDeepStrictEqual(before, { ...settled, answers: valuesOf(settled.answers) });
}

/** The next question was asked when it was answered, and is not asked once more. */
function showSettled({ draft, accepted }: Settled, press: Press): Turn {
  const view = viewOf(draft, press.context, press.deps);
  return respond(replaced(press), reply('notice', acceptedParts(view, accepted)));
}

/** The value keeps where it came from: who takes the model's takes a suggestion. */
function settleByPress(action: Extract<Action, { do: 'settle' }>, draft: Draft, press: Press): Turn {
  const open: readonly DraftAnswer[] = unsettledOf(draft, action.field)?.values ?? [];
  const meant = open.find((value) => carriedValue(value) === action.value);
  if (meant === undefined) return reshow(draft, press, 'That is settled already.');
  const type = formOf(draft, press.deps.settings);
  return showAnswered(draft, setAnswers(type, draft, { [action.field]: meant }, press.context), press);
}

function showAnswered(before: Draft, settled: Settled, press: Press): Turn {
  const { incoming, context, deps } = press;
  const saved = saveDraft(withReplaced(before, settled.draft), context.now);
  const view = viewOf(saved.draft, context, deps);
  const next = presentDraft(view, rejectionParts(settled.rejected));
  if (settled.accepted.length === 0) return respond(replyTo(incoming), next, [saved.change]);
  const card = reply('notice', acceptedParts(view, settled.accepted));
  return {
    changes: [saved.change],
    replies: () => [
      { destination: replaced(press), reply: card },
      { destination: replyTo(incoming), reply: next },
    ],
  };
}

type TextAction = Extract<DraftAction, { do: 'suggest-text' | 'take-text' | 'leave-text' }>;

function isTextAction(action: DraftAction): action is TextAction {
  return ['suggest-text', 'take-text', 'leave-text'].includes(action.do);
}

function actOnText(action: TextAction, draft: Draft, press: Press): Turn | Promise<Turn> {
  if (action.do === 'suggest-text') return suggestFor(action.field, draft, press);
  return answerOffer(action.do === 'take-text' ? takeOffer : leaveOffer, action.field, draft, press);
}

async function suggestFor(name: string, draft: Draft, press: Press): Promise<Turn> {
  const { incoming, context, deps } = press;
  const field = isDraftable(draft.kind, name) ? formOf(draft, deps.settings).field(name) : undefined;
  if (field === undefined) return reshow(draft, press, 'That question is no longer part of the form.');
  const viewer = viewerOf(incoming, deps);
  const { reply: card, change } = await suggestText({ draft, field, viewer, context, deps });
  return respond(replyTo(incoming), card, [change]);
}

/** A button of a suggestion that no longer waits takes nothing. */
function answerOffer(answer: typeof takeOffer, field: string, draft: Draft, press: Press): Turn {
  if (draft.offered?.field !== field) return reshow(draft, press, 'That suggestion does not wait any more.');
  const { reply: card, change } = answer(draft, press.context, press.deps);
  return respond(replaced(press), card, [change]);
}

/** The card says what became of the words; what follows comes below it. */
async function settleBeside(is: 'record' | 'answer', draft: Draft, press: Press): Promise<Turn> {
  const { incoming, context, deps } = press;
  const { beside = null, ...rest } = draft;
  if (beside === null) return reshow(draft, press, 'That is settled already.');
  const turn = await (is === 'record'
    ? beginBeside(draft, beside, incoming, context, deps)
    : continueDraft({ ...rest, beside: null }, asSaid(incoming, beside), context, deps));
  const said = is === 'record' ? 'Taken as a record of its own.' : 'Taken as your answer.';
  const card = { destination: replaced(press), reply: notice(said) };
  return { ...turn, replies: (outcome) => [card, ...turn.replies(outcome)] };
}

function readEditsAgain(draft: Draft, press: Press): Turn {
  const taken = takeEdits(recordTypes[draft.kind], draft, press.context);
  return reshow(withReplaced(draft, taken.draft), press, taken.accepted.length === 0 ? NOTHING_NEW : null);
}

/** Its person's own wish: it is not offered again. */
function putAside(draft: Draft, press: Press): Turn {
  const at = press.context.now.toISOString();
  const { change } = saveUntouched({ ...draft, asideAt: at });
  return respond(replaced(press), notice('Put aside. “My drafts” lists it whenever you want it.'), [change]);
}

function reshow(draft: Draft, press: Press, why: string | null = null): Turn {
  const saved = saveDraft(draft, press.context.now);
  const before = why === null ? [] : notice(why).parts;
  return respond(replaced(press), presentDraft(viewOf(saved.draft, press.context, press.deps), before), [
    saved.change,
  ]);
}

function replaced({ incoming }: Press): Destination {
  const here = replyTo(incoming);
  return here.to === 'conversation' ? { ...here, to: 'replace', message: incoming.message } : here;
}
