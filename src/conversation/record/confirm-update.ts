import { missingFields } from '../../capture/next-question.ts';
import { changedAnswers, STEP_REASON } from '../../capture/form-of.ts';
import type { Draft, DraftUpdate } from '../../capture/draft.ts';
import { suggestedIn } from '../../capture/suggest/accepted-suggestions.ts';
import { finishDraft } from '../../capture/finish-draft.ts';
import { valuesOf } from '../../capture/set-answers.ts';
import { mayBeGivenTo, mayDo } from '../../records/access.ts';
import type { RecordData } from '../../records/define-record.ts';
import { mayEdit } from '../../records/may-edit.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { sourceOf } from '../begin-draft.ts';
import type { Confirming } from '../confirm-draft.ts';
import { correctionExample } from '../correction-example.ts';
import { draftFromRecord } from '../draft-from-record.ts';
import { viewOf } from '../draft-view.ts';
import { presentDraft, presentReview, rejectionParts } from '../present-draft.ts';
import { notice, paragraph } from '../rich-text.ts';
import { respond } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { StateChange, Turn } from '../turn.ts';
import { openedUp } from './change-confidentiality.ts';
import { recordMoved } from './record-moved.ts';
import { stepFromDraft } from './step-turn.ts';

/** A change of a record, or a step of its life cycle, held against the record as it stands now. */
export async function confirmUpdate(confirming: Confirming, updates: DraftUpdate): Promise<Turn> {
  const { draft, incoming, context, deps, destination } = confirming;
  const record = await deps.register.byNumber(updates.number, deps.actor(incoming.user));
  if (record === null) return respond(destination, notice(`I no longer find ${updates.number}.`));
  if (record.version !== updates.version) return showMovedOn(confirming, record);
  const saved = saveDraft(draft, context.now);
  const closing: StateChange[] = [
    saved.change,
    { change: 'close-draft', draft: saved.draft, outcome: 'recorded' },
  ];
  const source = draft.source ?? sourceOf(incoming);
  if (updates.step !== undefined) {
    return stepFromDraft(
      draft,
      updates.step,
      { record, incoming, source, destination, context, deps },
      closing,
    );
  }
  if (draft.confidentiality === 'internal' && Object.keys(changedAnswers(draft)).length === 0) {
    const { reply, changes } = openedUp(record, incoming, deps);
    return respond(destination, reply, [...closing, ...changes]);
  }
  return changeFromDraft({ ...confirming, record }, closing);
}

async function changeFromDraft(
  given: Confirming & { readonly record: RecordVersion },
  closing: readonly StateChange[],
): Promise<Turn> {
  const { draft, record, incoming, context, deps, destination } = given;
  const finished = finishDraft(recordTypes[draft.kind], draft, context);
  if (!finished.ok) {
    const saved = saveDraft(draft, context.now);
    const before = rejectionParts(finished.error.problems);
    return respond(destination, presentDraft(viewOf(saved.draft, context, deps), before), [saved.change]);
  }
  const refused = refusalOf(finished.value, record, incoming.user, deps);
  if (refused !== null) return respond(destination, notice(refused));
  if (Object.keys(changedAnswers(draft)).length === 0 && !emptiesAny(draft, record)) {
    const saved = saveDraft(draft, context.now);
    const example = correctionExample(recordTypes[draft.kind]);
    const ask = [paragraph(`Nothing is different yet. Say what has changed, such as “${example}”.`)];
    return respond(destination, presentReview(viewOf(saved.draft, context, deps), ask), [saved.change]);
  }
  const update: StateChange = {
    change: 'update-record',
    number: record.number,
    fromVersion: record.version,
    data: { ...lastReason(record), ...valuesOf(draft.answers) },
    changedBy: incoming.user,
    source: draft.source ?? sourceOf(incoming),
    ...suggestedIn(draft),
  };
  const remember: StateChange = {
    change: 'remember-record',
    conversation: incoming.conversation,
    number: record.number,
  };
  return recordMoved({ ...given, taken: null, changes: [...closing, update, remember] });
}

/** Why the person may not change the record so; null when they may. */
function refusalOf(
  { owner }: RecordData,
  record: RecordVersion,
  user: string,
  { actor }: Confirming['deps'],
): string | null {
  const moves = typeof owner === 'string' && owner !== record.owner;
  const verdicts = [
    mayEdit(actor(user), record),
    ...(moves ? [mayDo('assign', actor(user), record), mayBeGivenTo(actor(owner), record)] : []),
  ];
  const refused = verdicts.find(({ allowed }) => !allowed);
  return refused?.allowed === false ? refused.reason : null;
}

/** Whether something on record was emptied in the form. What no form shows does not count. */
function emptiesAny({ answers }: Draft, { kind, data }: RecordVersion): boolean {
  return Object.keys(data).some(
    (name) =>
      name !== STEP_REASON && recordTypes[kind].field(name) !== undefined && answers[name] === undefined,
  );
}

/** No form shows why the last step was taken, and it stays. */
function lastReason({ data }: RecordVersion): RecordData {
  const reason = data[STEP_REASON];
  return reason === undefined ? {} : { [STEP_REASON]: reason };
}

/** Somebody else changed the record meanwhile: the person's own answers are put on it as it is now, and shown again. */
function showMovedOn({ draft, context, deps, destination }: Confirming, record: RecordVersion): Turn {
  const { id, conversation, place, person } = draft;
  const fresh = draftFromRecord(record, { id, conversation, place, person, now: context.now });
  const own = Object.entries(draft.answers).filter(([, { from }]) => from !== 'record');
  const rebased: Draft = {
    ...draft,
    answers: { ...fresh.answers, ...Object.fromEntries(own) },
    updates: { ...draft.updates, number: record.number, version: record.version },
  };
  const saved = saveDraft(rebased, context.now);
  const view = viewOf(saved.draft, context, deps);
  const said = [
    paragraph(
      `${record.number} was changed by `,
      { person: record.changedBy },
      ` meanwhile (version ${record.version}).`,
    ),
    paragraph(
      missingFields(view.type, saved.draft).length === 0
        ? 'With your changes it would be as follows. Record it again if that is right.'
        : 'What you have said is kept.',
    ),
  ];
  return respond(destination, presentDraft(view, said), [saved.change]);
}
