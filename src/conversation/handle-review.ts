import type { AiSystem } from '../capture/understand/context.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Ids } from '../kernel/ids.ts';
import {
  AUDITOR_OWNS_NOTHING,
  mayBeGivenTo,
  mayDo,
  maySee,
  readsOnly,
  type Actor,
} from '../records/access.ts';
import { daySchema } from '../records/when.ts';
import { type CurrentSubject, currentSubject, whatChanged } from '../review/current-subject.ts';
import {
  isAnsweredInReminder,
  type OwnerData,
  ownerData,
  reminderDigest,
  weeklyDigest,
} from '../review/digest.ts';
import { judgeAnswer, type PressedAnswer } from '../review/judge-answer.ts';
import { localDay } from '../review/local-day.ts';
import type { ReviewSources } from '../review/ports.ts';
import { answersBySubject, keyOf, sameSubject } from '../review/subject-answers.ts';
import type { Action } from './action.ts';
import { askedOfReview } from './asked-of-record.ts';
import type { Incoming } from './incoming.ts';
import type { Drafts, Register } from './ports.ts';
import { presentDigest } from './present-review.ts';
import { noteReview } from './note-review.ts';
import { noLongerThere } from './no-longer-there.ts';
import type { Part, Rich } from './reply.ts';
import { respond, replyTo } from './respond.ts';
import { reviewTurn } from './review-turn.ts';
import { notice, paragraph } from './rich-text.ts';
import type { Destination, Outgoing, Turn } from './turn.ts';

export interface ReviewDeps {
  readonly sources: ReviewSources;
  readonly register: Pick<Register, 'byNumber'>;
  readonly drafts: Pick<Drafts, 'inConversation'>;
  readonly ids: Ids;
  systems(): readonly AiSystem[];
  /** A person with their roles: an AIMS manager may answer for every owner, and finds an owner for what is nobody's. */
  actor(user: string): Actor;
  readonly managers: readonly string[];
  /** Who finds an owner for a concern. */
  readonly concernReaders: readonly string[];
  mayReadDocument(user: string, id: string): Promise<boolean>;
}

const AUDITOR_ANSWERS_NOTHING =
  'An auditor reads everything and changes nothing, and so answers no review. Nothing was recorded; its owner or an AIMS manager can answer it.';

const REVIEW_ACTIONS = ['review', 'review-pick', 'review-more', 'note-review'] as const;

export type ReviewAction = Extract<Action, { do: (typeof REVIEW_ACTIONS)[number] }>;

export function isReviewAction(action: Action): action is ReviewAction {
  return REVIEW_ACTIONS.some((one) => one === action.do);
}

/** An answer, wherever it was given. Without `version` and `hash` it is about the item as it stands. */
export interface ReviewAnswer extends Pick<PressedAnswer, 'decision' | 'week' | 'remindOn' | 'to' | 'note'> {
  readonly kind: CurrentSubject['current']['subject']['kind'];
  readonly id: string;
  readonly version: string | null;
  readonly hash: string | null;
}

/** An answer with everything that was looked up for it. */
export interface Answering {
  readonly pressed: PressedAnswer;
  readonly incoming: Incoming;
  readonly deps: ReviewDeps;
  readonly now: Date;
  readonly subject: CurrentSubject;
  readonly data: OwnerData;
}

export async function handleReviewAction(
  action: ReviewAction,
  incoming: Incoming,
  deps: ReviewDeps,
  now: Date,
): Promise<Turn> {
  const plain = { remindOn: null, to: null, note: null };
  switch (action.do) {
    case 'review':
      return handleReviewAnswer({ ...plain, ...action }, incoming, deps, now);
    case 'review-pick': {
      const picked = action.decision === 'later' ? { remindOn: action.value } : { to: action.value };
      const answer = { ...plain, ...action, ...picked, version: null, hash: null };
      if (answer.remindOn !== null && !daySchema.safeParse(answer.remindOn).success)
        return aside(incoming, ['That is no day. Nothing was recorded.']);
      return handleReviewAnswer(answer, incoming, deps, now);
    }
    case 'review-more':
      return showMore(action, incoming, deps, now);
    case 'note-review':
      return noteReview(action, incoming, deps, now);
    default:
      return assertNever(action);
  }
}

/**
 * An owner's answer to one item of a review: pressed, or said. It is judged by the state of now, so that pressing twice
 * records once and nobody confirms a version that they have not seen.
 */
export async function handleReviewAnswer(
  answer: ReviewAnswer,
  incoming: Incoming,
  deps: ReviewDeps,
  now: Date,
): Promise<Turn> {
  const { sources, register } = deps;
  const byNumber = (number: string) => register.byNumber(number, deps.actor(incoming.user));
  const subject = await currentSubject(answer, { byNumber, sources });
  if (subject === null || !(await mayKnow(incoming.user, subject, deps)))
    return noLongerThere(answer, incoming, deps, now);
  if (readsOnly(deps.actor(incoming.user))) return aside(incoming, [AUDITOR_ANSWERS_NOTHING]);
  const data = await ownerData(subject.current.owner ?? incoming.user, sources, now);
  const { timezone } = await sources.person(incoming.user);
  const { current } = subject;
  const pressed: PressedAnswer = {
    ...answer,
    subject: {
      kind: answer.kind,
      id: answer.id,
      version: answer.version ?? current.subject.version,
      contentHash: answer.hash ?? current.subject.contentHash,
    },
    by: incoming.user,
    byManager: deps
      .actor(incoming.user)
      .roles.includes(answer.kind === 'concern' ? 'concern-reader' : 'manager'),
    timezone,
  };
  return judged({ pressed, incoming, deps, now, subject, data });
}

async function judged(answering: Answering): Promise<Turn> {
  const { pressed, incoming, deps, now, subject, data } = answering;
  const answers = answersBySubject(data.input.reviews)(pressed.subject);
  const plannedOn = data.items.find((item) => sameSubject(item.subject, pressed.subject))?.dueOn ?? null;
  const judgement = judgeAnswer(pressed, { current: subject.current, answers, plannedOn }, now);
  switch (judgement.outcome) {
    case 'not-theirs':
      return aside(incoming, notTheirs(subject.current));
    case 'answered-already': {
      const latest = answers.at(-1);
      if (pressed.note !== null && latest !== undefined)
        return noteReview({ review: latest.id, note: pressed.note }, incoming, deps, now);
      return { changes: [], replies: () => [shown(answering, data)] };
    }
    case 'moved-on':
      return movedOn(answering);
    case 'no-offer':
      return respond(inPlace(incoming), notice(`This offer is not open any more. Nothing was recorded.`));
    case 'bad-day':
      return aside(incoming, ['Choose a day from tomorrow on, within a year. Nothing was recorded.']);
    case 'theirs-already':
      return aside(incoming, [`“${subject.current.title}” is theirs already. Nothing was recorded.`]);
    case 'not-possible':
      return aside(incoming, [
        `“${subject.current.title}” cannot be answered like that. Nothing was recorded.`,
      ]);
    case 'accepted': {
      const refused = whyNotAnswered(answering) ?? (await whyNotGiven(answering));
      if (refused !== null) return aside(incoming, [...refused, ' Nothing was recorded.']);
      return reviewTurn(answering, { id: deps.ids.next(), ...judgement.review });
    }
    default:
      return assertNever(judgement);
  }
}

/** What the access table says of an answer about a record; null when it may be given. */
function whyNotAnswered({ pressed, deps, subject }: Answering): Rich | null {
  if (subject.what !== 'record') return null;
  const { record } = subject;
  const actions = askedOfReview(pressed.decision).map((action) =>
    mayDo(action, deps.actor(pressed.by), record),
  );
  const refused = actions.find(({ allowed }) => !allowed);
  return refused?.allowed === false ? [refused.reason] : null;
}

/**
 * An offer shows what is offered, so that it goes only to somebody who may see it. Whoever may not is given the record
 * openly, by a change of its owner: that is recorded, and lets them see it. Null when it may be given.
 */
async function whyNotGiven({ pressed, deps, subject }: Answering): Promise<Rich | null> {
  const { to, decision } = pressed;
  if (to === null || (decision !== 'hand-over' && decision !== 'assigned')) return null;
  if (readsOnly(deps.actor(to))) return [AUDITOR_OWNS_NOTHING, ' Choose somebody else.'];
  if (subject.what === 'document') {
    if (await deps.mayReadDocument(to, subject.document.id)) return null;
    return [{ person: to }, ' may not read this document, so it cannot be theirs to review.'];
  }
  if (subject.what !== 'record') return null;
  const { record } = subject;
  const given = mayBeGivenTo(deps.actor(to), record);
  if (!given.allowed) return [given.reason];
  if (decision === 'assigned' || maySee(deps.actor(to), record)) return null;
  const { number } = record;
  return [
    ...[{ person: to }, ` may not see ${number}, which is restricted, so it was not offered to them. `],
    ...[
      `Say “${number}: owner is `,
      { person: to },
      '” to give it to them: that is recorded, and lets them see it.',
    ],
  ];
}

/** What somebody may not see is not there for them, also when they answer it. */
async function mayKnow(user: string, subject: CurrentSubject, deps: ReviewDeps): Promise<boolean> {
  switch (subject.what) {
    case 'record':
    case 'approval':
      return maySee(deps.actor(user), subject.record);
    case 'document':
      return deps.mayReadDocument(user, subject.document.id);
    case 'question':
    case 'activity':
      return true;
    default:
      return assertNever(subject);
  }
}

/** The same message, with all that can be answered to one of its items. */
async function showMore(
  { week, item }: Extract<ReviewAction, { do: 'review-more' }>,
  incoming: Incoming,
  deps: ReviewDeps,
  now: Date,
): Promise<Turn> {
  const data = await ownerData(incoming.user, deps.sources, now);
  const open = item === null ? null : keyOf(item);
  if (open !== null && !data.items.some(({ subject }) => keyOf(subject) === open))
    return aside(incoming, ['That is not due to you any more.']);
  return respond(inPlace(incoming), presentDigest(weeklyDigest(data, week), { open }));
}

/** The message shows the present state instead; a person who does not own the item any more hears it in a sentence. */
function movedOn(answering: Answering): Turn {
  const { pressed, incoming, subject, data } = answering;
  const why = [whatChanged(subject, pressed.subject.version), ' Nothing was recorded.'];
  if (subject.current.owner !== incoming.user) return aside(incoming, why);
  return { changes: [], replies: () => [shown(answering, data, [paragraph(...why)])] };
}

export function shown(
  { pressed, ...given }: Answering,
  data: OwnerData,
  before: readonly Part[] = [],
): Outgoing {
  return inItsState(pressed, given, data, before);
}

/** The message in the state of `data`: a reminder keeps to its one item, the week's review shows the week. */
export function inItsState(
  { subject, week }: Pick<PressedAnswer, 'subject' | 'week'>,
  { incoming, now }: Pick<Answering, 'incoming' | 'now'>,
  data: OwnerData,
  before: readonly Part[] = [],
): Outgoing {
  const { today } = localDay(now, data.input.zoneOf(data.owner));
  const answers = answersBySubject(data.input.reviews)(subject);
  const isReminder = incoming.kind === 'action' && isAnsweredInReminder(answers, week, today);
  const digest = isReminder ? reminderDigest(data, subject, week) : weeklyDigest(data, week);
  return { destination: inPlace(incoming), reply: presentDigest(digest, { before }) };
}

/** Takes the place of the message whose button was pressed; what was said is answered where it was said. */
export function inPlace(incoming: Incoming): Destination {
  return incoming.kind === 'action'
    ? { to: 'replace', conversation: incoming.conversation, message: incoming.message }
    : replyTo(incoming);
}

function notTheirs({ owner, title }: CurrentSubject['current']): Rich {
  if (owner === null) return [`Only an AIMS manager can answer for “${title}”. Nothing was recorded.`];
  const rest = '. Only they or an AIMS manager can answer for it; nothing was recorded.';
  return [`“${title}” belongs to `, { person: owner }, rest];
}

/** For this person alone: the message may belong to somebody else, and stays as it is. */
export function aside(incoming: Incoming, words: Rich): Turn {
  const direct: Destination = { to: 'direct', user: incoming.user };
  return respond(incoming.kind === 'action' ? direct : replyTo(incoming), notice(...words));
}
