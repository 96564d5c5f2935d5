import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Draft } from '../capture/draft.ts';
import { missingFields } from '../capture/next-question.ts';
import type { IncomingOf } from '../conversation/incoming.ts';
import type { Reply } from '../conversation/reply.ts';
import { replyText } from '../conversation/reply-text.ts';
import { AppError } from '../kernel/app-error.ts';
import type { Moment } from '../records/check-value.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';
import { answerInJson } from './answer-in-json.ts';
import type { CommandIo } from './command-io.ts';
import { statementsLine } from './progress-line.ts';
import { momentOption } from './moment-option.ts';
import { readableMentions } from './readable-mentions.ts';

/** One assistant that is talked to from the terminal; it commits like any other, and nothing waits in a queue. */
export interface ChatSession {
  say(
    incoming: IncomingOf<'message'>,
    moment: Moment,
  ): Promise<{ replies: readonly Reply[]; records: readonly RecordVersion[] }>;
  draft(conversation: string, person: string): Promise<Draft | null>;
  close(): Promise<void>;
}

export interface ChatCommandDeps {
  readonly timezone: string;
  open(options: {
    dataDir: string | undefined;
    /** Shown while what is new in the documents is read for its meaning. */
    onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  }): Promise<ChatSession>;
}

const lineSchema = z.object({
  conversation: z.string().default('terminal'),
  user: z.string().default('you'),
  text: z.string(),
  now: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;

/** `aims chat [--json] [--now ISO] [--timezone TZ] [--data-dir DIR]`: the assistant in a terminal. */
export async function chatCommand(
  args: readonly string[],
  io: CommandIo,
  deps: ChatCommandDeps,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean' },
      now: { type: 'string' },
      timezone: { type: 'string' },
      'data-dir': { type: 'string' },
    },
  });
  const fixed = momentOption(values, deps.timezone);
  const momentOf = (line: Line): Moment =>
    momentOption({ now: line.now ?? values.now, timezone: fixed.timezone }, deps.timezone);
  const session = await deps.open({
    dataDir: values['data-dir'],
    onProgress: statementsLine(io.progress),
  });
  try {
    await (values.json === true ? chatInJson(io, session, momentOf) : chatInWords(io, session, momentOf));
    return 0;
  } finally {
    await session.close();
  }
}

async function chatInJson(
  io: CommandIo,
  session: ChatSession,
  momentOf: (line: Line) => Moment,
): Promise<void> {
  let number = 0;
  for await (const text of io.lines()) {
    number += 1;
    if (text.trim() === '') continue;
    const line = parseLine(text, number);
    const { replies, records } = await session.say(incomingOf(line, number), momentOf(line));
    const draft = await session.draft(line.conversation, line.user);
    io.out(
      JSON.stringify({
        replies: replies.map((reply) => replyText(reply, asMention)),
        draft: draft === null ? null : draftInJson(draft),
        recorded: records.map((record) => ({ number: record.number, type: record.kind, data: record.data })),
      }),
    );
  }
}

async function chatInWords(
  io: CommandIo,
  session: ChatSession,
  momentOf: (line: Line) => Moment,
): Promise<void> {
  io.out('Ask or report something; “help” says what I can do. Ctrl-D ends.');
  let number = 0;
  for await (const text of io.lines()) {
    number += 1;
    if (['exit', 'quit', 'bye'].includes(text.trim().toLowerCase())) return;
    const line: Line = { conversation: 'terminal', user: 'you', text };
    const { replies } = await session.say(incomingOf(line, number), momentOf(line));
    for (const reply of replies) io.out(`\n${readableMentions(replyText(reply, asMention))}\n`);
  }
}

const asMention = (person: string): string => (person === 'you' ? 'you' : `<@${person}>`);

function incomingOf(line: Line, number: number): IncomingOf<'message'> {
  return {
    kind: 'message',
    conversation: line.conversation,
    place: line.conversation,
    user: line.user,
    text: line.text,
    message: `${line.conversation}:${number}`,
    permalink: null,
    addressed: true,
    direct: true,
    onlyVisibleToUser: false,
    files: 0,
  };
}

function parseLine(text: string, number: number): Line {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new AppError(
      'usage',
      `Line ${number} is not JSON. Write one object a line, such as {"user":"U1","text":"help"}.`,
    );
  }
  const parsed = lineSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'is not valid' };
  throw new AppError(
    'usage',
    `Line ${number}: ${path.join('.')} ${message}. It needs at least {"text": "…"}.`,
  );
}

function draftInJson(draft: Draft) {
  return {
    type: draft.kind,
    fields: Object.fromEntries(
      Object.entries(draft.answers).map(([name, answer]) => [name, answerInJson(answer)]),
    ),
    missing: missingFields(recordTypes[draft.kind], draft).map((field) => field.name),
  };
}
