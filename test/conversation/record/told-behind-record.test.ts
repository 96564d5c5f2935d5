/** What is said behind a record without its number: it changes that record, and begins no other one. */
import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../../support/databases.ts';
import { Talk, textOf } from '../../support/talk.ts';

onSqlite('behind an incident that was just recorded', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T09:00:00Z');
    await talk.say(
      'incident: the support chatbot sent 140 letters to the wrong people on Monday. High. I own it.',
    );
    await talk.say('yes');
  });

  it.each([
    'we switched the chatbot off this morning at 8',
    'update: it was taken offline at nine',
    'a person reads every answer now',
  ])('“%s” is what was done at once', async (text) => {
    expect(textOf(await talk.say(text))).toMatch(
      /Record these changes to INC-2026-0001\?[\s\S]*Done at once/u,
    );
    expect((await talk.draft())?.kind).toBe('incident');
  });

  it('what is done later joins what was done before', async () => {
    for (const text of ['we switched the chatbot off', 'save', 'we called all customers', 'save'])
      await talk.say(text);
    const [record] = (await talk.versions()).toReversed();
    expect(record?.data['immediateAction']).toBe('we switched the chatbot off; we called all customers');
  });

  it('what was done with another AI system is a story of its own', async () => {
    const said = textOf(await talk.say('we switched the credit scoring model off this morning'));
    expect(said).not.toContain('Record these changes to INC-2026-0001');
  });

  it('“it’s not contained yet” is told what is missing, and begins no incident', async () => {
    expect(textOf(await talk.say('it’s not contained yet'))).toMatch(
      /INC-2026-0001 is reported[\s\S]*contained/u,
    );
    expect(await talk.draft()).toBeNull();
  });

  it('“what’s missing?” is asked of it', async () => {
    expect(textOf(await talk.say('what’s missing?'))).toMatch(/INC-2026-0001 is reported[\s\S]*missing/u);
  });

  it.each([
    ['fix: a weekly check of the address feed', /Corrective action/u],
    ['Stop, severity should be medium', /Severity: Medium/u],
    ['forgot to say: the analysts were informed on Tuesday', /Others informed/u],
  ])('“%s” changes it', async (text, said) => {
    expect(textOf(await talk.say(text))).toMatch(said);
  });
});
