import { expect, it } from 'vitest';
import type { Sight } from '../../src/capture/understand/reader/message-reader.ts';
import { CLASSES, type ClassName } from '../../src/capture/understand/reader/tags.ts';
import { onSqlite } from '../support/databases.ts';
import { Talk, TOMAS } from '../support/talk.ts';

const MESSAGE =
  'log an incident: the support chatbot confused 40 customers yesterday and the shift lead calls it sev 2, I own it';
const IS_IT = /Your message may say so, and I am not sure of it\. Is it this\?/u;
const SURE = 0.999;
const UNSURE = 0.001;

/** Sees everything as it is read, but what is said of `field`. */
function seesAllBut(field: ClassName | 'system'): Sight {
  const chance = (name: string): number => (name === field ? UNSURE : SURE);
  return {
    chances: (name) =>
      new Map(
        CLASSES[name].map((value) => [
          value,
          name === 'kind' && value !== 'incident' ? UNSURE : chance(name),
        ]),
      ),
    stretch: () => null,
    within: chance,
    mark: chance,
  };
}

onSqlite('a value of which it is not sure', (database) => {
  async function told(field: ClassName | 'system' = 'severity') {
    const talk = (await Talk.begin(await database.newPlace(), {}, null)).sees(() => seesAllBut(field));
    const first = JSON.stringify(await talk.say(MESSAGE));
    return { talk, first };
  }
  const severityOf = async (talk: Talk) => (await talk.draft())?.answers['severity']?.value;

  it('is asked with the words it was read from, and not taken before', async () => {
    const { talk, first } = await told();
    expect(first).toMatch(IS_IT);
    expect(first).toContain('High');
    expect(await severityOf(talk)).toBeUndefined();
    expect((await talk.draft())?.answers['affectedCount']?.value).toBe(40);
  });

  it.each(['yes', 'that is right', 'it is', 'severity high'])('is taken with “%s”', async (words) => {
    const { talk } = await told();
    expect(JSON.stringify(await talk.say(words))).not.toMatch(IS_IT);
    expect(await severityOf(talk)).toBe('high');
  });

  it.each(['low', 'no, it was low'])('gives way to what the person says: “%s”', async (words) => {
    const { talk } = await told();
    expect(JSON.stringify(await talk.say(words))).not.toMatch(IS_IT);
    expect(await severityOf(talk)).toBe('low');
  });

  it.each(['no', 'skip'])('is asked in the ordinary way after “%s” where it is needed', async (words) => {
    const { talk } = await told('system');
    expect((await talk.draft())?.answers['system']).toBeUndefined();
    const after = JSON.stringify(await talk.say(words));
    expect(after).not.toMatch(IS_IT);
    expect(after).toMatch(/Which AI system/u);
  });

  it('is taken at once where the field is called by its name', async () => {
    const talk = (await Talk.begin(await database.newPlace(), {}, null)).sees(() => seesAllBut('severity'));
    expect(JSON.stringify(await talk.say(MESSAGE.replace('sev 2', 'severity high')))).not.toMatch(IS_IT);
    expect(await severityOf(talk)).toBe('high');
  });

  it('is taken or left by its buttons, and once', async () => {
    const { talk } = await told();
    await talk.press('Yes');
    expect(await severityOf(talk)).toBe('high');
    await talk.press('No');
    expect(await severityOf(talk)).toBe('high');
    const other = await told();
    expect(JSON.stringify(await other.talk.press('No'))).not.toMatch(IS_IT);
    expect(await severityOf(other.talk)).toBeUndefined();
  });

  it('is asked again after a restart, a question in between and before anything is recorded', async () => {
    const { talk } = await told();
    await talk.restart();
    expect(JSON.stringify(await talk.say('what have you got?'))).toMatch(IS_IT);
    expect(JSON.stringify(await talk.say('What does A.6.2.8 require?'))).toMatch(IS_IT);
    const early = JSON.stringify(await talk.say('save'));
    expect(early).toContain('Before it can be recorded, say whether I read this right.');
    await talk.say('cancel');
    expect(JSON.stringify(await talk.say('no'))).toMatch(IS_IT);
    await talk.say('yes');
    expect(await severityOf(talk)).toBe('high');
  });

  it('is settled by the form, where its field is filled there', async () => {
    const { talk } = await told();
    const id = (await talk.draft())?.id ?? '';
    expect(await talk.forms.submit(id, TOMAS, { severity: 'critical' })).toMatchObject({ outcome: 'saved' });
    expect(await severityOf(talk)).toBe('critical');
    expect((await talk.draft())?.unsettled ?? []).toEqual([]);
  });

  it('is asked where a button begins the record, too', async () => {
    const talk = (await Talk.begin(await database.newPlace(), {}, null)).sees(() => seesAllBut('severity'));
    const conversation = 'slack:C2:2.2';
    const pressed = await talk.act(
      { do: 'start', kind: 'incident', text: MESSAGE },
      { to: 'conversation', conversation },
      TOMAS,
    );
    expect(JSON.stringify(pressed)).toMatch(IS_IT);
    const drafts = await talk.deps.drafts.ofPerson(TOMAS);
    expect(drafts.map(({ answers }) => answers['severity'])).toEqual([undefined]);
  });

  it('stands in the form that a shortcut on a message opens', async () => {
    const talk = (await Talk.begin(await database.newPlace(), {}, null)).sees(() => seesAllBut('severity'));
    const on = { text: MESSAGE, author: TOMAS, message: 'm-1', permalink: null };
    const where = { conversation: 'slack:C1:1.1', place: 'C1', user: TOMAS };
    await talk.deliver('shortcut-1', { kind: 'shortcut', ...where, on, start: 'incident' });
    const [draft] = await talk.deps.drafts.ofPerson(TOMAS);
    expect(draft?.answers['severity']?.value).toBe('high');
  });
});
