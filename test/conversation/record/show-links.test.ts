import { beforeEach, expect, it } from 'vitest';
import type { IncomingOf } from '../../../src/conversation/incoming.ts';
import { onSqlite } from '../../support/databases.ts';
import { PRIYA, Talk, textOf, TOMAS } from '../../support/talk.ts';

const BASE = 'https://aims.example.org';
const LINK = `${BASE}/records/INC-2026-0001`;

onSqlite('a record’s link in a message', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace(), { AIMS_PUBLIC_URL: BASE });
    await talk.say(
      'log an incident: the support chatbot showed a customer someone else’s address yesterday around 3pm, severity high, I own it',
    );
    await talk.say('save');
  });

  let shared = 0;
  const share = (links: readonly string[], more: Partial<IncomingOf<'links-shared'>> = {}) =>
    talk.deliver(`links-${(shared += 1)}`, {
      kind: 'links-shared',
      ...{ conversation: 'slack:C1:9.9', place: 'C1', user: TOMAS, message: '9.9', links: [...links] },
      shownAt: { channel: 'C1', message: '9.9' },
      ...{ reachable: true, direct: false },
      ...more,
    });

  it('shows beneath it what everybody may see: title, status, weight and owner', async () => {
    const said = await share([LINK, LINK, 'https://elsewhere.example/records/INC-2026-0001']);
    expect(said.map(({ to }) => to)).toEqual([
      { to: 'unfurl', url: LINK, at: { channel: 'C1', message: '9.9' } },
    ]);
    expect(textOf(said)).toMatch(/INC-2026-0001 .*address[\s\S]*Incident · reported · high · @U0TOMAS001/u);
    expect(textOf(said)).not.toContain('Only you');
  });

  it('shows it in a message that is being written', async () => {
    const at = { unfurlId: 'u-1' };
    const said = await share([LINK], { shownAt: at, reachable: false });
    expect(said.map(({ to }) => to)).toEqual([{ to: 'unfurl', url: LINK, at }]);
  });

  it('goes to whoever shared it alone when not everybody may see the record', async () => {
    await talk.say('mark it restricted');
    const said = await share([LINK]);
    expect(said.map(({ to }) => to)).toEqual([{ to: 'aside', user: TOMAS, conversation: 'slack:C1:9.9' }]);
    expect(textOf(said)).toContain('Only you see this');
    expect(await share([LINK], { user: PRIYA })).toHaveLength(1);
  });

  it('says nothing of a record that its reader may not see, as of one that is not there', async () => {
    await talk.say('mark it restricted');
    expect(await share([LINK], { user: 'U0NOBODY01' })).toEqual([]);
    expect(await share([`${BASE}/records/INC-2026-0099`], { user: 'U0NOBODY01' })).toEqual([]);
  });

  it('shows a restricted record nowhere where nobody can be told alone', async () => {
    await talk.say('mark it restricted');
    expect(await share([LINK], { reachable: false })).toEqual([]);
    expect(await share([LINK], { shownAt: { unfurlId: 'u-1' }, reachable: false })).toEqual([]);
  });

  it('shows in their own conversation what they may see', async () => {
    await talk.say('mark it restricted');
    const said = await share([LINK], { direct: true });
    expect(said.map(({ to }) => to.to)).toEqual(['unfurl']);
  });

  it('is on the record’s card', async () => {
    expect(textOf(await talk.say('show INC-2026-0001'))).toContain(LINK);
  });
});

onSqlite('without an address of their own', (database) => {
  it('records have no link on their card', async () => {
    const talk = await Talk.begin(await database.newPlace());
    await talk.say(
      'log an incident: the support chatbot showed a customer someone else’s address yesterday around 3pm, severity high, I own it',
    );
    await talk.say('save');
    expect(textOf(await talk.say('show INC-2026-0001'))).not.toContain('Link to this record');
  });
});
