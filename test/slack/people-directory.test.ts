import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../src/kernel/logger.ts';
import { PeopleDirectory } from '../../src/slack/people-directory.ts';
import { slackClient } from '../../src/slack/slack-client.ts';
import { APP, PRIYA, TestSlack, TOMAS } from '../support/local-slack.ts';
import { apiError, ScriptedSlack } from './scripted-slack.ts';

const MINUTE = 60_000;

function directory(apiUrl: string, clock = { now: () => new Date(0) }): PeopleDirectory {
  const client = slackClient(APP.botToken, apiUrl, silentLogger);
  return new PeopleDirectory({ client, clock, logger: silentLogger, timezone: 'Europe/Berlin' });
}

describe('the people of a workspace', () => {
  let slack: TestSlack;
  let people: PeopleDirectory;
  beforeAll(async () => {
    slack = await TestSlack.start();
    people = directory(slack.apiUrl);
  });
  afterAll(() => slack.stop());

  it('are known with name, e-mail and zone', async () => {
    expect(await people.byId(TOMAS.id)).toEqual({
      id: TOMAS.id,
      name: 'Tomás Oliveira',
      email: 'tomas.oliveira@harbourmutual.example',
      timezone: 'Europe/Lisbon',
    });
  });

  it('have their id as name and the configured zone when they are not known', async () => {
    expect(await people.byId('U0NOBODY01')).toEqual({
      id: 'U0NOBODY01',
      name: 'U0NOBODY01',
      email: null,
      timezone: 'Europe/Berlin',
    });
  });

  it.each([
    ['e-mail', 'Priya.Raman@HarbourMutual.example', PRIYA.id],
    ['name', 'priya  raman', PRIYA.id],
    ['name without accents', 'Tomas Oliveira', TOMAS.id],
  ])('are found by %s', async (_, words, id) => {
    expect((await people.find(words))?.id).toBe(id);
  });

  it.each(['aims', 'Raman', '', 'somebody@elsewhere.example'])('are not found by %j', async (words) => {
    expect(await people.find(words)).toBeNull();
  });

  it('do not include the bot', async () => {
    expect((await people.everyone()).map((person) => person.id)).not.toContain(APP.botUserId);
  });
});

describe('the list of people', () => {
  let slack: ScriptedSlack;
  beforeEach(async () => {
    slack = await ScriptedSlack.start();
  });
  afterEach(() => slack.stop());

  const member = (id: string, more: object = {}) => ({
    id,
    name: id,
    profile: { real_name: `Name ${id}` },
    tz: 'Europe/Paris',
    ...more,
  });

  it('is read page by page, without bots and people who left', async () => {
    const bots = [member('UBOT', { is_bot: true }), member('ULEFT', { deleted: true }), member('USLACKBOT')];
    slack.answer(
      'users.list',
      { ok: true, members: [member('U1'), ...bots], response_metadata: { next_cursor: 'two' } },
      { ok: true, members: [member('U2')], response_metadata: { next_cursor: '' } },
    );
    const people = directory(slack.apiUrl);
    expect((await people.everyone()).map((person) => person.id)).toEqual(['U1', 'U2']);
    expect(slack.calls.map((call) => call.args['cursor'])).toEqual([undefined, 'two']);
  });

  it('finds nobody by a name that two people share', async () => {
    const twins = [member('U1'), member('U2', { profile: { real_name: 'Name U1' } })];
    slack.answer('users.list', { ok: true, members: twins });
    expect(await directory(slack.apiUrl).find('name u1')).toBeNull();
  });

  it('is asked for again after an hour, and a person too', async () => {
    let now = 0;
    const people = directory(slack.apiUrl, { now: () => new Date(now) });
    slack.answer('users.list', { ok: true, members: [member('U1')] });
    slack.answer('users.info', { ok: true, user: member('U1') });
    for (const at of [0, 59 * MINUTE, 61 * MINUTE]) {
      now = at;
      await people.everyone();
      await people.byId('U1');
    }
    expect(slack.callsOf('users.list')).toHaveLength(2);
    expect(slack.callsOf('users.info')).toHaveLength(2);
  });

  it('keeps a person who cannot be looked up for now, and tries again after a minute', async () => {
    let now = 0;
    const people = directory(slack.apiUrl, { now: () => new Date(now) });
    slack.answer('users.info', { ok: true, user: member('U1') });
    await people.byId('U1');
    slack.answer('users.info', apiError('internal_error'), {
      ok: true,
      user: member('U1', { tz: 'Europe/Rome' }),
    });
    now = 61 * MINUTE;
    expect(await people.byId('U1')).toMatchObject({ name: 'Name U1', timezone: 'Europe/Paris' });
    now = 63 * MINUTE;
    expect(await people.byId('U1')).toMatchObject({ timezone: 'Europe/Rome' });
  });
});
