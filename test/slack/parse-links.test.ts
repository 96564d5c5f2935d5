import { describe, expect, it } from 'vitest';
import { inboxKeyOf } from '../../src/slack/inbox-key.ts';
import { parseEvent } from '../../src/slack/parse-event.ts';
import { linkShared, SELF, TS } from './envelopes.ts';

const read = (more: Record<string, unknown> = {}) => parseEvent(linkShared(more), SELF);

describe('addresses of ours in a message', () => {
  it('are what somebody shared, and where it is shown', () => {
    expect(read()).toEqual({
      kind: 'links-shared',
      conversation: `slack:C0GENERAL1:${TS}`,
      place: 'C0GENERAL1',
      user: 'U0PRIYA001',
      message: TS,
      links: ['https://aims.example.org/records/INC-2026-0001'],
      shownAt: { channel: 'C0GENERAL1', message: TS },
      reachable: true,
      direct: false,
    });
  });

  it('are shown where they are being written, and nobody is told anything there', () => {
    const written = {
      source: 'composer',
      channel: 'COMPOSER',
      message_ts: 'Uxxxxxxx-909b5454',
      unfurl_id: 'u-1',
    };
    expect(read(written)).toMatchObject({ shownAt: { unfurlId: 'u-1' }, reachable: false, direct: false });
    expect(read({ ...written, unfurl_id: null }).kind).toBe('ignored');
  });

  it('are the person’s own in their direct messages with the assistant, and not in those with others', () => {
    expect(read({ channel: 'D0PRIYA001' })).toMatchObject({ direct: true });
    expect(read({ channel: 'D0OTHERS01', is_bot_user_member: false })).toMatchObject({
      direct: false,
      reachable: false,
    });
  });

  it('are passed over in our own messages', () => {
    expect(read({ user: SELF.botUserId }).kind).toBe('ignored');
  });

  it('are known by their event', () => {
    const incoming = read();
    if (incoming.kind === 'ignored') throw new Error(incoming.why);
    expect(inboxKeyOf(linkShared(), incoming).key).toBe('links:Ev0PRIYA0001');
  });
});
