import { parseArgs } from 'node:util';
import type { Suggester } from '../capture/ports.ts';
import type { AiSystem, ScaleWords, UnderstandContext } from '../capture/understand/context.ts';
import { understandMessage } from '../capture/understand/understand-message.ts';
import { setAnswers } from '../capture/set-answers.ts';
import type { Draft, DraftAnswer } from '../capture/draft.ts';
import { startDraft, type UnderstoodFirst } from '../capture/start-draft.ts';
import { withUnsettled } from '../capture/unsettled.ts';
import { missingFields } from '../capture/next-question.ts';
import { helpWithFields, type Help } from '../conversation/assist/help-with-fields.ts';
import { reportIn } from '../conversation/assist/read-as-report.ts';
import { recognizeConcernWords } from '../conversation/concern/recognize-concern-words.ts';
import type { FieldProblem, RecordKind, RecordType } from '../records/define-record.ts';
import { recordTypes } from '../records/record-types.ts';
import { answerInJson } from './answer-in-json.ts';
import { textsOf, type CommandIo } from './command-io.ts';
import { momentOption } from './moment-option.ts';

export interface DraftCommandDeps {
  readonly timezone: string;
  /** The AI systems of the inventory, and how a message is looked at for what it says where. */
  knowledge(): Promise<{ systems(): readonly AiSystem[] } & Required<Pick<UnderstandContext, 'sightOf'>>>;
  /** The organization's words for likelihood and impact. */
  readonly scales: ScaleWords;
  /** Null without a language model. */
  readonly suggester: Suggester | null;
  close(): Promise<void>;
}

/** `aims draft [--json] [--now ISO] [--timezone TZ] [MESSAGE]`: what capture understands from one message. */
export async function draftCommand(
  args: readonly string[],
  io: CommandIo,
  deps: DraftCommandDeps,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, now: { type: 'string' }, timezone: { type: 'string' } },
  });
  try {
    const moment = momentOption(values, deps.timezone);
    const { systems, sightOf } = await deps.knowledge();
    const context: UnderstandContext = {
      ...moment,
      systems: systems(),
      sightOf,
      author: 'U0AUTHOR',
      scales: deps.scales,
    };
    for await (const message of textsOf(positionals, io)) {
      const { note, ...draft } = await understoodDraft(message, context, deps);
      io.out(values.json === true ? JSON.stringify(draft) : inWords(draft));
      if (note !== null) io.error(note);
    }
    return 0;
  } finally {
    await deps.close();
  }
}

interface Read {
  readonly kind: RecordKind;
  readonly understood: UnderstoodFirst;
  readonly help: Help | null;
}

/** As in a conversation: the rules first, then the model where there is one, and never of a concern. */
async function readMessage(
  message: string,
  context: UnderstandContext,
  deps: Pick<DraftCommandDeps, 'suggester'>,
): Promise<Read | { readonly note: string } | null> {
  const asking = recognizeConcernWords(message) === null ? deps : { suggester: null };
  const understood = understandMessage(message, context);
  const { kind } = understood;
  if (kind !== null) {
    const words = { text: message, fields: understood.fields, source: null };
    return { kind, understood, help: await helpWithFields(kind, words, context, asking) };
  }
  const read = await reportIn({ text: message, source: null }, context, asking);
  return read?.reading === 'fault' ? { note: read.note } : read;
}

async function understoodDraft(
  message: string,
  context: UnderstandContext,
  deps: Pick<DraftCommandDeps, 'suggester'>,
) {
  const read = await readMessage(message, context, deps);
  if (read === null || 'note' in read)
    return {
      message,
      type: null,
      fields: {},
      unsure: {},
      missing: [],
      invalid: [],
      note: read?.note ?? null,
    };
  const { kind, understood, help } = read;
  const type = recordTypes[kind];
  const where = { id: '', conversation: '', place: '', person: context.author, source: null };
  const { draft, rejected } = startDraft(type, message, understood, where, context);
  const settled = setAnswers(type, draft, help?.answers ?? {}, context);
  const whole = withUnsettled(settled.draft, help?.conflicts ?? []);
  const inJson = (answers: readonly (readonly [string, DraftAnswer])[]) =>
    Object.fromEntries(answers.map(([name, answer]) => [name, answerInJson(answer)]));
  const perhaps = (whole.unsettled ?? []).flatMap(({ field, values: [one, other] }) =>
    other === undefined ? [[field, one] as const] : [],
  );
  return {
    message,
    type: type.kind,
    fields: inJson(Object.entries(whole.answers)),
    unsure: inJson(perhaps),
    missing: missingFields(type, whole).map((field) => field.name),
    invalid: [...rejected, ...saidTwice(type, whole)].map(({ field, reason }) => ({ field, reason })),
    note: help?.note ?? null,
  };
}

function saidTwice(type: RecordType, { unsettled = [] }: Draft): readonly FieldProblem[] {
  return unsettled.flatMap(({ field, values: [one, other] }) => {
    const label = type.field(field)?.label.toLowerCase() ?? field;
    const reason = `The message says “${one.said ?? ''}” and “${other?.said ?? ''}” (${label}).`;
    return other === undefined ? [] : [{ field, reason }];
  });
}

type UnderstoodDraft = Omit<Awaited<ReturnType<typeof understoodDraft>>, 'note'>;

function inWords({ type, fields, unsure, missing, invalid }: UnderstoodDraft): string {
  if (type === null) return 'No record: this is neither an incident, a risk nor a change.';
  return [
    `${type}:`,
    ...Object.entries(fields).map(([name, { value, from }]) => `  ${name}: ${String(value)}  (“${from}”)`),
    ...Object.entries(unsure).map(
      ([name, { value, from }]) => `  not sure, ${name}: ${String(value)}  (“${from}”)`,
    ),
    ...(missing.length > 0 ? [`  still needed: ${missing.join(', ')}`] : []),
    ...invalid.map(({ reason }) => `  ${reason}`),
  ].join('\n');
}
