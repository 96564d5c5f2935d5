import { beforeEach, expect, it } from 'vitest';
import { homePages } from '../../../src/conversation/home/home-pages.ts';
import { replyText } from '../../../src/conversation/reply-text.ts';
import type { ReviewRecord } from '../../../src/records/review-record.ts';
import { onSqlite } from '../../support/databases.ts';
import { controlsOf, PRIYA, Talk, TOMAS } from '../../support/talk.ts';

const RISK =
  'log a risk: the scorecard drifts and refuses young applicants, likelihood 3, impact 4, treatment reduce, I own it';

onSqlite('reviews on time on the Home tab', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    await talk.say(RISK);
    await talk.say('save');
  });

  const answered = async (id: string, plannedOn: string, decidedAt: string, about?: string) => {
    const [record] = await talk.versions();
    const review: ReviewRecord = {
      ...{ id, week: '2026-W47', owner: TOMAS, decidedBy: TOMAS, decidedAt },
      subject: {
        kind: 'risk',
        id: about ?? record?.number ?? '',
        version: '1',
        contentHash: record?.contentHash ?? '',
      },
      ...{ decision: 'unchanged', remindOn: null, plannedOn },
    };
    const turn = { changes: [{ change: 'save-review', review } as const], replies: () => [] };
    await talk.store.commitTurn(turn, { claim: null, actor: TOMAS, now: new Date(decidedAt) });
  };
  const text = (reply: Parameters<typeof replyText>[0]) => replyText(reply, (person) => `@${person}`);
  const home = async (user: string) => homePages(talk.deps).home(user);

  it('are a share of those that were answered, and each number leads to its list', async () => {
    expect(text(await home(PRIYA))).toContain('Reviews on time: none was answered in the last 12 weeks');
    await answered('a', '2026-11-18', '2026-11-17T10:00:00.000Z');
    await answered('b', '2026-11-02', '2026-11-19T10:00:00.000Z');
    await answered('c', '2026-11-18', '2026-11-19T10:00:00.000Z');
    const reply = await home(PRIYA);
    expect(text(reply)).toContain('Reviews on time: 66% of 3 in the last 12 weeks');
    const labels = controlsOf(reply).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Late 1', 'On time 2']));
    const late = await homePages(talk.deps).list(
      { list: { of: 'reviews', answered: 'late' }, from: 0 },
      PRIYA,
    );
    expect(text(late)).toMatch(/RSK-2026-0001 .* · planned 2 Nov, answered 19 Nov by @U0TOMAS001/u);
  });

  it('are as many as their list holds, also when one is about something that is not shown', async () => {
    await answered('a', '2026-11-02', '2026-11-19T10:00:00.000Z');
    await answered('b', '2026-11-02', '2026-11-19T10:00:00.000Z', 'RSK-2026-0999');
    expect(controlsOf(await home(PRIYA)).map(({ label }) => label)).toContain('Late 2');
    const late = text(
      await homePages(talk.deps).list({ list: { of: 'reviews', answered: 'late' }, from: 0 }, PRIYA),
    );
    expect(late.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(2);
    expect(late).toMatch(/not shown to you/u);
    expect(late).not.toContain('RSK-2026-0999');
  });

  it('are for AIMS managers and auditors', async () => {
    await answered('a', '2026-11-18', '2026-11-17T10:00:00.000Z');
    expect(text(await home(TOMAS))).not.toContain('Reviews on time');
    const list = await homePages(talk.deps).list(
      { list: { of: 'reviews', answered: 'on-time' }, from: 0 },
      TOMAS,
    );
    expect(text(list)).toBe('This list is for AIMS managers and auditors.');
  });
});
