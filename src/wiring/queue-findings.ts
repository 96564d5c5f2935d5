import type { Finding } from '../cli/doctor.ts';
import type { QueueCounts, QueueHealth } from '../jobs/ports.ts';

/** What waits longer than this waits for somebody: answers go out within seconds, and Slack’s limits pass in minutes. */
const TOO_LONG_MS = 15 * 60_000;

const STUCK = {
  inbox: 'Is the assistant running (npm start)? Its log says what it cannot work on.',
  outbox:
    'Is the assistant running (npm start)? Its log says why Slack takes nothing; the checks of Slack above may too.',
} as const;

/** What `aims doctor` says of the queues and of what was given up. */
export function queueFindings(
  counts: readonly QueueCounts[],
  { dead }: Pick<QueueHealth, 'dead'>,
  now: Date,
): readonly Finding[] {
  const queues = counts.map(({ queue, waiting, oldestWaiting }): Finding => {
    const since = oldestWaiting === null ? '' : `, the oldest since ${oldestWaiting}`;
    const what = `Queue ${queue}: ${waiting} waiting${since}`;
    const stuck = oldestWaiting !== null && now.getTime() - Date.parse(oldestWaiting) > TOO_LONG_MS;
    return stuck ? { state: 'problem', what, fix: STUCK[queue] } : { state: 'ok', what, fix: null };
  });
  const given = dead.map(({ id, queue, error, since }): Finding => ({
    state: 'note',
    what: `Given up since ${since}: ${queue} ${id}: ${error}`,
    fix: `Mend the cause, then: npm run -s aims -- queue retry '${id}' (or queue drop '${id}').`,
  }));
  const listed = counts.reduce((sum, queue) => sum + queue.dead, 0) - dead.length;
  if (listed <= 0) return [...queues, ...given];
  const more: Finding = {
    state: 'note',
    what: `${listed} older items that were given up are not listed`,
    fix: 'Once the cause is mended: npm run -s aims -- queue retry all.',
  };
  return [...queues, ...given, more];
}
