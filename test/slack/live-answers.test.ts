import { beforeEach, describe, expect, it } from 'vitest';
import type { IncomingOf } from '../../src/conversation/incoming.ts';
import { notice } from '../../src/conversation/rich-text.ts';
import { respond } from '../../src/conversation/respond.ts';
import { nothing, type Turn } from '../../src/conversation/turn.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { slackAbilities } from '../../src/slack/client-abilities.ts';
import { deliver } from '../../src/slack/deliver.ts';
import { DirectChannels } from '../../src/slack/direct-channels.ts';
import { LiveAnswers } from '../../src/slack/live-answers.ts';
import { SELF } from './envelopes.ts';
import { StreamingSlack } from './streaming-slack.ts';

const CONVERSATION = 'slack:D0PRIYA001:1000.000100';
const WHOLE = 'Event logs are kept for a year. The owner is Ingrid. Sources: Logging policy.';
const answer: Turn = respond({ to: 'conversation', conversation: CONVERSATION }, notice(WHOLE));

let slack: StreamingSlack;
beforeEach(() => (slack = new StreamingSlack()));

function message(more: Partial<IncomingOf<'message'>> = {}): IncomingOf<'message'> {
  return {
    ...{ kind: 'message', conversation: CONVERSATION, place: 'D0PRIYA001', user: 'U0PRIYA001' },
    ...{ text: 'How long are logs kept?', message: '1000.000100', permalink: null },
    ...{ addressed: true, direct: true, onlyVisibleToUser: false, files: 0 },
    ...more,
  };
}

/** A process: what it has in memory is gone with it. */
function replica() {
  const { client } = slack;
  const live = new LiveAnswers({ client, identity: SELF, logger: silentLogger });
  return {
    begin: (earlierAttempts = 0, incoming = message()) =>
      live.begin({ id: 'item', earlierAttempts }, incoming),
  };
}

let delivered = 0;
/** What the turn says goes through the outbox, also a second time. */
async function say(turn: Turn, earlierAttempts = 0): Promise<void> {
  const deps = {
    ...{ client: slack.client, abilities: slackAbilities, logger: silentLogger },
    directChannels: new DirectChannels(slack.client),
  };
  for (const outgoing of turn.replies({ records: [] })) {
    const payload: unknown = JSON.parse(JSON.stringify(outgoing));
    delivered += 1;
    await deliver({ id: `o${delivered}`, token: 't', earlierAttempts, payload }, deps);
  }
}

describe('an answer that is written while its person waits', () => {
  it('is shown sentence by sentence, and ends as one message', async () => {
    const live = await replica().begin();
    live.write('Event logs are kept for a year. ');
    live.write('The owner is Ingrid. ');
    const turn = await live.inItsPlace(answer);
    expect(slack.shown).toEqual(['Event logs are kept for a year. The owner is Ingrid.']);
    await say(turn);
    expect(slack.shown).toEqual([WHOLE]);
    expect(slack.calls).not.toContain('postMessage');
  });

  it('is one plain message where the workspace has no streaming, which is not tried again', async () => {
    slack.hasStreams = false;
    const process = replica();
    const one = async () => {
      const live = await process.begin();
      live.write('Event logs are kept for a year. ');
      await say(await live.inItsPlace(answer));
      live.end();
    };
    await one();
    await one();
    expect(slack.shown).toEqual([WHOLE, WHOLE]);
    expect(slack.calls.filter((call) => call === 'startStream')).toHaveLength(1);
  });

  it('goes on in the same message when its turn is decided again', async () => {
    const process = replica();
    const first = await process.begin();
    first.write('Event logs are kept for a year. ');
    await first.inItsPlace(answer);
    const second = await process.begin();
    second.write('Event logs are kept for a year. ');
    await say(await second.inItsPlace(answer));
    expect(slack.shown).toEqual([WHOLE]);
  });

  it('is taken back when the turn says something elsewhere, or nothing', async () => {
    const live = await replica().begin();
    live.write('Event logs are kept for a year. ');
    await say(await live.inItsPlace(nothing));
    expect(slack.shown).toEqual([]);
  });

  it('is not shown in a channel, where it is known only in the end for whom it is', async () => {
    const place = { conversation: 'slack:C0GENERAL1:1000.000100', place: 'C0GENERAL1', direct: false };
    const live = await replica().begin(0, message(place));
    live.write('Event logs are kept for a year. ');
    expect(await live.inItsPlace(answer)).toBe(answer);
    expect(slack.calls).toEqual([]);
  });

  it('cannot ping, link or format while it is written', async () => {
    const live = await replica().begin();
    live.write('Ask <!channel> & *all*.');
    await live.inItsPlace(answer);
    expect(slack.shown[0]).toContain('&lt;!channel&gt; &amp; ');
    expect(slack.shown[0]).not.toContain(' *all*');
  });
});

describe('a step on the way to an answer', () => {
  const step = (number: number, title: string, state: 'begun' | 'done' = 'begun') => ({
    number,
    title,
    state,
  });
  let elsewhere: string[];
  beforeEach(() => (elsewhere = []));
  const otherwise = (title: string) => () => void elsewhere.push(title);
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('is a card that is ticked off, and words after it go on in the same message', async () => {
    const live = await replica().begin();
    live.step(step(1, 'Listed open risks'), otherwise('1'));
    await settled();
    live.step(step(1, 'Listed open risks', 'done'), otherwise('1'));
    live.step(step(2, 'Looked up <A.7.4>'), otherwise('2'));
    live.write('Event logs are kept for a year. ');
    const turn = await live.inItsPlace(answer);
    expect([...slack.cards.values()]).toEqual([
      'Listed open risks: complete',
      'Looked up <A.7.4>: in_progress',
    ]);
    expect(slack.shown).toEqual(['Event logs are kept for a year.']);
    await say(turn);
    expect(slack.shown).toEqual([WHOLE]);
    expect(elsewhere).toEqual([]);
  });

  it.each([
    ['no streaming', () => (slack.hasStreams = false)],
    ['no cards', () => (slack.hasCards = false)],
  ])('is shown as before in a workspace that has %s, and the answer comes whole', async (_, without) => {
    without();
    const process = replica();
    for (const title of ['first', 'second']) {
      const live = await process.begin();
      live.step(step(1, title), otherwise(title));
      await settled();
      await say(await live.inItsPlace(answer));
      live.end();
    }
    expect(elsewhere).toEqual(['first', 'second']);
    expect(slack.shown).toEqual([WHOLE, WHOLE]);
    expect(slack.calls.filter((call) => call === 'startStream')).toHaveLength(1);
  });

  it('that has no card keeps no word back', async () => {
    slack.hasCards = false;
    const live = await replica().begin();
    live.step(step(1, 'Listed open risks'), otherwise('1'));
    live.write('Event logs are kept for a year. ');
    const turn = await live.inItsPlace(answer);
    expect(slack.shown).toEqual(['Event logs are kept for a year.']);
    await say(turn);
    expect([slack.shown, elsewhere]).toEqual([[WHOLE], ['1']]);
  });

  it('that comes after the first words is shown as before', async () => {
    const live = await replica().begin();
    live.write('Event logs are kept for a year. ');
    await settled();
    live.step(step(1, 'Listed open risks'), otherwise('1'));
    await say(await live.inItsPlace(answer));
    expect([slack.shown, elsewhere]).toEqual([[WHOLE], ['1']]);
  });

  it('in a channel is shown by nobody here', async () => {
    const place = { conversation: 'slack:C0GENERAL1:1000.000100', place: 'C0GENERAL1', direct: false };
    const live = await replica().begin(0, message(place));
    live.step(step(1, 'Listed open risks'), otherwise('1'));
    expect([slack.calls, elsewhere]).toEqual([[], ['1']]);
  });

  it('of a process that dies leaves one complete message', async () => {
    const dying = await replica().begin();
    dying.step(step(1, 'Listed open risks'), otherwise('1'));
    await settled();
    const live = await replica().begin(1);
    live.step(step(1, 'Listed open risks'), otherwise('again'));
    await say(await live.inItsPlace(answer));
    expect([slack.shown, elsewhere]).toEqual([[WHOLE], ['again']]);
  });
});

describe('a process that dies while it shows an answer', () => {
  /** After the calls of a whole answer (start, append, stop, update) nothing more can fail. */
  it.each([0, 1, 2, 3, 4])('leaves one complete message when it dies after %i calls', async (calls) => {
    slack.failsAfter = calls;
    const dying = await replica().begin();
    dying.write('Event logs are kept for a year. ');
    await new Promise((resolve) => setImmediate(resolve));
    dying.write('The owner is Ingrid. ');
    await new Promise((resolve) => setImmediate(resolve));
    if (calls > 2) await dying.inItsPlace(answer);
    slack.failsAfter = null;
    const live = await replica().begin(1);
    live.write('Event logs are kept for a year. ');
    await say(await live.inItsPlace(answer));
    expect(slack.shown).toEqual([WHOLE]);
  });

  it('has its message ended by the delivery when it was committed and never stopped', async () => {
    const live = await replica().begin();
    live.write('Event logs are kept for a year. ');
    await new Promise((resolve) => setImmediate(resolve));
    const [{ ts } = { ts: '' }] = slack.messages;
    await say(respond({ to: 'replace', conversation: CONVERSATION, message: ts }, notice(WHOLE)));
    await say(respond({ to: 'replace', conversation: CONVERSATION, message: ts }, notice(WHOLE)), 1);
    expect(slack.shown).toEqual([WHOLE]);
  });

  it('leaves whole messages of earlier turns alone', async () => {
    await say(answer);
    const live = await replica().begin(1);
    await say(await live.inItsPlace(answer));
    expect(slack.shown).toEqual([WHOLE, WHOLE]);
  });
});
