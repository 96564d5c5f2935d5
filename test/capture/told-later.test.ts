// What somebody tells of it while something else is asked: nothing that was told may vanish, and nonsense is not stored.
import { describe, expect, it } from 'vitest';
import { hearWords, type Heard } from '../../src/capture/hear-words.ts';
import { newDraft } from '../../src/capture/new-draft.ts';
import { setAnswers } from '../../src/capture/set-answers.ts';
import { incident } from '../../src/records/incident.ts';
import { sightOf } from '../support/sight-of.ts';

const STORY = 'the chatbot told a customer a wrong price';
const context = {
  now: new Date('2026-11-26T16:00:00Z'),
  timezone: 'UTC',
  systems: [
    { name: 'Support chatbot', aliases: ['chatbot'] },
    { name: 'CV screening', aliases: [] },
  ],
  author: 'U0TOMAS001',
  sightOf,
};

function heardOf(text: string, { focus = 'severity', system = 'Support chatbot' } = {}): Heard {
  const where = { id: 'D1', conversation: 'c', place: 'p', person: 'U0TOMAS001', source: null };
  const from = { from: 'message', source: null } as const;
  const told = {
    description: { value: STORY, said: STORY, ...from },
    system: { value: system, said: system, ...from },
  };
  const begun = newDraft(incident, where, STORY, context.now);
  const draft = { ...setAnswers(incident, begun, told, context).draft, focus };
  return hearWords(incident, draft, { text, source: null }, context);
}

function valuesOf(heard: Heard): Readonly<Record<string, unknown>> {
  if (heard.heard !== 'answers') throw new Error(heard.heard);
  return Object.fromEntries(Object.entries(heard.draft.answers).map(([name, { value }]) => [name, value]));
}

describe('what is told while a severity is asked for', () => {
  it.each([
    ['we switched the filter off right away', 'immediateAction'],
    ['turned it off', 'immediateAction'],
    ['IT restarted the server', 'immediateAction'],
    ['the feature was removed', 'immediateAction'],
    ['it was the nightly update that broke it', 'rootCause'],
    ['somebody had switched the config', 'rootCause'],
  ])('goes where it belongs: “%s” (%s)', (text, field) => {
    expect(valuesOf(heardOf(text))).toMatchObject({ [field]: text, description: STORY });
  });

  it.each([
    'I told my team lead',
    'HR and the works council were told',
    'she has been told',
    'it could end up in the press',
    'the customer cancelled her contract',
    'and it also told her to call the police',
    'customers keep complaining',
    'HR noticed it',
  ])('stands with what happened, where no field is its place: “%s”', (text) => {
    expect(valuesOf(heardOf(text))['description']).toBe(`${STORY}\n${text}`);
  });

  it.each([
    'purple monkey',
    'the purple monkeys',
    'blah blah blah',
    'lorem ipsum dolor sit amet',
    'I already told you',
    'this is annoying',
    'you should know that',
    'hold on',
    'let me look it up',
    'I will check with the others',
    'was it bad',
  ])('is not stored where it tells nothing of it: “%s”', (text) => {
    expect(heardOf(text).heard).toBe('not-understood');
  });
});

it('what steps ask for later is taken where it is told', () => {
  expect(valuesOf(heardOf('nobody was harmed'))).toMatchObject({ outcome: 'near-miss' });
  expect(valuesOf(heardOf('no impact assessment needed either'))).toMatchObject({
    impactAssessmentRepeated: 'not-needed',
  });
  const told = valuesOf(heardOf("high, and we don't repeat the risk assessment"));
  expect(told).toMatchObject({ severity: 'high', riskAssessmentRepeated: 'not-needed' });
});

it('the name of a system that is listed is no root cause, where the system was not known before', () => {
  const heard = heardOf('CV screening', { focus: 'rootCause', system: 'the thing that sorts applications' });
  expect(valuesOf(heard)).toMatchObject({ system: 'CV screening' });
  expect(valuesOf(heard)).not.toHaveProperty('rootCause');
});
