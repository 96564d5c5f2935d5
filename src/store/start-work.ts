import type { StateChange } from '../conversation/turn.ts';
import type { Writing } from './audit-log.ts';

/** Long work is done one at a time. */
const LANE = 'work';

/**
 * An envelope of our own: it waits in the inbox like those of Slack, and is worked off and tried again like them. It is
 * committed with the turn that asks for it, so that a press that is worked on twice starts it once.
 */
export async function queueWork(
  { tx, now }: Writing,
  id: string,
  { work, by, conversation, message }: Extract<StateChange, { change: 'start-work' }>,
): Promise<void> {
  const at = now.toISOString();
  await tx
    .insertInto('inbox')
    .values({
      id: `work:${id}`,
      lane: LANE,
      content: JSON.stringify({ type: 'aims_work', work, user: by, conversation, message }),
      state: 'waiting',
      received_at: at,
      available_at: at,
    })
    .execute();
}
