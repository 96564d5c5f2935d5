import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editQuery } from '../../../src/records/search/edit-query.ts';
import { readQuery } from '../../../src/records/search/read-query.ts';
import { queryInWords } from '../../../src/records/search/query-in-words.ts';
import { OWNER } from '../records.ts';
import { QUERY_CONTEXT } from './query-context.ts';

const edit = (asked: string, text: string): string | null => {
  const query = editQuery(readQuery(asked, QUERY_CONTEXT), text, QUERY_CONTEXT);
  return query === null ? null : queryInWords(query);
};

it.each([
  ['open incidents', 'only high', 'open high incidents'],
  ['open incidents', 'only the high and critical ones', 'open high or critical incidents'],
  ['open high incidents', 'also critical', 'open high or critical incidents'],
  ['open incidents', 'also closed ones', 'incidents'],
  ['open incidents', 'and the closed ones too', 'incidents'],
  ['open incidents', 'closed ones', 'closed incidents'],
  ['open incidents of the chatbot', 'without the chatbot', 'open incidents'],
  ['open incidents', 'without the chatbot', 'open incidents without “Support chatbot”'],
  ['incidents', 'not closed', 'open incidents'],
  ['open incidents', 'include risks', 'open incidents and risks'],
  ['incidents of the chatbot', 'only the scorecard', 'incidents for “Credit scoring”'],
  ['incidents last month', 'this month instead', 'incidents that happened from 2026-11-01 to 2026-11-30'],
  ['risks due this month', 'only next month', 'risks due from 2026-12-01 to 2026-12-31'],
  [
    'open incidents of the chatbot',
    'also the scorecard',
    'open incidents either for “Support chatbot” or for “Credit scoring”',
  ],
  ['incidents of the chatbot or scorecard', 'only the scorecard', 'incidents for “Credit scoring”'],
  ['open risks', 'just mine', `open risks of ${OWNER}`],
  ['open incidents', 'what about risks?', 'open risks'],
])('“%s”, then “%s”, asks for %s', (asked, text, words) => {
  expect(edit(asked, text)).toBe(words);
});

it.each([
  'only the manager may approve',
  'also a risk',
  'no',
  'what about suppliers?',
  'without a reason',
  'not yet',
  'only',
  'the chatbot insulted a customer too',
])('“%s” is about no list', (text) => {
  expect(edit('open incidents', text)).toBeNull();
});

it('any words edit a list without a fault', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('only', 'also', 'without', ''),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      (cue, rest) => {
        editQuery(readQuery('open high incidents', QUERY_CONTEXT), `${cue} ${rest}`, QUERY_CONTEXT);
      },
    ),
  );
});
