import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/capture/draft.ts';
import { hearWords } from '../../src/capture/hear-words.ts';
import { newDraft } from '../../src/capture/new-draft.ts';
import { setAnswers } from '../../src/capture/set-answers.ts';
import type { RecordType } from '../../src/records/define-record.ts';
import { change } from '../../src/records/change.ts';
import { incident } from '../../src/records/incident.ts';
import { risk } from '../../src/records/risk.ts';
import { sightOf } from '../support/sight-of.ts';

const context = {
  now: new Date('2026-11-26T16:00:00Z'),
  timezone: 'UTC',
  systems: [],
  author: 'U0TOMAS001',
  sightOf,
};

function draftOf(type: RecordType, focus: string, description: string): Draft {
  const where = { id: 'D1', conversation: 'c', place: 'p', person: 'U0TOMAS001', source: null };
  const told = { value: description, from: 'message', said: description, source: null } as const;
  const begun = newDraft(type, where, description, context.now);
  return { ...setAnswers(type, begun, { description: told }, context).draft, focus };
}

/** The values after one answer, and what its person hears of words that were not taken. */
function answered(type: RecordType, focus: string, text: string, draft = draftOf(type, focus, 'It is rude')) {
  const heard = hearWords(type, draft, { text, source: null }, context);
  if (heard.heard !== 'answers') throw new Error(heard.heard);
  const values = Object.entries(heard.draft.answers).map(([name, { value }]) => [name, value]);
  return { values: Object.fromEntries(values), rejected: heard.rejected };
}

describe('what an answer says beyond its value', () => {
  it.each([
    ['reduce it, monitoring monthly', 'monitoring monthly'],
    ['reduce by retraining every month, and add a filter', 'retraining every month, and add a filter'],
    ['we reduce it through monthly monitoring', 'monthly monitoring'],
  ])('goes to the treatment plan: “%s”', (text, treatmentPlan) => {
    const { values } = answered(risk, 'treatment', text);
    expect(values).toEqual({ description: 'It is rude', treatment: 'reduce', treatmentPlan });
  });

  it('goes to the root cause where the kind of cause is asked', () => {
    const text = 'data, the postcode mapping was never tested';
    const rootCause = 'the postcode mapping was never tested';
    expect(answered(incident, 'cause', text).values).toMatchObject({ cause: 'data', rootCause });
  });

  it.each([
    ['severity', 'high, the log shows forty hits', 'the log shows forty hits'],
    ['occurredAt', 'yesterday at 3pm, when the nightly batch ran', 'when the nightly batch ran'],
    [
      'severity',
      'half the team is ill because of it. high if you ask me',
      'half the team is ill because of it',
    ],
  ])('is put to the description of a new record in its own words (%s)', (focus, text, line) => {
    expect(answered(incident, focus, text).values['description']).toBe(`It is rude\n${line}`);
  });

  it.each(['high, thanks', 'high I think', 'high, sorry for the late report', 'not low, high', 'it is high'])(
    'is nothing in “%s”',
    (text) => {
      const { values, rejected } = answered(incident, 'severity', text);
      expect([values, rejected]).toEqual([{ description: 'It is rude', severity: 'high' }, []]);
    },
  );

  it('is a note of a record on file, and is named to its person where it is an option that is not known', () => {
    const draft: Draft = {
      ...draftOf(incident, 'toInform', 'It is rude'),
      updates: { number: 'INC-2026-0001', version: 1, step: 'correct' },
    };
    const { values, rejected } = answered(
      incident,
      'toInform',
      'customers, the works council got a letter',
      draft,
    );
    expect(values).toEqual({
      description: 'It is rude',
      toInform: ['customers'],
      notes: 'the works council got a letter',
    });
    expect(rejected).toEqual([]);
    const other = answered(incident, 'toInform', 'the neighbours and management', draft);
    expect(other.rejected[0]?.reason).toMatch(/no place for “the neighbours”/u);
  });
});

describe('a field that is named among the pieces of an answer', () => {
  const beside = { description: 'It is rude' };
  it.each([
    [
      'riskSource',
      'machine learning, affects individuals',
      { riskSource: ['machine-learning'], affects: ['individuals'] },
    ],
    [
      'riskSource',
      'machine learning and it affects individuals and society',
      { riskSource: ['machine-learning'], affects: ['individuals', 'society'] },
    ],
    ['likelihood', 'affects groups of people', { affects: ['groups'] }],
    [
      'likelihood',
      '3, affects individuals, treatment reduce',
      { likelihood: 3, affects: ['individuals'], treatment: 'reduce' },
    ],
    [
      'likelihood',
      'affects groups, treatment plan a second reviewer',
      { treatmentPlan: 'a second reviewer', affects: ['groups'] },
    ],
    [
      'treatment',
      'reduce, affects no individuals',
      { treatment: 'reduce', treatmentPlan: 'affects no individuals' },
    ],
  ])('is answered with the option behind its name (%s): “%s”', (focus, text, values) => {
    expect(answered(risk, focus, text)).toMatchObject({ values: { ...beside, ...values }, rejected: [] });
  });

  it('is answered with “not needed”, which is an option', () => {
    const text = 'touches nothing else, risk assessment to be repeated, impact assessment not needed';
    expect(answered(change, 'implementedAt', text).values).toMatchObject({
      ...beside,
      ...{
        touches: 'nothing else',
        riskAssessmentRepeated: 'planned',
        impactAssessmentRepeated: 'not-needed',
      },
    });
  });

  it('is not read from a story', () => {
    const text = 'the cache was shared, cause data, and nobody had tested it';
    expect(answered(incident, 'rootCause', text).values).toEqual({ ...beside, rootCause: text });
  });
});

it('what is said once more is no new answer, and stands with what happened', () => {
  const draft = setAnswers(
    incident,
    draftOf(incident, 'owner', 'It is rude'),
    { system: { value: 'Support chatbot', from: 'message', said: 'chatbot', source: null } },
    context,
  ).draft;
  const systems = [{ name: 'Support chatbot', aliases: ['chatbot'] }];
  const words = { text: 'somebody complained about the chatbot', source: null };
  expect(hearWords(incident, draft, words, { ...context, systems })).toMatchObject({
    heard: 'answers',
    accepted: ['description'],
    draft: { answers: { description: { value: 'It is rude\nsomebody complained about the chatbot' } } },
  });
});

describe('what is said beside who was told', () => {
  it('is kept in its place where it answers nothing that is asked', () => {
    const text = 'we deleted the message and told the DPA today';
    const { values } = answered(incident, 'severity', text);
    expect(values).toMatchObject({
      dataProtectionInformedAt: '2026-11-26',
      immediateAction: 'we deleted the message',
    });
  });
});

describe('the kind of a change', () => {
  const kind = { value: 'threshold', from: 'message', said: 'threshold', source: null } as const;
  const begun = setAnswers(
    change,
    draftOf(change, 'owner', 'Raise the threshold'),
    { changeKind: kind },
    context,
  );

  it.each(['me, and if it fails we go back to the old prompt', '<@U1>, new model version was tested'])(
    'stands whatever else is told: “%s”',
    (text) => {
      expect(answered(change, 'owner', text, begun.draft).values).toMatchObject({ changeKind: 'threshold' });
    },
  );

  it('is not read from its way back', () => {
    const done = setAnswers(
      change,
      { ...begun.draft, focus: null },
      Object.fromEntries(
        Object.entries({
          title: 'Raise it',
          system: 'Fraud detection',
          owner: 'U1',
          reason: 'alerts',
          plannedFor: '2026-12-01',
        }).map(([name, value]) => [name, { value, from: 'typed' as const, said: value, source: null }]),
      ),
      context,
    ).draft;
    const heard = hearWords(change, done, { text: 'go back to 0.75', source: null }, context);
    const after = 'draft' in heard ? heard.draft : done;
    expect(after.answers['changeKind']?.value).toBe('threshold');
  });

  it('is corrected by its name', () => {
    const { values } = answered(change, 'owner', 'kind of change is prompt', begun.draft);
    expect(values).toMatchObject({ changeKind: 'prompt' });
  });
});
