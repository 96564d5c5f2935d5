import type { UnderstandContext } from '../../capture/understand/context.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { mayDo } from '../../records/access.ts';
import { mayEdit } from '../../records/may-edit.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { Action } from '../action.ts';
import { sourceOf } from '../begin-draft.ts';
import type { TurnDeps } from '../deps.ts';
import type { IncomingOf } from '../incoming.ts';
import { numberSpan } from '../present-record.ts';
import { notice, paragraph } from '../rich-text.ts';
import { respond } from '../respond.ts';
import type { Destination, Turn } from '../turn.ts';
import { viewerAt, viewerOf } from '../viewer-of.ts';
import { beginChange } from './change-record.ts';
import { presentCard } from './present-card.ts';
import { proposeSystem } from './propose-system.ts';
import { showHistory } from './show-history.ts';
import { rememberRecord, showRecord } from './show-record.ts';
import { pressUnlink, showLinksOf } from './unlink-record.ts';
import { stepTurn } from './step-turn.ts';

const RECORD_ACTIONS = [
  'step',
  'show-record',
  'history',
  'change-record',
  'add-link',
  'links',
  'remove-link',
  'source-holds',
  'propose-system',
] as const;

export type RecordAction = Extract<Action, { do: (typeof RECORD_ACTIONS)[number] }>;

export function isRecordAction(action: Action): action is RecordAction {
  return (RECORD_ACTIONS as readonly string[]).includes(action.do);
}

export interface RecordPress {
  readonly incoming: IncomingOf<'action'>;
  readonly context: UnderstandContext;
  readonly deps: TurnDeps;
}

/** A button of a record's card. It is judged by the record of now; a card is not taken away, because others may use it. */
export async function actOnRecord(action: RecordAction, press: RecordPress): Promise<Turn> {
  const { incoming, deps } = press;
  const { conversation } = incoming;
  const here: Destination = { to: 'conversation', conversation };
  const shown = await deps.register.byNumber(action.number, viewerOf(incoming, deps));
  // What may not be shown where others read along is done in private.
  const record = shown ?? (await deps.register.byNumber(action.number, deps.actor(incoming.user)));
  const destination: Destination = shown === null ? { to: 'direct', user: incoming.user } : here;
  if (record === null) return respond(destination, notice(`There is no record ${action.number}.`));
  return act(action, record, destination, press);
}

async function act(
  action: RecordAction,
  record: RecordVersion,
  destination: Destination,
  { incoming, context, deps }: RecordPress,
): Promise<Turn> {
  switch (action.do) {
    case 'show-record':
      return showRecord(record, incoming, context, deps, destination);
    case 'history':
      return showHistory(record, incoming, context, deps, destination);
    case 'change-record': {
      const may = mayEdit(deps.actor(incoming.user), record);
      if (!may.allowed) return respond(destination, notice(may.reason));
      return beginChange(record, incoming, context, deps, destination);
    }
    case 'step':
      return pressStep(action, record, destination, { incoming, context, deps });
    case 'add-link':
      return addLink(action, record, destination, { incoming, context, deps });
    case 'links':
      return showLinksOf(record, incoming, deps, destination);
    case 'remove-link':
      return pressUnlink(action.id, record, incoming, deps, destination);
    case 'source-holds':
      return sourceHolds(record, destination, incoming, deps);
    case 'propose-system':
      return proposeSystem(action.system, record, incoming, destination, deps, [
        rememberRecord(incoming, record),
      ]);
    default:
      return assertNever(action);
  }
}

function sourceHolds(
  record: RecordVersion,
  destination: Destination,
  incoming: IncomingOf<'action'>,
  deps: TurnDeps,
): Turn {
  const may = mayDo('change', deps.actor(incoming.user), record);
  if (!may.allowed) return respond(destination, notice(may.reason));
  const { number, version } = record;
  return respond(destination, notice(numberSpan(record), ' stays as it is.'), [
    { change: 'confirm-source', number, version, source: sourceOf(incoming) },
  ]);
}

/** A button that was drawn for another version decides nothing: the card of now is shown instead. */
async function pressStep(
  action: Extract<RecordAction, { do: 'step' }>,
  record: RecordVersion,
  destination: Destination,
  { incoming, context, deps }: RecordPress,
): Promise<Turn> {
  if (action.version === record.version) {
    const source = sourceOf(incoming);
    return stepTurn({ record, step: action.step, given: {}, incoming, source, destination, context, deps });
  }
  const said = `${record.number} has changed since that button was shown: it is at version ${record.version} now.`;
  const viewer = viewerAt(destination, incoming, deps);
  const before = [paragraph(said)];
  const card = await presentCard(record, { user: incoming.user, viewer, context, deps, before });
  return respond(destination, card);
}

function addLink(
  { kind, id }: Extract<RecordAction, { do: 'add-link' }>,
  record: RecordVersion,
  destination: Destination,
  { incoming, deps }: RecordPress,
): Turn {
  const may = mayDo('link', deps.actor(incoming.user), record);
  if (!may.allowed) return respond(destination, notice(may.reason));
  const document = deps.documents().find((one) => one.id === id);
  if (kind === 'document' && document === undefined)
    return respond(destination, notice('That document is not there any more. Nothing was linked.'));
  const name = kind === 'document' && document !== undefined ? `“${document.title}”` : id;
  const relation = kind === 'control' ? 'applies' : kind === 'document' ? 'described-in' : 'related';
  const link = { number: record.number, relation, target: { kind, id }, by: incoming.user } as const;
  return respond(destination, notice('Linked: ', numberSpan(record), ' and ', { bold: name }, '.'), [
    { change: 'add-link', link, source: sourceOf(incoming) },
    rememberRecord(incoming, record),
  ]);
}
