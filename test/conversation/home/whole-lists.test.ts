import { beforeAll, expect, it } from 'vitest';
import { homePages } from '../../../src/conversation/home/home-pages.ts';
import { listOfCell, type ListPage, type ListRequest } from '../../../src/conversation/home/list-request.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { replyText } from '../../../src/conversation/reply-text.ts';
import type { StateChange } from '../../../src/conversation/turn.ts';
import { slackAbilities } from '../../../src/slack/client-abilities.ts';
import { listView } from '../../../src/slack/home/home-view.ts';
import { viewProblems } from '../../slack/block-limits.ts';
import { onSqlite } from '../../support/databases.ts';
import { controlsOf, PRIYA, Talk, TOMAS } from '../../support/talk.ts';

const NOW = new Date('2026-11-24T09:00:00Z');
const COUNT = 123;
const COMMON = { description: 'What it is about.', owner: PRIYA };

const incident = (index: number): StateChange => ({
  change: 'create-record',
  record: {
    ...{ kind: 'incident', createdBy: TOMAS, source: null, draftId: `i-${index}` },
    data: {
      ...{ ...COMMON, title: `Thing ${index}.`, system: `Unlisted ${index % 20}` },
      ...{ occurredAt: '2026-11-20', severity: index === 0 ? 'low' : 'high' },
    },
  },
});
const risk = (index: number): StateChange => ({
  change: 'create-record',
  record: {
    ...{ kind: 'risk', createdBy: TOMAS, source: null, draftId: `r-${index}` },
    data: {
      ...{ ...COMMON, title: `Thing ${index}.`, system: 'Support chatbot' },
      ...{ treatment: 'reduce', likelihood: 4, impact: 5 },
    },
  },
});
const answered = (index: number): StateChange => ({
  change: 'save-review',
  review: {
    ...{ id: `a-${index}`, week: '2026-W47', owner: TOMAS, decidedBy: TOMAS },
    subject: { kind: 'document', id: `Thing ${index}.`, version: '1', contentHash: '' },
    ...{
      decision: 'unchanged',
      remindOn: null,
      plannedOn: '2026-10-01',
      decidedAt: '2026-11-19T10:00:00.000Z',
    },
  },
});
/** Words that share nothing, so that no two questions count as one. */
const declined = (index: number): StateChange => ({
  change: 'note-declined',
  question: `abcdefghijklmnopqrstuvwxyz`.slice(index % 20, (index % 20) + 5) + ` number${index}`,
});

onSqlite('a list that a number of the Home tab leads to', (database) => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await Talk.begin(await database.newPlace());
    const each = Array.from({ length: COUNT }, (_, index) => index);
    const changes = [incident, risk, answered].flatMap((make) => each.map(make));
    const asked = each.slice(0, 35).map(declined);
    await talk.store.commitTurn(
      { changes: [...changes, ...asked], replies: () => [] },
      { claim: null, actor: TOMAS, now: NOW },
    );
  });

  const pages = () => homePages(talk.deps);
  const text = (reply: Reply) => replyText(reply, (person) => `@${person}`);
  const turn = (reply: Reply, label: RegExp): ListPage | null => {
    const control = reply.controls.find((one) => label.test(one.label));
    if (control?.control !== 'button' || control.action.do !== 'open-list') return null;
    return { list: control.action.list, from: control.action.from };
  };

  /** Turns its pages to the end, and gives all of them. */
  async function whole(list: ListRequest): Promise<readonly Reply[]> {
    const read: Reply[] = [];
    for (let page: ListPage | null = { list, from: 0 }; page !== null;) {
      const reply = await pages().list(page, PRIYA);
      expect(viewProblems(listView(page, reply, slackAbilities))).toEqual([]);
      read.push(reply);
      page = turn(reply, /^Next/u);
    }
    return read;
  }

  it.each<readonly [string, ListRequest, number, RegExp]>([
    ['incidents', { of: 'records', kind: 'incident', severity: 'high' }, COUNT - 1, /Thing \d+\./gu],
    ['risks of a level', { of: 'records', kind: 'risk', level: 'very high' }, COUNT, /Thing \d+\./gu],
    ['risks of a cell', listOfCell('4x5'), COUNT, /Thing \d+\./gu],
    ['own records', { of: 'records', mine: true }, 2 * COUNT, /(?:INC|RSK)-2026-\d+/gu],
    ['reviews', { of: 'reviews', answered: 'late' }, COUNT, /One about something/gu],
    ['questions', { of: 'questions' }, 35, /number\d+(?=\n)/gu],
    ['systems', { of: 'systems' }, 20, /“Unlisted \d+”/gu],
  ])('has all of them, on pages that can be turned: %s', async (_which, list, count, line) => {
    const read = (await whole(list)).map(text);
    expect(read.length).toBeGreaterThan(1);
    const lines = read.flatMap((page) => page.match(line) ?? []);
    expect(lines).toHaveLength(count);
    if (list.of !== 'reviews') expect(new Set(lines).size).toBe(count);
    expect(read.join('\n')).not.toMatch(/aims export|more when|\bmore;/u);
  });

  it('says which of how many it shows, and leads back to the page before', async () => {
    const list = { of: 'records', kind: 'incident' } as const;
    const second = await pages().list({ list, from: 50 }, PRIYA);
    expect(text(second)).toMatch(/^Open incidents: 123, 51 to 100\n/u);
    expect(second.controls.map(({ label }) => label)).toEqual(['Back', 'Next 23']);
    expect(turn(second, /^Back$/u)).toEqual({ list, from: 0 });
  });

  it('shows its last page when there is none any more where somebody turned to', async () => {
    const list = { of: 'records', kind: 'incident' } as const;
    expect(text(await pages().list({ list, from: 5000 }, PRIYA))).toMatch(/123, 101 to 123\n/u);
    const questions = await pages().list({ list: { of: 'questions' }, from: 400 }, PRIYA);
    expect(text(questions).match(/number\d+(?=\n)/gu)).toHaveLength(5);
  });

  it('is led to by the sum as well as by each number', async () => {
    const shown = await pages().home(PRIYA);
    const labels = controlsOf(shown).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['High 122', 'Low 1', 'Very high 123']));
    expect(labels.filter((label) => /^All \d+$/u.test(label))).toEqual(['All 123']);
  });
});
