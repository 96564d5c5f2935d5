import type { Draft, DraftAnswer } from '../capture/draft.ts';
import { STEP_REASON } from '../capture/form-of.ts';
import { newDraft } from '../capture/new-draft.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { maySee } from '../records/access.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { viewerOf } from './viewer-of.ts';
import { inPrivate } from './where-seen.ts';

export interface UpdatePlace {
  readonly id: string;
  readonly conversation: string;
  readonly place: string;
  readonly person: string;
  readonly now: Date;
}

/** A draft that starts from what is on record: everything is shown, and only what the person says is changed. */
export function draftFromRecord(record: RecordVersion, { now, ...where }: UpdatePlace): Draft {
  const type = recordTypes[record.kind];
  const answers = Object.entries(record.data)
    .filter(([name]) => type.field(name) !== undefined && name !== STEP_REASON)
    // No source: an edit of the message that once reported it must not change this draft.
    .map(([name, value]): [string, DraftAnswer] => [
      name,
      { value, from: 'record', said: null, source: null },
    ]);
  return {
    ...newDraft(type, { ...where, source: null }, '', now),
    answers: Object.fromEntries(answers),
    updates: { number: record.number, version: record.version },
  };
}

/** Where the message came from, under a new id; in direct messages when not everybody there may see the record. */
export function changeDraft(
  record: RecordVersion,
  incoming: Incoming,
  { now }: UnderstandContext,
  deps: Pick<TurnDeps, 'ids' | 'actor'>,
): Draft {
  const id = deps.ids.next();
  const { conversation, place, user: person } = incoming;
  const where = maySee(viewerOf(incoming, deps), record) ? { conversation, place } : inPrivate(person, id);
  return draftFromRecord(record, { id, ...where, person, now });
}
