import type { Draft } from '../capture/draft.ts';
import { finishDraft, type Unfinished } from '../capture/finish-draft.ts';
import { WHICH_AUTHORITY } from '../capture/hear-told.ts';
import { isRestricted } from '../capture/confidentiality-wish.ts';
import { suggestedIn } from '../capture/suggest/accepted-suggestions.ts';
import { perhapsOf } from '../capture/unsettled.ts';
import { unlistedSystemOf } from '../capture/understand/unlisted-system-of.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { recordTypes } from '../records/record-types.ts';
import type { FieldProblem, RecordData } from '../records/define-record.ts';
import { sourceOf } from './begin-draft.ts';
import { confirmConcern } from './concern/confirm-concern.ts';
import type { TurnDeps } from './deps.ts';
import { viewOf } from './draft-view.ts';
import { askWhetherSame, likelyDuplicate } from './duplicate/ask-whether-same.ts';
import type { Incoming } from './incoming.ts';
import { presentDraft, rejectionParts } from './present-draft.ts';
import { presentOwnership, presentRecorded } from './present-record.ts';
import { confirmUpdate } from './record/confirm-update.ts';
import { approvalRequests } from './record/approval-requests.ts';
import { afterRecording, linksFor } from './record/after-recording.ts';
import type { LinkSuggestions } from './record/suggest-links.ts';
import { ownerProblem } from './owner-problem.ts';
import { listed, paragraph } from './rich-text.ts';
import { respond } from './respond.ts';
import { saveDraft } from './save-draft.ts';
import type { Destination, Outgoing, StateChange, Turn, TurnOutcome } from './turn.ts';

/** Somebody said "record it", and everything that is looked at before it is. */
export interface Confirming {
  readonly draft: Draft;
  readonly incoming: Incoming;
  readonly context: UnderstandContext;
  readonly deps: TurnDeps;
  readonly destination: Destination;
}

/** The draft becomes a record, or the person hears what is still needed, or that the same thing is on record already. */
export async function confirmDraft(confirming: Confirming): Promise<Turn> {
  const { draft, incoming, context, deps } = confirming;
  const [open] = draft.unsettled ?? [];
  if (open !== undefined) {
    const what = perhapsOf(draft, open.field) ? 'whether I read this right' : 'which of the two values holds';
    const reason = `Before it can be recorded, say ${what}.`;
    return askForRest(confirming, { missing: [], problems: [{ field: open.field, reason }] });
  }
  if (draft.unnamedTold) {
    const asked = [WHICH_AUTHORITY, '“Skip” leaves it out.'];
    const problems = asked.map((reason) => ({ field: 'informedAt', reason }));
    return askForRest(confirming, { missing: [], problems });
  }
  if (draft.updates !== null) return confirmUpdate(confirming, draft.updates);
  const finished = finishDraft(recordTypes[draft.kind], draft, context);
  if (!finished.ok) {
    const owner = finished.error.problems.find(({ field }) => field === 'owner');
    return owner === undefined ? askForRest(confirming, finished.error) : askForOwner(confirming, owner);
  }
  const notTheirs = ownerProblem(draft, deps.actor);
  if (notTheirs !== null) return askForOwner(confirming, notTheirs);
  if (draft.kind === 'concern') return confirmConcern(confirming, finished.value);
  const duplicate = await likelyDuplicate(draft, finished.value, incoming, deps);
  return duplicate === null ? recordDraft(confirming, finished.value) : askWhetherSame(confirming, duplicate);
}

function askForRest({ draft, context, deps, destination }: Confirming, unfinished: Unfinished): Turn {
  const saved = saveDraft({ ...draft, skipped: [] }, context.now);
  const missing = unfinished.missing.map((field) => field.label.toLowerCase());
  const needed =
    missing.length > 0 ? [paragraph(`Before it can be recorded I need: ${listed(missing)}.`)] : [];
  const before = [...needed, ...rejectionParts(unfinished.problems)];
  return respond(destination, presentDraft(viewOf(saved.draft, context, deps), before), [saved.change]);
}

/** Everything else is kept; who owns it is asked for again. */
function askForOwner(confirming: Confirming, problem: FieldProblem): Turn {
  const kept = Object.entries(confirming.draft.answers).filter(([name]) => name !== problem.field);
  const draft = { ...confirming.draft, answers: Object.fromEntries(kept) };
  return askForRest({ ...confirming, draft }, { missing: [], problems: [problem] });
}

async function recordDraft(confirming: Confirming, data: RecordData): Promise<Turn> {
  const { draft, incoming, context, deps } = confirming;
  const saved = saveDraft(draft, context.now);
  const links = await linksFor(confirming, data);
  const system = unlistedSystemOf(data['system'], deps.systems());
  const record: StateChange = {
    change: 'create-record',
    record: {
      kind: draft.kind,
      data,
      createdBy: draft.person,
      source: draft.source ?? sourceOf(incoming),
      draftId: draft.id,
      ...(isRestricted(draft) ? { confidentiality: 'restricted' as const } : {}),
      ...suggestedIn(draft),
    },
  };
  return {
    changes: [
      saved.change,
      record,
      { change: 'close-draft', draft: saved.draft, outcome: 'recorded' },
      {
        change: 'remember-record',
        conversation: incoming.conversation,
        number: null,
        ...(system === null ? {} : { offer: { system, person: draft.person } }),
      },
    ],
    replies: (outcome) => recordedReplies(confirming, links, outcome),
  };
}

/** Said where it was recorded; and to the owner, who may not have been there. */
function recordedReplies(
  confirming: Confirming,
  links: LinkSuggestions,
  outcome: TurnOutcome,
): readonly Outgoing[] {
  const { draft, destination, deps } = confirming;
  return outcome.records.flatMap((record) => {
    const said: Outgoing = {
      destination,
      reply: presentRecorded(record, afterRecording(record, confirming, links), deps.settings),
    };
    const asked = approvalRequests(record, { ...confirming, approvals: [] }, true);
    if (record.owner === draft.person) return [said, ...asked];
    const owner: Outgoing = {
      destination: { to: 'direct', user: record.owner },
      reply: presentOwnership(record, draft.person, deps.settings),
    };
    return [said, owner, ...asked];
  });
}
