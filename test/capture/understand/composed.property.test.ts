import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understandMessage } from '../../../src/capture/understand/understand-message.ts';
import { INVENTORY } from './score-capture.ts';
import { cases } from '../../support/cases.ts';
import { sightOf } from '../../support/sight-of.ts';

const RUNS = cases(500);
/** A Tuesday. */
const context = {
  now: new Date('2026-11-24T17:30:00+01:00'),
  timezone: 'Europe/Amsterdam',
  systems: INVENTORY,
  author: 'U0AUTHOR',
  sightOf,
};

type Piece = readonly [said: string, fields: Readonly<Record<string, unknown>>];
const oneOf = (pieces: readonly Piece[]) => fc.constantFrom(...pieces);

const SYSTEMS: readonly Piece[] = [
  ['the support chatbot', { system: 'Support chatbot' }],
  ['our chatbot', { system: 'Support chatbot' }],
  ['the credit-scoring model', { system: 'Credit-scoring model' }],
  ['the scorecard', { system: 'Credit-scoring model' }],
  ['fraud detection', { system: 'Fraud detection' }],
  ['claims triage', { system: 'Claims triage' }],
  ['CV screening', { system: 'CV screening' }],
  ['doc search', { system: 'Document search assistant' }],
  ['the call summariser', { system: 'Call summarizer' }],
  ['the pricing forecast', { system: 'Pricing forecast' }],
  ['the warehouse robot', { system: 'warehouse robot' }],
  ['our translation tool', { system: 'translation tool' }],
];

const WHEN: readonly Piece[] = [
  ['yesterday', { occurredAt: '2026-11-23' }],
  ['yesterday around 3pm', { occurredAt: '2026-11-23T15:00' }],
  ['this morning at 9', { occurredAt: '2026-11-24T09:00' }],
  ['on Friday', { occurredAt: '2026-11-20' }],
  ['last Thursday at half past two', { occurredAt: '2026-11-19T14:30' }],
  ['on 3 Nov', { occurredAt: '2026-11-03' }],
  ['on 2026-11-19 14:20 UTC', { occurredAt: '2026-11-19T14:20Z' }],
  ['two days ago', { occurredAt: '2026-11-22' }],
  ['20 minutes ago', { occurredAt: '2026-11-24T17:10' }],
  ['from Monday to Wednesday', { occurredAt: '2026-11-16', endedAt: '2026-11-18' }],
  ['over the weekend', { occurredAt: '2026-11-21', endedAt: '2026-11-22' }],
  ['between 9 and 11 this morning', { occurredAt: '2026-11-24T09:00', endedAt: '2026-11-24T11:00' }],
  ['since last Tuesday', { occurredAt: '2026-11-17' }],
];

const EVENTS: readonly Piece[] = [
  ['gave 12 customers wrong answers', { affectedCount: 12 }],
  ['showed personal data to a dozen users', { affectedCount: 12 }],
  ['rejected about 300 applicants', { affectedCount: 300 }],
  ['sent forty-two patients the wrong letter', { affectedCount: 42 }],
  ['lost 38 files', {}],
  ['cost us 12,000 euros', {}],
  ['failed in 3 branches for 2 days', {}],
  ['was wrong in 20 percent of all cases', {}],
  ['made 7 mistakes in version 2.4', {}],
  ['stopped working', {}],
];

const SEVERITIES: readonly Piece[] = [
  ['Severity: high.', { severity: 'high' }],
  ['sev 1.', { severity: 'critical' }],
  ['Medium severity.', { severity: 'medium' }],
  ['It is a low severity incident.', { severity: 'low' }],
  ['Not critical.', {}],
  ['Is it high severity?', {}],
  ['', {}],
];

const OWNERS: readonly Piece[] = [
  ['<@U0ANA01> owns it.', { owner: 'U0ANA01' }],
  ['Owner: <@U0BEN02>.', { owner: 'U0BEN02' }],
  ['Please assign it to <@U0CARL03>.', { owner: 'U0CARL03' }],
  ['<@U0DINA04> will take care of it.', { owner: 'U0DINA04' }],
  ["I'll take it.", { owner: 'U0AUTHOR' }],
  ['owner: me.', { owner: 'U0AUTHOR' }],
  ['Ownership sits with <@U0GINA07>.', { owner: 'U0GINA07' }],
  ['<@U0HUGO08> has the lead.', { owner: 'U0HUGO08' }],
  ['<@U0EVA05> told me about it.', {}],
  ['<@U0EVA05> is looking into it.', {}],
  ['cc <@U0FRED06>.', {}],
  ['', {}],
];

const LATER: readonly Piece[] = [
  ['We noticed it today at 10:00.', { detectedAt: '2026-11-24T10:00' }],
  ['Detected on 23 November.', { detectedAt: '2026-11-23' }],
  ['It was reported by a customer yesterday.', { detectedAt: '2026-11-23' }],
  ['Fixed today at 12:15.', { endedAt: '2026-11-24T12:15' }],
  ['It will be fixed tomorrow.', {}],
  ['', {}],
];

const ACTIONS: readonly Piece[] = [
  ['We switched it off.', { immediateAction: 'We switched it off' }],
  ['Immediate action: users informed by mail.', { immediateAction: 'users informed by mail' }],
  ['I rolled it back right away.', { immediateAction: 'I rolled it back right away' }],
  ['Access revoked.', { immediateAction: 'Access revoked' }],
  ['Nobody has informed the vendor yet.', {}],
  ['', {}],
];

/** What is taken, and what is put as a question where the phrases say so: nothing else may be taken. */
function scored(message: string, expected: object) {
  const { kind, fields, unsure } = understandMessage(message, context);
  const asked = Object.entries(unsure).filter(([name]) => name in expected);
  const told = Object.entries(fields).filter(([name]) => name !== 'title' && name !== 'description');
  const values = [...asked, ...told].map(([name, { value }]) => [name, value] as const);
  return { message, kind, ...Object.fromEntries(values) };
}

describe('a story put together from phrases', () => {
  test('of an incident gives what its phrases say and nothing else', () => {
    const tail = fc
      .tuple(oneOf(SEVERITIES), oneOf(OWNERS), oneOf(ACTIONS), oneOf(LATER))
      .chain((pieces) => fc.shuffledSubarray([...pieces], { minLength: 4 }));
    fc.assert(
      fc.property(
        oneOf(SYSTEMS),
        oneOf(WHEN),
        oneOf(EVENTS),
        tail,
        fc.boolean(),
        (system, when, event, rest, dateFirst) => {
          // A story with an end of its own is not told to have ended twice.
          const tails = rest.filter(([, fields]) => !('endedAt' in fields && 'endedAt' in when[1]));
          const story = dateFirst
            ? `${when[0]} ${system[0]} ${event[0]}`
            : `${system[0]} ${event[0]} ${when[0]}`;
          const message = [`${story}.`, ...tails.map(([said]) => said)]
            .filter((said) => said !== '')
            .join(' ');
          const expected = Object.assign(
            {},
            system[1],
            when[1],
            event[1],
            ...tails.map(([, fields]) => fields),
          ) as object;
          expect(scored(message, expected)).toEqual({ message, kind: 'incident', ...expected });
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('of a risk gives what its phrases say and nothing else', () => {
    const scales = oneOf([
      ['Likelihood 4, impact 3.', { likelihood: 4, impact: 3 }],
      ['likelihood: possible, impact: major', { likelihood: 3, impact: 4 }],
      ['Impact is severe, likelihood rare.', { likelihood: 1, impact: 5 }],
      ['2x5', { likelihood: 2, impact: 5 }],
      ['Likelihood 2 or 3.', {}],
      ['', {}],
    ]);
    const treatments = oneOf([
      ['Treatment: reduce.', { treatment: 'reduce' }],
      ['We accept this risk.', { treatment: 'accept' }],
      ['treatment transfer.', { treatment: 'transfer' }],
      ['We cannot accept this risk.', {}],
      ['', {}],
    ]);
    const dates = oneOf([
      ['Due on 15 January.', { dueDate: '2027-01-15' }],
      ['Treatment due by the end of the month.', { dueDate: '2026-11-30' }],
      ['Review in three months.', { reviewDate: '2027-02-24' }],
      ['Due 18 December, next review on 1 March.', { dueDate: '2026-12-18', reviewDate: '2027-03-01' }],
      ['It was discussed on Monday.', {}],
      ['', {}],
    ]);
    const openings = fc.constantFrom('', 'New risk: ', 'Please log a risk: ', 'I am worried that ');
    const dangers = fc.constantFrom(
      'could leak personal data',
      'might disadvantage 200 women a year',
      'may fail in 3 branches',
    );
    fc.assert(
      fc.property(
        openings,
        oneOf(SYSTEMS),
        dangers,
        fc.tuple(scales, treatments, dates, oneOf(OWNERS)),
        (opening, system, danger, rest) => {
          const message = [`${opening}${system[0]} ${danger}.`, ...rest.map(([said]) => said)]
            .filter((said) => said !== '')
            .join(' ');
          const expected = Object.assign({}, system[1], ...rest.map(([, fields]) => fields)) as object;
          expect(scored(message, expected)).toEqual({ message, kind: 'risk', ...expected });
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('of a change gives what its phrases say and nothing else', () => {
    const alterations = oneOf([
      ['raise the threshold of', { changeKind: 'threshold' }],
      ['change the prompt of', { changeKind: 'prompt' }],
      ['replace the supplier model in', { changeKind: 'supplier-model' }],
      ['deploy model version 5.1 of', { changeKind: 'model-version' }],
      ['update the training data of', { changeKind: 'data' }],
      ['change something in', {}],
    ]);
    const planned = oneOf([
      ['next Tuesday', { plannedFor: '2026-12-01' }],
      ['this Thursday', { plannedFor: '2026-11-26' }],
      ['on 5 December', { plannedFor: '2026-12-05' }],
      ['tomorrow at 8 am', { plannedFor: '2026-11-25T08:00' }],
      ['in two weeks', { plannedFor: '2026-12-08' }],
      ['', {}],
    ]);
    const reasons = oneOf([
      [' because too many cases are wrong', { reason: 'too many cases are wrong' }],
      [' so that answers get shorter', { reason: 'answers get shorter' }],
      [', due to new rules', { reason: 'new rules' }],
      ['', {}],
    ]);
    const ends = oneOf([
      ['Rollback: put the old settings back.', { rollbackPlan: 'put the old settings back' }],
      ['Approver: <@U0LEA15>.', { approver: 'U0LEA15' }],
      ['Validation: 100 cases checked by hand.', { validation: '100 cases checked by hand' }],
      ['QA replayed 40 calls.', { validation: 'QA replayed 40 calls' }],
      ['If agents complain we set it back.', { rollbackPlan: 'we set it back' }],
      ['Approval was obtained from <@U0LEA15>.', { approver: 'U0LEA15' }],
      ['It was not tested.', {}],
      ['There is no way back.', {}],
      ['The incident of 3 November was discussed.', {}],
      ['', {}],
    ]);
    const openings = fc.constantFrom('We will ', 'We want to ', 'Change request: ', 'Please ', 'We plan to ');
    fc.assert(
      fc.property(
        openings,
        alterations,
        oneOf(SYSTEMS),
        planned,
        reasons,
        fc.tuple(ends, oneOf(OWNERS)),
        (opening, alteration, system, when, reason, rest) => {
          const message = [
            `${opening}${alteration[0]} ${system[0]} ${when[0]}${reason[0]}.`
              .replace(/ +/gu, ' ')
              .replace(' .', '.'),
            ...rest.map(([said]) => said),
          ]
            .filter((said) => said !== '')
            .join(' ');
          const expected = Object.assign(
            {},
            alteration[1],
            system[1],
            when[1],
            reason[1],
            ...rest.map(([, fields]) => fields),
          ) as object;
          expect(scored(message, expected)).toEqual({ message, kind: 'change', ...expected });
        },
      ),
      { numRuns: RUNS },
    );
  });
});
