import type { UnderstandContext } from '../../capture/understand/context.ts';
import { maySee } from '../../records/access.ts';
import { approvalState, type Approval } from '../../records/approval.ts';
import type { ApprovalSubject } from '../../records/field.ts';
import type { StepTaken } from '../../records/lifecycle.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { numberSpan, titleOf } from '../present-record.ts';
import type { Part, Reply } from '../reply.ts';
import { notice, paragraph, reply } from '../rich-text.ts';
import type { Destination, Outgoing, StateChange, Turn } from '../turn.ts';
import { awaitedParts } from './awaited-approval.ts';
import { DECIDED_SUBJECTS, whatTheyDid } from './decided-words.ts';
import { approvalRequests } from './approval-requests.ts';
import { clockNotes } from './clock-parts.ts';
import { statusInWords } from './present-card.ts';
import { differences } from './show-history.ts';
import { offersFor, stepButtons } from './step-buttons.ts';

/** A change of a record that is about to be committed. */
export interface RecordMove {
  /** As it stood before. */
  readonly record: RecordVersion;
  /** Null for an edit that is no step. */
  readonly taken: StepTaken | null;
  readonly changes: readonly StateChange[];
  readonly incoming: Incoming;
  readonly destination: Destination;
  readonly context: UnderstandContext;
  readonly deps: TurnDeps;
}

/**
 * What is said of it: what changed and what can be done next, where it was said; to its owner, if somebody else did it; and
 * to whoever has to decide on it now. The replies are made of the version that was committed.
 */
export async function recordMoved(move: RecordMove): Promise<Turn> {
  const dossier = await move.deps.register.dossier(move.record.number, move.deps.actor(move.incoming.user));
  const decided = move.taken?.approval ?? null;
  const approvals = [
    ...(dossier?.approvals ?? []),
    ...(decided === null
      ? []
      : [{ ...decided, id: '', contentHash: '', at: move.context.now.toISOString() }]),
  ];
  return {
    changes: move.changes,
    replies: ({ records }) => {
      const after = records.at(-1) ?? move.record;
      const told = outgoingFor(move, after, presentMoved(move, after, approvals));
      const isMade = after.status === 'implemented' && move.record.status !== 'implemented';
      return [...told, ...approvalRequests(after, { ...move, approvals }, isMade)];
    },
  };
}

function outgoingFor(move: RecordMove, after: RecordVersion, said: Reply): readonly Outgoing[] {
  const here: Outgoing = { destination: move.destination, reply: said };
  const { user } = move.incoming;
  const others = [...new Set([move.record.owner, after.owner])].filter((owner) => owner !== user);
  return [
    here,
    ...others.map((owner): Outgoing => ({
      destination: { to: 'direct', user: owner },
      reply: maySee(move.deps.actor(owner), after)
        ? presentToOwner(move, after, user)
        : presentToFormerOwner(move, after, user),
    })),
  ];
}

function presentMoved(
  move: RecordMove,
  after: RecordVersion,
  approvals: Parameters<typeof offersFor>[1]['approvals'],
): Reply {
  const { taken, record, context, deps, incoming } = move;
  const offers = offersFor(after, { user: incoming.user, approvals, deps });
  return reply(
    'record',
    [
      paragraph(...headline(taken, record, after)),
      ...changedParts(record, after, deps.settings),
      ...clockNotes(record, after, deps.settings.reportingClocks, context),
      ...(taken === null
        ? voidedParts(move, after, approvals)
        : awaitedParts(after, { approvals, context, deps })),
    ],
    stepButtons(after, offers),
  );
}

/** An answer that was decided on and is another one now: whoever changed it hears at once that it has to be decided again. */
function voidedParts(
  { record, context, deps }: RecordMove,
  after: RecordVersion,
  approvals: readonly Approval[],
): readonly Part[] {
  const state = (version: RecordVersion, what: ApprovalSubject): string =>
    approvalState(version, approvals, what).state;
  const voided = DECIDED_SUBJECTS.filter(
    ({ what }) => state(record, what) === 'approved' && state(after, what) === 'stale',
  );
  if (voided.length === 0) return [];
  const said = voided.map(
    ({ name, was, noun }) =>
      `${name} was ${was.approved} as it stood before: the ${noun} does not hold any more, and is needed again.`,
  );
  return [paragraph({ bold: said.join(' ') }), ...awaitedParts(after, { approvals, context, deps })];
}

function headline(
  taken: StepTaken | null,
  before: RecordVersion,
  after: RecordVersion,
): readonly (string | ReturnType<typeof numberSpan>)[] {
  const number = numberSpan(after);
  const decided = taken?.approval;
  if (decided && taken.status === before.status)
    return [number, ` ${titleOf(after)}: ${whatTheyDid(decided)} in version ${decided.version}.`];
  if (taken !== null && before.status !== after.status)
    return [number, ` ${titleOf(after)} is ${statusInWords(after.status)} now (version ${after.version}).`];
  return [number, ` ${titleOf(after)} is now at version ${after.version}.`];
}

function changedParts(
  before: RecordVersion,
  after: RecordVersion,
  settings: TurnDeps['settings'],
): readonly Part[] {
  const items = differences(before, after, settings);
  return items.length === 0 ? [] : [{ part: 'list', items }];
}

/** Whose it was, and who may not see it any more: they hear that it is gone, and nothing of what it says now. */
function presentToFormerOwner({ record }: RecordMove, after: RecordVersion, by: string): Reply {
  return notice(
    { person: by },
    ' gave ',
    numberSpan(record),
    ' to ',
    { person: after.owner },
    '. It is not yours any more.',
  );
}

function presentToOwner({ record, deps }: RecordMove, after: RecordVersion, by: string): Reply {
  const newOwner = record.owner !== after.owner;
  return reply('record', [
    paragraph(
      { person: by },
      newOwner ? ' gave an owner to ' : ' changed ',
      numberSpan(after),
      ` ${titleOf(after)}${newOwner ? '' : ', which you own'}:`,
    ),
    ...changedParts(record, after, deps.settings),
  ]);
}
