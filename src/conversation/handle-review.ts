import type { AiSystem } from '../capture/understand/context.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Ids } from '../kernel/ids.ts';
import type { Actor } from '../records/access.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';
import type { ReviewRecord } from '../records/review-record.ts';
import { type CurrentSubject, currentSubject, whatChanged } from '../review/current-subject.ts';
import {
  isAnsweredInReminder,
  type OwnerData,
  ownerData,
  reminderDigest,
  weeklyDigest,
  withAnswer,
} from '../review/digest.ts';
import { judgeAnswer, type PressedAnswer } from '../review/judge-answer.ts';
import { localDay } from '../review/local-day.ts';
import type { ReviewSources } from '../review/ports.ts';
import type { ReviewDocument } from '../review/review-document.ts';
import { answersBySubject } from '../review/subject-answers.ts';
import type { Action } from './action.ts';
import { draftFromRecord } from './draft-from-record.ts';
import type { Incoming } from './incoming.ts';
import type { Drafts, Register } from './ports.ts';
import { presentDraft } from './present-draft.ts';
import { presentDigest } from './present-review.ts';
import type { Part, Reply, Rich } from './reply.ts';
import { respond, replyTo, whereDraftIs } from './respond.ts';
import { notice, paragraph } from './rich-text.ts';
import { saveDraft } from './save-draft.ts';
import type { Destination, Outgoing, StateChange, Turn } from './turn.ts';

export interface ReviewDeps {
  readonly sources: ReviewSources;
  readonly register: Pick<Register, 'byNumber'>;
  readonly drafts: Pick<Drafts, 'inConversation'>;
  readonly ids: Ids;
  systems(): readonly AiSystem[];
  /** A person with their roles: an AIMS manager may answer for every owner. */
  actor(user: string): Actor;
}

export type ReviewAction = Extract<Action, { do: 'review' }>;

/** An answer to a review, with everything that was looked up for it. */
interface Answering {
  readonly pressed: PressedAnswer;
  readonly incoming: Incoming;
  readonly deps: ReviewDeps;
  readonly now: Date;
  readonly subject: CurrentSubject;
  readonly data: OwnerData;
}

/**
 * An owner's answer to one item of a review: pressed, or said. It is judged by the state of now, so that pressing twice
 * records once and nobody confirms a version that they have not seen.
 */
export async function handleReviewAction(
  action: ReviewAction,
  incoming: Incoming,
  deps: ReviewDeps,
  now: Date,
): Promise<Turn> {
  const subject = await currentSubject(action, {
    byNumber: (number) => deps.register.byNumber(number, deps.actor(incoming.user)),
    documents: () => deps.sources.documents(),
    standIn: deps.sources.standIn,
  });
  if (subject === null) return aside(incoming, [`I no longer find ${action.id}, so nothing was recorded.`]);
  const owner = subject.current.owner ?? incoming.user;
  const data = await ownerData(owner, deps.sources, now);
  const pressed = await pressedAnswer(action, incoming.user, deps);
  return answer({ pressed, incoming, deps, now, subject, data });
}

async function pressedAnswer(action: ReviewAction, by: string, deps: ReviewDeps): Promise<PressedAnswer> {
  const { decision, week, kind, id, version, hash: contentHash } = action;
  const { timezone } = await deps.sources.person(by);
  const subject = { kind, id, version, contentHash };
  return { decision, week, subject, by, byManager: deps.actor(by).roles.includes('manager'), timezone };
}

async function answer(answering: Answering): Promise<Turn> {
  const { pressed, incoming, deps, now, subject, data } = answering;
  const answers = answersBySubject(data.input.reviews)(pressed.subject);
  const judged = judgeAnswer(pressed, subject.current, answers, now);
  switch (judged.outcome) {
    case 'not-theirs':
      return aside(incoming, notTheirs(subject.current));
    case 'answered-already':
      return { changes: [], replies: () => [shown(answering, data)] };
    case 'moved-on':
      return movedOn(answering);
    case 'accepted':
      return accepted(answering, { id: deps.ids.next(), ...judged.review });
    default:
      return assertNever(judged);
  }
}

async function accepted(answering: Answering, review: ReviewRecord): Promise<Turn> {
  const { incoming, subject } = answering;
  const state = shown(answering, withAnswer(answering.data, review));
  const save: StateChange = { change: 'save-review', review };
  if (review.decision !== 'update') return { changes: [save], replies: () => [state] };
  if (subject.what === 'document') {
    const where = { destination: replyTo(incoming), reply: whereToUpdate(subject.document) };
    return { changes: [save], replies: () => [state, where] };
  }
  const { change, card } = await openDraft(subject.record, answering);
  return { changes: [save, change], replies: () => [state, card] };
}

/** The draft goes on under the message; in direct messages of its own while another draft is open there. */
async function openDraft(
  record: RecordVersion,
  { incoming, deps, now, pressed }: Answering,
): Promise<{ readonly change: StateChange; readonly card: Outgoing }> {
  const { conversation, place, user } = incoming;
  const id = deps.ids.next();
  const other = await deps.drafts.inConversation(conversation, user);
  const where =
    other === null
      ? { conversation, place }
      : { conversation: `direct:${user}:${id}`, place: `direct:${user}` };
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

/** The message shows the present state instead; a person who does not own the item any more hears it in a sentence. */
function movedOn(answering: Answering): Turn {
  const { pressed, incoming, subject, data } = answering;
  const why = [whatChanged(subject, pressed.subject.version), ' Nothing was recorded.'];
  if (subject.current.owner !== incoming.user) return aside(incoming, why);
  return { changes: [], replies: () => [shown(answering, data, [paragraph(...why)])] };
}

/** The message in the state of `data`: a reminder keeps to its one item, the week's review shows the week. */
function shown(
  { pressed, incoming, now }: Answering,
  data: OwnerData,
  before: readonly Part[] = [],
): Outgoing {
  const { subject, week } = pressed;
  const { today } = localDay(now, data.input.zoneOf(data.owner));
  const answers = answersBySubject(data.input.reviews)(subject);
  const isReminder = incoming.kind === 'action' && isAnsweredInReminder(answers, week, today);
  const digest = isReminder ? reminderDigest(data, subject, week) : weeklyDigest(data, week);
  const destination: Destination =
    incoming.kind === 'action'
      ? { to: 'replace', conversation: incoming.conversation, message: incoming.message }
      : replyTo(incoming);
  return { destination, reply: presentDigest(digest, before) };
}

function notTheirs({ owner, title }: CurrentSubject['current']): Rich {
  if (owner === null) return [`Only an AIMS manager can answer for “${title}”. Nothing was recorded.`];
  const rest = '. Only they or an AIMS manager can answer for it; nothing was recorded.';
  return [`“${title}” belongs to `, { person: owner }, rest];
}

/** For this person alone: the message may belong to somebody else, and stays as it is. */
function aside(incoming: Incoming, words: Rich): Turn {
  const direct: Destination = { to: 'direct', user: incoming.user };
  return respond(incoming.kind === 'action' ? direct : replyTo(incoming), notice(...words));
}
