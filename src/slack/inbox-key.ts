import { createHash } from 'node:crypto';
import type { Incoming } from '../conversation/incoming.ts';
import type { NewInboxItem } from '../jobs/ports.ts';

/**
 * What makes an envelope the same one when it comes again, and the lane in which it waits its turn.
 *
 * A channel message that mentions the bot comes twice, as `message` and as `app_mention`: it is known by channel and
 * time stamp, so the second is a duplicate. (A mention that is edited into an old message comes as `app_mention` with
 * that message's time stamp: it is a duplicate too, and the edit itself arrives as `message_changed`.)
 * Interactive payloads have no event id; their trigger is new with every press. A press is known by what was pressed, on
 * which state of the message, by whom and in which second: a double click is one press, whatever it does to the message.
 */
export function inboxKeyOf(envelope: unknown, incoming: Incoming): InboxKey {
  const lane = incoming.conversation;
  if (incoming.kind === 'action') return { ...pressKeys(envelope, incoming.user), lane };
  return { key: keyOf(envelope, incoming), lane };
}

type InboxKey = Pick<NewInboxItem, 'key' | 'alias' | 'lane'>;

/** The key of the second of the press, and as its alias that of the second before: a double click may lie in both. */
function pressKeys(envelope: unknown, user: string): Pick<NewInboxItem, 'key' | 'alias'> {
  const { type, actions, container, message, view } = envelope as Readonly<Record<string, unknown>>;
  // A dialog is sent off once: its id is new each time that it is opened.
  if (type === 'view_submission') return { key: `dialog:${text(view, 'id') ?? triggerOf(envelope)}:${user}` };
  const { action_ts: at, ...control } = (Array.isArray(actions) ? actions[0] : {}) as Record<string, unknown>;
  const second = Math.floor(Number(at ?? Number.NaN));
  if (!Number.isFinite(second)) return { key: `action:${triggerOf(envelope)}:${user}` };
  const pressed = JSON.stringify([user, container, message ?? view ?? null, control]);
  const what = createHash('sha256').update(pressed, 'utf8').digest('hex');
  return { key: `action:${what}:${second}`, alias: `action:${what}:${second - 1}` };
}

function keyOf(envelope: unknown, incoming: Exclude<Incoming, { kind: 'action' }>): string {
  switch (incoming.kind) {
    case 'message':
      return `message:${incoming.place}:${incoming.message}`;
    case 'message-edited':
    case 'message-deleted': {
      const fallback = `${incoming.kind}:${incoming.place}:${incoming.message}`;
      const event = text(envelope, 'event_id');
      return event === null ? fallback : `event:${event}`;
    }
    case 'links-shared':
      return `links:${text(envelope, 'event_id') ?? `${incoming.place}:${incoming.message}`}`;
    case 'command':
      return incoming.message;
    case 'shortcut':
      return `shortcut:${triggerOf(envelope)}:${incoming.user}`;
    case 'form':
      return `form:${incoming.draft}:${triggerOf(envelope)}`;
  }
}

function triggerOf(envelope: unknown): string {
  const trigger = text(envelope, 'trigger_id') ?? text(envelope, 'action_ts');
  if (trigger !== null) return trigger;
  const actions = (envelope as { actions?: unknown }).actions;
  return (Array.isArray(actions) ? text(actions[0], 'action_ts') : null) ?? '';
}

function text(holder: unknown, key: string): string | null {
  if (typeof holder !== 'object' || holder === null) return null;
  const value = (holder as Record<string, unknown>)[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
