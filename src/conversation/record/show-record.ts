import type { UnderstandContext } from '../../capture/understand/context.ts';
import { nextSteps } from '../../records/lifecycle.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { button } from '../present-question.ts';
import { numberSpan } from '../present-record.ts';
import type { Rich } from '../reply.ts';
import { listed, paragraph, reply } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Destination, StateChange, Turn } from '../turn.ts';
import { viewerAt } from '../viewer-of.ts';
import { presentCard, statusInWords } from './present-card.ts';
import { stepContext } from './step-context.ts';

export async function showRecord(
  record: RecordVersion,
  incoming: Incoming,
  context: UnderstandContext,
  deps: TurnDeps,
  destination: Destination = replyTo(incoming),
): Promise<Turn> {
  const viewer = viewerAt(destination, incoming, deps);
  const card = await presentCard(record, { user: incoming.user, viewer, context, deps });
  return respond(destination, card, [rememberRecord(incoming, record)]);
}

/** "it" in this conversation means this record from now on. */
export function rememberRecord(
  { conversation }: Incoming,
  { number }: Pick<RecordVersion, 'number'>,
): StateChange {
  return { change: 'remember-record', conversation, number };
}

/** "What is missing to close INC-2026-0003?": what each step from here still wants. */
export async function showMissing(record: RecordVersion, incoming: Incoming, deps: TurnDeps): Promise<Turn> {
  const { number, version, kind, status } = record;
  const offers = nextSteps(record, await stepContext(number, incoming.user, deps));
  const forward = offers.filter(({ step }) => step.action !== 'reopen' && step.unoffered !== true);
  const items = forward.map(({ step, missing, unapproved, may }): Rich => {
    const wants = [
      ...missing.map(({ label }) => label.toLowerCase()),
      ...unapproved.map(({ state }) => (state === 'stale' ? 'a new approval' : 'an approval')),
    ];
    const what = wants.length === 0 ? 'nothing is missing' : `missing: ${listed(wants)}`;
    return [{ bold: step.verb }, `: ${what}.${may.allowed ? '' : ` ${may.reason}`}`];
  });
  const said =
    items.length === 0
      ? `${recordTypes[kind].closedStatuses.includes(status) ? ' Nothing is open.' : ''}`
      : '';
  const controls = forward
    .filter(({ may, unapproved }) => may.allowed && unapproved.length === 0)
    .slice(0, 4)
    .map(({ step }) => button(step.verb, { do: 'step', number, step: step.name, version }));
  const card = reply(
    'record',
    [
      paragraph(numberSpan(record), ` is ${statusInWords(status)}.${said}`),
      ...(items.length === 0 ? [] : [{ part: 'list', items } as const]),
    ],
    controls,
  );
  return respond(replyTo(incoming), card, [rememberRecord(incoming, record)]);
}
