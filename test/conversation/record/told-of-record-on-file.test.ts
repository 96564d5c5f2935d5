import { beforeEach, describe, expect, it } from 'vitest';
import { onSqlite } from '../../support/databases.ts';
import { Talk, textOf } from '../../support/talk.ts';

const INCIDENT =
  'log an incident: the support chatbot showed 14 customers someone else’s address yesterday at 3pm, severity high, I own it';
const CHANGE =
  'log a change: new prompt for the support chatbot on 8 December at 18:00 because answers are cut off, I own it';
const RISK = 'new risk: the support chatbot may give wrong advice, likelihood 2, impact 2, reduce, I own it';

onSqlite('what is told of a record on file', (database) => {
  let talk: Talk;
  const say = async (text: string) => textOf(await talk.say(text));
  const last = async () => (await talk.versions()).at(-1)?.data;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });

  describe('of a risk', () => {
    beforeEach(async () => {
      for (const text of [RISK, 'save']) await say(text);
    });

    it.each([
      'RSK-2026-0001 treatment is monthly drift monitoring, due 20 December, control A.6.2.6',
      'treat it: monthly drift monitoring, A.6.2.6, by 20 December',
      'treat it with control A.6.2.6, monthly drift monitoring, due 20 December',
    ])('tells its plan, its controls and its date: “%s”', async (text) => {
      await say(text);
      await say('save');
      expect(await last()).toMatchObject({
        treatmentPlan: 'monthly drift monitoring',
        controls: ['A.6.2.6'],
        dueDate: '2026-12-20',
        impact: 2,
      });
    });

    it.each<[string, object]>([
      ['RSK-2026-0001 is mitigated by A.6.2.6 and A.7.4', { controls: ['A.6.2.6', 'A.7.4'] }],
      ['next review of RSK-2026-0001 in 3 months', { reviewDate: '2027-02-24' }],
      ['next review in 3 months', { reviewDate: '2027-02-24' }],
      ['treatment plan of RSK-2026-0001: we do nothing', { treatmentPlan: 'we do nothing' }],
      [
        'residual likelihood 2, residual impact 5',
        { residualLikelihood: 2, residualImpact: 5, likelihood: 2, impact: 2 },
      ],
      [
        'I’ve looked at RSK-2026-0001, residual is unlikely and minor',
        { residualLikelihood: 2, residualImpact: 2 },
      ],
    ])('is its own answer: “%s”', async (text, expected) => {
      expect(await say(text)).toMatch(/Record these changes to RSK-2026-0001\?/u);
      await say('save');
      expect(await last()).toMatchObject(expected);
    });

    it('shows what a step wants that is only begun', async () => {
      expect(await say('start treatment on RSK-2026-0001')).toMatch(
        /is identified[\s\S]*Mark as assessed: missing/u,
      );
    });
  });

  describe('of a change', () => {
    beforeEach(async () => {
      for (const text of [CHANGE, 'save']) await say(text);
    });

    it.each<[string, object]>([
      ['postpone it to 11 December same time', { plannedFor: '2026-12-11T18:00' }],
      ['move CHG-2026-0001 to 14 January 9 am', { plannedFor: '2027-01-14T09:00' }],
      ['push it back by two weeks', { plannedFor: '2026-12-22T18:00' }],
      [
        'CHG-2026-0001 type is normal, touches nothing else, risk assessment not needed, impact assessment not needed, validation: backtest on 200 cases',
        {
          changeType: 'normal',
          changeKind: 'prompt',
          touches: 'nothing else',
          riskAssessmentRepeated: 'not-needed',
          impactAssessmentRepeated: 'not-needed',
          validation: 'backtest on 200 cases',
        },
      ],
    ])('takes each fact for what it is: “%s”', async (text, expected) => {
      await say(text);
      await say('save');
      expect(await last()).toMatchObject(expected);
    });

    it('begins no incident with who was told of it, and asks which group they are', async () => {
      expect(await say('we informed the 9 fraud analysts this morning')).toMatch(
        /none of the groups[\s\S]*Informed: Tue 24 Nov 2026/u,
      );
    });

    it.each(['evidence for CHG-2026-0001: ', 'CHG-2026-0001 evidence: ', 'add evidence to CHG-2026-0001: '])(
      'has what is linked as its evidence: “%s…”',
      async (words) => {
        expect(await say(`${words}https://x.example/report.pdf`)).toMatch(/^Attached to CHG-2026-0001/u);
      },
    );
  });

  describe('of an incident', () => {
    beforeEach(async () => {
      for (const text of [INCIDENT, 'save']) await say(text);
    });

    it.each<[string, object]>([
      ['it was 16 customers', { affectedCount: 16 }],
      ['it was 16 calls', { affectedCount: 16 }],
      [
        'we have found the cause: a cache key without the number',
        { rootCause: 'a cache key without the number' },
      ],
      ['assign it to Priya', { owner: 'U0PRIYA001' }],
      [
        'INC-2026-0001: the risk assessment must be repeated, the impact assessment need not be',
        { riskAssessmentRepeated: 'planned', impactAssessmentRepeated: 'not-needed' },
      ],
      ['we informed the 14 customers this morning', { informedAt: '2026-11-24' }],
    ])('is its own answer: “%s”', async (text, expected) => {
      expect(await say(text)).toMatch(/Record these changes to INC-2026-0001\?/u);
      await say('save');
      expect(await last()).toMatchObject(expected);
    });

    it.each(['it was 16 November', 'it was 45 minutes'])('counts no people in “%s”', async (text) => {
      expect(await say(text)).not.toMatch(/People affected: (?:16|45)/u);
    });

    it('is never deleted, and says what can be done instead', async () => {
      expect(await say('please delete INC-2026-0001')).toMatch(
        /stays on file[^\n]*an AIMS manager says “withdraw INC-2026-0001 because …”/u,
      );
    });

    it('says in a few words what was not understood, with a form for it', async () => {
      const said = await say('INC-2026-0001: blue bananas');
      expect(said).toMatch(/did not understand what should change in INC-2026-0001/u);
      expect(said).not.toMatch(/Description/u);
    });
  });
});
