import type { Draft } from '../capture/draft.ts';
import { markSource, type SourceChange } from '../capture/source-marks.ts';
import { SYSTEM } from '../records/access.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import type { StoredDraft } from './ports.ts';
import { fieldsFed, presentMarked, presentMarkedRecord } from './present-marked.ts';
import { saveUntouched } from './save-draft.ts';
import type { Outgoing, StateChange, Turn } from './turn.ts';
import { whereShown } from './where-seen.ts';

export type SourceIncoming = IncomingOf<'message-edited'> | IncomingOf<'message-deleted'>;

/**
 * A message that fed a draft was edited or deleted. What was taken from it stays and is marked, and the person whose
 * draft it is decides: it holds, it is something else, or the new words are to be read. Of a record that was made from it
 * the owner is told which fields it fed.
 */
export async function handleSourceChange(incoming: SourceIncoming, deps: TurnDeps): Promise<Turn> {
  const fed = await deps.drafts.fedByMessage(incoming.message);
  const open = fed.filter(({ state }) => state === 'open');
  const marked = await Promise.all(
    open.map(({ draft }) => markDraft(draft, sourceChange(incoming), incoming.user, deps)),
  );
  const records = await Promise.all(
    fed.map((stored) => markRecord(stored, sourceChange(incoming), incoming.user, deps)),
  );
  return {
    changes: [...marked.map(({ change }) => change), ...records.flatMap(({ changes }) => changes)],
    replies: () => [...marked.map(({ said }) => said), ...records.flatMap(({ said }) => said)],
  };
}

interface MarkedRecord {
  readonly changes: readonly StateChange[];
  readonly said: readonly Outgoing[];
}

/** The record keeps what it says; the trail has which fields the message fed, and the owner is told. */
async function markRecord(
  { draft, recordNumber }: StoredDraft,
  change: SourceChange,
  by: string,
  deps: TurnDeps,
): Promise<MarkedRecord> {
  const record = recordNumber === null ? null : await deps.register.byNumber(recordNumber, SYSTEM);
  const fields = record === null ? [] : fieldsFed(record, draft, change, deps.settings);
  if (record === null || fields.length === 0) return { changes: [], said: [] };
  const { number, version } = record;
  const { message, what } = change;
  const mark: StateChange = {
    ...{ change: 'mark-source', number, version, what, message },
    fields: fields.map(({ name }) => name),
  };
  const card = presentMarkedRecord(record, draft, fields, what, by);
  return { changes: [mark], said: [{ destination: { to: 'direct', user: record.owner }, reply: card }] };
}

async function markDraft(
  draft: Draft,
  change: SourceChange,
  by: string,
  deps: TurnDeps,
): Promise<{ readonly change: StateChange; readonly said: Outgoing }> {
  const saved = saveUntouched(markSource(draft, change));
  const card = presentMarked(saved.draft, change, by, deps.settings);
  return { change: saved.change, said: { destination: await whereShown(draft, deps), reply: card } };
}

function sourceChange(incoming: SourceIncoming): SourceChange {
  return incoming.kind === 'message-edited'
    ? { message: incoming.message, what: 'edited', text: incoming.text }
    : { message: incoming.message, what: 'deleted', text: null };
}
