import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Destination } from '../../src/conversation/turn.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { slackAbilities } from '../../src/slack/client-abilities.ts';
import { deliver, type Deliverable, type DeliverDeps } from '../../src/slack/deliver.ts';
import { DirectChannels } from '../../src/slack/direct-channels.ts';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { slackClient } from '../../src/slack/slack-client.ts';
import { APP, GENERAL, PRIYA, TestSlack, TOMAS } from '../support/local-slack.ts';

let slack: TestSlack;
let deps: DeliverDeps;
beforeAll(async () => {
  slack = await TestSlack.start();
  const client = slackClient(APP.botToken, slack.apiUrl, silentLogger);
  deps = {
    client,
    directChannels: new DirectChannels(client),
    abilities: slackAbilities,
    logger: silentLogger,
  };
});
afterAll(() => slack.stop());

function saying(words: string): Reply {
  return { kind: 'notice', parts: [{ part: 'text', spans: [words] }], controls: [] };
}

let counter = 0;
function item(destination: Destination, words: string, more: Partial<Deliverable> = {}): Deliverable {
  counter += 1;
  const payload: unknown = JSON.parse(JSON.stringify({ destination, reply: saying(words) }));
  return { id: `outbox-${String(counter)}`, token: 't', earlierAttempts: 0, payload, ...more };
}

async function thread(): Promise<{ ts: string; conversation: string }> {
  const { ts } = await slack.say(PRIYA.id, GENERAL.id, 'hello');
  return { ts, conversation: `slack:${GENERAL.id}:${ts}` };
}

describe('a delivery in Slack', () => {
  it('posts in the thread of the conversation', async () => {
    const { ts, conversation } = await thread();
    const delivery = await deliver(item({ to: 'conversation', conversation }, 'in the thread'), deps);
    const replies = await slack.replies(GENERAL.id, ts);
    expect(replies.map((reply) => reply.text)).toEqual(['in the thread']);
    expect(delivery).toEqual({ outcome: 'delivered', ts: replies[0]?.ts });
  });

  it('posts once when a crash kept the first attempt from being noted', async () => {
    const { ts, conversation } = await thread();
    const first = item({ to: 'conversation', conversation }, 'once');
    const posted = await deliver(first, deps);
    expect(await deliver({ ...first, token: 'new', earlierAttempts: 1 }, deps)).toEqual(posted);
    expect(await slack.replies(GENERAL.id, ts)).toHaveLength(1);
  });

  it('posts on the second attempt when the first one got nowhere', async () => {
    const { ts, conversation } = await thread();
    await deliver(item({ to: 'conversation', conversation }, 'another reply'), deps);
    await deliver(item({ to: 'conversation', conversation }, 'late but there', { earlierAttempts: 1 }), deps);
    expect((await slack.replies(GENERAL.id, ts)).map((reply) => reply.text)).toEqual([
      'another reply',
      'late but there',
    ]);
  });

  it('posts a direct message once as well', async () => {
    const first = item({ to: 'direct', user: TOMAS.id }, 'your week');
    await deliver(first, deps);
    await deliver({ ...first, earlierAttempts: 2 }, deps);
    const said = (await slack.messages(directChannelOf(TOMAS.id))).filter(
      (message) => message.text === 'your week',
    );
    expect(said).toHaveLength(1);
    expect(said[0]?.thread_ts).toBeUndefined();
  });

  it('replaces a message in its place, as often as it is tried', async () => {
    const { ts, conversation } = await thread();
    const card = await deliver(item({ to: 'conversation', conversation }, 'a card'), deps);
    const message = card.outcome === 'delivered' ? (card.ts ?? '') : '';
    const replacing = item({ to: 'replace', conversation, message }, 'settled');
    await deliver(replacing, deps);
    expect(await deliver({ ...replacing, earlierAttempts: 1 }, deps)).toEqual({
      outcome: 'delivered',
      ts: message,
    });
    expect((await slack.replies(GENERAL.id, ts)).map((reply) => reply.text)).toEqual(['settled']);
  });

  it('posts in the conversation when the message to replace is gone', async () => {
    const { ts, conversation } = await thread();
    await deliver(item({ to: 'replace', conversation, message: '1.000001' }, 'news'), deps);
    expect((await slack.replies(GENERAL.id, ts)).map((reply) => reply.text)).toEqual(['news']);
  });

  it('answers in a channel so that only the person sees it', async () => {
    const conversation = `slack:${GENERAL.id}:only.${PRIYA.id}`;
    expect(await deliver(item({ to: 'conversation', conversation }, 'for you alone'), deps)).toEqual({
      outcome: 'delivered',
      ts: null,
    });
    const shown = (await slack.messages(GENERAL.id)).at(-1);
    expect(shown).toMatchObject({ text: 'for you alone', subtype: 'ephemeral', ephemeral_to: PRIYA.id });
  });

  it('goes to the person directly when the command’s response URL has expired', async () => {
    const responseHandle = `${slack.url}/_hooks/response/expired`;
    const delivery = await deliver(item({ to: 'only', user: PRIYA.id, responseHandle }, 'late answer'), deps);
    expect(delivery.outcome).toBe('delivered');
    expect((await slack.messages(directChannelOf(PRIYA.id))).at(-1)?.text).toBe('late answer');
  });

  it('goes to the person directly when there is no response URL', async () => {
    await deliver(item({ to: 'only', user: PRIYA.id, responseHandle: '' }, 'no handle'), deps);
    expect((await slack.messages(directChannelOf(PRIYA.id))).at(-1)?.text).toBe('no handle');
  });

  it('goes to the person directly after a global shortcut', async () => {
    await deliver(item({ to: 'conversation', conversation: `slack:${PRIYA.id}:direct` }, 'started'), deps);
    expect((await slack.messages(directChannelOf(PRIYA.id))).at(-1)?.text).toBe('started');
  });

  it('fails for a channel that does not exist, with what to do', async () => {
    const delivery = await deliver(
      item({ to: 'conversation', conversation: 'slack:C0NOWHERE1:1.1' }, 'lost'),
      deps,
    );
    expect(delivery).toEqual({
      outcome: 'failed',
      why: 'channel_not_found: the channel does not exist, or is private and the assistant is not in it: invite it',
    });
  });

  it('fails for a conversation that is not in Slack and for a row that holds no reply', async () => {
    const elsewhere = await deliver(item({ to: 'conversation', conversation: 'terminal:1' }, 'x'), deps);
    expect(elsewhere.outcome).toBe('failed');
    const broken = await deliver(
      item({ to: 'direct', user: PRIYA.id }, 'x', { payload: { reply: null } }),
      deps,
    );
    expect(broken).toEqual({ outcome: 'failed', why: 'the outbox row holds no reply' });
  });
});
