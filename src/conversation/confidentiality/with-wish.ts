import type { Draft } from '../../capture/draft.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { saysSomething } from '../../capture/says-something.ts';
import type { Confidentiality } from '../../records/record.ts';
import type { TurnDeps } from '../deps.ts';
import { viewOf } from '../draft-view.ts';
import type { IncomingOf } from '../incoming.ts';
import { presentDraft } from '../present-draft.ts';
import { changeConfidentiality } from '../record/change-confidentiality.ts';
import type { Part } from '../reply.ts';
import { paragraph } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { Turn } from '../turn.ts';

type Continue = (
  draft: Draft,
  received: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
) => Promise<Turn>;

/**
 * “Keep it confidential”, said to a draft: the record is restricted from its first version. Of a record that is on file it
 * is done at once, if the person may. `received` holds what else was said, which is heard as ever.
 */
export async function withWish(
  wish: Confidentiality,
  draft: Draft,
  received: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
  goOn: Continue,
): Promise<Turn> {
  if (draft.updates !== null) return ofRecord(wish, draft, received, context, deps, goOn);
  const wished: Draft = { ...draft, confidentiality: wish };
  const said = paragraph(WILL_BE[wish]);
  if (saysSomething(received.text)) return saidFirst(said, await goOn(wished, received, context, deps));
  const { conversation, place } = received;
  const saved = saveDraft({ ...wished, conversation, place }, context.now);
  return respond(replyTo(received), presentDraft(viewOf(saved.draft, context, deps), [said]), [saved.change]);
}

const WILL_BE: Readonly<Record<Confidentiality, string>> = {
  restricted: 'It will be recorded as restricted.',
  internal: 'It will be recorded as internal: everybody here can see it.',
};

async function ofRecord(
  wish: Confidentiality,
  draft: Draft,
  received: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
  goOn: Continue,
): Promise<Turn> {
  const number = draft.updates?.number ?? '';
  const record = await deps.register.byNumber(number, deps.actor(received.user));
  if (record === null) return goOn(draft, received, context, deps);
  if (wish === 'internal' && record.confidentiality === 'restricted')
    return first(draft, received, context, deps, goOn);
  const turn = await changeConfidentiality(record, wish, received, context, deps);
  const moves = turn.changes.some(({ change }) => change === 'update-record');
  // What the draft holds is put on the version that this makes.
  const updates = draft.updates && moves ? { ...draft.updates, version: record.version + 1 } : draft.updates;
  const { conversation, place } = received;
  const saved = saveDraft({ ...draft, updates, conversation, place }, context.now);
  const card = presentDraft(viewOf(saved.draft, context, deps));
  return {
    changes: [...turn.changes, saved.change],
    replies: (outcome) => [...turn.replies(outcome), { destination: replyTo(received), reply: card }],
  };
}

/** To open a record to everybody is asked about by itself, and no part of other changes. */
async function first(
  draft: Draft,
  received: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
  goOn: Continue,
): Promise<Turn> {
  const number = draft.updates?.number ?? '';
  const said = paragraph(
    `${number} stays restricted so far. What waits here comes first: “save” or “cancel”. Then say “make ${number} visible to everybody”.`,
  );
  const { conversation, place } = received;
  if (saysSomething(received.text)) return saidFirst(said, await goOn(draft, received, context, deps));
  const saved = saveDraft({ ...draft, conversation, place }, context.now);
  return respond(replyTo(received), presentDraft(viewOf(saved.draft, context, deps), [said]), [saved.change]);
}

function saidFirst(said: Part, turn: Turn): Turn {
  return {
    ...turn,
    replies: (outcome) =>
      turn
        .replies(outcome)
        .map((one, at) =>
          at === 0 ? { ...one, reply: { ...one.reply, parts: [said, ...one.reply.parts] } } : one,
        ),
  };
}
