import { describe, expect, test } from 'vitest';
import { understandFields } from '../../../src/capture/understand/understand-message.ts';
import { context, datesIn } from './dates-in.ts';

describe('the dates of an incident', () => {
  test.each([
    ['On 18 November members were told wrong rates by the chatbot', { occurredAt: '2026-11-18' }],
    ['On 18 November we were told about wrong rates', { detectedAt: '2026-11-18' }],
    ['Claims triage went down when we deployed 2.9 on Monday at 7:30', { occurredAt: '2026-11-23T07:30' }],
    ['It started on Monday and was fixed this morning', { occurredAt: '2026-11-23', endedAt: '2026-11-24' }],
    [
      'Yesterday at 16:10 it went down, we noticed at 16:25, back up at 17:00',
      { occurredAt: '2026-11-23T16:10', detectedAt: '2026-11-23T16:25', endedAt: '2026-11-23T17:00' },
    ],
    ['On Tuesday the chatbot went down at 14:00', { occurredAt: '2026-11-17T14:00' }],
    [
      'On Sunday at 23:30 it went down, back at quarter past one',
      { occurredAt: '2026-11-22T23:30', endedAt: '2026-11-23T01:15' },
    ],
    [
      'We found out today that on Friday the chatbot leaked data',
      { occurredAt: '2026-11-20', detectedAt: '2026-11-24' },
    ],
    [
      'A customer told us this morning that it was rude on Saturday',
      { occurredAt: '2026-11-21', detectedAt: '2026-11-24' },
    ],
    ['Thursday just gone the chatbot was rude', { occurredAt: '2026-11-19' }],
    ['Happy Tuesday! The chatbot leaked a name on the 19th', { occurredAt: '2026-11-19' }],
    ['The chatbot was down 6:40a to 7:05a', { occurredAt: '2026-11-24T06:40', endedAt: '2026-11-24T07:05' }],
    [
      'The gate camera undercounted on Sat 21/11 between 1700 & 1825',
      { occurredAt: '2026-11-21T17:00', endedAt: '2026-11-21T18:25' },
    ],
    [
      'It flagged good blades last night at half eleven before Fiona pulled the plug at quarter past midnight',
      { occurredAt: '2026-11-23T23:30', endedAt: '2026-11-24T00:15' },
    ],
    [
      'The chatbot was down yesterday: 9:05-9:20, 12:40-12:52 and 19:00-20:15',
      { occurredAt: '2026-11-23T09:05', endedAt: '2026-11-23T20:15' },
    ],
    [
      'The chatbot leaked names from 21 Nov 00:00 to 22 Nov 10:30. Limit restored on 23 Nov.',
      { occurredAt: '2026-11-21T00:00', endedAt: '2026-11-22T10:30' },
    ],
    [
      'Ana noticed just now, quarter past six, that the chatbot leaked a name on Saturday',
      { occurredAt: '2026-11-21', detectedAt: '2026-11-24T18:15' },
    ],
    [
      'On Friday the chatbot leaked a name. Came to know only today from the front desk.',
      { occurredAt: '2026-11-20', detectedAt: '2026-11-24' },
    ],
    [
      'An applicant phoned this morning: CV screening had filed her wrongly on 9 November',
      { occurredAt: '2026-11-09', detectedAt: '2026-11-24' },
    ],
    [
      'It failed on Friday. Known to us since Saturday.',
      { occurredAt: '2026-11-20', detectedAt: '2026-11-21' },
    ],
    [
      'It failed on Friday. It was Saturday before anyone noticed.',
      { occurredAt: '2026-11-20', detectedAt: '2026-11-21' },
    ],
    ['As promised on Thursday, the report: the chatbot was rude on Friday.', { occurredAt: '2026-11-20' }],
    ['Last service was on 1 November. The robot failed on Friday.', { occurredAt: '2026-11-20' }],
    ['Sorter: down 08:15. Up 08:50.', { occurredAt: '2026-11-24T08:15', endedAt: '2026-11-24T08:50' }],
    ['It was rude this morning, 3 to 5.', { occurredAt: '2026-11-24T03:00', endedAt: '2026-11-24T05:00' }],
    ['nobody saw it until 4 November', { detectedAt: '2026-11-04' }],
    ['It was offline until 17:30', { endedAt: '2026-11-24T17:30' }],
    [
      'It answered in German today, 9.15 till 10.20',
      { occurredAt: '2026-11-24T09:15', endedAt: '2026-11-24T10:20' },
    ],
    [
      'Today 24 Nov the chatbot was down 06:10-06:55',
      { occurredAt: '2026-11-24T06:10', endedAt: '2026-11-24T06:55' },
    ],
    [
      'Far too many alerts yesterday. Nobody could keep up. Between 09:00 and 16:00.',
      { occurredAt: '2026-11-23T09:00', endedAt: '2026-11-23T16:00' },
    ],
    [
      'Friday night the on-call was paged at 22:48. It began at 22:30. Ended 23:41.',
      { occurredAt: '2026-11-20T22:30', detectedAt: '2026-11-20T22:48', endedAt: '2026-11-20T23:41' },
    ],
    [
      'At 1:20pm the chatbot stopped and at 5 it was fine again',
      { occurredAt: '2026-11-24T13:20', endedAt: '2026-11-24T17:00' },
    ],
    [
      'On the 12th it scored a couple twice. The couple came back on the 15th and only then we saw it.',
      { occurredAt: '2026-11-12', detectedAt: '2026-11-15' },
    ],
    [
      'Between Tuesday and Friday last week it was fed twice. A key on the month, in place since today.',
      { occurredAt: '2026-11-17', endedAt: '2026-11-20' },
    ],
    [
      'At 13:02 today we switched the wrong flag and the chatbot was offline until 13:09',
      { occurredAt: '2026-11-24T13:02', endedAt: '2026-11-24T13:09' },
    ],
    ['Found during the audit on 19 November', { detectedAt: '2026-11-19' }],
    ['Doc search found nothing on Monday', { occurredAt: '2026-11-23' }],
    ['It was rude on Friday. We informed the regulator on Monday.', { occurredAt: '2026-11-20' }],
    ['It was rude on Friday. We switched it off at 16:00.', { occurredAt: '2026-11-20' }],
    ['It was rude on Friday. It will be fixed tomorrow.', { occurredAt: '2026-11-20' }],
    ['The version we deployed on 3 November was rude on Friday', { occurredAt: '2026-11-20' }],
    ['The bot promised delivery on 3 December, that was yesterday', { occurredAt: '2026-11-23' }],
    [
      'On the 12th the vendor pushed v3 of the OCR tool, ever since it reads 7 as 1',
      { occurredAt: '2026-11-12' },
    ],
    [
      'The triage app mixed up two patients on 17 November, found by the pharmacist the day after',
      { occurredAt: '2026-11-17', detectedAt: '2026-11-18' },
    ],
    [
      'We became aware today that since the update of 1 October the scorecard has been wrong',
      { occurredAt: '2026-10-01', detectedAt: '2026-11-24' },
    ],
    ['The recommender shows alcohol to minors. Blocked that category on Saturday.', {}],
    [
      'It was down at 5:40. Everything worked again from 06:30.',
      { occurredAt: '2026-11-24T05:40', endedAt: '2026-11-24T06:30' },
    ],
    [
      'The crane scheduler hung at 0530 this morning; normal operations resumed at 0615.',
      { occurredAt: '2026-11-24T05:30', endedAt: '2026-11-24T06:15' },
    ],
    [
      'Chatbot outage yesterday, service restored at 18.40 hrs.',
      { occurredAt: '2026-11-23', endedAt: '2026-11-23T18:40' },
    ],
    [
      'At half six this morning the chatbot went down and it was fixed at around 9:15.',
      { occurredAt: '2026-11-24T06:30', endedAt: '2026-11-24T09:15' },
    ],
    ['The chatbot lost half six times today', { occurredAt: '2026-11-24' }],
    [
      'CV screening was unavailable Monday 10-12, nobody told us.',
      { occurredAt: '2026-11-23T10:00', endedAt: '2026-11-23T12:00' },
    ],
    ['CV screening lost Monday 10-12 applications', { occurredAt: '2026-11-23' }],
    [
      'Outage of the chatbot on Friday from 20:00 to Saturday 02:30.',
      { occurredAt: '2026-11-20T20:00', endedAt: '2026-11-21T02:30' },
    ],
    ['The forecast was empty all weekend', { occurredAt: '2026-11-21', endedAt: '2026-11-22' }],
    ['When: 02.11. at quarter to six in the evening', { occurredAt: '2026-11-02T17:45' }],
    [
      'Pricing gave negative costs in the run of 03.11. The actuaries saw it on the 10th.',
      { occurredAt: '2026-11-03', detectedAt: '2026-11-10' },
    ],
    ['The scorecard is wrong since 4.20 was installed', {}],
    [
      'On 20 November the model sent a claim to the wrong pile; a colleague spotted it the same evening.',
      { occurredAt: '2026-11-20', detectedAt: '2026-11-20' },
    ],
    [
      'On Friday at 14:30 the chatbot disclosed a policy number. Support flagged it an hour later.',
      { occurredAt: '2026-11-20T14:30', detectedAt: '2026-11-20T15:30' },
    ],
    [
      'It went wrong in the night run of 19 November and an actuary noticed the next morning at 8.',
      { occurredAt: '2026-11-19', detectedAt: '2026-11-20T08:00' },
    ],
    [
      'It misread a bill on 13 Nov 16:20. Counterparty told us 14 Nov. Corrected by telex same day.',
      { occurredAt: '2026-11-13T16:20', detectedAt: '2026-11-14' },
    ],
    [
      'On the evening of 20 November the voice assistant hung up on 30 callers. Fixed the next day.',
      { occurredAt: '2026-11-20', endedAt: '2026-11-21' },
    ],
    [
      'It started yesterday at 14:10 and took three hours to fix',
      { occurredAt: '2026-11-23T14:10', endedAt: '2026-11-23T17:10' },
    ],
    [
      'On Saturday night a driver was misrouted, it took until 1 am to sort out.',
      { occurredAt: '2026-11-21', endedAt: '2026-11-22T01:00' },
    ],
    [
      'The model was fine until 11 November; from the 12th it rated every flat as uninsurable.',
      { occurredAt: '2026-11-12' },
    ],
    [
      'For most of a month the scorecard used the old table. It came to light during the audit last Friday.',
      { detectedAt: '2026-11-20' },
    ],
  ])('in %j are told apart', (text, dates) => {
    expect(datesIn('incident', text)).toEqual(dates);
  });

  test('in the future are given back with the reason', () => {
    const { fields, invalid } = understandFields('incident', 'The chatbot leaked data tomorrow', context);
    expect(fields['occurredAt']).toBeUndefined();
    expect(invalid).toEqual([
      { field: 'occurredAt', said: 'tomorrow', reason: expect.stringContaining('in the future') },
    ]);
  });
});

describe('the dates of a change', () => {
  test.each([
    ['We upgrade the chatbot next Tuesday', { plannedFor: '2026-12-01' }],
    ['We upgraded the chatbot on Tuesday', { implementedAt: '2026-11-17' }],
    ['We retrained the scorecard on 1 November, shipped on the 4th', { implementedAt: '2026-11-04' }],
    ['We built the prompt on Monday and will deploy it on Thursday', { plannedFor: '2026-11-26' }],
    ['The limit went from 1500 up to 2000 on Thursday, at midnight', { implementedAt: '2026-11-19T00:00' }],
    ['On Friday at 3 pm they hooked the chatbot up to Salesforce', { implementedAt: '2026-11-20T15:00' }],
    ['The prompt was changed on Saturday', { implementedAt: '2026-11-21' }],
    [
      'After the incident on 10 November we will change the prompt on 27 November',
      { plannedFor: '2026-11-27' },
    ],
    ['We will change the prompt, because users complained on Monday', {}],
    ['We will change the prompt in Q1', {}],
    ['Please change the prompt. The incident of 3 November was discussed. <@U1> owns it.', {}],
    ['from 1 January on we use it in Spain', { plannedFor: '2027-01-01' }],
    ['new prompt since Monday', { implementedAt: '2026-11-23' }],
    ['we put the old prompt back this morning', { implementedAt: '2026-11-24' }],
    ["this morning we've gone back to the previous model", { implementedAt: '2026-11-24' }],
    ['took the postcode out of the scorecard today at noon', { implementedAt: '2026-11-24T12:00' }],
    ['rolled the index back to snapshot 2026-11-20 today 13:15', { implementedAt: '2026-11-24T13:15' }],
    ['Version 5.3 went live on 16 November. It was planned for the 9th.', { implementedAt: '2026-11-16' }],
    ['planned for 7 December, approved on 20 November', { plannedFor: '2026-12-07' }],
    [
      'Marketing was not amused on Friday. The prompt of our chatbot has to be changed on 17 December',
      { plannedFor: '2026-12-17' },
    ],
    [
      'The letter generator got a new system prompt on Friday evening at 18:00.',
      { implementedAt: '2026-11-20T18:00' },
    ],
    ['The chatbot gets a new prompt on Friday evening at 18:00.', { plannedFor: '2026-11-27T18:00' }],
    [
      'sensitivity cut lowered from 70 to 60 at 06:00 on Sunday, after braking too often',
      { implementedAt: '2026-11-22T06:00' },
    ],
    ['we want the cut lowered from 70 to 60 at 06:00 on Sunday', { plannedFor: '2026-11-29T06:00' }],
    ["We widened the tool's use to outpatients starting today at 8.", { implementedAt: '2026-11-24T08:00' }],
    ['We widen its use to outpatients starting on Friday.', { plannedFor: '2026-11-27' }],
    ['Fraud threshold has been raised to .75 effective 20 Nov', { implementedAt: '2026-11-20' }],
    ['Fraud threshold .75 effective 20 Nov 2027', { plannedFor: '2027-11-20' }],
    [
      'Cutover of claims triage to Kubernetes: 4 Jan, 19:00. Freeze starts Thursday.',
      { plannedFor: '2027-01-04T19:00' },
    ],
    [
      'The retraining which was announced for 20 November took place on 23 November.',
      { implementedAt: '2026-11-23' },
    ],
    ['We disconnected the bot from the CRM on the 17th after the audit.', { implementedAt: '2026-11-17' }],
    ['Approved by the AI board (chair <@U0CHAIR>) on 12 November: intended use widened to travel.', {}],
  ])('in %j are told apart', (text, dates) => {
    expect(datesIn('change', text)).toEqual(dates);
  });
});

describe('the dates of a risk', () => {
  test.each([
    ['It must be fixed until 15.12. Review again 31.1.', { dueDate: '2026-12-15', reviewDate: '2027-01-31' }],
    ['Responsible <@U0ANA>, until end of the year', { dueDate: '2026-12-31' }],
    ['Treatment plan until Wednesday next week', { dueDate: '2026-12-02' }],
    ['Responsible <@U0ANA>, the contract runs until 15 December', {}],
    ['The contract runs until 15 December and nobody has a plan', {}],
    ['Due date for that: 15 December', { dueDate: '2026-12-15' }],
    ['ETA 15 Dec, back on the agenda on 1 February', { dueDate: '2026-12-15', reviewDate: '2027-02-01' }],
    ['Both review and deadline on 30 November', { dueDate: '2026-11-30', reviewDate: '2026-11-30' }],
    ['Last reviewed on 15 March', {}],
    ['due by 10 December, review 2027-02-01', { dueDate: '2026-12-10', reviewDate: '2027-02-01' }],
    ['must be fixed by 15 January', { dueDate: '2027-01-15' }],
    ['look at it again in three months', { reviewDate: '2027-02-24' }],
    ['it could fail on 24 December', {}],
    ['it was reported on Monday', {}],
  ])('in %j are told apart', (text, dates) => {
    expect(datesIn('risk', text)).toEqual(dates);
  });
});
