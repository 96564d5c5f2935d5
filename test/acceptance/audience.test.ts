// A document is quoted to those it is for and to nobody else, on every way in; and as it is now, not as it was at the start.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { eventually } from '../support/eventually.ts';
import { APP, GENERAL, GOVERNANCE, INGRID, PRIYA, TestSlack, TOMAS } from '../support/local-slack.ts';
import { HOSTILE_WORDS } from '../support/models/hostile-replies.ts';
import { wasModelAsked } from '../support/models/was-model-asked.ts';
import { runAims, runAimsOn, startAssistant, type RunningAssistant } from '../support/running-assistant.ts';

/** By audience: what is asked, and the number that only the document tells. */
const DOCUMENTS = {
  all: { subject: 'heron', secret: '4101', audience: 'all' },
  managers: { subject: 'pelican', secret: '4202', audience: 'managers' },
  auditors: { subject: 'ostrich', secret: '4303', audience: 'auditors' },
  people: { subject: 'flamingo', secret: '4404', audience: `{people: [${TOMAS.email}]}` },
  channel: { subject: 'cormorant', secret: '4505', audience: `{channels: [${GOVERNANCE.id}]}` },
} as const;
type Kind = keyof typeof DOCUMENTS;

const documents = mkdtempSync(join(tmpdir(), 'aims-audience-'));
let slack: TestSlack;
let assistant: RunningAssistant;

function put(kind: Kind, secret: string = DOCUMENTS[kind].secret): void {
  const { subject, audience } = DOCUMENTS[kind];
  const title = `${subject} model retention rule`;
  writeFileSync(
    join(documents, `${subject}.md`),
    `---\ntitle: ${title}\nstatus: approved\naudience: ${audience}\n---\n# ${title}\n\n## 1 Retention\n\nLogs of the ${subject} model are retained for ${secret} hours.\n`,
  );
}

beforeAll(async () => {
  mkdirSync(documents, { recursive: true });
  for (const kind of Object.keys(DOCUMENTS) as Kind[]) put(kind);
  slack = await TestSlack.start('socket');
  assistant = await startAssistant({
    apiUrl: slack.apiUrl,
    // It says when it has taken up a change.
    environment: { AIMS_DOCUMENTS_DIR: documents, LOG_LEVEL: 'info' },
  });
});

afterAll(async () => {
  await assistant.stop();
  await slack.stop();
  rmSync(documents, { recursive: true });
});

const question = (kind: Kind) =>
  `how long are the logs of the ${DOCUMENTS[kind].subject} model retained in our organization?`;

type Way = 'direct' | 'channel' | 'thread' | 'command';

/** What the assistant says to the question, asked this way. */
async function answer(kind: Kind, way: Way, user: string, channel: string): Promise<string> {
  const place = way === 'direct' ? directChannelOf(user) : channel;
  if (way === 'command') {
    const isTheirs = async () => (await slack.messages(place)).filter((each) => each.ephemeral_to === user);
    const before = (await isTheirs()).length;
    await slack.command(user, place, `ask ${question(kind)}`);
    return eventually('an answer to the command', async () => (await isTheirs())[before]?.text);
  }
  const mention = way === 'direct' ? '' : `<@${APP.botUserId}> `;
  const opened =
    way === 'thread' ? await slack.say(user, place, 'a thread about the logs of models') : undefined;
  const asked = await slack.say(user, place, mention + question(kind), opened?.ts);
  const thread = opened?.ts ?? asked.ts;
  return (await slack.replyWith(place, thread, /./su)).text;
}

const readers = { manager: PRIYA.id, member: TOMAS.id, auditor: INGRID.id } as const;

describe('a document', () => {
  it.each([
    ['all', 'direct', 'member', GENERAL.id, true],
    ['all', 'channel', 'member', GENERAL.id, true],
    ['managers', 'direct', 'manager', GENERAL.id, true],
    ['managers', 'direct', 'member', GENERAL.id, false],
    ['managers', 'direct', 'auditor', GENERAL.id, false],
    ['managers', 'command', 'manager', GENERAL.id, true],
    ['managers', 'command', 'member', GENERAL.id, false],
    ['auditors', 'direct', 'auditor', GENERAL.id, true],
    ['auditors', 'direct', 'manager', GENERAL.id, true],
    ['auditors', 'direct', 'member', GENERAL.id, false],
    ['people', 'direct', 'member', GENERAL.id, true],
    ['people', 'command', 'member', GENERAL.id, true],
    ['people', 'direct', 'manager', GENERAL.id, false],
    ['managers', 'channel', 'member', GENERAL.id, false],
    ['people', 'channel', 'manager', GENERAL.id, false],
    ['channel', 'channel', 'member', GOVERNANCE.id, true],
    ['channel', 'thread', 'member', GOVERNANCE.id, true],
    ['channel', 'command', 'member', GOVERNANCE.id, true],
    ['channel', 'channel', 'manager', GENERAL.id, false],
    ['channel', 'command', 'manager', GENERAL.id, false],
    ['channel', 'direct', 'member', GENERAL.id, false],
  ] as const)('for %s, asked by %s by a %s in %s, is quoted: %s', async (kind, way, reader, channel, may) => {
    const { secret, subject } = DOCUMENTS[kind];
    const said = await answer(kind, way, readers[reader], channel);
    if (may) expect(said).toContain(secret);
    else {
      expect(said).not.toContain(secret);
      expect(said).not.toMatch(new RegExp(`${subject} model retention rule`, 'iu'));
    }
  });

  it.each([
    ['managers', 'channel', 'manager'],
    ['managers', 'thread', 'manager'],
    ['auditors', 'channel', 'auditor'],
    ['people', 'channel', 'member'],
  ] as const)('for %s, asked by %s by a %s, is quoted to the asker alone', async (kind, way, reader) => {
    const { secret } = DOCUMENTS[kind];
    const said = await answer(kind, way, readers[reader], GENERAL.id);
    expect(said).toContain(secret);
    expect(said).toMatch(/Only you see this/u);
    const seenBy = (await slack.messages(GENERAL.id))
      .filter(({ text }) => text.includes(secret))
      .map(({ ephemeral_to }) => ephemeral_to);
    expect(seenBy).toContain(readers[reader]);
    expect(seenBy).not.toContain(undefined);
  });

  it('is quoted to whoever holds the documents, in the terminal', async () => {
    const kinds = Object.keys(DOCUMENTS) as Kind[];
    const questions = kinds.map((kind) => `${question(kind)}\n`).join('');
    const said = await runAimsOn(questions, assistant.environment, 'ask', '--json');
    const texts = said
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text);
    expect(texts).toEqual(kinds.map((kind) => expect.stringContaining(DOCUMENTS[kind].secret)));
  });

  it('is quoted as it is, whatever a model says', async () => {
    expect(await slack.allText()).not.toMatch(HOSTILE_WORDS);
    expect(await wasModelAsked()).toBe(true);
  });

  it('that changes while the assistant runs changes the answers, once another process has read it', async () => {
    put('all', '5606');
    const report = JSON.parse(await runAims(assistant.environment, 'ingest', '--json')) as object;
    expect(report).toHaveProperty('documents', 5);
    await eventually('the change in the answers', () =>
      /documents have changed and are in the answers/u.test(assistant.errors()),
    );
    const said = await answer('all', 'direct', TOMAS.id, GENERAL.id);
    expect(said).toContain('5606');
    expect(said).not.toContain(DOCUMENTS.all.secret);
  });
});
