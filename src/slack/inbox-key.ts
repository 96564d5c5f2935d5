import type { Incoming } from '../conversation/incoming.ts';

/**
 * What makes an envelope the same one when it comes again, and the lane in which it waits its turn.
 *
 * A channel message that mentions the bot comes twice, as `message` and as `app_mention`: it is known by channel and
 * time stamp, so the second is a duplicate. (A mention that is edited into an old message comes as `app_mention` with
 * that message's time stamp: it is a duplicate too, and the edit itself arrives as `message_changed`.)
 * Interactive payloads have no event id; their trigger is new with every press.
 */
export function inboxKeyOf(envelope: unknown, incoming: Incoming): { key: string; lane: string } {
  return { key: keyOf(envelope, incoming), lane: incoming.conversation };
}

function keyOf(envelope: unknown, incoming: Incoming): string {
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
    case 'action':
      return `${incoming.kind}:${triggerOf(envelope)}:${incoming.user}`;
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
