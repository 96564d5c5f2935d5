import { putBehind } from '../../capture/put-behind.ts';
import type { Draft } from '../../capture/draft.ts';
import type { RecordKind } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { carriedText } from '../carried-text.ts';
import { button } from '../present-question.ts';
import type { Rich } from '../reply.ts';
import { capitalized } from '../../kernel/capitalized.ts';
import { paragraph, reply } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { changeRecord } from './change-record.ts';
import { findRecord } from './find-record.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { CONTEXT, match, NUMBER, wholeNumber, withNumbers } from './record-reference.ts';
import { POLITE } from './recognize-step-words.ts';

/** An action that somebody wants on record: what is to be done, and the record that it follows from. */
export interface ActionWords {
  readonly what: string;
  /** Null: the record that the conversation is about. */
  readonly number: string | null;
}

const BEGIN = String.raw`^${POLITE}(?:open|create|add|log|raise|record|start|file|note|track|make)(?: me)?(?: an?| the| one| another)?(?: new)?`;
const SORT = String.raw`(?: (?:corrective|preventive|preventative|follow-?up|remedial|mitigating|improvement))?`;
const NOUN = String.raw` (?:action|task|to-?do|capa)(?: item| point)?`;
const OF = String.raw`(?:,? (?:for|to|on|of|in|under|from) (?:the )?(?:incident |risk |change )?(?:(?<number>${NUMBER})|${CONTEXT}|(?:incident|risk)\b))?`;
/** “Add a task queue” and “add an action to the chatbot” alter a system. */
const WHAT = String.raw`(?:\s*[:,–—-]\s*|,? (?:to|that|for|about|which) (?!(?:the|our|a|an|its|his|her|their|all|every)\b)|[.!\s]*$)(?<what>.*)$`;

/** “Open an action to add a filter”, “add a corrective action to INC-2026-0001: a filter”. */
export function recognizeActionWords(text: string, now: Date): ActionWords | null {
  const words = withNumbers(text.trim().replace(/\s+/gu, ' '));
  const found = match(BEGIN + SORT + NOUN + OF + WHAT, words);
  if (found === null) return null;
  const { number, what = '' } = found;
  const last =
    number === undefined
      ? match(String.raw`^(?<what>.+?),? (?:for|to|on|of|in|under) (?<number>${NUMBER})[.!\s]*$`, what)
      : null;
  const typed = number ?? last?.['number'];
  return {
    what: (last?.['what'] ?? what).replace(/[.!\s]+$/u, ''),
    number: typed === undefined ? null : wholeNumber(typed, now),
  };
}

/** The answer that holds what is done about it. */
const ACTION_FIELD: Readonly<Partial<Record<RecordKind, string>>> = {
  incident: 'correctiveAction',
  risk: 'treatmentPlan',
};

/**
 * There is no list of actions beside the records: an action is the corrective action of an incident, what is done about a
 * risk, or a change. Put to the record that is named or spoken of, and shown before it is recorded; else its person is
 * asked where it belongs.
 */
export async function addAction({ what, number }: ActionWords, talk: RecordTalk): Promise<Turn> {
  const { incoming, deps } = talk;
  const of = number === null ? ({ by: 'context' } as const) : ({ by: 'number', number } as const);
  const found = await findRecord(of, incoming.conversation, viewerOf(incoming, deps), deps);
  const record = found.found === 'one' ? found.record : null;
  const field = record === null ? undefined : fieldOf(record);
  if (record === null || field === undefined || isClosed(record))
    return respond(replyTo(incoming), whereTo(what, found.found === 'none' ? found.why : null));
  return changeRecord(record, asCorrection(field, what, record.data[field.name]), talk);
}

/**
 * The same said to an open draft, in the words that change its field; null where it is for another record, or its kind has
 * no such field.
 */
export function actionInDraft(
  { what, number }: ActionWords,
  { kind, answers, updates }: Draft,
): string | null {
  const field = fieldOf({ kind });
  const isOther = number !== null && number !== updates?.number;
  return field === undefined || isOther ? null : asCorrection(field, what, answers[field.name]?.value);
}

/** What was said before stays: one action more comes behind it. */
function asCorrection({ label }: Field, what: string, held: unknown): string {
  if (what === '') return `change the ${label}`;
  return `${label}: ${putBehind(held, what)}`;
}

function fieldOf({ kind }: Pick<RecordVersion, 'kind'>): Field | undefined {
  return recordTypes[kind].field(ACTION_FIELD[kind] ?? '');
}

function isClosed({ kind, status }: RecordVersion): boolean {
  return recordTypes[kind].closedStatuses.includes(status);
}

function whereTo(what: string, why: string | null): ReturnType<typeof reply> {
  const said = what === '' ? '…' : what;
  const items: Rich[] = [
    [{ bold: 'Corrective action of an incident' }, `: say “INC-2026-0001: corrective action is ${said}”.`],
    [{ bold: 'Treatment of a risk' }, `: say “RSK-2026-0001: treatment plan is ${said}”.`],
    [{ bold: 'Change of a system, a document or a process' }, ': begin it here.'],
  ];
  return reply(
    'question',
    [
      paragraph(
        ...(why === null ? [] : [`${why} `]),
        { bold: 'Where does this action belong?' },
        ' It is kept with what it follows from, so that it is followed up there:',
      ),
      { part: 'list', items },
    ],
    [
      button(
        'Begin a change',
        { do: 'start', kind: 'change', text: carriedText(capitalized(what)) },
        'primary',
      ),
    ],
  );
}
