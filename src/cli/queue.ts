import type { QueueCounts, QueueHealth } from '../jobs/ports.ts';
import { AppError } from '../kernel/app-error.ts';
import type { CommandIo } from './command-io.ts';

export interface QueueDeps {
  queueCounts(): Promise<readonly QueueCounts[]>;
  queueHealth(): Promise<QueueHealth>;
  retryDeadLetter(id: string): Promise<QueueCounts['queue'] | null>;
  dropDeadLetter(id: string): Promise<QueueCounts['queue'] | null>;
}

/** `aims queue [--json]`, `aims queue retry|drop ID…|all`: what waits, and what was given up. */
export async function queueCommand(args: readonly string[], io: CommandIo, deps: QueueDeps): Promise<number> {
  const json = args.includes('--json');
  const [action, ...ids] = args.filter((arg) => arg !== '--json');
  if (action === undefined) return list(json, io, deps);
  if (action !== 'retry' && action !== 'drop')
    throw new AppError(
      'usage',
      `“${action}” is not known here; use: aims queue, aims queue retry ID, aims queue drop ID.`,
    );
  if (ids.length === 0)
    throw new AppError('usage', `Say which: aims queue ${action} ID, or “all”. “aims queue” lists the ids.`);
  const chosen = ids.includes('all') ? (await deps.queueHealth()).dead.map(({ id }) => id) : ids;
  if (chosen.length === 0 && !json) io.out(`Nothing was given up: there is nothing to ${action}.`);
  let missing = 0;
  for (const id of chosen) {
    const queue = await (action === 'retry' ? deps.retryDeadLetter(id) : deps.dropDeadLetter(id));
    missing += queue === null ? 1 : 0;
    if (json) io.out(JSON.stringify({ id, action, queue }));
    else if (queue === null)
      io.error(`Nothing that was given up has the id ${id}; “aims queue” lists the ids.`);
    else
      io.out(
        action === 'retry' ? `${id} waits in the ${queue} again.` : `${id} was dropped from the ${queue}.`,
      );
  }
  return missing === 0 ? 0 : 1;
}

async function list(json: boolean, io: CommandIo, deps: QueueDeps): Promise<number> {
  const [counts, { dead }] = [await deps.queueCounts(), await deps.queueHealth()];
  if (json) {
    io.out(JSON.stringify({ queues: counts, dead }));
    return 0;
  }
  for (const { queue, waiting, oldestWaiting } of counts) {
    const since = oldestWaiting === null ? '' : `, the oldest since ${oldestWaiting}`;
    io.out(`${queue}: ${waiting} waiting${since}`);
  }
  for (const { id, queue, error, since } of dead) io.out(`Given up since ${since}: ${queue} ${id}: ${error}`);
  const given = counts.reduce((sum, each) => sum + each.dead, 0);
  if (given > dead.length) io.out(`${given - dead.length} older ones are not listed.`);
  if (given > 0) io.out('Try one again with: aims queue retry ID. Drop one with: aims queue drop ID.');
  return 0;
}
