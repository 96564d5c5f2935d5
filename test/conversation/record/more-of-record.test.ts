/** What is said on in the thread of a record: it belongs to it, begins another one, or is passed on to whoever may add it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { recognizeDerived } from '../../../src/conversation/record/derive-record.ts';
import { onSqlite } from '../../support/databases.ts';
import { type Talk, textOf, TOMAS } from '../../support/talk.ts';
import { threadOfIncident } from '../../support/thread-of-incident.ts';

const COLLEAGUE = 'U0ANNA0001';

onSqlite('in the thread of a recorded incident', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await threadOfIncident(await database.newPlace());
  });

  it.each([
    ['they are all up again since 13:30, it ended then', /Ended: [^\n]*13:30/u],
    ['update: 61 customers were affected, and we told them to wait', /People affected: 61/u],
    ['sorry, only 7 people were affected', /People affected: 7/u],
    ['I was on duty: we pulled the mailing at 11', /Done at once: [^\n]*pulled the mailing/u],
  ])('“%s” changes it', async (text, said) => {
    const shown = textOf(await talk.say(text));
    expect(shown).toMatch(/changes to INC-2026-0001\?/u);
    expect(shown).toMatch(said);
  });

  it('what names nothing is kept as a note of it, or becomes a record of its own', async () => {
    const text = 'the courier was called back and arrived at noon';
    expect(textOf(await talk.say(text))).toMatch(/more about INC-2026-0001[\s\S]*courier was called back/u);
    const own = textOf(await talk.say('it’s of its own'));
    expect(own).toMatch(/An incident draft[\s\S]*Courier was called back/u);
    expect((await talk.draft())?.updates).toBeNull();
    expect(await talk.versions()).toHaveLength(1);
  });

  it('“yes” records what was kept as a note of it', async () => {
    await talk.say('the courier was called back and arrived at noon');
    await talk.say('yes');
    const [record] = (await talk.versions()).toReversed();
    expect(record?.data['notes']).toMatch(/^the courier was called back/u);
    expect(record?.data['description']).not.toMatch(/courier/u);
  });

  it.each(['it happened once more yesterday', 'the very same problem occurred again this morning'])(
    '“%s” is an incident of its own and leaves its day as it was',
    async (text) => {
      const said = textOf(await talk.say(text));
      expect(said).toMatch(/INC-2026-0001 stays as it is[\s\S]*An incident draft/u);
      expect((await talk.draft())?.updates).toBeNull();
      expect((await talk.draft())?.answers['system']?.value).toBe('Support chatbot');
      expect((await talk.versions()).at(-1)?.data['occurredAt']).toBe('2026-11-23');
    },
  );

  it('what happens again while changes to it are open begins its own as well', async () => {
    await talk.say('it ended at 14:00');
    const said = textOf(await talk.say('the same thing happened again yesterday evening'));
    expect(said).toMatch(/INC-2026-0001 stays as it is[\s\S]*An incident draft/u);
  });

  it.each([
    'another one: the claims triage is slow since this morning',
    'new incident: the claims triage is slow since this morning',
    'the CV screening rejected every woman yesterday',
  ])('“%s” is no part of it', async (text) => {
    await talk.say(text);
    expect((await talk.draft())?.updates).toBeNull();
  });

  it.each(['and make a risk out of this: likely, major, reduce, me', 'new risk because of INC-2026-0001'])(
    '“%s” begins a risk that can be linked to it',
    async (text) => {
      const said = textOf(await talk.say(text));
      expect(said).toMatch(/INC-2026-0001 stays as it is[\s\S]*A risk draft[\s\S]*Support chatbot/u);
      expect((await talk.draft())?.kind).toBe('risk');
      expect((await talk.draft())?.answers['title']?.value).not.toMatch(/out of this|because of/u);
    },
  );

  it('a colleague hears that they may not change it, and its owner hears what they said', async () => {
    const thread = { conversation: 'slack:C1:5.5', direct: false };
    await talk.say('show INC-2026-0001', thread);
    const before = talk.said.length;
    await talk.say('the root cause was an address list of last year', { ...thread, user: COLLEAGUE });
    const replies = talk.said.slice(before);
    expect(replies.map(({ text }) => text).join('\n')).toMatch(
      /may change INC-2026-0001\.[\s\S]*sent your words to/u,
    );
    const passed = replies.find(({ to }) => to.to === 'direct' && to.user === TOMAS);
    expect(passed?.text).toMatch(/INC-2026-0001[\s\S]*address list of last year[\s\S]*Nothing was changed/u);
    expect(await talk.versions()).toHaveLength(1);
  });

  it.each(['no no, I meant INC-2026-0001', 'that is about INC-2026-0001', 'add it to inc-1'])(
    '“%s” takes what was begun as another one for it',
    async (text) => {
      await talk.say('new incident: 12 more letters came back, we stopped the printer');
      expect((await talk.draft())?.updates).toBeNull();
      expect(textOf(await talk.say(text))).toMatch(/changes to INC-2026-0001\?/u);
      await talk.say('yes');
      expect(await talk.draft()).toBeNull();
      expect(await talk.versions()).toHaveLength(2);
    },
  );

  it('words that name it and no answer of it are kept', async () => {
    const said = textOf(await talk.say('INC-2026-0001: the printer company confirmed our doubts'));
    expect(said).toMatch(/as a note of it[\s\S]*printer company/u);
  });
});

describe('a record that follows from another one', () => {
  const now = new Date('2026-11-26T09:00:00Z');
  it.each([
    ['open a change for INC-2026-0004: a second lookup', 'change', 'a second lookup'],
    ['turn this into a risk', 'risk', ''],
    ['this should be a risk too: the list may be old', 'risk', 'the list may be old'],
    ['log an incident because of CHG-2026-0002', 'incident', ''],
  ])('“%s”', (text, kind, rest) => {
    expect(recognizeDerived(text, now)).toMatchObject({ kind, rest });
  });

  it.each([
    'the incident about this model is closed',
    'there is a risk of this being wrong',
    'a change about the chatbot',
    'risk for it staff is low this year',
  ])('“%s” begins none', (text) => {
    expect(recognizeDerived(text, now)).toBeNull();
  });
});
