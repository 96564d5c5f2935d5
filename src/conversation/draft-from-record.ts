import type { Draft, DraftAnswer } from '../capture/draft.ts';
import { STEP_REASON } from '../capture/form-of.ts';
import { newDraft } from '../capture/new-draft.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';

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

/** Where the message came from, under a new id. */
export function changeDraft(
  record: RecordVersion,
  { conversation, place, user }: Incoming,
  { now }: UnderstandContext,
  deps: Pick<TurnDeps, 'ids'>,
): Draft {
  return draftFromRecord(record, { id: deps.ids.next(), conversation, place, person: user, now });
}
