import { describe, expect, it } from 'vitest';
import { hearWords } from '../../src/capture/hear-words.ts';
import { newDraft } from '../../src/capture/new-draft.ts';
import { saysWhoWasTold } from '../../src/capture/hear-told.ts';
import { toldInStory } from '../../src/capture/told-in-story.ts';
import { incident } from '../../src/records/incident.ts';

const context = {
  now: new Date('2026-11-26T16:00:00Z'),
  timezone: 'UTC',
  systems: [],
  author: 'U0TOMAS001',
};

/** The answers that a message gives about who was told. */
function told(text: string): Readonly<Record<string, unknown>> {
  if (!saysWhoWasTold(incident, text, context)) return {};
  const answers = toldInStory(incident, text, context).fields;
  return Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]));
}

describe('who was told', () => {
  it.each([
    ['we told the data protection authority on Tuesday', { dataProtectionInformedAt: '2026-11-24' }],
    ['The market surveillance authority was informed at 3pm.', { authorityInformedAt: '2026-11-26T15:00' }],
    [
      'The DPA and the MSA were notified yesterday',
      { dataProtectionInformedAt: '2026-11-25', authorityInformedAt: '2026-11-25' },
    ],
    [
      'we told the DPA on Tuesday and the market surveillance authority at 3pm today',
      { dataProtectionInformedAt: '2026-11-24', authorityInformedAt: '2026-11-26T15:00' },
    ],
    ['the DPO notified the ICO this morning by mail', { dataProtectionInformedAt: '2026-11-26' }],
    ['On Monday we informed the customers', { informedAt: '2026-11-23' }],
    ['told the DPA at 9:20', { dataProtectionInformedAt: '2026-11-26T09:20' }],
    ['it was reported to the DPA today at 9:15', { dataProtectionInformedAt: '2026-11-26T09:15' }],
    ['our notification went to the MSA yesterday', { authorityInformedAt: '2026-11-25' }],
    ['filed it with the DPA today', { dataProtectionInformedAt: '2026-11-26' }],
    ['the DPA knows since Monday', { dataProtectionInformedAt: '2026-11-23' }],
    ['we called the police at 14:05', { otherAuthorityInformedAt: '2026-11-26T14:05' }],
    ['DPA informed today', { dataProtectionInformedAt: '2026-11-26' }],
    ['we reported it to the financial supervisor yesterday', { otherAuthorityInformedAt: '2026-11-25' }],
  ])('is read from “%s”', (text, answers) => {
    expect(told(text)).toMatchObject(answers);
    expect(Object.keys(told(text))).toHaveLength(Object.keys(answers).length);
  });

  it.each([
    'we have not told the DPA',
    'we will inform the data protection authority on Tuesday',
    'the DPA informed us on Tuesday',
    'customers were told the wrong price yesterday',
    'our data protection officer was informed yesterday',
    'The chatbot leaked addresses. We told the data protection authority on Tuesday.',
    'we switched it off and told the data protection authority on Tuesday',
    'was the data protection authority informed on Tuesday?',
  ])('is not the whole of “%s”', (text) => {
    expect(told(text)).toEqual({});
  });

  const draft = newDraft(
    incident,
    { id: 'D1', conversation: 'c', place: 'p', person: 'U0TOMAS001', source: null },
    '',
    context.now,
  );

  it('is asked with its name when only “the authority” is said', () => {
    const focused = { ...draft, focus: 'informedAt' };
    const heard = hearWords(
      incident,
      focused,
      { text: 'we told the authority yesterday', source: null },
      context,
    );
    expect(heard).toMatchObject({ heard: 'answers', accepted: [], rejected: [{ field: 'informedAt' }] });
  });

  it('is asked for its time when none is said', () => {
    const focused = { ...draft, focus: 'severity' };
    const text = 'we told the data protection authority';
    expect(hearWords(incident, focused, { text, source: null }, context)).toMatchObject({
      heard: 'field-named',
      field: { name: 'dataProtectionInformedAt' },
    });
  });

  const heardWith = (focus: string | null, text: string, from = draft) => {
    const heard = hearWords(incident, { ...from, focus }, { text, source: null }, context);
    const after = 'draft' in heard ? heard.draft : from;
    const answers = Object.entries(after.answers).map(([name, { value }]) => [name, value]);
    return { heard: heard.heard, answers: Object.fromEntries(answers), after };
  };

  it.each([
    [
      'severity',
      'high, and told the DPA on Tuesday',
      { severity: 'high', dataProtectionInformedAt: '2026-11-24' },
    ],
    [
      'personalData',
      'yes, and we told the market surveillance authority yesterday at 5pm',
      { personalData: 'yes', authorityInformedAt: '2026-11-25T17:00' },
    ],
    [
      'personalData',
      'no, but the customers were informed this morning',
      { personalData: 'no', informedAt: '2026-11-26' },
    ],
    [
      'occurredAt',
      'on Monday at 3pm, and we notified the DPA yesterday',
      { occurredAt: '2026-11-23T15:00', dataProtectionInformedAt: '2026-11-25' },
    ],
    [
      'affectedCount',
      'about 40. We have told the DPA today, and the customers yesterday',
      { affectedCount: 40, dataProtectionInformedAt: '2026-11-26', informedAt: '2026-11-25' },
    ],
    [
      'riskAssessmentRepeated',
      'not needed, told the DPA on Tuesday',
      { riskAssessmentRepeated: 'not-needed', dataProtectionInformedAt: '2026-11-24' },
    ],
    [
      null,
      'severity is high and we told the DPA on Tuesday',
      { severity: 'high', dataProtectionInformedAt: '2026-11-24' },
    ],
  ])('is taken beside the answer to “%s”: %s', (focus, text, answers) => {
    expect(heardWith(focus, text).answers).toEqual(answers);
  });

  it('is asked for its time where an answer beside it says none', () => {
    const { after, answers } = heardWith('severity', 'high, and told the DPA');
    expect(answers).toEqual({ severity: 'high' });
    expect(after.focus).toBe('dataProtectionInformedAt');
  });

  it('keeps the day while “the authority” is asked for its name, until it is named', () => {
    const { after } = heardWith('severity', 'we informed the regulator yesterday');
    expect(after.unnamedTold).toMatchObject({ value: '2026-11-25' });
    const named = heardWith('severity', 'the DPA', after);
    expect(named.answers).toEqual({ dataProtectionInformedAt: '2026-11-25' });
    expect(named.after.unnamedTold).toBeNull();
    expect(heardWith('severity', 'high', after).after.unnamedTold).toMatchObject({ value: '2026-11-25' });
  });

  it('is kept beside an answer that is given in words', () => {
    const focused = { ...draft, focus: 'immediateAction' };
    const text = 'we told the data protection authority on Tuesday';
    expect(hearWords(incident, focused, { text, source: null }, context)).toMatchObject({
      accepted: expect.arrayContaining(['immediateAction', 'dataProtectionInformedAt']),
    });
  });
});

describe('who was told in a story', () => {
  const inStory = (text: string) => {
    const { fields, unnamed } = toldInStory(incident, text, context);
    return [
      Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
      unnamed === null ? 0 : 1,
    ];
  };

  it.each([
    [
      'The chatbot leaked addresses. We told the data protection authority on Tuesday.',
      { dataProtectionInformedAt: '2026-11-24' },
    ],
    [
      'we switched it off and told the data protection authority on Tuesday',
      { dataProtectionInformedAt: '2026-11-24' },
    ],
    [
      'the chatbot leaked addresses on Monday, and the DPA was informed today at 9am',
      { dataProtectionInformedAt: '2026-11-26T09:00' },
    ],
    [
      'It was switched off; the DPO notified the ICO this morning because names were in it.',
      { dataProtectionInformedAt: '2026-11-26' },
    ],
    [
      'The bot leaked names. We told the DPA on Tuesday and the market surveillance authority at 3pm today.',
      { dataProtectionInformedAt: '2026-11-24', authorityInformedAt: '2026-11-26T15:00' },
    ],
    ['We stopped it and told the customers yesterday.', { informedAt: '2026-11-25' }],
  ])('is taken from “%s”', (text, answers) => {
    expect(inStory(text)).toEqual([answers, 0]);
  });

  it.each([
    'The chatbot leaked addresses. We will tell the data protection authority on Tuesday.',
    'we switched it off and have not told the data protection authority',
    'The bot answered wrongly and customers were told the wrong price yesterday.',
    'A customer wrote that the DPA informed us on Tuesday.',
    'we switched it off and told the data protection authority',
    'the chatbot told the customers lies yesterday',
  ])('is not taken from “%s”', (text) => {
    expect(inStory(text)).toEqual([{}, 0]);
  });

  it('is asked for by name where only “the authority” is said', () => {
    expect(inStory('we switched it off and told the authority on Tuesday')).toEqual([{}, 1]);
  });
});
