/** Every sentence of what a conversation can do, with both ways in, on both databases. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChat, type ChatProcess } from '../../support/chat.ts';
import { onEachDatabase, type Place, type TestDatabase } from '../../support/databases.ts';
import { TestSlack } from '../../support/local-slack.ts';
import { HOSTILE_WORDS } from '../../support/models/hostile-replies.ts';
import { wasModelAsked } from '../../support/models/was-model-asked.ts';
import { knowing } from '../../support/new-data-dir.ts';
import { startAssistant, type RunningAssistant } from '../../support/running-assistant.ts';
import { playInSlack } from './drive-slack.ts';
import { playInTerminal } from './drive-terminal.ts';
import { ageCancelled, leaveDrafts } from './leave-drafts.ts';
import { SCRIPTS, type Script } from './scripts.ts';

onEachDatabase('a conversation', (database) => {
  describe('in Slack shows', () => inSlack(database));
  describe('in the terminal shows', () => inTerminal(database));
});

/** One Slack and one assistant for all scripts: starting them is what takes long. */
function inSlack(database: TestDatabase): void {
  let place: Place;
  let slack: TestSlack;
  let assistant: RunningAssistant;
  beforeAll(async () => {
    [place, slack] = await Promise.all([database.newPlace(), TestSlack.start('socket')]);
    assistant = await startAssistant({ apiUrl: slack.apiUrl, ...keptIn(place) });
  });
  afterAll(async () => {
    await assistant.stop();
    await slack.stop();
  });
  const play = (script: Script) =>
    playInSlack(script, slack, {
      leaveDrafts: (days) => leaveDrafts(place, days),
      ageCancelled: (person, hours) => ageCancelled(place, person, hours),
    });
  // Slack takes one message a second in a channel, so scripts of several people are played at once; days go by for everybody.
  it.concurrent.each(SCRIPTS.filter((script) => !takesDays(script)))('$shows', play);
  it.each(SCRIPTS.filter(takesDays))('$shows', play);
  it('nothing that a model made up', async () => {
    expect(await slack.allText()).not.toMatch(HOSTILE_WORDS);
    expect(await wasModelAsked()).toBe(true);
  });
}

function inTerminal(database: TestDatabase): void {
  let place: Place;
  let chat: ChatProcess;
  beforeAll(async () => {
    place = await database.newPlace();
    chat = startChat(keptIn(place));
  });
  afterAll(() => chat.stop());
  it.each(SCRIPTS)('$shows', (script) => playInTerminal(script, chat, (days) => leaveDrafts(place, days)));
}

function keptIn({ options }: Place) {
  if (options.databaseUrl === null) return { dataDir: knowing(options.dataDir) };
  return { environment: { DATABASE_URL: options.databaseUrl } };
}

function takesDays({ steps }: Script): boolean {
  return steps.some(({ does }) => 'daysLater' in does);
}
