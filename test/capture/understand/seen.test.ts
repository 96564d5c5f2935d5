// What words alone leave open, and the words around them show.
import { describe, expect, test } from 'vitest';
import { datesIn } from './dates-in.ts';
import { understandAs } from '../../../src/capture/understand/understand-message.ts';
import { TUESDAY, valueOf } from './value-of.ts';

describe('what may be an amount as well as a date', () => {
  test.each([
    [
      'incident',
      'Voxnote mixed up two callers between 7 and 8 this morning, the agents wrote their own notes until it was restarted.',
      { occurredAt: '2026-11-24T07:00', endedAt: '2026-11-24T08:00' },
    ],
    [
      'incident',
      'Fraud alerts came twice for 33 customers, Saturday 22:10 → 23:00, a retry loop in the queue was the cause.',
      { occurredAt: '2026-11-21T22:10', endedAt: '2026-11-21T23:00' },
    ],
    [
      'incident',
      "The offside helper at Saturday's game drew the line through the linesman, one goal was wrongly cancelled by it.",
      { occurredAt: '2026-11-21' },
    ],
    [
      'risk',
      'Risk for the log: fraud detection may drift after the holidays, L=4 I=4, weekly check as the mitigation, ETA 12/15, owner <@U1CHEN>.',
      { dueDate: '2026-12-15' },
    ],
  ] as const)('is a date in the %s %j', (kind, text, dates) => {
    expect(datesIn(kind, text)).toMatchObject(dates);
  });

  test('is none where a threshold is moved', () => {
    const said =
      'Cut-off of the credit-scoring model goes from 11/12 to 10/12 points because too many good customers were refused this year.';
    expect(datesIn('change', said)).toEqual({});
  });
});

describe('on which side of today a date without its year lies', () => {
  test.each([
    [
      'Credit scoring cut-off for pay later lowered from 610 to 590 for the season, live from 1 Dec. Sales pushed for it.',
      { plannedFor: '2026-12-01' },
    ],
    [
      'The applicant screening no longer sees the graduation year, from 20 November on, so that age cannot be guessed.',
      { implementedAt: '2026-11-20' },
    ],
  ] as const)('is the near one: %j', (text, dates) => {
    expect(datesIn('change', text)).toEqual(dates);
  });
});

describe('who owns it', () => {
  test.each([
    [
      'the chatbot may promise refunds that we never grant, likely and moderate, we live with it for now. <@U1ANA> keeps it.',
      'U1ANA',
    ],
    [
      'The sorter ordered the wrong crates for nine shops this morning, I stopped the belt by hand. <@U1ANA> takes charge of it.',
      'U1ANA',
    ],
  ] as const)('is who is said to look after it: %j', (text, owner) => {
    expect(valueOf(text.includes('may') ? 'risk' : 'incident', 'owner', text)).toBe(owner);
  });

  test.each([
    'The chatbot gave 14 customers a wrong price this morning, we took the answer out. <@U1ANA> is on holiday until 7 December.',
    'The chatbot gave 14 customers a wrong price this morning, <@U1ANA> noticed it in the transcripts and told the desk.',
  ])('is nobody who is only named: %j', (text) => {
    expect(valueOf('incident', 'owner', text)).toBeUndefined();
  });
});

test('of people who were affected and not harmed the number is taken', () => {
  const said =
    'The dose checker missed penicillin allergies over the weekend. 6 patients were affected, none harmed.';
  expect(valueOf('incident', 'affectedCount', said)).toBe(6);
});

test.each([
  [
    "Essay marker 'Quill' gave 61 pupils the marks of the form before this morning, two teachers mark by hand.",
    "Essay marker 'Quill'",
  ],
  [
    'DosePal-2 suggested ten times the heparin for one patient at 02:50 this morning, the pharmacist caught it.',
    'DosePal-2',
  ],
  [
    "NurseRota AI gave 19 nurses a double night shift for the week of 6 April, we printed last month's rota.",
    'NurseRota AI',
  ],
])('the name of a system is whole: %j', (text, name) => {
  expect(understandAs('incident', text, TUESDAY).fields['system']?.value).toBe(name);
});

describe('what is seen and what the grammar reads, where they differ', () => {
  test.each([
    [
      'On Wednesday we will put 12,000 new chest films into the training set of PulmoScan. Its sensitivity in smokers was not good enough.',
      'data',
    ],
    [
      "Logging of the berth chat model now goes to our own servers, it was the vendor's cloud. Checked that 100 test prompts arrive.",
      'infrastructure',
    ],
    ['The triage refers claims above 8,000 instead of 10,000 to an expert', 'threshold'],
  ])('%j is a change of its %s', (text, kind) => {
    expect(understandAs('change', text, TUESDAY).fields['changeKind']?.value).toBe(kind);
  });

  test.each([
    [
      "Policy explainer showed the name of another client to 9 clients, 8:32 to 9:04 today. Marcin switched the cache off, and a per-client key is coming with Thursday's build.",
      'Marcin switched the cache off',
    ],
    [
      'Model gateway dropped requests at 14:20 yesterday. Certificate had expired. Renewed by hand, auto-renewal will be set up by infra.',
      'Renewed by hand',
    ],
  ])('what was done at once in %j ends where the rest begins', (text, done) => {
    expect(understandAs('incident', text, TUESDAY).fields['immediateAction']?.value).toBe(done);
  });

  test.each([
    [
      'A customer got a rude answer from Freja yesterday. The linguists think a few-shot example with sarcasm was copied into the live prompt.',
      'a few-shot example with sarcasm was copied into the live prompt',
    ],
    ['We switched the wrong flag and the chatbot was offline.', 'We switched the wrong flag'],
  ])('why it happened in %j is told without who says so', (text, cause) => {
    const { fields, unsure } = understandAs('incident', text, TUESDAY);
    expect((fields['rootCause'] ?? unsure['rootCause'])?.value).toBe(cause);
    expect(fields['immediateAction']).toBeUndefined();
  });

  test.each([
    [
      'The interpreter earpiece may produce wrong safety warnings. Unlikely, severe. It will not be used in the furnace area.',
      'avoid',
    ],
    ['Customers may trick ShopGenie into discounts. Likely, negligible. No action will be taken.', 'accept'],
  ])('a treatment that is told by a denial in %j is %s', (text, treatment) => {
    const { fields, unsure } = understandAs('risk', text, TUESDAY);
    expect((fields['treatment'] ?? unsure['treatment'])?.value).toBe(treatment);
  });

  test('labels that engineers write are read', () => {
    const text =
      'The chatbot quoted old rates to 12 members yesterday. Trigger: the rate table got overwritten by the nightly deploy. IA: switched it off. CA: a schema test in CI on all feeds.';
    const { fields } = understandAs('incident', text, TUESDAY);
    expect(fields['rootCause']?.value).toBe('the rate table got overwritten by the nightly deploy');
    expect(fields['immediateAction']?.value).toBe('switched it off');
    expect(fields['correctiveAction']?.value).toBe('a schema test in CI on all feeds');
  });

  test.each([
    [
      'The invoice model will be retrained with new invoices on Saturday 28th at 22:00 hrs.',
      '2026-11-28T22:00',
    ],
    [
      "Coming Friday, 27.11., in the time from 14 to 16 o'clock, the supplier plays the new model generation on the burr detection",
      '2026-11-27T14:00',
    ],
  ])('the day and its number in %j are one day', (text, plannedFor) => {
    expect(understandAs('change', text, TUESDAY).fields['plannedFor']?.value).toBe(plannedFor);
  });
});
