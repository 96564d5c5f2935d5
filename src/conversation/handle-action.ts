import { chosenValue } from '../capture/choose-value.ts';
import type { Draft } from '../capture/draft.ts';
import { setAnswers } from '../capture/set-answers.ts';
import { understandFields } from '../capture/understand/understand-message.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { recordTypes } from '../records/record-types.ts';
import type { Action } from './action.ts';
import { beginDraft, sourceOf } from './begin-draft.ts';
import { cancelDraft, presentCancelQuestion } from './cancel-draft.ts';
import { confirmDraft } from './confirm-draft.ts';
import { contextFor } from './context-for.ts';
import { acceptedParts, viewOf } from './continue-draft.ts';
import type { TurnDeps } from './deps.ts';
import { handleReviewAction } from './handle-review.ts';
import type { IncomingOf } from './incoming.ts';
import { presentDraft, rejectionParts } from './present-draft.ts';
import { numberSpan } from './present-record.ts';
import type { Reply } from './reply.ts';
import { notice, reply } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import { saveDraft } from './save-draft.ts';
import { nothing, type Destination, type Turn } from './turn.ts';

type DraftAction = Extract<Action, { draft: string }>;

/** A button, select or date picker. What it asks for is checked against the state of now, not of when it was shown. */
export async function handleAction(incoming: IncomingOf<'action'>, deps: TurnDeps): Promise<Turn> {
  const { action } = incoming;
  const context = await contextFor(incoming.user, deps);
  switch (action.do) {
    case 'start': {
      const understood = understandFields(action.kind, action.text, context);
      return beginDraft(action.kind, incoming, { text: action.text, understood, other: null }, context, deps);
    }
    case 'review':
      return handleReviewAction(action, incoming, deps.reviews, context.now);
    case 'note-gap':
      return respond(
        replyTo(incoming),
        notice('Noted. The AIMS manager finds it in the list of open questions.'),
        [
          {
            change: 'note-gap',
            question: action.question,
            askedBy: incoming.user,
            source: sourceOf(incoming),
          },
        ],
      );
    default:
      return actOnDraft(action, incoming, context, deps);
  }
}

async function actOnDraft(
  action: DraftAction,
  incoming: IncomingOf<'action'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn> {
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
  if (stored.state === 'recorded') return alreadyRecorded(stored.recordNumber, incoming, deps);
  if (stored.state === 'cancelled') {
    return respond(
      replaced(incoming),
      notice('This draft was cancelled. Nothing was recorded; tell me again to start anew.'),
    );
  }
  return actOnOpenDraft(
    action,
    { ...stored.draft, conversation: incoming.conversation },
    incoming,
    context,
    deps,
  );
}

async function alreadyRecorded(
  number: string | null,
  incoming: IncomingOf<'action'>,
  deps: TurnDeps,
): Promise<Turn> {
  const record = number === null ? null : await deps.register.byNumber(number);
  if (record === null) return respond(replaced(incoming), notice('This draft has been recorded already.'));
  return respond(replaced(incoming), notice('Recorded as ', numberSpan(record), '.'));
}

function actOnOpenDraft(
  action: DraftAction,
  draft: Draft,
  incoming: IncomingOf<'action'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Turn {
  switch (action.do) {
    case 'answer':
      return answerByControl(action, draft, incoming, context, deps);
    case 'confirm':
      return action.revision === draft.revision
        ? confirmDraft(draft, incoming, context, deps, replaced(incoming))
        : reshow(
            draft,
            incoming,
            context,
            deps,
            'It has changed since this card. Here it is as it stands now.',
          );
    case 'cancel': {
      const saved = saveDraft({ ...draft, cancelAsked: true }, context.now);
      return respond(replyTo(incoming), presentCancelQuestion(viewOf(saved.draft, context, deps)), [
        saved.change,
      ]);
    }
    case 'cancel-confirmed':
      return cancelDraft(draft, replaced(incoming), context.now);
    case 'skip':
    case 'edit':
      return reshow(
        { ...draft, focus: action.do === 'edit' ? action.field : null },
        incoming,
        context,
        deps,
        null,
      );
    case 'resume':
      return reshow({ ...draft, cancelAsked: false }, incoming, context, deps, null);
    case 'open-form':
      // Needs the trigger of the press within three seconds: the edge opens the form itself.
      return nothing;
  }
}

/** The pressed card settles into what was chosen; the next question comes below it. */
function answerByControl(
  action: Extract<Action, { do: 'answer' }>,
  draft: Draft,
  incoming: IncomingOf<'action'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Turn {
  const type = recordTypes[draft.kind];
  const field = type.field(action.field);
  if (field === undefined)
    return reshow(draft, incoming, context, deps, 'That question is no longer part of the form.');
  const answer = {
    value: chosenValue(field, action.value),
    from: 'chosen',
    said: null,
    source: sourceOf(incoming),
  } as const;
  const settled = setAnswers(type, draft, { [field.name]: answer }, context);
  const saved = saveDraft(settled.draft, context.now);
  const view = viewOf(saved.draft, context, deps);
  const next: Reply = presentDraft(view, rejectionParts(settled.rejected));
  if (settled.accepted.length === 0) return respond(replyTo(incoming), next, [saved.change]);
  const card = reply('notice', acceptedParts(view, settled.accepted));
  return {
    changes: [saved.change],
    replies: () => [
      { destination: replaced(incoming), reply: card },
      { destination: replyTo(incoming), reply: next },
    ],
  };
}

function reshow(
  draft: Draft,
  incoming: IncomingOf<'action'>,
  context: UnderstandContext,
  deps: TurnDeps,
  why: string | null,
): Turn {
  const saved = saveDraft(draft, context.now);
  const before = why === null ? [] : notice(why).parts;
  return respond(replaced(incoming), presentDraft(viewOf(saved.draft, context, deps), before), [
    saved.change,
  ]);
}

function replaced(incoming: IncomingOf<'action'>): Destination {
  return { to: 'replace', conversation: incoming.conversation, message: incoming.message };
}
