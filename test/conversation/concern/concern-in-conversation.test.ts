import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { onEachDatabase, type Place } from '../../support/databases.ts';
import { INGRID, PRIYA, Talk, textOf, TOMAS } from '../../support/talk.ts';

const READER = 'U0READER01';
const SETTINGS = join(mkdtempSync(join(tmpdir(), 'aims-settings-')), 'settings.yaml');
writeFileSync(SETTINGS, `concerns:\n  readers: [${READER}]\n`);
const WORRY = 'the scorecard seems to refuse people from one part of town';

onEachDatabase('a concern', (database) => {
  let talk: Talk;
  let place: Place;
  beforeEach(async () => {
    place = await database.newPlace();
    talk = await Talk.begin(place, { AIMS_SETTINGS: SETTINGS });
  });

  const codeIn = (text: string): string => /code: (?<code>[0-9A-Z-]{19})/u.exec(text)?.groups?.['code'] ?? '';

  const everythingStored = async (): Promise<string> => {
    const tables = [
      'drafts',
      'draft_messages',
      'memories',
      'conversation_records',
      'records',
      'record_versions',
    ];
    const rows = await Promise.all(
      [...tables, 'audit_events', 'inbox'].map((table) => place.sql(`select * from ${table}`)),
    );
    return JSON.stringify(rows);
  };

  it('is raised without a name, and nothing stored leads back to the person', async () => {
    expect(textOf(await talk.say('I want to raise a concern'))).toMatch(
      /with your name, or without\?[\s\S]*Slack itself keeps/u,
    );
    expect(textOf(await talk.press('Without my name'))).toMatch(/What worries you\?/u);
    expect(textOf(await talk.say(WORRY))).toMatch(
      /Open it as a form, so that Slack keeps no message of yours/u,
    );
    const said = await talk.say('save');
    expect(codeIn(textOf(said))).not.toBe('');
    expect(said.find(({ to }) => to.to === 'direct' && to.user === READER)?.text).toMatch(
      /without a name: CON-2026-0001/u,
    );
    const stored = await everythingStored();
    expect(stored).toContain('one part of town');
    expect(stored).not.toContain(TOMAS);
  });

  it('is followed up with the code, which also takes an answer', async () => {
    await talk.command('concern', `anonymous: ${WORRY}`);
    const code = codeIn(textOf(await talk.say('save')));
    await talk.say('ask about CON-2026-0001: since when?', { user: READER });
    expect(textOf(await talk.say(`concern code ${code}`))).toMatch(/is received[\s\S]*since when\?/u);
    const added = await talk.say(`concern code ${code}: since last month`);
    expect(added.find(({ to }) => to.to === 'direct' && to.user === READER)?.text).toMatch(
      /since last month/u,
    );
    expect(await everythingStored()).not.toContain(TOMAS);
    expect(textOf(await talk.say('concern code 0000-1111-2222-3333'))).toMatch(/no concern with this code/u);
  });

  it('has given its code before it is recorded, so that it is not lost with the reply that says so', async () => {
    const code = codeIn(textOf(await talk.command('concern', `anonymous: ${WORRY}`)));
    expect(code).not.toBe('');
    expect(codeIn(textOf(await talk.say('save')))).toBe(code);
    expect(textOf(await talk.say(`concern code ${code}`))).toMatch(/is received/u);
    expect(await everythingStored()).not.toContain(code);
  });

  it('takes the code of another one to that one, and keeps what is open', async () => {
    await talk.command('concern', `anonymous: ${WORRY}`);
    const code = codeIn(textOf(await talk.say('save')));
    await talk.command('concern', 'anonymous: the chatbot reads private letters aloud');
    expect(textOf(await talk.say(`${code} since last month`))).toMatch(/Added\.[\s\S]*private letters/u);
    expect(textOf(await talk.say(`as I said under ${code} it goes on`))).toMatch(
      /taken nothing of your message yet[\s\S]*private letters/u,
    );
    const added = await talk.say(`concern code ${code}: since last month`);
    expect(textOf(added)).toMatch(/Added\.[\s\S]*open here[\s\S]*private letters/u);
    const own = codeIn(textOf(added));
    const still = textOf(await talk.say(own));
    expect(still).toMatch(/code of the concern that is open here[\s\S]*private letters/u);
    expect(still).not.toMatch(/last month|goes on/u);
    expect(textOf(await talk.say('save'))).toMatch(/recorded, without your name/u);
    expect(await everythingStored()).not.toContain(code);
  });

  it('that is told at once is shown once before it is recorded', async () => {
    const card = textOf(await talk.say(`I want to raise a concern without my name: ${WORRY}`));
    expect(card.match(/Concern: the scorecard/gu)).toHaveLength(1);
    expect(card).toContain('Record this concern without your name?');
  });

  it('is raised with a command, also where that is mistyped, and the words are kept nowhere else', async () => {
    for (const typed of ['', WORRY, `anonymous: ${WORRY}`])
      expect(textOf(await talk.command('concern', typed))).toMatch(/without\?|concern without your name/u);
    const slip = await talk.command('concren', `concren ${WORRY}`);
    expect(textOf(slip)).toMatch(/with your name, or without\?/u);
    expect(textOf(slip)).not.toContain('part of town');
    await talk.press('Without my name');
    expect(textOf(await talk.say('save'))).toMatch(/Your concern is recorded, without your name/u);
  });

  it('in more words than a button carries is taken whole, and in more than its field holds says so', async () => {
    const long = `${WORRY}. ${'"Why" was\nnever said. '.repeat(100)}The end`;
    expect(textOf(await talk.command('concern', long))).not.toMatch(/only take its beginning/u);
    await talk.press('Without my name');
    await talk.say('save');
    expect((await talk.versions())[0]?.data['description']).toMatch(/The end/u);
    for (const how of ['', 'anonymous: ']) {
      const longer = `${how}${WORRY}. ${'Why was never said. '.repeat(300)}`;
      expect(textOf(await talk.command('concern', longer))).toMatch(/only take its beginning/u);
    }
  });

  it('is taken without a name where the person tells it instead of saying which', async () => {
    for (const told of ['my manager reads the chatbot logs of the night shift', 'it happened yesterday']) {
      const asked = await Talk.begin(await database.newPlace(), { AIMS_SETTINGS: SETTINGS });
      await asked.say('I want to raise a concern');
      const card = textOf(await asked.say(told));
      expect(card).toMatch(/Record this concern without your name\?/u);
      const drafts = await asked.store.drafts.ofPerson(TOMAS);
      expect(drafts.map(({ kind, anonymous, source }) => [kind, anonymous, source])).toEqual([
        ['concern', true, null],
      ]);
    }
  });

  it('is told in several messages, of which nothing is lost', async () => {
    await talk.say('I want to raise a concern without my name');
    const pieces = [WORRY, 'it happened again in the November file', 'the chatbot does it too, I think'];
    for (const piece of pieces) await talk.say(piece);
    const [draft] = await talk.store.drafts.ofPerson(TOMAS);
    for (const piece of pieces) expect(draft?.answers['description']?.value).toContain(piece);
  });

  it.each([
    ['With my name, please.', 'with', 'a user'],
    ['I would prefer it in my own name', 'with', 'a user'],
    ['anonymously please', 'without', 'nobody'],
    ['no name', 'without', 'nobody'],
  ])('is given the name or none with “%s”, also once it is told', async (choice, said, by) => {
    await talk.say('I want to raise a concern');
    await talk.say(WORRY);
    expect(textOf(await talk.say(choice))).toContain(`A concern ${said} your name.`);
    expect(await talk.store.drafts.ofPerson(TOMAS)).toHaveLength(1);
    await talk.say('save');
    const [record] = await talk.versions();
    expect(record?.data['description']).toMatch(/part of town/u);
    expect(record?.createdBy).toBe(by === 'nobody' ? 'anonymous' : TOMAS);
  });

  it('that was begun with a name loses it, and every message, when its person says so', async () => {
    await talk.say('I want to raise a concern with my name');
    await talk.say(WORRY);
    await talk.say('without my name, please');
    expect(textOf(await talk.say('save'))).toMatch(/recorded, without your name/u);
    expect(await everythingStored()).not.toContain(TOMAS);
  });

  it('that comes up while a form is open goes nowhere near the form, which stays open', async () => {
    const conversation = 'slack:C1:1.1';
    await talk.say('log an incident: the support chatbot insulted a customer yesterday', { conversation });
    const before = await talk.draft(TOMAS, conversation);
    const said = await talk.say(`I also want to raise a concern: ${WORRY}`, { conversation });
    expect(said.map(({ to }) => to.to)).toEqual(['conversation', 'direct']);
    expect(textOf(said)).not.toContain('part of town');
    expect(await talk.draft(TOMAS, conversation)).toEqual(before);
    expect(await everythingStored()).not.toContain('part of town');
  });

  it('that tells of an incident stays a concern: no draft with a name is made of it', async () => {
    await talk.say('I want to raise a concern with my name');
    await talk.say('there was an incident with the scorecard that nobody logged');
    const drafts = await talk.store.drafts.ofPerson(TOMAS);
    expect(drafts.map(({ kind, answers }) => [kind, answers['description']?.value])).toEqual([
      ['concern', 'there was an incident with the scorecard that nobody logged'],
    ]);
  });

  it('is not taken where others read along', async () => {
    const said = await talk.say(`I have a concern: ${WORRY}`, { conversation: 'slack:C1:1.1' });
    expect(said.map(({ to }) => to.to)).toEqual(['conversation', 'direct']);
    expect(said[0]?.text).toMatch(/Please do not write about a concern here/u);
    expect(textOf(said)).not.toContain('part of town');
    expect(await everythingStored()).not.toMatch(/part of town|slack:C1/u);
  });

  it.each([
    ['I want to raise a concern', 'without your name'],
    ['I want to raise an anonymous concern', 'without your name'],
    ['I want to raise a concern with my name', 'with your name'],
  ])(
    'begun where others read along waits in direct messages for what is written next: “%s”',
    async (words, how) => {
      await talk.say(words, { conversation: 'slack:C1:1.1' });
      const card = textOf(await talk.say('the chatbot leaked salaries yesterday and Kim hides it'));
      expect(card).toContain(`Record this concern ${how}?`);
      const told = await talk.say('save');
      expect(told.find(({ to }) => to.to === 'direct' && to.user === READER)?.text).toContain(
        'CON-2026-0001',
      );
      if (how === 'without your name') expect(await everythingStored()).not.toContain(TOMAS);
    },
  );

  it('with a name is seen by its person and those who handle concerns', async () => {
    await talk.say('I want to raise a concern with my name');
    await talk.say(WORRY);
    expect(textOf(await talk.say('save'))).toMatch(/recorded as CON-2026-0001/u);
    expect(textOf(await talk.say('show CON-2026-0001'))).toMatch(/part of town/u);
    expect(textOf(await talk.say('show CON-2026-0001', { user: READER }))).toMatch(/part of town/u);
    expect(textOf(await talk.say('show CON-2026-0001', { user: PRIYA }))).toMatch(/There is no record/u);
  });

  it('without a name is not seen by managers and auditors', async () => {
    await talk.command('concern', `anonymous: ${WORRY}`);
    await talk.say('save');
    for (const user of [PRIYA, INGRID, TOMAS])
      expect(textOf(await talk.say('show CON-2026-0001', { user }))).toMatch(/There is no record/u);
  });

  it('that is cancelled without a name is deleted at once', async () => {
    await talk.command('concern', `anonymous: ${WORRY}`);
    await talk.say('cancel');
    expect(textOf(await talk.say('yes'))).toMatch(/deleted/u);
    expect(await everythingStored()).not.toContain('part of town');
  });

  it('that was left without a name is deleted when its person does not come back to it', async () => {
    await talk.command('concern', `anonymous: ${WORRY}`);
    talk.at('2026-11-27T09:31:00Z');
    expect(await talk.offerLeft()).toEqual({ offered: 1, putAside: 0 });
    expect(talk.said.at(-1)?.text).toMatch(/Without an answer I delete it/u);
    talk.at('2026-12-01T09:32:00Z');
    expect(await talk.offerLeft()).toEqual({ offered: 0, putAside: 1 });
    const stored = await everythingStored();
    expect(stored).not.toContain('part of town');
    expect(stored).not.toContain(TOMAS);
  });

  describe('while nobody is named to read it', () => {
    let unread: Talk;
    let there: Place;
    beforeEach(async () => {
      there = await database.newPlace();
      unread = await Talk.begin(there);
    });

    it('is said not to be recorded yet, with who can change that, and what was typed is kept', async () => {
      const said = textOf(await unread.say(`I want to raise a concern: ${WORRY}`));
      expect(said).toMatch(/nobody is named to read them/u);
      expect(said).toMatch(new RegExp(`@${PRIYA}[\\s\\S]*concerns: readers`, 'u'));
      const [draft] = await unread.store.drafts.ofPerson(TOMAS);
      expect([draft?.anonymous, draft?.answers['description']?.value]).toEqual([true, WORRY]);
    });

    it('takes what its person says next for no record with their name', async () => {
      await unread.say('I have a concern');
      await unread.say('it happened yesterday, the chatbot insulted a customer');
      const drafts = await unread.store.drafts.ofPerson(TOMAS);
      expect(drafts.map(({ kind, anonymous }) => [kind, anonymous])).toEqual([['concern', true]]);
    });

    it.each(['anonymous: ', 'with my name: '])('is not recorded, and not lost (%s)', async (how) => {
      await unread.command('concern', `${how}${WORRY}`);
      expect(textOf(await unread.say('save'))).toMatch(/nobody is named to read them[\s\S]*part of town/u);
      expect(await unread.versions()).toEqual([]);
      const named = await Talk.begin(there, { AIMS_SETTINGS: SETTINGS });
      expect(textOf(await named.say('save', { message: 'later' }))).toMatch(/is recorded/u);
    });

    it('is deleted at once when its person cancels', async () => {
      await unread.say(`I want to raise a concern: ${WORRY}`);
      await unread.say('cancel');
      expect(textOf(await unread.say('yes'))).toMatch(/deleted/u);
      expect(await unread.store.drafts.ofPerson(TOMAS)).toEqual([]);
    });
  });
});
