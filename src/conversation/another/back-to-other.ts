import type { Draft } from '../../capture/draft.ts';
import { recordTypes } from '../../records/record-types.ts';
import { contextFor } from '../context-for.ts';
import type { TurnDeps } from '../deps.ts';
import { viewOf } from '../draft-view.ts';
import type { Incoming } from '../incoming.ts';
import { presentDraft } from '../present-draft.ts';
import { whereShown } from '../where-seen.ts';
import { small } from '../rich-text.ts';
import type { Outgoing, Turn } from '../turn.ts';

/**
 * A draft that was recorded or cancelled gives way to the one that its person left open in the same conversation: the next
 * words there are said to that one, so its question comes again.
 */
export async function backToOther(turn: Turn, incoming: Incoming, deps: TurnDeps): Promise<Turn> {
  const all = turn.changes.flatMap((change) => (change.change === 'close-draft' ? [change.draft] : []));
  const [closed] = all;
  const goesOn = turn.changes.some(({ change }) => change === 'save-draft') && !isSaved(turn, closed);
  if (closed === undefined || incoming.kind === 'form' || goesOn) return turn;
  const other = await otherIn(
    closed,
    all.map(({ id }) => id),
    deps,
  );
  if (other === null) return turn;
  const context = await contextFor(closed.person, deps);
  const before = [small(stillOpen(other))];
  const again: Outgoing = {
    destination: await whereShown(other, deps),
    reply: presentDraft(viewOf(other, context, deps), before),
  };
  return { ...turn, replies: (outcome) => [...turn.replies(outcome), again] };
}

function stillOpen({ kind, updates, answers }: Draft): string {
  const title = answers['title']?.value;
  const called = typeof title === 'string' ? ` “${title}”` : '';
  return updates === null
    ? `Your ${recordTypes[kind].noun}${called} is still open:`
    : `Your changes to ${updates.number} are not recorded yet:`;
}

/** True where the draft that was saved is the one that is closed with it, and no other one is asked for. */
function isSaved({ changes }: Turn, closed: Draft | undefined): boolean {
  const saved = changes.flatMap((change) => (change.change === 'save-draft' ? [change.draft.id] : []));
  return saved.every((id) => id === closed?.id);
}

async function otherIn(
  closed: Draft,
  gone: readonly string[],
  { drafts }: Pick<TurnDeps, 'drafts'>,
): Promise<Draft | null> {
  if (closed.conversation.startsWith('direct:')) return null;
  const open = await drafts.ofPerson(closed.person);
  return (
    open.find(
      ({ id, conversation, asideAt }) =>
        !gone.includes(id) && conversation === closed.conversation && asideAt === null,
    ) ?? null
  );
}
