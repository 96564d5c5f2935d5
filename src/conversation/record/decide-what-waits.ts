import { nextSteps } from '../../records/lifecycle.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordKinds, recordTypes } from '../../records/record-types.ts';
import { button } from '../present-question.ts';
import { recordLine } from '../present-record.ts';
import { paragraph, reply } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { presentCard } from './present-card.ts';
import type { StepWords } from './recognize-step-words.ts';
import { rememberRecord } from './show-record.ts';
import { stepContext } from './step-context.ts';

/** Of more than these nobody chooses from a list. */
const MOST_SHOWN = 5;

/**
 * “Approve”, where the conversation is about no record: what waits for this person's decision is shown, and nothing is decided
 * before they have seen it. Null where nothing does, and for any other step.
 */
export async function decideWhatWaits(words: StepWords, talk: RecordTalk): Promise<Turn | null> {
  const { incoming, context, deps } = talk;
  if (!decides(words)) return null;
  const waiting = await waitingFor(words, talk);
  const [only, ...others] = waiting;
  if (only === undefined) return null;
  if (others.length === 0) {
    const before = [paragraph('This one waits for your decision. Press a button, or say it again.')];
    const view = { user: incoming.user, viewer: viewerOf(incoming, deps), context, deps, before };
    return respond(replyTo(incoming), await presentCard(only, view), [rememberRecord(incoming, only)]);
  }
  const shown = waiting.slice(0, MOST_SHOWN);
  return respond(
    replyTo(incoming),
    reply(
      'records',
      [
        paragraph('These wait for your decision. Which one do you mean?'),
        { part: 'list', items: shown.map(recordLine) },
      ],
      shown.map(({ number }) => button(number, { do: 'show-record', number })),
    ),
  );
}

/** The words mean a decision, and nothing else. */
function decides({ steps }: StepWords): boolean {
  const all = recordKinds.flatMap((kind) => recordTypes[kind].steps);
  return steps.every((name) => all.some((step) => step.name === name && step.decides !== undefined));
}

async function waitingFor(
  { steps }: StepWords,
  { incoming, deps }: RecordTalk,
): Promise<readonly RecordVersion[]> {
  const kinds = recordKinds.filter((kind) =>
    recordTypes[kind].steps.some(({ name }) => steps.includes(name)),
  );
  const viewer = viewerOf(incoming, deps);
  const listed = await Promise.all(kinds.map((kind) => deps.register.list({ kind }, viewer)));
  const may = await Promise.all(
    listed.flat().map(async (record) => {
      const froms = recordTypes[record.kind].steps.filter(({ name }) => steps.includes(name));
      if (!froms.some(({ from }) => from.includes(record.status))) return [];
      const context = await stepContext(record.number, incoming.user, deps);
      const isOpen = nextSteps(record, context).some(
        ({ step, may: verdict }) => verdict.allowed && steps.includes(step.name),
      );
      return isOpen ? [record] : [];
    }),
  );
  return may.flat();
}
