import { changedAnswers } from '../../capture/form-of.ts';
import type { Draft } from '../../capture/draft.ts';
import { suggestedIn } from '../../capture/suggest/accepted-suggestions.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import type { RecordData } from '../../records/define-record.ts';
import { takeStep, type StepRefusal, type StepTaken } from '../../records/lifecycle.ts';
import type { AcceptedSuggestion, MessageSource, RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { TurnDeps } from '../deps.ts';
import { changeDraft } from '../draft-from-record.ts';
import { rememberRecord } from './show-record.ts';
import { viewOf } from '../draft-view.ts';
import type { Incoming } from '../incoming.ts';
import { presentDraft } from '../present-draft.ts';
import type { Part } from '../reply.ts';
import { paragraph } from '../rich-text.ts';
import { respond } from '../respond.ts';
import { saveDraft } from '../save-draft.ts';
import type { Destination, StateChange, Turn } from '../turn.ts';
import { viewerAt } from '../viewer-of.ts';
import { awaitedParts } from './awaited-approval.ts';
import { presentCard, statusInWords } from './present-card.ts';
import { recordMoved } from './record-moved.ts';
import { stepContext } from './step-context.ts';

/** A step that somebody wants to take, with the answers that came with it. */
export interface StepWish {
  readonly record: RecordVersion;
  readonly step: string;
  readonly given: RecordData;
  readonly incoming: Incoming;
  readonly source: MessageSource | null;
  readonly destination: Destination;
  readonly context: UnderstandContext;
  readonly deps: TurnDeps;
  /** What a language model suggested of `given`. */
  readonly suggested?: readonly AcceptedSuggestion[];
}

/** Takes the step at once when nothing is missing; asks for what is, one thing at a time; or says why it cannot be. */
export async function stepTurn(wish: StepWish): Promise<Turn> {
  const { record, incoming, deps } = wish;
  const context = await stepContext(record.number, incoming.user, deps);
  const begun = await begunSteps(record.number, incoming.user, deps);
  const same = begun.filter(({ updates }) => updates?.step === wish.step);
  // What was answered for the step before is not asked again.
  const given = Object.assign({}, ...same.map(changedAnswers), wish.given) as RecordData;
  const whole = { ...wish, given };
  const taken = takeStep(record, wish.step, given, context);
  if (taken.ok) {
    const doubt = whyAskedAgain(taken.value, same, wish);
    return doubt === null
      ? committed(taken.value, whole, keptAnswers(whole))
      : askForMissing(whole, doubt, same);
  }
  if (taken.error.why !== 'missing') return refused(wish, taken.error);
  const step = recordTypes[record.kind].steps.find(({ name }) => name === wish.step);
  const unasked = step?.unoffered === true ? `${neverApproved(record)} ` : '';
  return askForMissing(whole, unasked + taken.error.reason, same);
}

/** What was answered longer ago than this is shown once more before it counts: its person may not have it in mind. */
const HOURS_IN_MIND = 12;

/** Why a step that could be taken is put to its person once more; null for most. */
function whyAskedAgain(
  { step }: StepTaken,
  begun: readonly Draft[],
  { record, given, context }: StepWish,
): string | null {
  if (step.unoffered === true)
    return `${neverApproved(record)} If it was made all the same, say “yes”: it is put on record as made before it was approved, and somebody has to approve or refuse it afterwards. “Cancel” leaves it as it is.`;
  const since = context.now.getTime() - HOURS_IN_MIND * 3_600_000;
  const old = begun.filter(({ changedAt }) => Date.parse(changedAt) < since);
  const taken = old.flatMap((draft) => Object.keys(changedAnswers(draft))).filter((name) => !(name in given));
  if (taken.length === 0) return null;
  return 'Some of it was answered before, and not recorded. Look whether it is still right, and say “yes”.';
}

function neverApproved({ number, status }: RecordVersion): string {
  const made = `${number} is ${statusInWords(status)}: it was never approved.`;
  return status === 'refused'
    ? `${made} If it did harm, say also: “log an incident because of ${number}”.`
    : made;
}

/** Drafts of steps of the record that the person has begun. */
export async function begunSteps(
  number: string,
  user: string,
  { drafts }: Pick<TurnDeps, 'drafts'>,
): Promise<readonly Draft[]> {
  const open = await drafts.ofPerson(user);
  return open.filter(({ updates }) => updates?.number === number && updates.step !== undefined);
}

function putAway(
  drafts: readonly Draft[],
  outcome: 'cancelled' | 'recorded' = 'cancelled',
): readonly StateChange[] {
  return drafts.map((draft) => ({ change: 'close-draft', draft, outcome }) as const);
}

/** The same from a draft that has gathered what was missing; `closing` puts the draft away with it. */
export async function stepFromDraft(
  draft: Draft,
  step: string,
  wish: Omit<StepWish, 'step' | 'given'>,
  closing: readonly StateChange[],
): Promise<Turn> {
  const { record, incoming, deps } = wish;
  const context = await stepContext(record.number, incoming.user, deps);
  const given = changedAnswers(draft);
  const taken = takeStep(record, step, given, context);
  const whole = { ...wish, step, given, ...suggestedIn(draft) };
  if (taken.ok) return committed(taken.value, whole, closing);
  if (taken.error.why !== 'missing') return refused(whole, taken.error);
  const saved = saveDraft(draft, wish.context.now);
  const card = presentDraft(viewOf(saved.draft, wish.context, deps), [paragraph(taken.error.reason)]);
  return respond(wish.destination, card, [saved.change]);
}

/** The changes that a step leaves, and what everybody hears of it. */
async function committed(
  taken: StepTaken,
  wish: StepWish,
  closing: readonly StateChange[] = [],
): Promise<Turn> {
  const { record, incoming, source, deps } = wish;
  const closed = closing.flatMap((change) => (change.change === 'close-draft' ? [change.draft.id] : []));
  const begun = await begunSteps(record.number, incoming.user, deps);
  const update: StateChange = {
    change: 'update-record',
    number: record.number,
    fromVersion: record.version,
    data: taken.data,
    status: taken.status,
    allowedBy: taken.step.action,
    changedBy: incoming.user,
    source,
    ...(wish.suggested === undefined ? {} : { suggested: wish.suggested }),
  };
  const changes: StateChange[] = [
    ...closing,
    // From where the record stands now none of them leads on as it was begun, so that “undo” brings none back.
    ...putAway(
      begun.filter(({ id }) => !closed.includes(id)),
      'recorded',
    ),
    ...(taken.changes ? [update] : []),
    ...(taken.approval === null
      ? []
      : [{ change: 'save-approval', approval: taken.approval, source } as const]),
    rememberRecord(incoming, record),
  ];
  return recordMoved({ ...wish, changes, taken });
}

/** Answers that came with a step taken at once are kept with their message, so that an edit of it is noticed. */
function keptAnswers(wish: StepWish): readonly StateChange[] {
  if (wish.source === null || Object.keys(wish.given).length === 0) return [];
  const saved = saveDraft(stepDraft(wish), wish.context.now);
  return [saved.change, { change: 'close-draft', draft: saved.draft, outcome: 'recorded' }];
}

function stepDraft({ record, step, given, incoming, context, deps, source }: StepWish): Draft {
  const begun = changeDraft(record, incoming, context, deps);
  const answers = { ...begun.answers };
  for (const [name, value] of Object.entries(given))
    answers[name] = { value, from: 'typed', said: null, source };
  return { ...begun, answers, updates: { number: record.number, version: record.version, step } };
}

/** What is missing is asked for in a form of the step's own. */
function askForMissing(wish: StepWish, reason: string, begun: readonly Draft[]): Turn {
  const { record, incoming, context, deps } = wish;
  const saved = saveDraft(stepDraft(wish), context.now);
  const card = presentDraft(viewOf(saved.draft, context, deps), [paragraph(reason)]);
  return respond(wish.destination, card, [...putAway(begun), saved.change, rememberRecord(incoming, record)]);
}

async function refused(wish: StepWish, refusal: StepRefusal): Promise<Turn> {
  const { record, incoming, context, deps, destination } = wish;
  const before: readonly Part[] = [paragraph(refusal.reason)];
  switch (refusal.why) {
    case 'not-allowed': {
      const step = recordTypes[record.kind].steps.find(({ name }) => name === wish.step);
      const understood = `Not done: “${step?.verb ?? wish.step}” for ${record.number}. `;
      const { approvals } = await stepContext(record.number, incoming.user, deps);
      const awaited = awaitedParts(record, { approvals, context, deps });
      const parts = [paragraph(understood + refusal.reason), ...awaited];
      return respond(destination, { kind: 'notice', parts, controls: [] });
    }
    case 'no-such-step':
    case 'unapproved':
    case 'invalid':
    case 'missing':
      return respond(
        destination,
        await presentCard(record, {
          ...{ user: incoming.user, viewer: viewerAt(destination, incoming, deps) },
          ...{ context, deps, before },
        }),
      );
    default:
      return assertNever(refusal);
  }
}
