import { parseArgs } from 'node:util';
import type { AiSystem, ScaleWords, UnderstandContext } from '../capture/understand/context.ts';
import { understandMessage } from '../capture/understand/understand-message.ts';
import { setAnswers } from '../capture/set-answers.ts';
import { startDraft } from '../capture/start-draft.ts';
import { missingFields } from '../capture/next-question.ts';
import { recordTypes } from '../records/record-types.ts';
import { textsOf, type CommandIo } from './command-io.ts';
import { momentOption } from './moment-option.ts';

export interface DraftCommandDeps {
  readonly timezone: string;
  systems(): Promise<readonly AiSystem[]>;
  /** The organization's words for likelihood and impact. */
  readonly scales: ScaleWords;
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
  const moment = momentOption(values, deps.timezone);
  const context: UnderstandContext = {
    ...moment,
    systems: await deps.systems(),
    author: 'U0AUTHOR',
    scales: deps.scales,
  };
  for await (const message of textsOf(positionals, io)) {
    const draft = understoodDraft(message, context);
    io.out(values.json === true ? JSON.stringify(draft) : inWords(draft));
  }
  return 0;
}

type UnderstoodDraft = ReturnType<typeof understoodDraft>;

function understoodDraft(message: string, context: UnderstandContext) {
  const understood = understandMessage(message, context);
  const type = understood.kind === null ? null : recordTypes[understood.kind];
  if (type === null) return { message, type: null, fields: {}, missing: [], invalid: [] };
  const where = { id: '', conversation: '', place: '', person: context.author, source: null };
  const { draft, rejected } = startDraft(type, message, understood, where, context);
  const settled = setAnswers(type, draft, {}, context);
  const fields = Object.fromEntries(
    Object.entries(settled.draft.answers).map(([name, { value, said }]) => [
      name,
      { value, from: said ?? 'message' },
    ]),
  );
  const missing = missingFields(type, settled.draft).map((field) => field.name);
  const invalid = rejected.map(({ field, reason }) => ({ field, reason }));
  return { message, type: type.kind, fields, missing, invalid };
}

function inWords({ type, fields, missing, invalid }: UnderstoodDraft): string {
  if (type === null) return 'No record: this is neither an incident, a risk nor a change.';
  return [
    `${type}:`,
    ...Object.entries(fields).map(([name, { value, from }]) => `  ${name}: ${String(value)}  (“${from}”)`),
    ...(missing.length > 0 ? [`  still needed: ${missing.join(', ')}`] : []),
    ...invalid.map(({ reason }) => `  ${reason}`),
  ].join('\n');
}
