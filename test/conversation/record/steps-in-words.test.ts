import { beforeEach, expect, it } from 'vitest';
import { recognizeRecordWords } from '../../../src/conversation/record/recognize-record-words.ts';
import { onSqlite } from '../../support/databases.ts';
import { PRIYA, Talk, textOf, TOMAS } from '../../support/talk.ts';

const NOW = new Date('2026-11-24T09:30:00Z');
const read = (text: string) => recognizeRecordWords(text, NOW);

it.each([
  ['I approve CHG-2026-0001', 'approve', 'CHG-2026-0001', ''],
  ['we hereby approve CHG-2026-0001, good plan', 'approve', 'CHG-2026-0001', 'good plan'],
  ['I approve the treatment of RSK-2026-0001', 'approve-treatment', 'RSK-2026-0001', ''],
  [
    'I accept the residual risk of RSK-2026-0001 until 30 June 2027',
    'accept',
    'RSK-2026-0001',
    'until 30 June 2027',
  ],
  ['review of CHG-2026-0001: did what was planned', 'review', 'CHG-2026-0001', 'did what was planned'],
  ['mark CHG-2026-0001 as reviewed: no surprises', 'review', 'CHG-2026-0001', 'no surprises'],
  ['RSK-2026-0001: treatment is in place', 'treat', 'RSK-2026-0001', ''],
  ['treatment of RSK-2026-0001 is done', 'treat', 'RSK-2026-0001', ''],
  ['the investigation of INC-2026-0001 is finished', 'investigate', 'INC-2026-0001', ''],
  ['we have finished the investigation of INC-2026-0001', 'investigate', 'INC-2026-0001', ''],
  ['INC-2026-0001 is resolved', 'correct', 'INC-2026-0001', ''],
  ['close INC-2026-0001 right away please', 'close', 'INC-2026-0001', ''],
  ['CHG-2026-0001 was implemented today at 7:00', 'implement', 'CHG-2026-0001', 'today at 7:00'],
  ['CHG-2026-0001 was implemented today', 'implement', 'CHG-2026-0001', 'today'],
  ['INC-2026-0001 contained by switching it off', 'contain', 'INC-2026-0001', 'by switching it off'],
  [
    'INC-2026-0001: the bot was taken offline at 16:00, so it’s contained',
    'contain',
    'INC-2026-0001',
    'the bot was taken offline at 16:00',
  ],
])('reads the step of “%s”', (text, step, number, rest) => {
  expect(read(text)).toMatchObject({ steps: expect.arrayContaining([step]), of: { number }, rest });
});

it.each([
  'INC-2026-0001: the bot was not taken offline, so it’s contained',
  'treatment of RSK-2026-0001: retrain every month',
  'I approve of the new colour',
  'the review is on Friday',
  'is the investigation of INC-2026-0001 finished?',
])('reads no step in “%s”', (text) => {
  expect(read(text)?.wants).not.toBe('step');
});

onSqlite('a step with what is said beside it', (database) => {
  let talk: Talk;
  const say = async (text: string, user = TOMAS) => textOf(await talk.say(text, { user }));
  const status = async () => (await talk.versions()).at(-1)?.status;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    for (const text of [
      'log a change: new prompt for the support chatbot on Friday because answers are cut off, normal change, I own it',
      ...['save', 'assess it', 'nothing else', 'not needed', 'not needed', 'save'],
      'CHG-2026-0001: validation is the regression set',
      ...['save', 'CHG-2026-0001: the rollback plan is to switch it back', 'save'],
    ])
      await say(text);
  });

  it('keeps what is said with an approval as its comment', async () => {
    expect(await say('I approve CHG-2026-0001, good plan', PRIYA)).toMatch(/is approved now/u);
    expect(await say('show CHG-2026-0001')).toMatch(/was approved[^\n]*“good plan”/u);
  });

  it('decides nothing on a condition', async () => {
    expect(await say('approve CHG-2026-0001, but only if the tests pass', PRIYA)).toMatch(
      /Not decided[\s\S]*without a condition/u,
    );
    expect(await status()).toBe('assessed');
  });

  it('takes the result that is told with a review', async () => {
    await say('approve CHG-2026-0001', PRIYA);
    await say('CHG-2026-0001 was implemented today at 7:00');
    expect(await status()).toBe('implemented');
    expect(await say('mark CHG-2026-0001 as reviewed: did what was planned, no surprises')).toMatch(
      /need: “To inform”/u,
    );
    for (const text of ['nobody else', 'save']) await say(text);
    expect((await talk.versions()).at(-1)).toMatchObject({
      status: 'reviewed',
      data: { reviewOutcome: 'did what was planned, no surprises' },
    });
  });

  it('names the way to a step that is not open yet', async () => {
    expect(await say('close CHG-2026-0001')).toMatch(
      /The way there: “Approve”, then “Mark as implemented”, then “Mark as reviewed”, then “Close”\. Only its approver or an AIMS manager/u,
    );
  });
});
