import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery, type QueryContext } from '../../../src/records/search/read-query.ts';
import { queryInWords } from '../../../src/records/search/query-in-words.ts';
import { matchesQuery } from '../../../src/records/search/register-query.ts';
import { OWNER, recordOf, SHIPPED } from '../records.ts';

const context: QueryContext = {
  user: OWNER,
  today: '2026-11-24',
  systems: [
    { name: 'Support chatbot', aliases: ['chatbot'] },
    { name: 'Credit scoring', aliases: ['scoring'] },
  ],
  criteria: SHIPPED.risk,
};
const read = (text: string): string => queryInWords(readQuery(text, context));

describe('a search of the register in words', () => {
  it.each([
    ['open high incidents of the chatbot', 'open high incidents for “Support chatbot”'],
    ['my risks due this month', `risks of ${OWNER} due from 2026-11-01 to 2026-11-30`],
    ['what changed on credit-scoring since October', 'records for “Credit scoring” changed since 2026-10-01'],
    ['closed changes last quarter', 'closed changes changed from 2026-07-01 to 2026-09-30'],
    ['incidents', 'incidents'],
    ['show me all open risks', 'open risks'],
    ['very high risks', 'very high risks'],
    ['high or critical incidents', 'high or critical incidents'],
    ['overdue risks', 'overdue risks'],
    ['my overdue changes', `overdue changes of ${OWNER}`],
    ['changes planned next week', 'changes due from 2026-11-30 to 2026-12-06'],
    ['changes planned for December', 'changes due from 2026-12-01 to 2026-12-31'],
    ['risks due in February', 'risks due from 2027-02-01 to 2027-02-28'],
    ['risks due in October', 'risks due from 2026-10-01 to 2026-10-31'],
    ['incidents that are not high', 'low or medium or critical incidents'],
    ['incidents below critical', 'low or medium or high incidents'],
    ['approved changes', 'changes that are approved'],
    ['reported or contained incidents', 'incidents that are reported or contained'],
    ['incidents since 2026-11-01', 'incidents that happened since 2026-11-01'],
    ['how many incidents did we have in October', 'incidents that happened from 2026-10-01 to 2026-10-31'],
    ['incidents in March', 'incidents that happened from 2026-03-01 to 2026-03-31'],
    ['incidents in December', 'incidents that happened from 2025-12-01 to 2025-12-31'],
    ['incidents before 3 Nov', 'incidents that happened up to 2026-11-02'],
    ['incidents in May 2025', 'incidents that happened from 2025-05-01 to 2025-05-31'],
    ['incidents yesterday', 'incidents that happened on 2026-11-23'],
    ['risks of <@U0TOMAS001>', 'risks of U0TOMAS001'],
    ['changes and incidents of scoring', 'incidents and changes for “Credit scoring”'],
    ['incidents with refund letters', 'incidents with “refund” and “letters” in the text'],
    ['INC-2026-0007', 'records with “inc-2026-0007” in the text'],
    ['MY OPEN RISKS!', `open risks of ${OWNER}`],
    ['', 'records'],
    ['open and closed risks', 'risks'],
    ['updated this week', 'records changed from 2026-11-23 to 2026-11-29'],
  ])('“%s” is understood as: %s', (text, words) => {
    expect(read(text)).toBe(words);
  });

  it('finds what it asks for, and nothing else', () => {
    const open = recordOf('incident', { data: { severity: 'high' } });
    const found = (text: string, record = open): boolean =>
      matchesQuery(record, readQuery(text, context), SHIPPED.risk);
    expect(found('open high incidents of the chatbot')).toBe(true);
    expect(found('open low incidents')).toBe(false);
    expect(found('closed incidents')).toBe(false);
    expect(found('incidents with stranger')).toBe(true);
    expect(found('medium risks', recordOf('risk'))).toBe(false);
    expect(found('medium risks', recordOf('risk', { data: { likelihood: 2, impact: 3 } }))).toBe(true);
    const due = recordOf('risk', { data: { dueDate: '2026-11-30' } });
    expect(['my risks due this month', 'my risks due next month'].map((text) => found(text, due))).toEqual([
      true,
      false,
    ]);
  });

  it('takes any words without a fault, and loses none that it does not know', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(readQuery(`zyxwv ${text}`, context).words).toContain('zyxwv');
      }),
      { numRuns: 300 },
    );
  });
});
