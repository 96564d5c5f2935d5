import { beforeEach, expect, it } from 'vitest';
import { homePages } from '../../../src/conversation/home/home-pages.ts';
import { listOfCell, type ListRequest } from '../../../src/conversation/home/list-request.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { replyText } from '../../../src/conversation/reply-text.ts';
import type { RecordData, RecordKind } from '../../../src/records/define-record.ts';
import { onSqlite } from '../../support/databases.ts';
import { controlsOf, INGRID, PRIYA, Talk, TOMAS } from '../../support/talk.ts';

const COMMON = { description: 'What it is about.', system: 'Support chatbot' };
const RISK = { treatment: 'reduce', likelihood: 5, impact: 5 };
const RECORDS: readonly (readonly [RecordKind, RecordData])[] = [
  ['incident', { occurredAt: '2026-11-20', severity: 'high' }],
  ['incident', { occurredAt: '2026-11-20', severity: 'high', system: 'warehouse robot' }],
  ['incident', { occurredAt: '2026-11-20', severity: 'low', system: 'Warehouse Robot' }],
  ['risk', RISK],
  ['risk', { ...RISK, residualLikelihood: 1, residualImpact: 1 }],
  ['risk', { ...RISK, residualLikelihood: 1, system: 'door camera' }],
  ['change', { changeKind: 'prompt', reason: 'It is needed.', plannedFor: '2099-01-01' }],
];

onSqlite('the numbers of the Home tab', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    const changes = RECORDS.map(([kind, data], index) => {
      const owner = index % 2 === 0 ? PRIYA : TOMAS;
      const record = { kind, createdBy: owner, source: null, draftId: `d-${index}` };
      return {
        change: 'create-record' as const,
        record: { ...record, data: { ...COMMON, title: `Number ${index}`, owner, ...data } },
      };
    });
    const now = new Date('2026-11-24T09:00:00Z');
    await talk.store.commitTurn({ changes, replies: () => [] }, { claim: null, actor: TOMAS, now });
  });

  const text = (reply: Reply) => replyText(reply, (person) => `@${person}`);
  const home = (user: string) => homePages(talk.deps).home(user);
  const linesOf = ({ parts }: Reply): number =>
    parts.reduce((sum, part) => sum + (part.part === 'list' ? part.items.length : 0), 0);
  const listsOf = (reply: Reply): readonly { readonly label: string; readonly list: ListRequest }[] =>
    controlsOf(reply).flatMap((control) =>
      control.control === 'button' && control.action.do === 'open-list'
        ? [{ label: control.label, list: control.action.list }]
        : [],
    );

  it.each([PRIYA, INGRID, TOMAS])('are as many as their lists hold: %s', async (user) => {
    const counted = listsOf(await home(user)).filter(({ list }) => list.of === 'records');
    expect(counted.length).toBeGreaterThan(0);
    for (const { label, list } of counted) {
      const count = Number(/\d+$/u.exec(label)?.[0]);
      expect([label, linesOf(await homePages(talk.deps).list({ list, from: 0 }, user))]).toEqual([
        label,
        count,
      ]);
    }
  });

  it('are in the matrix, too, the number of a cell for those that it holds, the worst first', async () => {
    const cells = controlsOf(await home(PRIYA)).flatMap((control) =>
      control.control === 'select' && control.action.do === 'open-cell' ? control.options : [],
    );
    expect(cells.map(({ label }) => label)).toEqual([
      'Likelihood 5, impact 5: 2',
      'Likelihood 1, impact 1: 1',
    ]);
    const lists = await Promise.all(
      cells.map(({ value }) => homePages(talk.deps).list({ list: listOfCell(value), from: 0 }, PRIYA)),
    );
    expect(lists.map(linesOf)).toEqual([2, 1]);
    expect(lists.map(text).join('\n')).toMatch(
      /risks with likelihood 5 and impact 5: 2\n.*Number 5[\s\S]*Number 3[\s\S]*impact 1: 1\n.*Number 4/u,
    );
  });

  it('count a risk by what is left of it once both numbers of that are known, in the matrix too', async () => {
    const shown = text(await home(PRIYA));
    expect(listsOf(await home(PRIYA)).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Low 1', 'Very high 2']),
    );
    expect(shown).toMatch(/5 +│ +· +· +· +· +2/u);
    expect(shown).toMatch(/1 +│ +1 +·/u);
    const found = await talk.say('show open low risks', { user: PRIYA });
    expect(found.map((said) => said.text).join('\n')).toMatch(/Number 4/u);
  });

  it('hold the systems that wait for the inventory, for those who add them', async () => {
    expect(text(await home(PRIYA))).toContain('Systems that the inventory does not list: 2');
    const list = await homePages(talk.deps).list({ list: { of: 'systems' }, from: 0 }, PRIYA);
    expect(text(list)).toMatch(
      /2 systems wait for the inventory[\s\S]*INC-2026-0002[\s\S]*“door camera”|“door camera”[\s\S]*INC-2026-0003/u,
    );
    expect(controlsOf(list).map(({ label }) => label)).toContain('Add door camera');
    for (const user of [TOMAS, INGRID]) {
      expect(text(await home(user))).not.toContain('inventory does not list');
      expect(text(await homePages(talk.deps).list({ list: { of: 'systems' }, from: 0 }, user))).toMatch(
        /is for AIMS managers/u,
      );
    }
  });

  it('say nothing of the inventory when every system is in it', async () => {
    const other = await Talk.begin(await database.newPlace());
    expect(text(await homePages(other.deps).home(PRIYA))).not.toContain('inventory does not list');
  });
});
