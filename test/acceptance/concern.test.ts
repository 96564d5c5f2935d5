// A concern that is raised with /aims concern: nobody in the channel reads a word of it, and its person keeps a code.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { AssistantByTheClock } from '../support/assistant-by-the-clock.ts';
import { startChat } from '../support/chat.ts';
import { eventually } from '../support/eventually.ts';
import { textsOf } from '../support/home-tab.ts';
import { GENERAL, INGRID, PRIYA, TOMAS } from '../support/local-slack.ts';

const SETTINGS = `concerns: { readers: [${INGRID.id}] }
review:
  activities: { management-review: null, internal-audit: null, objectives: null, ai-policy: null }
`;
const WORRY = 'the scorecard seems to refuse people from one part of town';
const CODE = /Your code: \*?(?<code>[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})/u;
const codeIn = (text: string) => CODE.exec(text)?.groups?.['code'] ?? '';

describe('a concern in Slack', () => {
  let aims: AssistantByTheClock;
  beforeAll(async () => {
    aims = await AssistantByTheClock.start({ at: '2026-11-24T09:30:00Z', settings: SETTINGS });
  });
  afterAll(() => aims.stop());

  const onlyFor = (person: string, pattern: RegExp) =>
    eventually(`something only for them that matches ${String(pattern)}`, async () =>
      (await aims.slack.messages(GENERAL.id)).findLast(
        ({ ephemeral_to, text }) => ephemeral_to === person && pattern.test(text),
      ),
    );

  it.each([
    ['concern', TOMAS.id],
    ['concren', PRIYA.id],
  ])(
    'is raised with “/aims %s” in a channel, where no word of it is seen, and followed up with its code',
    async (command, person) => {
      const direct = directChannelOf(person);
      await aims.slack.command(person, GENERAL.id, `${command} ${WORRY}`);
      const asked = await onlyFor(person, /with your name, or without\?/u);
      await aims.use(person, GENERAL.id, asked, { button: 'Without my name' });
      const card = await aims.slack.replyWith(direct, null, /part of town/u);
      await aims.use(person, direct, card, { button: 'Record it' });
      const received = await aims.slack.replyWith(direct, null, CODE);
      const told = await aims.slack.replyWith(directChannelOf(INGRID.id), null, /part of town/u);
      expect(told.text).not.toContain(person);
      await aims.slack.command(person, GENERAL.id, `concern code ${codeIn(received.text)}`);
      await onlyFor(person, /is \W*received/u);
      const seen = (await aims.slack.messages(GENERAL.id)).flatMap(({ text, blocks }) => [
        text,
        ...textsOf(blocks),
      ]);
      expect(seen.join('\n')).not.toMatch(/scorecard|part of town|people from/u);
    },
  );
});

describe('a concern in the terminal', () => {
  const dir = mkdtempSync(join(tmpdir(), 'aims-concern-'));
  const file = join(dir, 'settings.yaml');
  writeFileSync(file, SETTINGS);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('is raised with “/aims concern”, without a name in words, and followed up with its code', async () => {
    const chat = startChat({ environment: { AIMS_SETTINGS: file } });
    try {
      const asked = await chat.say(`/aims concern ${WORRY}`);
      expect(asked.replies.join('\n')).toMatch(/with your name, or without\?/u);
      expect((await chat.say('without my name')).replies.join('\n')).toMatch(/without your name\?/u);
      const saved = await chat.say('save');
      expect(saved.recorded).toMatchObject([
        { type: 'concern', data: { description: expect.stringContaining('part of town') } },
      ]);
      const code = codeIn(saved.replies.join('\n'));
      expect((await chat.say(`concern code ${code}`)).replies.join('\n')).toMatch(/is received/u);
    } finally {
      await chat.stop();
    }
  });
});
