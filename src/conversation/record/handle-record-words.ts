import { assertNever } from '../../kernel/assert-never.ts';
import type { RecordKind } from '../../records/define-record.ts';
import { nextSteps } from '../../records/lifecycle.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { askReporter } from '../concern/follow-concern.ts';
import type { TurnDeps } from '../deps.ts';
import type { IncomingOf } from '../incoming.ts';
import type { Span } from '../reply.ts';
import { recordTypes } from '../../records/record-types.ts';
import { recordLine } from '../present-record.ts';
import { button } from '../present-question.ts';
import { paragraph, reply, notice } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { attachEvidence } from './attach-evidence.ts';
import { changeConfidentiality } from './change-confidentiality.ts';
import { changeRecord } from './change-record.ts';
import { decideWhatWaits } from './decide-what-waits.ts';
import { findRecord } from './find-record.ts';
import { linkRecord } from './link-record.ts';
import { moveRecord } from './move-record.ts';
import type { RecordWords } from './recognize-record-words.ts';
import { showHistory } from './show-history.ts';
import { rememberRecord, showMissing, showRecord } from './show-record.ts';
import { unlinkRecord } from './unlink-record.ts';
import { stepContext } from './step-context.ts';
import { stepInWords } from './step-in-words.ts';

/** Words and what they were said in. */
export interface RecordTalk {
  readonly incoming: IncomingOf<'message'>;
  readonly context: UnderstandContext;
  readonly deps: TurnDeps;
}

/** Null when the words turn out to be about no record: "it" where the conversation has none. */
export async function handleRecordWords(words: RecordWords, talk: RecordTalk): Promise<Turn | null> {
  const { incoming, deps } = talk;
  const viewer = viewerOf(incoming, deps);
  const found = await findRecord(words.of, incoming.conversation, viewer, deps);
  switch (found.found) {
    case 'one':
      return about(found.record, words, talk);
    case 'several': {
      const [only, ...others] = await openTo(words, found.records, talk);
      if (only !== undefined && others.length === 0) return about(only, words, talk);
      return respond(replyTo(incoming), whichOne(found.records));
    }
    case 'none':
      return respond(replyTo(incoming), notice(found.why));
    case 'no-context':
      return words.wants === 'step' ? decideWhatWaits(words, talk) : null;
    default:
      return assertNever(found);
  }
}

/** Of several records those from which the step that is meant leads on; without a step, none is nearer than another. */
async function openTo(
  words: RecordWords,
  records: readonly RecordVersion[],
  { incoming, deps }: RecordTalk,
): Promise<readonly RecordVersion[]> {
  if (words.wants !== 'step') return [];
  const open = await Promise.all(
    records.map(async (record) => {
      const offers = nextSteps(record, await stepContext(record.number, incoming.user, deps));
      return offers.some(({ step, may }) => may.allowed && words.steps.includes(step.name)) ? [record] : [];
    }),
  );
  return open.flat();
}

async function about(record: RecordVersion, words: RecordWords, talk: RecordTalk): Promise<Turn | null> {
  const { incoming, deps, context } = talk;
  switch (words.wants) {
    case 'show':
      return showRecord(record, incoming, context, deps);
    case 'history':
      return showHistory(record, incoming, context, deps);
    case 'missing':
      return showMissing(record, incoming, deps);
    case 'step':
      return stepInWords(record, words, talk);
    case 'restrict':
      return changeConfidentiality(record, 'restricted', incoming, context, deps);
    case 'open-up':
      return changeConfidentiality(record, 'internal', incoming, context, deps);
    case 'attach':
      return attachEvidence(record, words.link, incoming, deps);
    case 'link':
      return linkRecord(record, words, talk);
    case 'unlink':
      return unlinkRecord(record, words, talk);
    case 'ask-reporter':
      return askReporter(record, words.text, incoming, deps);
    case 'delete':
      return respond(replyTo(incoming), notice(...neverDeleted(record)), [rememberRecord(incoming, record)]);
    case 'move':
      return moveRecord(record, words, talk);
    case 'tell':
      return changeRecord(record, words.words, talk);
    default:
      return assertNever(words);
  }
}

/** What can be done instead, in words that work where it stands. */
const LEFT: Readonly<Record<RecordKind, (number: string) => string>> = {
  change: (number) => `If it is not wanted any more, say “withdraw ${number} because …”; `,
  risk: (number) =>
    `If it is no risk after all, or on record twice, close it and say so: “close ${number} because …”; `,
  incident: (number) =>
    `If it is on record twice, or no incident after all, an AIMS manager says “withdraw ${number} because …”; `,
  concern: (number) => `“What does ${number} still need?” lists the steps to its end; `,
};

/** A register from which entries vanish proves nothing. */
function neverDeleted({ number, kind }: RecordVersion): readonly Span[] {
  const { noun } = recordTypes[kind];
  return [
    `${number} stays on file: no ${noun} is ever deleted, so that what happened to it can be shown later. `,
    LEFT[kind](number),
    'a wrong answer is corrected by its name. What the law wants gone, an AIMS manager can have erased.',
  ];
}

function whichOne(records: readonly RecordVersion[]) {
  const shown = records.slice(0, 5);
  return reply(
    'records',
    [paragraph('Which one do you mean?'), { part: 'list', items: shown.map(recordLine) }],
    shown.map(({ number }) => button(number, { do: 'show-record', number })),
  );
}
