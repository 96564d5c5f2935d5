import { assertNever } from '../kernel/assert-never.ts';
import { maySee } from '../records/access.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';
import type { ReviewRecord } from '../records/review-record.ts';
import { withAnswer } from '../review/digest.ts';
import { localDay } from '../review/local-day.ts';
import type { ReviewDocument } from '../review/review-document.ts';
import { draftFromRecord } from './draft-from-record.ts';
import { type Answering, inPlace, shown } from './handle-review.ts';
import { presentDraft } from './present-draft.ts';
import { presentHandOver, presentNotTheirs, nameOfItem } from './present-hand-over.ts';
import type { Reply, Rich } from './reply.ts';
import { replyTo, whereDraftIs } from './respond.ts';
import { notice, paragraph } from './rich-text.ts';
import { saveDraft } from './save-draft.ts';
import { inPrivate } from './where-seen.ts';
import type { Outgoing, StateChange, Turn } from './turn.ts';

/** What an answer that counts changes, who hears of it, and what the message shows then. */
export async function reviewTurn(answering: Answering, review: ReviewRecord): Promise<Turn> {
  const save: StateChange = { change: 'save-review', review };
  const { subject } = answering;
  switch (review.decision) {
    case 'unchanged':
    case 'later':
      return turn([save], [state(answering, review)]);
    case 'done': {
      const settle: StateChange[] =
        subject.what === 'question' ? [{ change: 'settle-questions', settled: subject.question.places }] : [];
      return turn([save, ...settle], [state(answering, review)]);
    }
    case 'update':
      return updated(answering, review);
    case 'hand-over':
      return turn([save], [state(answering, review), ...offers(answering, review)]);
    case 'not-mine':
      return turn([save], [state(answering, review), ...unowned(answering, review)]);
    case 'accepted':
    case 'assigned':
      return passedTo(answering, review);
    case 'refused':
      return refused(answering, review);
    default:
      return assertNever(review.decision);
  }
}

function turn(changes: readonly StateChange[], outgoing: readonly Outgoing[]): Turn {
  return { changes, replies: () => outgoing };
}

function state(answering: Answering, review: ReviewRecord): Outgoing {
  return shown(answering, withAnswer(answering.data, review));
}

async function updated(answering: Answering, review: ReviewRecord): Promise<Turn> {
  const { incoming, subject } = answering;
  const save: StateChange = { change: 'save-review', review };
  if (subject.what === 'document') {
    const where = { destination: replyTo(incoming), reply: whereToUpdate(subject.document) };
    return turn([save], [state(answering, review), where]);
  }
  if (subject.what !== 'record') return turn([save], [state(answering, review)]);
  const { change, card } = await openDraft(subject.record, answering);
  return turn([save, change], [state(answering, review), card]);
}

/** The draft goes on under the message; in direct messages of its own while another draft is open there. */
async function openDraft(
  record: RecordVersion,
  { incoming, deps, now, pressed }: Answering,
): Promise<{ readonly change: StateChange; readonly card: Outgoing }> {
  const { conversation, place, user } = incoming;
  const id = deps.ids.next();
  const other = await deps.drafts.inConversation(conversation, user);
  const where = other === null ? { conversation, place } : inPrivate(user, id);
  const { draft, change } = saveDraft(draftFromRecord(record, { id, ...where, person: user, now }), now);
  const { today } = localDay(now, pressed.timezone);
  const view = { type: recordTypes[record.kind], draft, systems: deps.systems(), today };
  const ask = `What has changed about ${record.number}? Say it in your words; the rest stays as it is.`;
  return {
    change,
    card: { destination: whereDraftIs(draft), reply: presentDraft(view, [paragraph(ask)]) },
  };
}

function whereToUpdate({ title, path, version }: ReviewDocument): Reply {
  return notice(
    `Update “${title}” where it is kept: ${path}, version ${version} now. Raise its version or set its next review ` +
      'date; once it is read in again (“aims ingest”), its review is closed and I stop asking.',
  );
}

function offers({ subject, pressed }: Answering, review: ReviewRecord): readonly Outgoing[] {
  if (pressed.to === null) return [];
  const reply = presentHandOver(subject.current, { from: pressed.by, week: review.week, note: pressed.note });
  return [{ destination: { to: 'direct', user: pressed.to }, reply }];
}

/** To everybody who may assign it, but the one who says so; without any there is nobody to tell, and it is asked again. */
function unowned({ subject, pressed, deps }: Answering, review: ReviewRecord): readonly Outgoing[] {
  const mayBeTold = (user: string): boolean =>
    !('record' in subject) || maySee(deps.actor(user), subject.record);
  const reply = presentNotTheirs(subject.current, {
    from: pressed.by,
    week: review.week,
    note: pressed.note,
  });
  const isConcern = subject.current.subject.kind === 'concern';
  return (isConcern ? deps.concernReaders : deps.managers)
    .filter((user) => user !== pressed.by && mayBeTold(user))
    .map((user) => ({ destination: { to: 'direct', user } as const, reply }));
}

/** A record gets a new version with its new owner; anything else is theirs by the answer itself. Both are told. */
function passedTo(answering: Answering, review: ReviewRecord): Turn {
  const { subject, incoming } = answering;
  const { owner: before } = subject.current;
  const changes: StateChange[] = [{ change: 'save-review', review }];
  if (subject.what === 'record') changes.push(newOwner(subject.record, review));
  const name = nameOfItem(subject.current);
  const { decidedBy: by, owner: to } = review;
  const here: Rich =
    review.decision === 'accepted'
      ? [...name, ' is yours now. It comes with your next review.']
      : [...name, ' belongs to ', { person: to }, ' now. They have been told.'];
  const toNew: Rich = [
    { person: by },
    ' gave you ',
    ...name,
    ' to look after. It comes with your next review.',
  ];
  const toOld: Rich = [...name, ' belongs to ', { person: to }, ' now.'];
  const told = [
    ...(to === by ? [] : [{ destination: { to: 'direct', user: to } as const, reply: notice(...toNew) }]),
    ...(before === null || before === by || before === to
      ? []
      : [{ destination: { to: 'direct', user: before } as const, reply: notice(...toOld) }]),
  ];
  return turn(changes, [{ destination: inPlace(incoming), reply: notice(...here) }, ...told]);
}

function newOwner(record: RecordVersion, { owner, decidedBy, decision }: ReviewRecord): StateChange {
  return {
    change: 'update-record',
    number: record.number,
    fromVersion: record.version,
    data: { ...record.data, owner },
    allowedBy: decision === 'accepted' ? 'see' : 'assign',
    changedBy: decidedBy,
    source: null,
  };
}

function refused({ subject, incoming }: Answering, review: ReviewRecord): Turn {
  const name = nameOfItem(subject.current);
  const here = notice(...name, ' stays with ', { person: review.owner }, '. They have been told.');
  const told = notice({ person: review.decidedBy }, ' does not take over ', ...name, '. It is still yours.');
  return turn(
    [{ change: 'save-review', review }],
    [
      { destination: inPlace(incoming), reply: here },
      { destination: { to: 'direct', user: review.owner }, reply: told },
    ],
  );
}
