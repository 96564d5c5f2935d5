/** Corrections and additions in people's own words: no word lands in a field that it is not of, and nothing that was said vanishes. */
import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { Talk, textOf } from '../support/talk.ts';

onSqlite('what is corrected and added', (database) => {
  async function after(...lines: readonly string[]) {
    const talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T09:00:00Z');
    let said = '';
    for (const line of lines) said = textOf(await talk.say(line));
    const answers = (await talk.draft())?.answers ?? {};
    const values = Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]));
    return { said, values };
  }

  it.each(['yes', 'no'])('“%s” answers what was asked, and sets no other field', async (word) => {
    const { values, said } = await after(
      'the support chatbot sent a summary to the wrong customer on 9 november',
      word,
    );
    expect(values).not.toHaveProperty('personalData');
    expect(said).toContain('How severe is it');
  });

  it.each(['review in 3 months', 'only 2 people noticed so far', 'it would cost us 3 weeks of work'])(
    'a number that counts something rates nothing: “%s”',
    async (text) => {
      const { values } = await after(
        'risk: the support chatbot may show salary lists, I own it, reduce',
        text,
      );
      expect(values).not.toHaveProperty('likelihood');
      expect(values).not.toHaveProperty('impact');
    },
  );

  it.each(['4', '4, because it happened before', 'I’d say a 4', '4 out of 5'])(
    'a number alone rates: “%s”',
    async (text) => {
      const { values } = await after(
        'risk: the support chatbot may show salary lists, I own it, reduce',
        text,
      );
      expect(values).toMatchObject({ likelihood: 4 });
    },
  );

  it('a time is of the day that was said', async () => {
    const { values } = await after(
      'the chatbot insulted a customer on 24/11 at 5 pm',
      'it was 4 pm',
      'no i mean half past four',
    );
    expect(values).toMatchObject({ occurredAt: '2026-11-24T16:30' });
  });

  it('a corrected time is shown with the words that were said', async () => {
    const { said } = await after(
      'the support chatbot insulted a customer on 24/11 at 5 pm, low, owner me',
      'no, it was 4 pm',
    );
    expect(said).toContain('you said: “no, it was 4 pm”');
  });

  it('a listed system gives way to no other words', async () => {
    const { values } = await after(
      'the support chatbot quoted 230 prices too cheap',
      'actually it was 180 quotes',
    );
    expect(values).toMatchObject({ system: 'Support chatbot' });
    const closed = await after('log an incident: a summary went to the wrong customer', 'close it please');
    expect(closed.values).not.toHaveProperty('system');
  });

  it('corrections in a breath are taken, each by its field', async () => {
    const { values } = await after(
      'about 60 customers got a wrong premium letter from the pricing forecast on 2 november, high, owner <@U0PRIYA001>',
      'no, 6 not 60',
      'it wasnt the pricing forecast it was the support chatbot',
      'and not the 2nd, the 12th',
      'owner isnt Priya, its me',
    );
    expect(values).toMatchObject({
      ...{ affectedCount: 6, system: 'Support chatbot', occurredAt: '2026-11-12', owner: 'U0TOMAS001' },
    });
  });

  it('a text is corrected by a sentence, and by nothing that only begins with “no”', async () => {
    const opening = 'change: raise the fraud detection threshold to 0.8 because too many false alarms';
    const { values, said } = await after(opening, 'no rollback yet', 'no validation yet');
    expect(values).toMatchObject({
      reason: 'too many false alarms',
      rollbackPlan: 'no rollback yet',
      validation: 'no validation yet',
    });
    expect(said).toContain('Noted: validation.');
    const waited = await after(opening, 'no, wait a month');
    expect(waited.values).toMatchObject({ reason: 'too many false alarms' });
    const corrected = await after(opening, 'no, because the board asked for it');
    expect(corrected.values).toMatchObject({ reason: 'the board asked for it' });
  });

  it('the day of telling somebody is no day of the incident', async () => {
    const { values } = await after(
      'CV screening rejected 12 applicants because of their age, high, owner me',
      'add that the works council was told today',
    );
    expect(values).not.toHaveProperty('occurredAt');
    expect(values).not.toHaveProperty('detectedAt');
  });

  it('an option beside a named field is heard as well', async () => {
    const { values } = await after('the pricing forecast was off for november', 'high, owner me');
    expect(values).toMatchObject({ severity: 'high', owner: 'U0TOMAS001' });
  });

  it('of several labels in one message each takes its own words', async () => {
    const { values } = await after(
      'change: raise the threshold of the support chatbot to 0.8 because of false alarms',
      'validation: ran on 2000 past cases, fine. Rollback: set it back to 0.7; owner: me',
    );
    expect(values).toMatchObject({
      ...{
        validation: 'ran on 2000 past cases, fine',
        rollbackPlan: 'set it back to 0.7',
        owner: 'U0TOMAS001',
      },
    });
  });

  it('what happened besides is kept with what happened', async () => {
    const { values, said } = await after('somethings wrong with the bot', 'it told a customer to sue us');
    expect(values['description']).toBe('somethings wrong with the bot\nit told a customer to sue us');
    expect(said).toContain('When did it happen?');
  });

  it('“we just accept it” treats a risk in the making', async () => {
    const { values } = await after(
      'risk: the support chatbot drifts, likelihood 3, impact 3',
      'we just accept it',
    );
    expect(values).toMatchObject({ treatment: 'accept' });
  });

  it('“undo” takes back what was said last, and the value before it stands again', async () => {
    const begun = ['log an incident: the support chatbot was rude on Monday, low', 'high, 3 customers'];
    const { values, said } = await after(...begun, 'undo');
    expect(values).toMatchObject({ severity: 'low' });
    expect(values).not.toHaveProperty('affectedCount');
    expect(said).toMatch(/Taken back: people affected[\s\S]*As before:[\s\S]*Severity: Low/u);
  });

  it('“undo” takes back a cancelling that was asked about', async () => {
    const { values, said } = await after('log an incident: the support chatbot was rude', 'cancel', 'undo');
    expect(said).toContain('Kept.');
    expect(values).toMatchObject({ system: 'Support chatbot' });
  });

  const RECORDED = [
    'the support chatbot gave a customer a wrong phone number on monday around 4pm, severity medium, I own it',
    'save',
  ] as const;

  it.each([
    ['it affected 9 customers', { affectedCount: 9 }],
    ['and 31 candidates', { affectedCount: 31 }],
    ['sorry, it was thursday not monday', { occurredAt: '2026-11-19T16:00' }],
    ['add to INC-2026-0001: severity is high', { severity: 'high' }],
  ])('behind a record “%s” changes it, and begins no other', async (text, changed) => {
    const { values, said } = await after(...RECORDED, text);
    expect(said).toContain('Record these changes to INC-2026-0001?');
    expect(values).toMatchObject(changed);
  });

  it('several changes of one record, each by its number, wait together', async () => {
    const { values, said } = await after(
      ...RECORDED,
      'INC-2026-0001: severity is high',
      'change the date of INC-2026-0001 to 20 november',
    );
    expect(values).toMatchObject({ severity: 'high', occurredAt: '2026-11-20T16:00' });
    expect(said).toContain('Severity: High');
  });

  it.each([
    ['what happened to INC-2026-0001?', 'its history'],
    ['who owns INC-2026-0001?', ' owns INC-2026-0001.'],
    ['which incidents do i own?', 'INC-2026-0001'],
    ['support chatbot incidents in november', 'INC-2026-0001'],
  ])('“%s” is asked of the register', async (text, told) => {
    expect((await after(...RECORDED, text)).said).toContain(told);
  });

  it('another incident behind one is its own', async () => {
    const { said } = await after(...RECORDED, 'the chatbot leaked data of 31 customers yesterday');
    expect(said).toContain('An incident draft');
  });
});
