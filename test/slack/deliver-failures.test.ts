import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Destination } from '../../src/conversation/turn.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { slackAbilities } from '../../src/slack/client-abilities.ts';
import { deliver, type Deliverable, type DeliverDeps } from '../../src/slack/deliver.ts';
import { DirectChannels } from '../../src/slack/direct-channels.ts';
import { slackClient } from '../../src/slack/slack-client.ts';
import { apiError, ScriptedSlack } from './scripted-slack.ts';

let slack: ScriptedSlack;
let deps: DeliverDeps;
beforeEach(async () => {
  slack = await ScriptedSlack.start();
  const client = slackClient('xoxb-test', slack.apiUrl, silentLogger);
  deps = {
    client,
    directChannels: new DirectChannels(client),
    abilities: slackAbilities,
    logger: silentLogger,
  };
});
afterEach(() => slack.stop());

const IN_THREAD: Destination = { to: 'conversation', conversation: 'slack:C0GENERAL1:1.1' };
const POSTED = { ok: true, ts: '2.2', channel: 'C0GENERAL1' };

function item(destination: Destination = IN_THREAD, earlierAttempts = 0): Deliverable {
  const reply = { kind: 'notice', parts: [{ part: 'text', spans: ['hello'] }], controls: [] };
  return { id: 'o1', token: 't', earlierAttempts, payload: { destination, reply } };
}

describe('a delivery that Slack does not take', () => {
  it('waits as long as Slack asks when it is rate limited, and does not wait by itself', async () => {
    slack.answer('chat.postMessage', { status: 429, headers: { 'retry-after': '17' } });
    expect(await deliver(item(), deps)).toEqual({
      outcome: 'deferred',
      afterMs: 17_000,
      why: 'rate limited by Slack',
    });
    expect(slack.calls).toHaveLength(1);
  });

  it('asks Slack nothing more about a channel that is to wait, and goes on in others', async () => {
    slack.answer('chat.postMessage', { status: 429, headers: { 'retry-after': '17' } }, POSTED);
    await deliver(item(), deps);
    const again = await deliver(item(), deps);
    expect(again).toMatchObject({ outcome: 'deferred' });
    expect(again.outcome === 'deferred' && again.afterMs > 16_000).toBe(true);
    expect(slack.calls).toHaveLength(1);
    const elsewhere: Destination = { to: 'conversation', conversation: 'slack:C0OTHER001:1.1' };
    expect(await deliver(item(elsewhere), deps)).toMatchObject({ outcome: 'delivered' });
  });

  it('waits as long as an outage says that it lasts', async () => {
    slack.answer('chat.postMessage', { status: 503, headers: { 'retry-after': '40' } });
    expect(await deliver(item(), deps)).toMatchObject({ outcome: 'retry', afterMs: 40_000 });
  });

  it.each([
    ['an internal error', apiError('internal_error')],
    ['a code that nobody has seen yet', apiError('brand_new_error')],
    ['a server error', { status: 503 }],
  ])('is tried again after %s, later each time', async (_, answer) => {
    slack.answer('chat.postMessage', answer);
    slack.answer('conversations.replies', { ok: true, messages: [] });
    const waits = [];
    for (const attempts of [0, 1, 2, 30]) {
      const delivery = await deliver(item(IN_THREAD, attempts), deps);
      waits.push(delivery.outcome === 'retry' ? delivery.afterMs : delivery.outcome);
    }
    expect(waits).toEqual([2000, 4000, 8000, 300_000]);
  });

  it('is tried again when Slack cannot be reached', async () => {
    await slack.stop();
    expect(await deliver(item(), deps)).toMatchObject({ outcome: 'retry', afterMs: 2000 });
    slack = await ScriptedSlack.start();
  });

  it('is kept until the token is mended', async () => {
    slack.answer('chat.postMessage', apiError('token_revoked'));
    expect(await deliver(item(), deps)).toMatchObject({ outcome: 'retry', afterMs: 300_000 });
  });

  it.each(['is_archived', 'not_in_channel', 'restricted_action', 'user_disabled'])(
    'is given up after %s',
    async (code) => {
      slack.answer('chat.postMessage', apiError(code));
      expect(await deliver(item(), deps)).toMatchObject({
        outcome: 'failed',
        why: expect.stringContaining(`${code}: `) as string,
      });
    },
  );

  it.each(['invalid_blocks', 'msg_blocks_too_long'])(
    'sends the words alone after %s, still findable',
    async (code) => {
      slack.answer('chat.postMessage', apiError(code), POSTED);
      expect(await deliver(item(), deps)).toEqual({ outcome: 'delivered', ts: '2.2' });
      const [, second] = slack.callsOf('chat.postMessage');
      expect(JSON.parse(second?.args['blocks'] ?? '')).toEqual([
        { type: 'section', text: { type: 'mrkdwn', text: 'hello', verbatim: true }, block_id: 'out:o1' },
      ]);
    },
  );

  it('looks through the pages of a thread for what an earlier attempt posted', async () => {
    const other = { ts: '1.2', blocks: [{ block_id: 'out:other' }] };
    slack.answer(
      'conversations.replies',
      { ok: true, messages: [other], response_metadata: { next_cursor: 'more' } },
      { ok: true, messages: [{ ts: '1.3', blocks: [{ block_id: 'out:o1' }] }] },
    );
    expect(await deliver(item(IN_THREAD, 1), deps)).toEqual({ outcome: 'delivered', ts: '1.3' });
    expect(slack.callsOf('conversations.replies').map((call) => call.args['cursor'])).toEqual([
      undefined,
      'more',
    ]);
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('stops looking after a bounded number of pages', async () => {
    slack.answer('conversations.replies', {
      ok: true,
      messages: [],
      response_metadata: { next_cursor: 'again' },
    });
    slack.answer('chat.postMessage', POSTED);
    expect(await deliver(item(IN_THREAD, 1), deps)).toEqual({ outcome: 'delivered', ts: '2.2' });
    expect(slack.callsOf('conversations.replies')).toHaveLength(5);
  });

  it('does not post blindly while the thread cannot be read for now', async () => {
    slack.answer('conversations.replies', { status: 429, headers: { 'retry-after': '3' } });
    expect(await deliver(item(IN_THREAD, 1), deps)).toMatchObject({ outcome: 'deferred', afterMs: 3000 });
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('posts although the thread may not be read at all', async () => {
    slack.answer('conversations.replies', apiError('missing_scope'));
    slack.answer('chat.postMessage', POSTED);
    expect(await deliver(item(IN_THREAD, 1), deps)).toEqual({ outcome: 'delivered', ts: '2.2' });
  });

  it('waits for a response URL that asks for it', async () => {
    slack.answer('hooks/1', { status: 429, headers: { 'retry-after': '5' } });
    const only: Destination = { to: 'only', user: 'U0PRIYA001', responseHandle: `${slack.url}/hooks/1` };
    expect(await deliver(item(only), deps)).toEqual({
      outcome: 'deferred',
      afterMs: 5000,
      why: 'rate limited by Slack',
    });
  });

  it('posts through a response URL to one person, and replaces nothing', async () => {
    slack.answer('hooks/1', { ok: true });
    const only: Destination = { to: 'only', user: 'U0PRIYA001', responseHandle: `${slack.url}/hooks/1` };
    expect(await deliver(item(only), deps)).toEqual({ outcome: 'delivered', ts: null });
    expect(slack.calls[0]?.args).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      text: 'hello',
    });
  });

  it('reaches the person directly where it is not in the channel', async () => {
    slack.answer('chat.postEphemeral', apiError('not_in_channel'));
    slack.answer('conversations.open', { ok: true, channel: { id: 'D0PRIYA001' } });
    slack.answer('chat.postMessage', POSTED);
    const only: Destination = { to: 'conversation', conversation: 'slack:C0GENERAL1:only.U0PRIYA001' };
    expect(await deliver(item(only), deps)).toMatchObject({ outcome: 'delivered' });
    expect(slack.callsOf('chat.postMessage')[0]?.args['channel']).toBe('D0PRIYA001');
  });

  it('asks Slack for no previews and makes no mentions of names', async () => {
    slack.answer('chat.postMessage', POSTED);
    await deliver(item(), deps);
    expect(slack.calls[0]?.args).toMatchObject({
      unfurl_links: 'false',
      unfurl_media: 'false',
      link_names: 'false',
      thread_ts: '1.1',
    });
  });
});

describe('a preview of a record’s link', () => {
  const url = 'https://aims.example.org/records/INC-2026-0001';
  const beneath = { to: 'unfurl', url, at: { channel: 'C0GENERAL1', message: '1.1' } } as const;

  it('stands beneath the message', async () => {
    slack.answer('chat.unfurl', { ok: true });
    expect(await deliver(item(beneath), deps)).toEqual({ outcome: 'delivered', ts: null });
    const args = slack.callsOf('chat.unfurl')[0]?.args ?? {};
    expect(args).toMatchObject({ channel: 'C0GENERAL1', ts: '1.1' });
    const unfurls = JSON.parse(args['unfurls'] ?? '{}') as Record<
      string,
      { blocks: { text: { text: string } }[] }
    >;
    expect(unfurls[url]?.blocks[0]?.text.text).toBe('hello');
  });

  it('stands where the message is being written', async () => {
    slack.answer('chat.unfurl', { ok: true });
    await deliver(item({ ...beneath, at: { unfurlId: 'u-1' } }), deps);
    expect(slack.callsOf('chat.unfurl')[0]?.args).toMatchObject({ source: 'composer', unfurl_id: 'u-1' });
  });

  it('is not missed when the message is gone', async () => {
    slack.answer('chat.unfurl', apiError('cannot_find_message'));
    expect(await deliver(item(beneath), deps)).toEqual({ outcome: 'delivered', ts: null });
  });
});
