import { expect, it } from 'vitest';
import { wordsSought } from '../../../src/records/search/alternatives.ts';
import { readRequest } from '../../../src/records/search/read-request.ts';
import { queryInWords } from '../../../src/records/search/query-in-words.ts';
import { OWNER } from '../records.ts';
import { QUERY_CONTEXT } from './query-context.ts';

/** Today is Tuesday, 24 November 2026. */
const ASKED: readonly (readonly [said: string, meant: string])[] = [
  ['what are the high risks?', 'open high or very high risks'],
  ['only high risks', 'open high risks'],
  ['my risks due this month', `open risks of ${OWNER} due from 2026-11-01 to 2026-11-30`],
  ['all my risks', `risks of ${OWNER}`],
  ['which risks have no owner?', 'risks with no owner'],
  ['incidents nobody owns', 'incidents with no owner'],
  ['list records without an owner', 'records with no owner'],
  ['risks without treatment', 'risks with no treatment plan'],
  ['critical and high risks without a treatment plan', 'open high or very high risks with no treatment plan'],
  ['which risks have no controls?', 'risks with no controls'],
  ['changes without rollback plan', 'changes with no rollback plan'],
  ['incidents since November 4', 'incidents that happened since 2026-11-04'],
  ['incidents since November 4th, 2025', 'incidents that happened since 2025-11-04'],
  ['changes planned before today', 'changes due up to 2026-11-23'],
  ['changes past their planned date', 'overdue changes'],
  ['incidents with more than 100 people affected', 'incidents with people affected 101 or more'],
  ['risks except the chatbot', 'risks without “Support chatbot”'],
  ['open risks excluding the chatbot', 'open risks without “Support chatbot”'],
  ['incidents that aren’t closed', 'open incidents'],
  [
    'changes not refused',
    'changes that are proposed or assessed or approved or implemented or reviewed or closed',
  ],
  ['show me closed incidents with no root cause', 'closed incidents with no root cause'],
  ['incidents with no corrective action', 'incidents with no corrective action'],
  ['risks that still lack a plan', 'risks with no treatment plan'],
  ['which changes do not have an approver yet', 'changes with no approver'],
  ['risks with likelihood 4 or more', 'risks with likelihood 4 or more'],
  ['risks with an impact of five', 'risks with impact 5'],
  ['incidents that affected more than 10 people', 'incidents with people affected 11 or more'],
  ['risks with a treatment plan', 'risks with treatment plan'],
  ['which risks have a high residual level?', 'open high or very high risks with residual level'],
  ['which risks are linked to A.6.2.6?', 'risks linked to A.6.2.6'],
  ['risks under control A.6.2.4', 'risks linked to A.6.2.4'],
  ['are there any changes planned for december?', 'changes due from 2026-12-01 to 2026-12-31'],
  ['changes in december', 'changes due from 2026-12-01 to 2026-12-31'],
  ['what goes live next week?', 'changes due from 2026-11-30 to 2026-12-06'],
  ['risks due before christmas', 'risks due up to 2026-12-24'],
  ['which risks do we have to review by the end of the year', 'risks to review up to 2026-12-31'],
  ['risks due for review in december', 'risks to review from 2026-12-01 to 2026-12-31'],
  ['changes by friday', 'changes due up to 2026-11-27'],
  ['which changes were implemented last month?', 'changes implemented from 2026-10-01 to 2026-10-31'],
  ['what was closed last month?', 'closed records changed from 2026-10-01 to 2026-10-31'],
  ['which changes wait for approval?', 'changes that wait for approval'],
  ['emergency changes not yet approved', 'emergency changes that wait for approval'],
  ['show refused changes and the reasons', 'changes that are refused'],
  ['changes not reviewed yet', 'changes that are implemented'],
  ['changes that were not implemented yet', 'changes that are proposed or assessed or approved'],
  ['which high risks did <@U0WILLEM1> accept, and until when?', 'high or very high risks approved or accepted by U0WILLEM1'],
  ['changes approved by <@U0TOMAS001> in October', 'changes approved or accepted by U0TOMAS001 from 2026-10-01 to 2026-10-31'],
  ['changes I approved', `changes approved or accepted by ${OWNER}`],
  ['changes approved by the same person who requested them', 'changes approved by whoever recorded or owns them'],
  ['which changes were implemented without approval?', 'changes implemented and not approved'],
  ['how many open risks does <@U0TOMAS001> own?', 'open risks of U0TOMAS001'],
  ['risks that wait for me', `open risks that wait for ${OWNER}`],
  ['what do I have to approve?', `open records that wait for ${OWNER}`],
  ['which incidents affected customers this quarter?', 'incidents with harm that happened from 2026-10-01 to 2026-12-31'],
  ['which incidents involved personal data?', 'incidents with personal data'],
  ['what is overdue?', 'overdue records'],
  ['which incidents are past their reporting deadline?', 'incidents with a reporting deadline that has passed, if it applies'],
  ['did we miss any reporting deadlines?', 'incidents with a reporting deadline that has passed, if it applies'],
  ['which gdpr deadlines are still running?', 'incidents with a reporting deadline (gdpr) that still runs, if it applies'],
  ['incidents that still have to be reported to the regulator', 'incidents with a reporting deadline that nobody has met, if it applies'],
  ['what are my next deadlines?', `open records with something due next of ${OWNER}`],
  ['which high risks are not treated yet?', 'high or very high risks that are identified or assessed'],
  ['changes that were approved in October, and by whom', 'changes approved or accepted from 2026-10-01 to 2026-10-31'],
  ['which risks have been approved?', 'risks approved or accepted'],
  ['show all approvals by <@U0TOMAS001>', 'records approved or accepted by U0TOMAS001'],
  ['who decided what since 1 November', 'records decided on since 2026-11-01'],
  ['did anybody sign off on their own change?', 'changes approved by whoever recorded or owns them'],
  ['changes made before they were approved', 'changes implemented before they were approved'],
  ['which incidents dont have any evidence attached', 'incidents with no evidence'],
  ['risks without proof on file', 'risks with no evidence'],
  ['incidents that are not linked to a risk', 'incidents linked to no risk'],
  ['risks not connected with anything', 'risks linked to nothing'],
  ['incidents logged more than three days after they happened', 'incidents recorded more than 3 days after they happened'],
  ['which incidents were reported a week late?', 'incidents recorded more than 7 days after they happened'],
  ['what is still missing on our october incidents, and who forgot to fill in the fields?', 'incidents that still miss an answer that happened from 2026-10-01 to 2026-10-31'],
  ['incidents from september', 'incidents that happened from 2026-09-01 to 2026-09-30'],
  ['incidents since Sunday 1 November', 'incidents that happened since 2026-11-01'],
  ['incidents from september on', 'incidents that happened since 2026-09-01'],
  ['how many incidents were there in 2025/26?', 'incidents that happened from 2025-07-01 to 2026-06-30'],
  ['incidents of the financial year 2024-25', 'incidents that happened from 2024-07-01 to 2025-06-30'],
  ['incidents from 2025-09-01 to 2025-10-31', 'incidents that happened from 2025-09-01 to 2025-10-31'],
  ['risks of mine due this month or next', `open risks of ${OWNER} due from 2026-11-01 to 2026-12-31`],
  ['which risks are past their review date?', 'open risks to review up to 2026-11-23'],
  ['how many changes did we implement this year?', 'changes implemented from 2026-01-01 to 2026-12-31'],
  ['which incidents include personal data', 'incidents with personal data'],
  ['incomplete incidents', 'incidents that still miss an answer'],
  ['risks nobody has touched for 90 days', 'open risks last changed up to 2026-08-25'],
  ['which changes have not been updated since October?', 'open changes last changed up to 2026-09-30'],
  ['who owns the most incidents?', 'incidents'],
  ['which of our colleagues has the most open items', 'open records'],
  ["who hasn't closed their incidents?", 'open incidents'],
  ['who has not approved the changes', 'changes that wait for approval'],
  ['oldest open incident', 'the oldest open incident'],
  ['top 3 risks', 'the 3 worst open risks'],
  ['list of open risks with owner and due date', 'open risks'],
  ['which risks are treated but not accepted?', 'risks that are treated'],
  ['any risks without a due date?', 'risks with no due date'],
  ["what's due for me next month?", `open records of ${OWNER} due from 2026-12-01 to 2026-12-31`],
  ['risks not linked to any control', 'risks with no controls'],
  ['which records are confidential?', 'restricted records'],
  ['changes requested by <@U0TOMAS001>', 'changes recorded by U0TOMAS001'],
  ['which risks need a review this quarter?', 'risks to review from 2026-10-01 to 2026-12-31'],
  ['what did I report last week', `records recorded by ${OWNER} recorded from 2026-11-16 to 2026-11-22`],
  ['show me all records changed by <@U0PRIYA001> in october', 'records changed by U0PRIYA001 from 2026-10-01 to 2026-10-31'],
  ['what did <@U0TOMAS001> change since october?', 'records changed by U0TOMAS001 since 2026-10-01'],
  ['which risks have I updated?', `risks changed by ${OWNER}`],
  ['incidents closed by <@U0TOMAS001> last month', 'incidents moved to “closed” by U0TOMAS001 from 2026-10-01 to 2026-10-31'],
  ['risks assessed by me', `risks moved to “assessed” by ${OWNER}`],
  ['incidents by <@U0TOMAS001>', 'incidents recorded by U0TOMAS001'],
  ['show me closed incidents', 'closed incidents'],
  ['show me approved changes', 'changes that are approved'],
  ['give me reported incidents', 'incidents that are reported'],
  ['open incidents older than 14 days', 'open incidents recorded up to 2026-11-10'],
  ['which incidents are still open after two weeks?', 'open incidents recorded up to 2026-11-10'],
  ['risks open for more than a month', 'open risks recorded up to 2026-10-24'],
  ['risks that are due', 'open risks due up to 2026-12-24'],
  ['planned changes', 'open changes due since 2026-11-24'],
  ['risks up for review', 'open risks to review up to 2026-12-24'],
  ['which high risks have no treatment due date?', 'open high or very high risks with no due date'],
  ['show me the critical risks', 'open very high risks'],
  ['red incidents', 'open critical incidents'],
  ['amber risks', 'risks'],
  ['my due items', `open records of ${OWNER} due up to 2026-12-24`],
  ['what do I have open?', `open records of ${OWNER}`],
  ["what's on my list this week?", `open records of ${OWNER} due from 2026-11-23 to 2026-11-29`],
  ['which owners have overdue things', 'overdue records'],
  ['overdue stuff per owner', 'overdue records'],
  ['risks whose treatment is late', 'overdue risks'],
  ['show me risks where the owner also accepted it', 'risks approved by whoever recorded or owns them'],
  ['incidents of the chatbot or credit scoring', 'incidents either for “Support chatbot” or for “Credit scoring”'],
  ['incidents of the chatbot and credit scoring', 'incidents either for “Support chatbot” or for “Credit scoring”'],
  ['risks owned by <@U0ANNA0001> or <@U0BEN00001>', 'open risks either of U0ANNA0001 or of U0BEN00001'],
  ['closed or contained incidents', 'incidents either that are closed or that are contained'],
  ['high or critical', 'open high or critical records'],
  ['high or critical risks', 'open high or very high risks'],
  ['which risks are high or overdue?', 'risks either that are high or very high or that are overdue'],
  ['incidents with personal data or harm', 'incidents either with personal data or with harm'],
  ['changes waiting for approval or overdue', 'changes either that wait for approval or that are overdue'],
  ['risks linked to A.6.2.4 or A.7.4', 'risks either linked to A.6.2.4 or linked to A.7.4'],
  ['incidents in October or November', 'incidents either that happened from 2026-10-01 to 2026-10-31 or that happened from 2026-11-01 to 2026-11-30'],
  ['incidents of the chatbot, credit scoring or <@U0ANNA0001>', 'incidents either for “Support chatbot” or for “Credit scoring” or of U0ANNA0001'],
  ['risks with likelihood 4 or 5', 'risks either with likelihood 4 or with likelihood 5'],
  ['risks with likelihood 4 and impact 5', 'risks with likelihood 4 and with impact 5'],
  ['overdue risks and changes waiting for approval', 'overdue risks or changes that wait for approval'],
  ['open incidents and risks of the chatbot', 'open incidents and risks for “Support chatbot”'],
  ['incidents with no root cause or no corrective action', 'incidents either with no root cause or with no corrective action'],
  ['hihg incidents', 'open high or critical incidents'],
  ['opne risks', 'open risks'],
  ['critcal incidnets of the chatbto', 'open critical incidents for “Support chatbot”'],
  ['risks without ownr', 'risks with no owner'],
  ['incidents in feburary', 'incidents that happened from 2026-02-01 to 2026-02-28'],
  ['new incidents since Monday', 'incidents recorded since 2026-11-23'],
  ['incidents recorded since Monday', 'incidents recorded since 2026-11-23'],
  ['risks with score above 12', 'risks with a score (likelihood × impact) of 13 or more'],
  ['risks scoring 15 or more', 'risks with a score (likelihood × impact) of 15 or more'],
  ['risks above 12', 'risks with a score (likelihood × impact) of 13 or more'],
  ['risks rated 15', 'risks with a score (likelihood × impact) of 15'],
  ['risks over 14 days old', 'risks recorded up to 2026-11-10'],
  ['likelihood between 3 and 5', 'risks with likelihood 3 or more and with likelihood 5 or less'],
  ['high impact risks', 'risks with impact 4 or more'],
  ['risks with severe impact', 'risks with impact 5'],
  ['risks above medium', 'open high or very high risks'],
  ['risks medium to high', 'open medium or high risks'],
  ['risks we accepted', 'risks either that are accepted or with treatment accept'],
  ['which risks did we accept in October?', 'risks approved or accepted from 2026-10-01 to 2026-10-31'],
  ['risks with treatment avoid', 'risks with treatment avoid'],
  ['risks treated by transfer', 'risks with treatment transfer'],
  ['risks we decided to avoid', 'risks with treatment avoid'],
  ['risks to be transferred', 'risks with treatment transfer'],
  ['avoided or transferred risks', 'risks either with treatment avoid or with treatment transfer'],
  ['incidents caused by the model or bad data', 'incidents either with kind of cause the model or with kind of cause data'],
  ['changes past due', 'overdue changes'],
  ['changes past planned', 'overdue changes'],
  ['changes beyond their planned date', 'overdue changes'],
]; // prettier-ignore

it.each(ASKED)('“%s” asks the register for %s, and leaves nothing over', (said, meant) => {
  const { query, loose, ruledOut } = readRequest(said, QUERY_CONTEXT);
  expect(queryInWords(query)).toBe(meant);
  expect([...query.words, ...loose, ...ruledOut]).toEqual([]);
});

it.each([
  ['how many risks', 'none'],
  ['how many changes per type', 'type'],
  ['incidents per system', 'system'],
  ['incidents in october by severity', 'rating'],
  ['risks by owner', 'owner'],
  ['risks of the chatbot', null],
  ['changes approved by <@U0TOMAS001>', null],
])('“%s” asks for a count by %s', (said, by) => {
  const { query, count } = readRequest(said, QUERY_CONTEXT);
  expect(count).toBe(by);
  expect(query.words).toEqual([]);
});

it.each([
  ['incidents with no frobnication', ['with no frobnication']],
  ['risks without a glimmer of hope', ['without a glimmer of']],
  ['risks escalated by <@U0TOMAS001>', ['escalated by …']],
  ['changed risks', ['changed']],
  ['risks we reviewed', ['reviewed']],
])('“%s” rules out what is not understood, and does not look for it', (said, out) => {
  const { query, ruledOut } = readRequest(said, QUERY_CONTEXT);
  expect(ruledOut.map((words) => words.slice(0, 10))).toEqual(out.map((words) => words.slice(0, 10)));
  expect(query.words).not.toContain('frobnication');
});

it.each([
  ['incidents about refunds or invoices', 'incidents either with “refunds” in the text or with “invoices” in the text'],
  ['incidents of the chatbot or the payroll tool', 'incidents either for “Support chatbot” or with “payroll” and “tool” in the text'],
  ['incidents about charges', 'incidents with “charges” in the text'],
  ['risks about access', 'risks with “access” in the text'],
])('“%s” is looked for in the text: %s', (said, meant) => {
  expect(queryInWords(readRequest(said, QUERY_CONTEXT).query)).toBe(meant);
}); // prettier-ignore

it('a level of the organization’s own is compared by its place', () => {
  const levels = ['acceptable', 'tolerable', 'intolerable'];
  const context = { ...QUERY_CONTEXT, criteria: { ...QUERY_CONTEXT.criteria, levels } };
  expect(readRequest('risks above acceptable', context).query.levels).toEqual(['tolerable', 'intolerable']);
});

it('of a request with very many sides of an “or” no word is lost', () => {
  const many = Array.from({ length: 20 }, (_, at) => `word${String(at)}`);
  const { query } = readRequest(`incidents about ${many.join(' or ')}`, QUERY_CONTEXT);
  expect(wordsSought(query).toSorted()).toEqual(many.toSorted());
});

it('words that only hold a sentence together are not looked for in records', () => {
  const { query, loose } = readRequest('how must risks be assessed when they are high?', QUERY_CONTEXT);
  expect(query.words).toEqual([]);
  expect(loose).toEqual(['how', 'must', 'when']);
});
