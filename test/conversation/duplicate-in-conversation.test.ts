import { beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { INGRID, PRIYA, Talk, textOf } from '../support/talk.ts';

const FIRST =
  'log an incident: the support chatbot showed a customer someone else’s address yesterday around 3pm, severity high, I own it';
const AGAIN =
  'log an incident: the chatbot displayed another customer’s address to a client yesterday, severity medium, 40 customers were affected, I own it';

onEachDatabase('a report of what is on record already', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    await talk.say(FIRST);
    await talk.say('save');
    await talk.say(AGAIN, { user: PRIYA, permalink: 'https://x.slack.com/archives/D2/p2' });
  });

  const numbers = async () => new Set((await talk.versions()).map(({ number }) => number));

  it('is shown before it is recorded, with why it looks like the same', async () => {
    const asked = textOf(await talk.say('save', { user: PRIYA }));
    expect(asked).toMatch(/Is this the same incident as INC-2026-0001/u);
    expect(asked).toMatch(/the same day, and both speak of [a-z, ]*customer and address/u);
    expect(await numbers()).toEqual(new Set(['INC-2026-0001']));
  });

  it('is recorded as its own on “no, record it”, and not asked about again', async () => {
    await talk.say('save', { user: PRIYA });
    expect(textOf(await talk.say('no, record it', { user: PRIYA }))).toMatch(/Recorded as INC-2026-0002/u);
  });

  it('becomes evidence of the other on “it is the same”, and tells its owner what was said', async () => {
    await talk.say('save', { user: PRIYA });
    const said = await talk.say('it is the same', { user: PRIYA });
    expect(textOf(said)).toMatch(/Nothing new was recorded: it is INC-2026-0001/u);
    expect(said.find(({ to }) => to.to === 'direct')?.text).toMatch(
      /@U0PRIYA001 reported[\s\S]*People affected: 40/u,
    );
    expect(await numbers()).toEqual(new Set(['INC-2026-0001']));
    const dossier = await talk.store.register.dossier('INC-2026-0001', talk.deps.actor(PRIYA));
    expect(dossier?.evidence).toMatchObject([{ permalink: 'https://x.slack.com/archives/D2/p2' }]);
  });

  it('offers what the other does not hold yet', async () => {
    await talk.say('save', { user: PRIYA });
    expect(textOf(await talk.press('It is the same', { user: PRIYA }))).toMatch(
      /does not hold yet[\s\S]*People affected: 40/u,
    );
    await talk.say('save', { user: PRIYA });
    expect((await talk.versions()).at(-1)).toMatchObject({
      number: 'INC-2026-0001',
      version: 2,
      data: { affectedCount: 40, severity: 'high' },
    });
  });

  it('passes nothing of a restricted draft on to a record that everybody sees', async () => {
    await talk.say('keep it confidential', { user: PRIYA });
    await talk.say('save', { user: PRIYA });
    const said = await talk.say('it is the same', { user: PRIYA });
    expect(said.map(({ to }) => to.to)).toEqual(['conversation']);
    expect(textOf(said)).toMatch(/nothing was passed on[\s\S]*“Mark INC-2026-0001 restricted”/u);
    const evidence = async () =>
      (await talk.store.register.dossier('INC-2026-0001', talk.deps.actor(PRIYA)))?.evidence;
    expect(await evidence()).toEqual([]);
    await talk.say('mark INC-2026-0001 restricted', { user: PRIYA });
    expect(textOf(await talk.say('it is the same', { user: PRIYA }))).toMatch(/Nothing new was recorded/u);
    expect(await evidence()).toHaveLength(1);
  });

  it('is asked about with buttons that work once, over a restart', async () => {
    await talk.say('save', { user: PRIYA });
    await talk.restart();
    await talk.press('No, record it', { user: PRIYA });
    expect(textOf(await talk.press('No, record it', { user: PRIYA }))).toMatch(/Recorded as INC-2026-0002/u);
    expect(await numbers()).toEqual(new Set(['INC-2026-0001', 'INC-2026-0002']));
  });
});

onEachDatabase('a system that the inventory does not list', (database) => {
  it('is offered to the AIMS manager for the inventory, who can log the change', async () => {
    const talk = await Talk.begin(await database.newPlace());
    await talk.say('log an incident: something failed yesterday, severity low, I own it');
    await talk.say('Invoice reader');
    expect(textOf(await talk.say('save'))).toMatch(/“Invoice reader” is not in the inventory/u);
    const proposed = await talk.press('Propose it for the inventory');
    expect(proposed.find(({ to }) => to.to === 'direct' && to.user === PRIYA)?.text).toMatch(
      /proposes to add “Invoice reader”/u,
    );
    expect(await talk.store.gaps()).toHaveLength(1);
    expect(textOf(await talk.press('Log the change', { user: PRIYA }))).toMatch(/A change draft/u);
  });

  it('is offered in words, and a yes is taken once', async () => {
    const talk = await Talk.begin(await database.newPlace());
    const conversation = 'slack:C1:1.1';
    const whole = 'log an incident: the invoice reader lost 3 files yesterday, severity low, I own it';
    await talk.say(whole, { conversation });
    expect(textOf(await talk.say('save', { conversation }))).toMatch(/Say “yes” or “no”/u);
    await talk.restart();
    expect(await talk.say('yes', { conversation, user: INGRID, direct: false })).not.toContainEqual(
      expect.objectContaining({ to: { to: 'direct', user: PRIYA } }),
    );
    const proposed = await talk.say('yes please', { conversation });
    expect(proposed.find(({ to }) => to.to === 'direct' && to.user === PRIYA)?.text).toMatch(
      /proposes to add “invoice reader”/u,
    );
    await talk.say('yes', { conversation });
    expect(await talk.store.gaps()).toHaveLength(1);
  });

  it('is answered in its thread while another draft is open elsewhere', async () => {
    const talk = await Talk.begin(await database.newPlace());
    await talk.say('log a risk: credit scoring may drift', { conversation: 'slack:D-U0TOMAS001:1.1' });
    const conversation = 'slack:D-U0TOMAS001:2.2';
    const whole = 'log an incident: the invoice reader lost 3 files yesterday, severity low, I own it';
    await talk.say(whole, { conversation });
    await talk.say('save', { conversation });
    expect(textOf(await talk.say('yes', { conversation }))).toMatch(/proposed for the inventory/u);
  });

  it('stays as it was called after a no', async () => {
    const talk = await Talk.begin(await database.newPlace());
    await talk.say('log an incident: the invoice reader lost 3 files yesterday, severity low, I own it');
    await talk.say('save');
    expect(textOf(await talk.say('no thanks'))).toMatch(/keeps “invoice reader” as you called it/u);
    await talk.say('yes');
    expect(await talk.store.gaps()).toEqual([]);
    expect((await talk.versions())[0]?.data['system']).toBe('invoice reader');
  });
});
