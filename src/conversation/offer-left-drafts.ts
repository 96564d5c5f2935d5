import type { Draft } from '../capture/draft.ts';
import { leftDraft } from '../capture/left-draft.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { recordTypes } from '../records/record-types.ts';
import type { StepRules } from '../records/step-rules.ts';
import type { TurnDeps } from './deps.ts';
import { draftLine } from './my-drafts.ts';
import { button } from './present-question.ts';
import type { Reply } from './reply.ts';
import { paragraph, reply, small } from './rich-text.ts';
import { respond } from './respond.ts';
import { saveUntouched } from './save-draft.ts';
import type { Commit } from './run-turn.ts';
import type { StateChange, Turn } from './turn.ts';
import { whereShown } from './where-seen.ts';

/**
 * One look at the drafts that nobody goes on with: offered again once, then put aside. The note that it was offered is
 * committed with the message, and a draft that moved meanwhile fails the turn, so that of several replicas one offers it.
 */
export async function offerLeftDrafts(
  deps: Pick<TurnDeps, 'drafts' | 'register' | 'settings'>,
  now: Date,
  commit: (turn: Turn, person: string) => ReturnType<Commit>,
): Promise<{ readonly offered: number; readonly putAside: number }> {
  const done = { offered: 0, putAside: 0 };
  for (const draft of await deps.drafts.open()) {
    const due = leftDraft(draft, now);
    if (due === 'in-work') continue;
    const result = await commit(await turnFor(draft, due, now, deps), draft.person);
    if (result.outcome !== 'committed') continue;
    if (due === 'offer') done.offered += 1;
    else done.putAside += 1;
  }
  return done;
}

async function turnFor(
  draft: Draft,
  due: 'offer' | 'put-aside',
  now: Date,
  deps: Pick<TurnDeps, 'register' | 'settings'>,
): Promise<Turn> {
  const at = now.toISOString();
  switch (due) {
    case 'offer': {
      const { change } = saveUntouched({ ...draft, offeredAt: at });
      return respond(await whereShown(draft, deps), presentOffer(draft, deps.settings), [change]);
    }
    case 'put-aside':
      return { changes: putAway(draft, at), replies: () => [] };
    default:
      return assertNever(due);
  }
}

/** Words without a name are not kept for a person who may never come back: they are deleted, and who wrote them. */
function putAway(draft: Draft, at: string): readonly StateChange[] {
  const { change } = saveUntouched({ ...draft, asideAt: at });
  if (draft.anonymous !== true) return [change];
  const { id, conversation, person } = draft;
  return [change, { change: 'forget-trail', conversations: [conversation], person, draft: id }];
}

function presentOffer(draft: Draft, rules: StepRules): Reply {
  const { noun } = recordTypes[draft.kind];
  return reply(
    'drafts',
    [
      paragraph(
        { person: draft.person },
        `, your ${noun} draft is still open. Do you want to go on with it?`,
      ),
      paragraph(...draftLine(draft, rules)),
      small(
        draft.anonymous === true
          ? 'I ask this once. Without an answer I delete it, so that nothing of it is kept here.'
          : 'I ask this once. Without an answer I put it aside; “my drafts” lists it whenever you want it.',
      ),
    ],
    [
      button('Go on', { do: 'resume', draft: draft.id }, 'primary'),
      button('Put it aside', { do: 'put-aside', draft: draft.id }),
      button('Cancel it', { do: 'cancel', draft: draft.id }),
    ],
  );
}
