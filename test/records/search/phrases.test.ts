import { expect, it } from 'vitest';
import { readQuery, type QueryContext } from '../../../src/records/search/read-query.ts';
import { queryInWords } from '../../../src/records/search/register-query.ts';
import { OWNER, SHIPPED } from '../records.ts';

const context: QueryContext = {
  user: OWNER,
  today: '2026-11-24',
  systems: [
    { name: 'Support chatbot', aliases: ['chatbot'] },
    { name: 'Credit scoring', aliases: ['scorecard'] },
  ],
  criteria: SHIPPED.risk,
};

/** As people ask for records: what they say, and what is meant. Today is Tuesday, 24 November 2026. */
const PHRASES: readonly (readonly [said: string, meant: string])[] = [
  ['open high incidents of the chatbot', 'open high incidents for “Support chatbot”'],
  ['my risks due this month', `risks of ${OWNER} due from 2026-11-01 to 2026-11-30`],
  ['what changed on credit-scoring since October', 'records for “Credit scoring” changed since 2026-10-01'],
  ['overdue reviews', 'open records to review up to 2026-11-23'],
  ['incidents with customers harmed last quarter', 'incidents with harm recorded from 2026-07-01 to 2026-09-30'],
  ['which risks are overdue for review?', 'open risks to review up to 2026-11-23'],
  ['risks to be reviewed this quarter', 'risks to review from 2026-10-01 to 2026-12-31'],
  ['risks up for review next month', 'risks to review from 2026-12-01 to 2026-12-31'],
  ['incidents that happened last week', 'incidents that happened from 2026-11-16 to 2026-11-22'],
  ['incidents that occurred in October', 'incidents that happened from 2026-10-01 to 2026-10-31'],
  ['incidents reported last week', 'incidents recorded from 2026-11-16 to 2026-11-22'],
  ['incidents logged since Monday', 'incidents recorded since 2026-11-23'],
  ['risks raised in the last 30 days', 'risks recorded from 2026-10-25 to 2026-11-24'],
  ['incidents of the past two weeks', 'incidents recorded from 2026-11-10 to 2026-11-24'],
  ['changes planned in the next 14 days', 'changes due from 2026-11-24 to 2026-12-08'],
  ['risks due within 7 days', 'risks due from 2026-11-24 to 2026-12-01'],
  ['incidents between 1 October and 15 November', 'incidents recorded from 2026-10-01 to 2026-11-15'],
  ['incidents from 2026-10-01 to 2026-10-15', 'incidents recorded from 2026-10-01 to 2026-10-15'],
  ['incidents in Q3', 'incidents recorded from 2026-07-01 to 2026-09-30'],
  ['incidents in Q1 2025', 'incidents recorded from 2025-01-01 to 2025-03-31'],
  ['incidents in 2025', 'incidents recorded from 2025-01-01 to 2025-12-31'],
  ['changes this year', 'changes recorded from 2026-01-01 to 2026-12-31'],
  ['near misses', 'incidents that were near misses'],
  ['near misses of the chatbot this year', 'incidents that were near misses for “Support chatbot” recorded from 2026-01-01 to 2026-12-31'],
  ['emergency changes', 'emergency changes'],
  ['open emergency changes on the scorecard', 'open emergency changes for “Credit scoring”'],
  ['incidents where people were harmed', 'incidents with harm'],
  ['incidents with harm to customers', 'incidents with harm'],
  ['incidents that affected people', 'incidents with harm'],
  ['incidents with personal data', 'incidents with personal data'],
  ['data breaches last month', 'incidents with personal data recorded from 2026-10-01 to 2026-10-31'],
  ['changes waiting for approval', 'changes that wait for approval'],
  ['unapproved changes', 'changes that wait for approval'],
  ['what is waiting for approval', 'changes that wait for approval'],
  ['incidents that are not closed', 'open incidents'],
  ['incidents still open', 'open incidents'],
  ['unresolved incidents', 'open incidents'],
  ['active risks', 'open risks'],
  ['everything assigned to me', `records of ${OWNER}`],
  ['risks owned by me', `risks of ${OWNER}`],
  ['risks that I own', `risks of ${OWNER}`],
  ['risks owned by <@U0TOMAS001>', 'risks of U0TOMAS001'],
  ['what is <@U0TOMAS001> working on', 'open records of U0TOMAS001'],
  ['my stuff', `records of ${OWNER}`],
  ['late changes', 'open changes due up to 2026-11-23'],
  ['critical and high incidents', 'high or critical incidents'],
  ['worst incidents', 'high or critical incidents'],
  ['serious incidents this quarter', 'high or critical incidents recorded from 2026-10-01 to 2026-12-31'],
  ['the latest incidents', 'incidents'],
  ['how many incidents were there last month?', 'incidents recorded from 2026-10-01 to 2026-10-31'],
  ['closed incidents of the chatbot this month', 'closed incidents for “Support chatbot” changed from 2026-11-01 to 2026-11-30'],
  ['implemented changes', 'changes that are implemented'],
  ['risks with control A.6.2.4', 'risks with “a.6.2.4”'],
  ['accepted risks', 'risks that are accepted'],
  ['medium risks of credit scoring', 'medium risks for “Credit scoring”'],
  ['changes to the model of the chatbot', 'changes for “Support chatbot” with “model”'],
  ['incidents about refunds', 'incidents with “refunds”'],
  ['anything new since yesterday', 'records recorded since 2026-11-23'],
  ['what was recorded today', 'records recorded on 2026-11-24'],
  ['what has changed this week', 'records changed from 2026-11-23 to 2026-11-29'],
  ['risks updated in the last week', 'risks changed from 2026-11-17 to 2026-11-24'],
  ['list all records', 'records'],
]; // prettier-ignore

it.each(PHRASES)('“%s” is understood as: %s', (said, meant) => {
  expect(queryInWords(readQuery(said, context))).toBe(meant);
});
