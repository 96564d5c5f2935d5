import { listFound } from './list-records.ts';
import { understandAs } from '../capture/understand/understand-message.ts';
import type { Action } from './action.ts';
import { actOnDraft } from './act-on-draft.ts';
import { actOnRecord, isRecordAction } from './record/act-on-record.ts';
import { beginConcern } from './concern/begin-concern.ts';
import { nameConcern, openConcernOf } from './concern/name-concern.ts';
import { offerConcern } from './concern/offer-concern.ts';
import { beginDraft, sourceOf } from './begin-draft.ts';
import { contextFor } from './context-for.ts';
import type { TurnDeps } from './deps.ts';
import { handleReviewAction, isReviewAction } from './handle-review.ts';
import type { IncomingOf } from './incoming.ts';
import { settleQuestion } from './questions/handle-open-questions.ts';
import { handleComplaint, handleVote } from './questions/handle-vote.ts';
import { notice } from './rich-text.ts';
import { handleReviewWords } from './review-words.ts';
import { respond, replyTo } from './respond.ts';
import { shareAnswer } from './share-answer.ts';
import { nothing, type Turn } from './turn.ts';
import { startWork } from './work/start-work.ts';

/** A button, select or date picker. What it asks for is checked against the state of now, not of when it was shown. */
export async function handleAction(incoming: IncomingOf<'action'>, deps: TurnDeps): Promise<Turn> {
  const { action } = incoming;
  const context = await contextFor(incoming.user, deps);
  if (isRecordAction(action)) return actOnRecord(action, { incoming, context, deps });
  if (isReviewAction(action)) return handleReviewAction(action, incoming, deps.reviews, context.now);
  switch (action.do) {
    case 'start': {
      if (action.kind === 'concern')
        return offerConcern({ wants: 'raise', anonymous: null, text: action.text }, incoming, deps);
      const understood = understandAs(action.kind, action.text, context);
      return beginDraft(action.kind, incoming, { text: action.text, understood, other: null }, context, deps);
    }
    case 'note-gap':
      return noteGap(action, incoming);
    case 'share-answer':
      return shareAnswer(action, incoming, deps);
    case 'show-review':
      return (await handleReviewWords({ says: 'show' }, incoming, deps)) ?? nothing;
    case 'start-work':
      return startWork(action.work, incoming, deps);
    case 'list-records':
      return listFound(action, incoming, deps);
    case 'open-list':
    case 'open-cell':
    case 'open-note':
      // Needs the trigger of the press within three seconds: the edge opens the dialog itself.
      return nothing;
    case 'vote':
      return handleVote(action, incoming);
    case 'complain':
      return handleComplaint(action, incoming);
    case 'settle-question':
      return settleQuestion(action, incoming, deps);
    case 'raise-concern':
      return raiseConcern(action, incoming, deps);
    default:
      return actOnDraft(action, { incoming, context, deps });
  }
}

/** With the name or without: of the concern that the person writes already, or of a new one. */
async function raiseConcern(
  { anonymous, text }: Extract<Action, { do: 'raise-concern' }>,
  incoming: IncomingOf<'action'>,
  deps: TurnDeps,
): Promise<Turn> {
  const open = text === '' ? await openConcernOf(incoming.user, deps) : null;
  return open === null
    ? beginConcern(anonymous, text, incoming, deps)
    : nameConcern(open, anonymous, incoming, deps);
}

function noteGap({ question }: Extract<Action, { do: 'note-gap' }>, incoming: IncomingOf<'action'>): Turn {
  const noted = notice('Noted. The AIMS manager finds it in the list of open questions.');
  const gap = { question, askedBy: incoming.user, source: sourceOf(incoming) };
  return respond(replyTo(incoming), noted, [{ change: 'note-gap', ...gap }]);
}
