import { describe, expect, test } from 'vitest';
import { understandFields } from '../../../src/capture/understand/understand-message.ts';
import { TUESDAY, valueOf } from './value-of.ts';

describe('people affected', () => {
  test.each([
    ['12 customers got the wrong price', 12],
    ['it sent 6 of my drivers over the closed bridge', 6],
    ['about 300 users saw it', 300],
    ['1.2k subscribers received it', 1200],
    ['a dozen applicants were rejected', 12],
    ['it told about 15 ppl the wrong hours', 15],
    ['two hundred and fifty people were locked out', 250],
    ['60 of our 5,000 customers saw it', 60],
    ['it shared the notes of nine employees', 9],
    ['the chatbot was down. 7 minutes, ~25 members.', 25],
    ['People affected: 8', 8],
    ['nobody was affected', 0],
    ['no customers were affected', 0],
    ['95 card holders were turned away', 95],
  ])('%j counts', (text, count) => {
    expect(valueOf('incident', 'affectedCount', text)).toBe(count);
  });

  test.each([
    'it failed in 3 branches for 2 days',
    'it cost us 12,000 euros',
    'false alarms are up 35 percent',
    'we got 40 tickets',
    'version 12 users guide was wrong',
    'between 20 and 30 customers got it',
    '20-30 customers got it',
    'up to 300 customers got it',
    'fewer than 50 users got it',
    'nobody noticed it',
    '12 customer accounts were locked',
    'we have 5,000 customers',
    '3 engineers are working on it',
    'two colleagues noticed it',
    '5 percent of 2,000 applicants were rejected',
    'how many of the 40 customers were affected?',
    'dozens of customers got it',
    'The chatbot told a customer nonsense yesterday. Nobody else was affected.',
  ])('%j counts nobody', (text) => {
    expect(valueOf('incident', 'affectedCount', text)).toBeUndefined();
  });
});

describe('severity', () => {
  test.each([
    ['sev1', 'critical'],
    ['Please treat as critical.', 'critical'],
    ['But seriously: medium.', 'medium'],
    ['sev 2', 'high'],
    ['sev-3', 'medium'],
    ['P4', 'low'],
    ['severity: high', 'high'],
    ['Severity is medium.', 'medium'],
    ['a high severity problem', 'high'],
    ['critical incident: chatbot down', 'critical'],
    ['I would rate this as low', 'low'],
    ["it's not a sev 1, it's a sev 2", 'high'],
    ['Gravity: high.', 'high'],
    ['Please put this down as low.', 'low'],
    ['Feels like a medium to me.', 'medium'],
    ['High severity, I would say even critical.', 'critical'],
    ['Medium, or high if the press gets it, but call it medium.', 'medium'],
  ])('is taken from %j', (text, severity) => {
    expect(valueOf('incident', 'severity', text)).toBe(severity);
  });

  test.each([
    'not critical',
    'severity is not high',
    'is it high severity?',
    'severity: low or medium',
    'medium to high severity',
    'not sure if it is a critical incident',
    'a critical customer complained',
    'high volume day',
    'a severe outage',
    'the low battery warning failed',
  ])('is not taken from %j', (text) => {
    expect(valueOf('incident', 'severity', text)).toBeUndefined();
  });
});

describe('the owner', () => {
  test.each([
    ['<@U1> owns it', 'U1'],
    ['the owner is <@U1>', 'U1'],
    ['owner: <@U1|ana>', 'U1'],
    ['assign it to <@U1>', 'U1'],
    ['<@U1> will look after this', 'U1'],
    ['<@U1> is in charge of it', 'U1'],
    ['<@U1> takes ownership', 'U1'],
    ['<@U2> told me about it, <@U1> will handle it', 'U1'],
    ['<@U2> only wrote the text, the owner is <@U1>', 'U1'],
    ["I'll take it", 'U0AUTHOR'],
    ['owner: me', 'U0AUTHOR'],
    ['Not sure who should own this, me I guess', 'U0AUTHOR'],
    ['Owner? Me, I suppose.', 'U0AUTHOR'],
    ['Owner remains <@U1>.', 'U1'],
    ['Owner shall be <@U1>.', 'U1'],
    ['<@U1> stays the owner', 'U1'],
    ['I own this', 'U0AUTHOR'],
    ['Ms. Alvarez (<@U1>) is the one responsible for this.', 'U1'],
    ["Owner's gonna be <@U1>.", 'U1'],
    ['Responsible person: Mr. Banda <@U1>', 'U1'],
    ['owner → <@U1>', 'U1'],
    ['Who owns it? <@U1>.', 'U1'],
    ["It's in <@U1>'s hands.", 'U1'],
    ["<@U1>'s got it.", 'U1'],
    ['Not me, <@U1> is the owner.', 'U1'],
    ['<@U1> is the owner of record', 'U1'],
    ['<@U1> is on the record for this one', 'U1'],
    ['It was fixed by <@U1>, who is also its owner', 'U1'],
    ['<@U1> will keep an eye on it and own the follow-up', 'U1'],
    ['The undersigned is the owner.', 'U0AUTHOR'],
    ['Mine.', 'U0AUTHOR'],
    ['Put my name on it.', 'U0AUTHOR'],
    ['The incident is on me.', 'U0AUTHOR'],
    ["It's on me to close it.", 'U0AUTHOR'],
    ['Owner <@U2> has resigned, so <@U1> is taking over ownership.', 'U1'],
    ['<@U1> was the owner, <@U2> the approver.', 'U1'],
  ])('is named by %j', (text, owner) => {
    expect(valueOf('incident', 'owner', `The chatbot was rude. ${text}`)).toBe(owner);
  });

  test.each([
    'cc <@U1>',
    '<@U1> noticed it',
    '<@U1> owns the chatbot',
    '<@U1> is not the owner',
    'Not sure who should own this',
    'should <@U1> own it?',
    '<@U1> owns it and <@U2> owns it',
    'Anna will handle it',
    'The DPO (<@U1>) takes care of the authority.',
    '<@U1> takes the minutes',
    'POC: <@U1>',
    'I told <@U1> about it',
    'The joke was on me.',
  ])('is not named by %j', (text) => {
    expect(valueOf('incident', 'owner', `The chatbot was rude. ${text}`)).toBeUndefined();
  });
});

describe('the system', () => {
  test.each([
    ['the chat bot was rude', 'Support chatbot'],
    ['our credit scorring is wrong', 'Credit-scoring model'],
    ['the Fraud-Detection failed', 'Fraud detection'],
    ['fraud detector failed', 'Fraud detection'],
    ['the call summariser failed', 'Call summarizer'],
    ['doc search assistant failed', 'Document search assistant'],
    ['the bot was rude', 'Support chatbot'],
    ['the fraud model is off', 'Fraud detection'],
    ['the warehouse robot hit a shelf', 'warehouse robot'],
    ['Our Drone Inspection model missed cracks', 'Drone Inspection model'],
    ['the HR chatbot was rude', 'HR chatbot'],
    ['System: parcel sorter\nit stopped', 'parcel sorter'],
    ['unlike fraud detection, claims triage failed', 'Claims triage'],
    ['the gripper vision went blind', 'gripper vision'],
    ['the card fraud filter of our partner bank blocked 51 clients', 'card fraud filter'],
    ['the sepsis early-warning model missed two patients', 'sepsis early-warning model'],
    ['a tram stopped because the obstacle detection saw a poster as a pedestrian', 'obstacle detection'],
    ['pricing: the run hangs', 'Pricing forecast'],
  ])('in %j is the one that is meant', (text, system) => {
    expect(valueOf('incident', 'system', text)).toBe(system);
  });

  test.each(['the model was wrong', 'the assistant was wrong', 'it was wrong', 'a new version was released'])(
    'in %j is left to be asked',
    (text) => {
      expect(valueOf('incident', 'system', text)).toBeUndefined();
    },
  );
});

describe('likelihood and impact', () => {
  test.each([
    ['likelihood 4, impact 3', 4, 3],
    ['impact: major, likelihood: almost certain', 5, 4],
    ['4x5', 4, 5],
    ['L3 I4', 3, 4],
    ['likelihood 2/5, impact 5 out of 5', 2, 5],
    ['with moderate impact, likelihood I would say likely', 4, 3],
    ['likelihood of drift in the forecast: likely', 4, undefined],
    ['likelihood 2 or 3', undefined, undefined],
    ['likelihood 40 percent', undefined, undefined],
    ['likelihood 3 out of 10', undefined, undefined],
    ['people are unlikely to complain', undefined, undefined],
    ['impact very high', undefined, undefined],
    ['residual likelihood 2', undefined, undefined],
  ])('are read from %j', (text, likelihood, impact) => {
    expect(valueOf('risk', 'likelihood', text)).toBe(likelihood);
    expect(valueOf('risk', 'impact', text)).toBe(impact);
  });

  test('beyond the scale are given back with the reason', () => {
    const { fields, invalid } = understandFields('risk', 'likelihood 7, impact 4', TUESDAY);
    expect(fields['likelihood']).toBeUndefined();
    expect(invalid).toEqual([
      { field: 'likelihood', said: 'likelihood 7', reason: expect.stringContaining('between 1 and 5') },
    ]);
  });
});

describe('treatment', () => {
  test.each([
    ['treatment: reduce', 'reduce'],
    ['we accept this risk', 'accept'],
    ['we would like to transfer the risk to our insurer', 'transfer'],
    ['mitigate it with filters', 'reduce'],
    ['Treatment avoid', 'avoid'],
    ['option: reduce (weak labels)', 'reduce'],
    ['I propose avoid (microphone only with a button).', 'avoid'],
    ['For now we accept.', 'accept'],
    ['We insure against it.', 'transfer'],
    ['The transfer of data is fine.', undefined],
    ['We could reduce the font.', undefined],
    ["we can't accept this risk", undefined],
    ['reduce or transfer?', undefined],
    ['it would reduce costs', undefined],
    ['customers may not accept the chatbot', undefined],
  ])('is read from %j', (text, treatment) => {
    expect(valueOf('risk', 'treatment', text)).toBe(treatment);
  });
});

describe('the kind of a change', () => {
  test.each([
    ["We shifted the grader's blemish limit from 4% to 3.5%.", 'threshold'],
    ["We're feeding last winter's wind data into the chatbot.", 'data'],
    ['Weekly retrain of claims triage becomes monthly.', 'data'],
    ['On Tuesday they hooked the chatbot up to Salesforce.', 'tool-access'],
    ['The summarizer moved to a new k8s namespace.', 'infrastructure'],
    ['We told the chatbot never to mention competitors.', 'prompt'],
    ['From October the heating model decides also the cooling.', 'intended-use'],
    ['We switch the summarizer from English to Irish.', undefined],
    ['We retired the chatbot on Monday.', undefined],
  ])('in %j is %s', (text, kind) => {
    expect(valueOf('change', 'changeKind', text)).toBe(kind);
  });
});
