import { describe, expect, it } from 'vitest';
import { recognizeNamedField, recognizeUnnamedCorrection } from '../../src/capture/recognize-correction.ts';
import { change } from '../../src/records/change.ts';
import { incident } from '../../src/records/incident.ts';

describe('recognizeNamedField', () => {
  it.each([
    ['severity is high actually', 'severity', 'high'],
    ['no, the severity should be medium', 'severity', 'medium'],
    ['change the owner to <@U0TOMAS001>', 'owner', '<@U0TOMAS001>'],
    ['please set the system to credit scoring', 'system', 'credit scoring'],
    ['title: Wrong address shown', 'title', 'Wrong address shown'],
    ['number of people was 40', 'affectedCount', '40'],
    ['actually, the date was Monday', 'occurredAt', 'Monday'],
    [
      'the cause was a data mapping that nobody had tested',
      'rootCause',
      'a data mapping that nobody had tested',
    ],
    ['the cause was the data', 'cause', 'the data'],
  ])('finds the field in “%s”', (text, field, words) => {
    const named = recognizeNamedField(incident, text);
    expect(named && [named.field.name, named.words]).toEqual([field, words]);
  });

  it('knows a field that is only named, to be asked again', () => {
    const named = recognizeNamedField(change, 'change the reason');
    expect(named && [named.field.name, named.words]).toEqual(['reason', '']);
  });

  it.each([
    ['the type is emergency', 'changeType', 'emergency'],
    ['type: prompt', 'changeKind', 'prompt'],
  ])('takes of two fields that are called alike the one that has the answer: “%s”', (text, field, words) => {
    const named = recognizeNamedField(change, text);
    expect(named && [named.field.name, named.words]).toEqual([field, words]);
  });

  it('does not take a story for a correction', () => {
    expect(recognizeNamedField(incident, 'The model told customers their loans were refused')).toBeNull();
  });
});

describe('recognizeUnnamedCorrection', () => {
  it.each([
    ['no, it was Monday', 'Monday'],
    ['actually 40 people', '40 people'],
    ['sorry, I meant yesterday', 'yesterday'],
    ['make that high please', 'high'],
    ["it's not the chatbot, it's the summarizer", 'the summarizer'],
    ['not yesterday, Monday', 'Monday'],
    ['sorry, 14 people not 40', '14 people'],
    ['wrong date, it was the 20th', 'the 20th'],
    ['scrap that, it was 12 customers', '12 customers'],
  ])('keeps what is corrected in “%s”', (text, rest) => {
    expect(recognizeUnnamedCorrection(text)).toBe(rest);
  });

  it('sees no correction in a plain answer', () => {
    expect(recognizeUnnamedCorrection('yesterday around 3pm')).toBeNull();
  });
});
