import { beforeEach, describe, expect, it } from 'vitest';
import type { WorkOutcome } from '../../src/conversation/work/long-work.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import type { WorkProgress } from '../../src/kernel/work-progress.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { slackAbilities } from '../../src/slack/client-abilities.ts';
import { deliver } from '../../src/slack/deliver.ts';
import { DirectChannels } from '../../src/slack/direct-channels.ts';
import { readWork, runWork, type WorkDeps } from '../../src/slack/run-work.ts';
import { StreamingSlack } from './streaming-slack.ts';

const ENVELOPE = {
  type: 'aims_work',
  work: { work: 'documents' },
  user: 'U0PRIYA001',
  conversation: 'slack:D0PRIYA001:1000.000100',
} as const;
const READ: WorkOutcome = {
  ...{ work: 'documents', documents: 56, added: 2, changed: 1, removed: 0 },
  failed: [{ file: 'scan.pdf', reason: 'It holds pictures and no text.' }],
};
const DONE =
  /56 documents, of which 2 new and 1 changed; 0 removed[\s\S]*1 file could not be read[\s\S]*scan\.pdf/u;

let slack: StreamingSlack;
let now: number;
beforeEach(() => {
  slack = new StreamingSlack();
  now = 0;
});

type Work = (tell: (progress: WorkProgress) => void) => Promise<WorkOutcome>;

async function run(work: Work, earlierAttempts = 0, message: string | null = null): Promise<void> {
  const { client } = slack;
  const directChannels = new DirectChannels(client);
  const abilities = slackAbilities;
  let turn: Turn | null = null;
  const deps: WorkDeps = {
    ...{ client, directChannels, abilities, logger: silentLogger },
    clock: { now: () => new Date(now) },
    perform: (_, tell) => work(tell),
    commit: (given) => {
      turn = given;
      return Promise.resolve({ outcome: 'committed', records: [] });
    },
  };
  const asked = readWork(JSON.parse(JSON.stringify({ ...ENVELOPE, message })));
  if (asked === null) throw new Error('no work');
  const item = {
    id: 'work:1',
    token: 't',
    earlierAttempts,
    envelope: ENVELOPE,
    receivedAt: '2026-11-24T09:30:00Z',
  };
  await runWork(item, asked, deps);
  for (const outgoing of (turn as Turn | null)?.replies({ records: [] }) ?? []) {
    const payload: unknown = JSON.parse(JSON.stringify(outgoing));
    const delivery = { client, directChannels, abilities, logger: silentLogger };
    await deliver({ id: 'o1', token: 't', earlierAttempts: 0, payload }, delivery);
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('long work in Slack', () => {
  it('says in one message how far it is, and then what came of it', async () => {
    const seen: string[] = [];
    await run(async (tell) => {
      seen.push(...slack.shown);
      now = 2_500;
      tell({ done: 12, total: 56, last: 'supplier.pdf', left: 20_000 });
      await settled();
      seen.push(...slack.shown);
      return READ;
    });
    expect(seen).toEqual([
      'Reading the documents …',
      'Reading the documents: 12 of 56 files read, about 20 s left.',
    ]);
    expect(slack.shown).toEqual([expect.stringMatching(DONE)]);
  });

  it('changes its message now and then, and not with every file', async () => {
    await run(async (tell) => {
      for (now = 0; now < 10_000; now += 100) {
        tell({ done: now / 100, total: 100, last: '', left: null });
        await settled();
      }
      return READ;
    });
    const progress = slack.calls.filter((call) => call === 'update').length - 1;
    expect(progress).toBe(4);
  });

  it('goes on in the same message when its process died', async () => {
    await expect(run(() => Promise.reject(new Error('killed')))).rejects.toThrow('killed');
    await run(() => Promise.resolve(READ), 1);
    expect(slack.shown).toEqual([expect.stringMatching(DONE)]);
  });

  it('goes on in the message whose button began it', async () => {
    await slack.client.chat.postMessage({ channel: 'D0PRIYA001', text: 'Import 2 records?', blocks: [] });
    const ts = slack.messages[0]?.ts ?? null;
    await run(() => Promise.resolve(READ), 0, ts);
    expect(slack.shown).toEqual([expect.stringMatching(DONE)]);
  });

  it('is done, and says what came of it, also where Slack took no message before', async () => {
    slack.failsAfter = 0;
    await run(() => {
      slack.failsAfter = null;
      return Promise.resolve(READ);
    });
    expect(slack.shown).toEqual([expect.stringMatching(DONE)]);
  });

  it('says what to do where it cannot be done', async () => {
    await run(() => Promise.resolve({ work: 'failed', why: 'Set AIMS_DOCUMENTS_DIR.' }));
    expect(slack.shown).toEqual(['Set AIMS_DOCUMENTS_DIR.']);
  });
});
