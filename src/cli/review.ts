import { parseArgs } from 'node:util';
import type { CommandIo } from './command-io.ts';
import { momentOption } from './moment-option.ts';

export interface OwnerReview {
  readonly owner: string;
  readonly name: string;
  readonly week: string;
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly reason: string;
    /** A day. */
    readonly dueOn: string;
  }[];
}

export interface ReviewCommandDeps {
  readonly timezone: string;
  due(now: Date): Promise<readonly OwnerReview[]>;
  /** Queues the messages of everyone who has not had this week's yet; their number. */
  send(now: Date): Promise<number>;
  close(): Promise<void>;
}

/** `aims review [--json] [--now ISO] [--send]`: what is due, by owner. */
export async function reviewCommand(
  args: readonly string[],
  io: CommandIo,
  opening: Promise<ReviewCommandDeps>,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, now: { type: 'string' }, send: { type: 'boolean' } },
  });
  const deps = await opening;
  try {
    const { now } = momentOption(values, deps.timezone);
    const owners = await deps.due(now);
    if (values.json === true) for (const owner of owners) io.out(JSON.stringify(owner));
    else io.out(owners.length === 0 ? 'Nothing is due.' : owners.map(inWords).join('\n\n'));
    if (values.send === true) {
      const queued = await deps.send(now);
      io.error(`${queued} ${queued === 1 ? 'message' : 'messages'} queued.`);
    }
    return 0;
  } finally {
    await deps.close();
  }
}

/** Questions without an answer are many and wait for nobody: they are one line below what does. */
function inWords({ name, week, items }: OwnerReview): string {
  const asked = items.filter(({ kind }) => kind === 'question');
  const others = items.filter(({ kind }) => kind !== 'question');
  return [
    `${name}, ${week}`,
    ...others.map(({ id, title, reason }) => `  ${id}  ${title}: ${reason}`),
    ...questionLines(asked),
  ].join('\n');
}

function questionLines(asked: OwnerReview['items']): readonly string[] {
  const latest = asked.toSorted((one, other) => other.dueOn.localeCompare(one.dueOn))[0];
  if (latest === undefined) return [];
  const many =
    asked.length === 1
      ? '1 question without an answer'
      : `${String(asked.length)} questions without an answer, the latest`;
  return [`  ${many}: ${latest.title}`];
}
