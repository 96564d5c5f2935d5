import { expect, it } from 'vitest';
import { askedOfKind } from '../../src/conversation/asked-of-kind.ts';

it.each([
  ['incident', 'what severity is that?', 'What severities are there?'],
  ['change', 'who has to approve it?', 'who has to approve a change?'],
  [
    'incident',
    'where do I report that, and how quickly?',
    'where do I report an AI incident, and how quickly?',
  ],
  ['risk', 'whom do we tell?', 'whom do we tell? (a risk)'],
  ['incident', 'what now??', 'How do I report an AI incident?'],
  ['change', 'so what do we have to do first?', 'How do I request a change?'],
  ['change', 'is that a significant change?', null],
  ['risk', 'must we say that the model may be wrong?', 'must we say that the model may be wrong? (a risk)'],
] as const)('what is asked behind a story of an %s, “%s”, is asked of any: %s', (kind, asked, ofAny) => {
  expect(askedOfKind(kind, asked)).toBe(ofAny);
});

it.each([
  ['change', 'do i have to file that as a change?', 'What counts as a change?'],
  ['change', 'is that already a change?', 'What counts as a change?'],
  ['change', 'should I log this', 'What counts as a change?'],
  ['incident', 'do I need to report that?', 'How do I report an AI incident?'],
] as const)(
  'whether a %s belongs on record, “%s”, is told by what counts as one: %s',
  (kind, asked, ofAny) => {
    expect(askedOfKind(kind, asked)).toBe(ofAny);
  },
);
