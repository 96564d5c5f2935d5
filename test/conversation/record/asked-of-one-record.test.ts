/** What is asked of one record is answered from it; and what belongs to it is named in words. */
import { beforeEach, describe, expect, it } from 'vitest';
import { recognizeRecordQuestion } from '../../../src/conversation/record/recognize-record-question.ts';
import { onSqlite } from '../../support/databases.ts';
import { Talk, textOf } from '../../support/talk.ts';

const NOW = new Date('2026-11-26T15:00:00Z');

describe('a question about one record', () => {
  it.each([
    ['what’s INC-2026-0003 connected with?', 'links'],
    ['which change came out of INC-2026-0003?', 'links'],
    ['show me the links of it', 'links'],
    ['do we have evidence for CHG-2026-0001?', 'evidence'],
    ['what proof does RSK-2026-0002 have', 'evidence'],
    ['until when must INC-2026-0003 be reported?', 'clocks'],
    ['has INC-2026-0003 been reported to the regulator?', 'clocks'],
    ['is it closed already?', 'open'],
    ['is RSK-2026-0002 late?', 'overdue'],
    ['who has access to INC-2026-0003?', 'seen'],
    ['who is responsible for incident 3?', 'owner'],
    ['show INC-3 v2', 'version'],
    ['the first version of INC-2026-0003', 'version'],
    ['how did INC-2026-0003 look on 3 November?', 'then'],
    ['show me the previous one', 'previous'],
  ])('“%s” asks for its %s', (text, asks) => {
    expect(recognizeRecordQuestion(text, NOW)).toMatchObject({ asks });
  });

  it.each([
    'who can see the records of concerns?',
    'what is linked to the AI policy?',
    'how long do we have to report an incident?',
    'is the chatbot still open?',
    'what evidence do we need for A.6.2.4?',
    'show the next review',
  ])('“%s” asks of none', (text) => {
    expect(recognizeRecordQuestion(text, NOW)).toBeNull();
  });
});

onSqlite('records that are asked about', (database) => {
  let talk: Talk;
  const ask = async (text: string): Promise<string> => textOf(await talk.say(text));
  beforeEach(async () => {
    talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T15:00:00Z');
    await talk.say('incident: the support chatbot leaked a quote on Monday, medium, I own it');
    await talk.say('yes');
    await talk.say('risk: the support chatbot quotes old fees, likelihood 2, impact 3, reduce, I own it');
    await talk.say('yes');
  });

  it('tells links and evidence, and takes both in words', async () => {
    expect(await ask('link INC-2026-0001 to the risk')).toMatch(/Linked: INC-2026-0001[\s\S]*RSK-2026-0001/u);
    expect(await ask('what is RSK-2026-0001 linked to?')).toMatch(/INC-2026-0001/u);
    expect(await ask('is there any evidence for RSK-2026-0001?')).toMatch(/has no evidence yet/u);
    await talk.say('here is the test report for the old fees one https://wiki.example.org/fees.pdf');
    expect(await ask('evidence of RSK-2026-0001?')).toMatch(/fees\.pdf/u);
  });

  it('tells where it stands, whose it is and who sees it', async () => {
    expect(await ask('is INC-2026-0001 still open?')).toMatch(/still open: it is reported/u);
    expect(await ask('who owns INC-2026-0001?')).toMatch(/^@U0TOMAS001 owns INC-2026-0001\./u);
    expect(await ask('who can read INC-2026-0001?')).toMatch(/^Everybody here/u);
    expect(await ask('was INC-2026-0001 reported to the authority in time?')).toMatch(
      /Nobody is on record as having reported INC-2026-0001[\s\S]*soonest deadline/u,
    );
    expect(await ask('is my incident closed?')).toMatch(/INC-2026-0001 is still open/u);
  });

  it('tells why something is overdue', async () => {
    await talk.say('RSK-2026-0001: treatment due 1 December');
    await talk.say('yes');
    talk.at('2026-12-04T09:00:00Z');
    expect(await ask('why is RSK-2026-0001 overdue?')).toMatch(/its treatment was due Tue 1 Dec/u);
    expect(await ask('is INC-2026-0001 overdue?')).toMatch(/^Nothing of INC-2026-0001 is overdue/u);
  });

  it('shows an earlier version, its history, and the one behind it', async () => {
    await talk.say('incident: the support chatbot was slow today, low, I own it');
    await talk.say('yes');
    await talk.say('INC-2026-0001: severity is low');
    await talk.say('yes');
    expect(await ask('show INC-2026-0001 version 1')).toMatch(/version 1 of 2[\s\S]*Severity: Medium/u);
    expect(await ask('INC-2026-0001 version 7')).toMatch(/no such version/u);
    await talk.say('show INC-2026-0001');
    expect(await ask('and its history')).toMatch(/INC-2026-0001[\s\S]*Version 2/u);
    expect(await ask('the next one')).toMatch(/^INC-2026-0002/u);
  });

  it('warns whoever restricts a record that others still speak of it', async () => {
    await talk.say('RSK-2026-0001: description: as seen in INC-2026-0001');
    await talk.say('yes');
    expect(await ask('make INC-2026-0001 confidential')).toMatch(
      /is restricted now[\s\S]*still read of it in the words of RSK-2026-0001/u,
    );
  });
});
