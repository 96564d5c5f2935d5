/** What people say in the middle of a form, heard as a colleague would. */
import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { Talk } from '../support/talk.ts';

onSqlite('words to an open draft', (database) => {
  async function after(...lines: readonly string[]) {
    const talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T09:30:00Z');
    let said = '';
    for (const line of lines) said = (await talk.say(line)).map(({ text }) => text).join('\n');
    const answers = (await talk.draft())?.answers ?? {};
    const values = Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]));
    return { talk, said, values };
  }

  it('give an option to the one field that has it, whatever is asked', async () => {
    const { values } = await after('log an incident: the chatbot was off', 'low');
    expect(values).toMatchObject({ severity: 'low', system: 'Support chatbot' });
  });

  it.each(['actually make that high', 'no, high', 'make it high'])(
    'correct the option that was given: “%s”',
    async (correction) => {
      const { values } = await after('log an incident: the chatbot was off', 'low', correction);
      expect(values).toMatchObject({ severity: 'high', system: 'Support chatbot' });
    },
  );

  it.each([
    ['it was Tuesday, not yesterday', '2026-11-24'],
    ['it wasn’t yesterday, Tuesday I think', '2026-11-24'],
    ['not yesterday, it was the day before', '2026-11-24'],
  ])('correct the date that says what is denied: “%s”', async (correction, day) => {
    const { values } = await after('log an incident: the chatbot crashed yesterday', correction);
    expect(values).toMatchObject({ occurredAt: day });
    expect(values).not.toHaveProperty('detectedAt');
  });

  it('correct when a change was made, and plan nothing', async () => {
    const { values } = await after(
      'log a change: we raised the threshold of the scorecard to 0.8 yesterday because of false alarms',
      'it was Tuesday, not yesterday',
    );
    expect(values).toMatchObject({ implementedAt: '2026-11-24' });
    expect(values).not.toHaveProperty('plannedFor');
  });

  it('correct the time and keep the day', async () => {
    const { values } = await after(
      'log an incident: the chatbot crashed on the 24th around noon',
      'no, it was at 1pm',
    );
    expect(values).toMatchObject({ occurredAt: '2026-11-24T13:00' });
  });

  it('rate what is left of a risk and leave what it is', async () => {
    const { values } = await after(
      'Risk: the credit scoring may drift, likelihood 5, impact 4, owner me',
      'the plan is in place, residual likelihood 2, impact 3',
    );
    expect(values).toMatchObject({ likelihood: 5, impact: 4, residualLikelihood: 2, residualImpact: 3 });
  });

  it.each(['4 and 3', '4, 3', '4x3'])('give two ratings at once: “%s”', async (ratings) => {
    const { values } = await after('Risk: the credit scoring may drift, owner me', ratings);
    expect(values).toMatchObject({ likelihood: 4, impact: 3 });
  });

  it('join a further kind of harm to what was said', async () => {
    const { values } = await after(
      'log an incident: the chatbot was off yesterday, severity low, owner me',
      'harm: reputation',
      'harm is also privacy',
    );
    expect(values).toMatchObject({
      harmTypes: expect.arrayContaining(['reputation', 'privacy']) as string[],
    });
  });

  it('that only order a record tell nothing yet: it is asked what there is to tell', async () => {
    const { said, values } = await after('log a change');
    expect(said).toContain('What should change?');
    expect(values).not.toHaveProperty('description');
    const told = 'we give the support chatbot access to the CRM so it can open tickets';
    expect((await after('log a change', 'support chatbot', told)).values).toMatchObject({
      description: told,
      system: 'Support chatbot',
      changeKind: 'tool-access',
    });
  });

  it('that begin with “another one” are asked about, and change nothing', async () => {
    const { said, values } = await after(
      'Incident: the scorecard missed 3 fake invoices yesterday, medium, owner me',
      'also another one: the chatbot insulted a customer on Monday evening',
    );
    expect(said).toContain('Is this an incident of its own');
    expect(values).toMatchObject({ system: 'Credit scoring', occurredAt: '2026-11-25' });
  });

  it.each(['Tom Becker', '@tom', 'Tom does', 'owner: Tom Becker'])(
    'that name somebody who is not known here are told so: “%s”',
    async (name) => {
      const { said, values } = await after(
        'log an incident: the chatbot was off yesterday, severity low',
        name,
      );
      expect(said).toMatch(/I know nobody called “(?:Tom Becker|tom|Tom)” here/u);
      expect(values).not.toHaveProperty('owner');
    },
  );

  it('that say that one does not know leave the question for later', async () => {
    const { said } = await after(
      'log an incident: the chatbot was off yesterday, severity low',
      'i dunno who owns that',
    );
    expect(said).toContain('Left for later: owner');
  });

  it.each(['ok save', 'yes, record it', 'just save it', 'go ahead and save'])('save: “%s”', async (words) => {
    const { said } = await after('log an incident: the chatbot was off yesterday, low, owner me', words);
    expect(said).toContain('Recorded as INC-');
  });

  it.each(['it’s an incident', 'no, this is an incident, not a risk', 'make it an incident'])(
    'say that it is another kind of record, which takes what was told: “%s”',
    async (words) => {
      const { talk, said, values } = await after(
        'Risk: the chatbot insulted a customer yesterday, owner me',
        words,
      );
      expect((await talk.draft())?.kind).toBe('incident');
      expect(values).toMatchObject({ system: 'Support chatbot', occurredAt: '2026-11-25' });
      expect(said).toContain('An incident draft.');
    },
  );

  it('that it is another kind of record keep what was answered since, from where it was told, and who may see it', async () => {
    const talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T09:30:00Z');
    await talk.say('Risk: the chatbot may insult customers', {
      message: 'told',
      permalink: 'https://s.example/told',
    });
    await talk.say('keep it confidential');
    await talk.say('the owner is <@U0ANNA0001>', { message: 'owner', permalink: 'https://s.example/owner' });
    await talk.say('it’s an incident', { message: 'retyped', permalink: 'https://s.example/retyped' });
    const draft = await talk.draft();
    expect(draft).toMatchObject({ kind: 'incident', confidentiality: 'restricted' });
    expect(draft?.answers['owner']?.value).toBe('U0ANNA0001');
    expect(JSON.stringify(draft?.answers['system']?.source)).toContain('told');
    expect(JSON.stringify(draft?.answers['owner']?.source)).toContain('owner');
  });

  it('of thanks are no consent to what is asked', async () => {
    const { said, talk } = await after(
      'log an incident: the chatbot was off yesterday, low, owner me',
      'who is our DPO?',
      'ok thanks',
    );
    expect(said).toContain('Record this incident?');
    expect(await talk.draft()).not.toBeNull();
  });

  it('cancel with “yes” what was asked in its own thread, whatever was said in another', async () => {
    const talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T09:30:00Z');
    const [first, second] = ['slack:D-U0TOMAS001:1.1', 'slack:D-U0TOMAS001:2.2'].map((conversation) => ({
      conversation,
    }));
    await talk.say('log an incident: the chatbot crashed', first);
    await talk.say('cancel', first);
    await talk.say('log a change: new prompt for the chatbot on Friday', second);
    const said = await talk.say('yes', first);
    expect(said.map(({ text }) => text).join()).toContain('Cancelled');
  });

  it.each([
    ['What is the incident deadline?', 'ok'],
    ['show my drafts', 'yes'],
  ])('answer an old cancel question no more, behind “%s”', async (meanwhile, yes) => {
    const { talk } = await after('log an incident: the chatbot crashed', 'cancel', meanwhile, yes);
    expect(await talk.draft()).not.toBeNull();
  });

  const CONTAINED = [
    'log an incident: the chatbot was off yesterday, low, owner me',
    'save',
    'INC-2026-0001 is contained, we switched it off at 11',
  ];

  it('answer what is asked and, behind it, what is asked next', async () => {
    const { values } = await after(...CONTAINED, 'none of these, but yes personal data');
    expect(values).toMatchObject({ seriousCase: 'none', personalData: 'yes' });
  });

  it('tell what caused a record, where that is no other record', async () => {
    const { said } = await after(...CONTAINED, 'INC-2026-0001 was caused by an old price table');
    expect(said).toContain('Root cause: an old price table');
    const { said: linked } = await after(...CONTAINED, 'INC-2026-0001 was caused by CHG-2026-0009');
    expect(linked).toContain('no other record CHG-2026-0009');
  });

  it.each([
    ['make the severity critical', 'Severity: Critical'],
    ['raise the severity to medium', 'Severity: Medium'],
    ['set the number of people affected to 15', 'People affected: 15'],
  ])('change a field of what was just recorded: “%s”', async (line, change) => {
    const { said } = await after(...CONTAINED.slice(0, 2), line);
    expect(said).toContain(`Record these changes to INC-2026-0001?\n  ${change}`);
  });
});
