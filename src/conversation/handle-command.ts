import type { UnderstandContext } from '../capture/understand/context.ts';
import {
  understandAs,
  understandMessage,
  type Understanding,
} from '../capture/understand/understand-message.ts';
import type { RecordKind } from '../records/define-record.ts';
import { answerQuestion } from './answer-question.ts';
import { helpWithFields } from './assist/help-with-fields.ts';
import { readAsReport } from './assist/read-as-report.ts';
import { beginDraft, sourceOf } from './begin-draft.ts';
import { followConcern } from './concern/follow-concern.ts';
import { offerConcern } from './concern/offer-concern.ts';
import { recognizeConcernWords, type ConcernWords } from './concern/recognize-concern-words.ts';
import { contextFor } from './context-for.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { answerFromRecords } from './assist/answer-from-records.ts';
import { nearestCommand } from './nearest-command.ts';
import { listOpenQuestions } from './questions/handle-open-questions.ts';
import { presentHelp } from './present-help.ts';
import { handleReviewWords } from './review-words.ts';
import { recognizeRecordWords } from './record/recognize-record-words.ts';
import { showHistory } from './record/show-history.ts';
import { showRecord } from './record/show-record.ts';
import { notice } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import type { Turn } from './turn.ts';
import { withoutModelFor } from './without-model-for.ts';

/** `/aims COMMAND …`: answered to the person who typed it, and seen by nobody else. */
export async function handleCommand(incoming: IncomingOf<'command'>, wired: TurnDeps): Promise<Turn> {
  const words = incoming.text.trim();
  const deps = await withoutModelFor(null, words, wired);
  switch (incoming.command) {
    case 'ask':
      return words === ''
        ? respond(
            replyTo(incoming),
            presentHelp('Put your question behind it: “/aims ask which control covers logging?”'),
          )
        : answerQuestion(words, incoming, deps);
    case 'incident':
    case 'risk':
    case 'change':
      return startKind(incoming.command, incoming, deps);
    case 'concern':
      return raiseConcern(wordsOfConcern(words), incoming, deps);
    case 'records':
      return answerFromRecords(words, incoming, deps);
    case 'questions':
      return listOpenQuestions(incoming, deps);
    case 'review':
    case 'mine':
      return (
        (await handleReviewWords({ says: 'show' }, incoming, deps)) ??
        respond(replyTo(incoming), presentHelp())
      );
    case 'help':
    case '':
      return respond(replyTo(incoming), presentHelp());
    default:
      return unknownCommand(incoming, deps);
  }
}

/** What stands behind the command. */
function wordsOfConcern(text: string): ConcernWords {
  return recognizeConcernWords(`concern ${text}`) ?? { wants: 'raise', anonymous: null, text };
}

function raiseConcern(
  words: ConcernWords,
  incoming: IncomingOf<'command'>,
  deps: TurnDeps,
): Promise<Turn> | Turn {
  return words.wants === 'follow-up'
    ? followConcern(words, incoming, deps)
    : offerConcern(words, incoming, deps);
}

async function startKind(kind: RecordKind, incoming: IncomingOf<'command'>, deps: TurnDeps): Promise<Turn> {
  const context = await contextFor(incoming.user, deps);
  const text = incoming.text.trim();
  const understood = text === '' ? { fields: {}, invalid: [] } : understandAs(kind, text, context);
  return startDraft(kind, understood, incoming, context, deps);
}

async function startDraft(
  kind: RecordKind,
  understood: Pick<Understanding, 'fields' | 'invalid'>,
  incoming: IncomingOf<'command'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn> {
  const text = incoming.text.trim();
  const words = { text, fields: understood.fields, source: sourceOf(incoming) };
  const help = await helpWithFields(kind, words, context, deps);
  return beginDraft(kind, incoming, { text, understood, other: null, help }, context, deps);
}

/** `/aims show INC-2026-0001`: seen by the person alone. */
async function showInPrivate(
  incoming: IncomingOf<'command'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn | null> {
  const words = recognizeRecordWords(incoming.text, context.now);
  if (words?.of.by !== 'number') return null;
  const record = await deps.register.byNumber(words.of.number, deps.actor(incoming.user));
  if (record === null) return respond(replyTo(incoming), notice(`There is no record ${words.of.number}.`));
  if (words.wants === 'history') return showHistory(record, incoming, context, deps);
  return showRecord(record, incoming, context, deps);
}

/** A typing slip gets the nearest command; words that are no command at all are a question or a report. */
async function unknownCommand(incoming: IncomingOf<'command'>, deps: TurnDeps): Promise<Turn> {
  const nearest = nearestCommand(incoming.command);
  if (nearest !== null) {
    const rest = incoming.text.slice(incoming.command.length).trim();
    // Said again in a suggestion, and kept with its person, words of a concern would lead back to them.
    if (nearest === 'concern') return raiseConcern(wordsOfConcern(rest), incoming, deps);
    return respond(
      replyTo(incoming),
      presentHelp(
        `There is no “${incoming.command}”. Did you mean “/aims ${[nearest, rest].join(' ').trim()}”?`,
      ),
    );
  }
  // Before anything else reads it: a concern goes to no model.
  const concern = recognizeConcernWords(incoming.text);
  if (concern !== null) return raiseConcern(concern, incoming, deps);
  const context = await contextFor(incoming.user, deps);
  const shown = await showInPrivate(incoming, context, deps);
  if (shown !== null) return shown;
  const understood = understandMessage(incoming.text, context);
  return understood.kind === null
    ? answerQuestion(incoming.text, incoming, deps, () => readAsReport(incoming, context, deps))
    : startDraft(understood.kind, understood, incoming, context, deps);
}
