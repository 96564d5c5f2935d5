import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { slackAbilities } from '../../src/slack/client-abilities.ts';
import { connectSlack, type SlackConnection } from '../../src/slack/start-slack.ts';
import { eventually } from '../support/eventually.ts';
import { SocketSlack } from '../support/socket-slack.ts';
import { callback } from './envelopes.ts';
import { MemoryForms } from './memory-forms.ts';
import { MemoryHomes } from './memory-homes.ts';
import { MemoryInbox } from './memory-inbox.ts';

let slack: SocketSlack;
let inbox: MemoryInbox;
let connection: SlackConnection;

beforeEach(async () => {
  slack = await SocketSlack.start();
  inbox = new MemoryInbox();
  connection = await connectSlack({
    connection: { mode: 'socket', appToken: 'xapp-test' },
    botToken: 'xoxb-test',
    apiUrl: slack.apiUrl,
    linksTo: null,
    inbox,
    forms: new MemoryForms(),
    homes: new MemoryHomes(),
    abilities: slackAbilities,
    clock: systemClock,
    logger: silentLogger,
    onSaved: () => undefined,
  });
  await connection.listen();
});
afterEach(async () => {
  await connection.stop();
  await slack.stop();
});

let counter = 0;
function say(): string {
  counter += 1;
  const ts = `179000${String(1000 + counter)}.000100`;
  const event = { type: 'message', channel: 'C0GENERAL1', user: 'U0PRIYA001', text: 'hello', ts };
  slack.event(`Ev${String(counter)}`, callback(event, `Ev${String(counter)}`));
  return `message:C0GENERAL1:${ts}`;
}
const saved = () => inbox.items.map(({ key }) => key);
const allAcknowledged = () => eventually('every event is acknowledged', () => slack.unacknowledged === 0);

describe('a connection to Slack that breaks', () => {
  it('loses no event and keeps none twice, whenever the socket goes', async () => {
    const said: string[] = [];
    for (let round = 0; round < 5; round++) {
      said.push(say(), say());
      slack.cut();
      said.push(say());
      await eventually('a new socket', () => slack.sockets === 1);
    }
    await allAcknowledged();
    expect(saved().sort()).toEqual(said.sort());
  });

  it('is not acknowledged for an event that could not be saved, and saves it when it comes again', async () => {
    inbox.failing = true;
    const key = say();
    await eventually('a second attempt', () => (slack.attempts[0] ?? 0) >= 2);
    inbox.failing = false;
    await allAcknowledged();
    expect(saved()).toEqual([key]);
  });

  it('says that it is not connected while Slack refuses, and is again as soon as it does not', async () => {
    slack.refusing = true;
    slack.cut();
    await eventually('it is known', () => !connection.connected());
    const key = say();
    slack.refusing = false;
    await allAcknowledged();
    expect([connection.connected(), saved()]).toEqual([true, [key]]);
  });

  it('has the next socket open before Slack closes the one that it moves', async () => {
    let gap = false;
    const watch = setInterval(() => (gap ||= !connection.connected() || slack.sockets === 0), 1);
    const first = say();
    await allAcknowledged();
    slack.announceMove();
    await eventually('a second socket', () => slack.opened === 2);
    const second = say();
    await allAcknowledged();
    clearInterval(watch);
    expect(saved()).toEqual([first, second]);
    expect(slack.opened).toBe(2);
  });

  it('saves what has arrived before it stops, and nothing after', async () => {
    let open = (): void => undefined;
    inbox.gate = new Promise((resolve) => (open = resolve));
    const key = say();
    await eventually('it has arrived', () => (slack.attempts[0] ?? 0) >= 1);
    const stopped = connection.stop();
    open();
    await stopped;
    await eventually('the socket is closed', () => slack.sockets === 0);
    say();
    expect(saved().filter((each) => each !== key)).toEqual([]);
  });
});
