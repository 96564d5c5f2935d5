import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recognizeRecordWords } from '../../../src/conversation/record/recognize-record-words.ts';

const NOW = new Date('2026-11-24T09:30:00Z');
const read = (text: string) => recognizeRecordWords(text, NOW);
const number = (text: string) => ({ by: 'number', number: text });
const INC = number('INC-2026-0003');

it.each<[string, unknown]>([
  ['INC-2026-0003', { wants: 'show', of: INC }],
  ['show me inc-3', { wants: 'show', of: INC }],
  ['what is INC-2026-0003?', { wants: 'show', of: INC }],
  ['show the risk about drift', { wants: 'show', of: { by: 'words', kind: 'risk', words: 'drift' } }],
  ['history of INC-2026-0003', { wants: 'history', of: INC }],
  ['who changed INC-2026-0003?', { wants: 'history', of: INC }],
  ['what is missing to close INC-2026-0003?', { wants: 'missing', of: INC }],
  ['what’s missing on INC-2026-0003?', { wants: 'missing', of: INC }],
  ['INC-2026-0003 is contained', { wants: 'step', of: INC, steps: ['contain'], reason: null, rest: '' }],
  ['mark INC-2026-0003 as contained', { wants: 'step', of: INC, steps: ['contain'] }],
  ['mark it as contained', { wants: 'step', of: { by: 'context' }, steps: ['contain'] }],
  ['it is contained, we switched it off', { wants: 'step', steps: ['contain'], rest: 'we switched it off' }],
  [
    'we have contained it, the tool was switched off at 9',
    { wants: 'step', of: { by: 'context' }, steps: ['contain'], rest: 'the tool was switched off at 9' },
  ],
  ['accept the residual risk', { wants: 'step', of: { by: 'context' }, steps: ['accept', 'accept-again'] }],
  [
    'close the risk about drift',
    {
      wants: 'step',
      of: { by: 'words', kind: 'risk', words: 'drift' },
      steps: expect.arrayContaining(['close']),
    },
  ],
  [
    'close the risk about drift because the system is switched off',
    { wants: 'step', of: { by: 'words', words: 'drift' }, reason: 'the system is switched off' },
  ],
  ['approve CHG-2026-0002', { wants: 'step', of: number('CHG-2026-0002'), verb: 'approved', reason: null }],
  [
    'refuse it because the way back is not tested',
    { wants: 'step', of: { by: 'context' }, verb: 'refused', reason: 'the way back is not tested' },
  ],
  [
    'accept the residual risk of RSK-2026-0001',
    { wants: 'step', of: number('RSK-2026-0001'), steps: ['accept', 'accept-again'] },
  ],
  ['CHG-2026-0002 went live', { wants: 'step', verb: 'implemented' }],
  [
    'reopen INC-2026-0003: it happened again',
    { wants: 'step', verb: 'open again', rest: 'it happened again' },
  ],
  ['mark it restricted', { wants: 'restrict', of: { by: 'context' } }],
  ['make INC-2026-0003 confidential', { wants: 'restrict', of: INC }],
  ['attach this to INC-2026-0003', { wants: 'attach', of: INC, link: null }],
  [
    'add https://x.example/log as evidence to INC-2026-0003',
    { wants: 'attach', link: 'https://x.example/log' },
  ],
  ['link INC-2026-0003 to CHG-2026-0002', { wants: 'link', of: INC, to: 'CHG-2026-0002' }],
  ['INC-2026-0003 was caused by CHG-2026-0002', { wants: 'link', of: INC, words: 'was caused by' }],
  ['INC-2026-0003: severity is low', { wants: 'tell', of: INC, words: 'severity is low' }],
  [
    'the root cause of INC-2026-0003 was a cache key',
    { wants: 'tell', of: INC, words: 'the root cause was a cache key' },
  ],
  ['update INC-2026-0003', { wants: 'tell', of: INC, words: '' }],
])('reads “%s”', (text, expected) => {
  expect(read(text)).toMatchObject(expected as object);
});

it.each([
  'close INC-2026-0003 please',
  'can you close INC-2026-0003?',
  'ok, please close INC-2026-0003 now',
  'close inc 3',
  'close INC3 thanks',
  'close inc_2026_0003',
  'close incident 3',
  'close the incident #3 pls',
  'close incident no. 3',
  'clsoe INC-2026-0003',
  'INC 3 is closed',
])('reads the step and the record of “%s”', (text) => {
  expect(read(text)).toMatchObject({
    wants: 'step',
    of: INC,
    steps: expect.arrayContaining(['close']),
    rest: '',
  });
});

it.each([
  ['assess it afterwards', 'assess-afterwards', { by: 'context' }],
  ['Mark INC-2026-0003 as contained, we switched it off', 'contain', INC],
  ['mark it as implemented in an emergency', 'implement-emergency', { by: 'context' }],
  ['accept what is left of INC-2026-0003', 'accept', INC],
  ['please open it again because it is back', 'reopen', { by: 'context' }],
  ['close as rolled back', 'roll-back', { by: 'context' }],
])('reads what stands on a button: “%s”', (text, step, of) => {
  expect(read(text)).toMatchObject({
    wants: 'step',
    of,
    steps: expect.arrayContaining([step]),
    isOrder: true,
  });
});

it('reads a number without its kind as that one of any kind, and an order without a record as about the one at hand', () => {
  const numbers = ['INC-2026-0003', 'RSK-2026-0003', 'CHG-2026-0003', 'CON-2026-0003'];
  expect(read('can you close 3?')).toMatchObject({
    steps: expect.arrayContaining(['close']),
    of: { by: 'counter', numbers },
  });
  expect(read('close #3')).toMatchObject({ of: { by: 'counter', counter: 3 } });
  for (const text of ['close', 'approve', 'aproved', 'reject, the way back is not tested', 'contain it pls'])
    expect(read(text)).toMatchObject({ wants: 'step', of: { by: 'context' } });
  expect(read('can i close INC-2026-0003?')).toMatchObject({ wants: 'missing', of: INC });
});

it.each([
  'log an incident: the chatbot insulted a customer',
  'the chatbot told a customer that INC-2026-0003 is contained and then crashed yesterday',
  'which control covers changes?',
  'what is missing?',
  'yes',
  'we had an incident with the chatbot yesterday',
  'there is a risk that scores drift',
  'is it closed?',
  'clone it',
  'done',
  'close 3 of the 4 tickets',
])('leaves “%s” alone', (text) => {
  expect(read(text)).toBeNull();
});

it('never takes a part of a number for another one, whatever stands around it', () => {
  const words = fc.constantFrom(
    'approve',
    'close',
    'show',
    'reopen',
    'link',
    'on my behalf',
    'to',
    'now',
    '-',
    ':',
    ',',
    'as',
    'done',
    'it',
  );
  const some = fc.array(words, { maxLength: 3 }).map((each) => each.join(' '));
  fc.assert(
    fc.property(some, some, (before, after) => {
      const found = read(`${before} CHG-2026-0002 ${after}`.trim());
      if (found !== null && 'of' in found && found.of.by === 'number')
        expect(found.of.number).toBe('CHG-2026-0002');
    }),
  );
});
