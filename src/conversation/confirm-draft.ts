import type { Draft } from '../capture/draft.ts';
import { finishDraft } from '../capture/finish-draft.ts';
import { acceptedSuggestions } from '../capture/suggest/accepted-suggestions.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { recordTypes } from '../records/record-types.ts';
import type { RecordData } from '../records/define-record.ts';
import { sourceOf } from './begin-draft.ts';
import { viewOf } from './draft-view.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { presentDraft, rejectionParts } from './present-draft.ts';
import { presentOwnership, presentRecorded } from './present-record.ts';
import { listed, paragraph } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import { saveDraft } from './save-draft.ts';
import type { Destination, Outgoing, StateChange, Turn, TurnOutcome } from './turn.ts';

/** The person said "record it": the draft becomes a record, or they hear what is still needed. */
export function confirmDraft(
  draft: Draft,
  incoming: Incoming,
  context: UnderstandContext,
  deps: Pick<TurnDeps, 'systems'>,
  destination: Destination = replyTo(incoming),
): Turn {
  const type = recordTypes[draft.kind];
  const finished = finishDraft(type, draft, context);
  if (!finished.ok) {
    const saved = saveDraft({ ...draft, skipped: [] }, context.now);
    const missing = finished.error.missing.map((field) => field.label.toLowerCase());
    const needed =
      missing.length > 0 ? [paragraph(`Before it can be recorded I need: ${listed(missing)}.`)] : [];
    const before = [...needed, ...rejectionParts(finished.error.problems)];
    return respond(destination, presentDraft(viewOf(saved.draft, context, deps), before), [saved.change]);
  }
  const saved = saveDraft(draft, context.now);
  return {
    changes: [saved.change, recordChange(draft, finished.value, incoming), closing(saved.draft)],
    replies: (outcome) => recordedReplies(draft, destination, outcome),
  };
}

function closing(draft: Draft): StateChange {
  return { change: 'close-draft', draft, outcome: 'recorded' };
}

function recordChange(draft: Draft, data: RecordData, incoming: Incoming): StateChange {
  const source = draft.source ?? sourceOf(incoming);
  if (draft.updates !== null) {
    const { number, version } = draft.updates;
    return { change: 'update-record', number, fromVersion: version, data, changedBy: draft.person, source };
  }
  const suggested = acceptedSuggestions(draft);
  return {
    change: 'create-record',
    record: {
      ...{ kind: draft.kind, data, createdBy: draft.person, source, draftId: draft.id },
      ...(suggested === null ? {} : { suggested }),
    },
  };
}

/** Said where it was recorded; and to the owner, who may not have been there. */
function recordedReplies(draft: Draft, destination: Destination, outcome: TurnOutcome): readonly Outgoing[] {
  return outcome.records.flatMap((record) => {
    const said: Outgoing = { destination, reply: presentRecorded(record) };
    if (record.owner === draft.person || record.version > 1) return [said];
    const owner: Outgoing = {
      destination: { to: 'direct', user: record.owner },
      reply: presentOwnership(record, draft.person),
    };
    return [said, owner];
  });
}
