import { beforeEach, describe, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { PRIYA, Talk, textOf, TOMAS } from '../support/talk.ts';
import { newIncident, newRisk, NOW, turnOf } from '../store/register-fixtures.ts';
import { substanceHash } from '../../src/records/approval.ts';
import { asksForRecords } from '../../src/conversation/asks-for-records.ts';

describe('a request for the register', () => {
  it.each([
    'show open incidents',
    'list my risks',
    'records',
    'open high incidents of the chatbot',
    'my risks due this month',
    'what changed on credit-scoring since October',
    'closed changes last quarter',
    'Show me all critical incidents, please',
    'which open risks',
    'overdue changes?',
    'incidents since 3 Nov',
    'how many open incidents',
    'overdue reviews',
    'near misses of the chatbot this year',
    'emergency changes',
    'unapproved changes',
    'changes waiting for approval',
    'what is waiting for approval',
    'everything assigned to me',
    'risks that I own',
    'incidents that happened last week',
    'incidents reported last week',
    'risks raised in the last 30 days',
    'incidents between 1 October and 15 November',
    'incidents still open',
    'which risks do we have',
    'how many incidents did we have in October?',
    'what changes are there since May',
    "show me everything that's still open",
    'what is still open?',
    'what is overdue for the chatbot?',
    'which risks are high or worse?',
    'which incidents are not closed yet?',
    'is there anything on record about addresses?',
    'do we have any incidents on file about the scorecard?',
    'show the latest incident',
    'what was our last change?',
    'risks nobody has assessed yet',
    'changes planned for next month',
    'which changes still need approval?',
    'how many incidents about refunds?',
    'which incidents mention hallucination?',
    'is there anything about refunds or discounts on record?',
    'privacy incidents',
    'show the full incident log',
  ])('is heard in “%s”', (text) => {
    expect(asksForRecords(text)).toBe(true);
  });

  it.each([
    'open an incident',
    'how do I report an incident?',
    'which control covers risks of suppliers?',
    'what does 6.1.2 say about risks?',
    'the chatbot insulted a customer',
    'show me the AI policy',
    'what changes need approval?',
    'risks must be reviewed how often?',
    'what is an incident',
    'which risks do we have to assess?',
    'what is open source?',
    'what is still open in ISO 42001 about agents that act on their own?',
    'which risks are high according to our procedure?',
    'what was the last change of the policy?',
    'is there anything about records in clause 7.5?',
    'what incidents do we report to the authority',
    'changes that break the API happened yesterday',
    'incidents reported by staff are closed too late',
    'which risks related to suppliers must be assessed?',
    'is there anything about suppliers in our documents?',
  ])('is not heard in “%s”', (text) => {
    expect(asksForRecords(text)).toBe(false);
  });
});

const HERE = 'slack:D-U0TOMAS001:1.1';

onEachDatabase('a list of the register', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    const owned = (at: number) =>
      newIncident(`d${String(at)}`, { owner: at < 2 ? TOMAS : PRIYA, title: `Case ${String(at)}.` });
    const records = [...Array.from({ length: 12 }, (_, at) => owned(at)), newRisk('r')];
    const changes = records.map((record) => ({ change: 'create-record', record }) as const);
    await talk.store.commitTurn(turnOf(changes), { claim: null, actor: PRIYA, now: NOW });
  });

  it('is shown a page at a time, with what was understood', async () => {
    const first = textOf(await talk.say('open incidents'));
    expect(first).toMatch(
      /^12 incidents, 1 to 10[\s\S]*Case 11\.[\s\S]*Looked for: open incidents\. Say what to change, such as “only high” or “also closed ones”, or “more” for the next ones\./u,
    );
    expect(first).not.toContain('Case 1.');
    const second = textOf(await talk.press('Next 2'));
    expect(second).toMatch(/^12 incidents, 11 to 12[\s\S]*Case 1\.[\s\S]*Case 0\./u);
    expect(textOf(await talk.press('Back'))).toMatch(/1 to 10/u);
  });

  it('is shown without buttons where a search has more words than a button carries', async () => {
    const words = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');
    const [said] = await talk.command('records', words);
    expect(said?.text).toMatch(/^No record fits[\s\S]*“word29”/u);
    expect(said?.reply.controls).toEqual([]);
  });

  it('is asked for otherwise in words, by whoever asked for it, and for as long as it stands last', async () => {
    await talk.say('open incidents');
    const looked = async (text: string, user = TOMAS) =>
      /Looked for: (?<what>.*?)\. Say what/u.exec(textOf(await talk.say(text, { user, conversation: HERE })))
        ?.groups?.['what'] ?? null;
    expect(await looked('only high')).toBe('open high incidents');
    await talk.restart();
    expect(await looked('also risks')).toBe('open high incidents and risks');
    expect(await looked('also closed ones')).toBe('high incidents and risks');
    expect(await looked('without the chatbot')).toBe('high incidents and risks without “Support chatbot”');
    expect(await looked('only mine')).toMatch(/of @U0TOMAS001/u);
    expect(await looked('only low', PRIYA)).toBeNull();
    expect(await looked('only the manager may approve')).toBeNull();
  });

  it('goes on, shows one of it and is counted otherwise, in words that lean on it', async () => {
    const say = async (text: string, user = TOMAS) => textOf(await talk.say(text, { user, conversation: HERE }));
    await say('open incidents');
    expect(await say('more')).toMatch(/^12 incidents, 11 to 12[\s\S]*Case 1\./u);
    expect(await say('show me the second one')).toMatch(/^INC-2026-0001 Case 0/u);
    expect(await say('the next 10')).toBe('These were all 12 of them.');
    expect(await say('the previous ten')).toMatch(/^12 incidents, 1 to 10/u);
    expect(await say('and by owner, please?')).toMatch(/^12 incidents\.\s+- @U0PRIYA001: 10\s+- @U0TOMAS001: 2/u);
    expect(await say('which of them are mine?')).toMatch(/^2 incidents\.\s+- @U0TOMAS001: 2/u);
    expect(await say('and by system')).toMatch(/^2 incidents\.\s+- Support chatbot: 2/u);
    expect(await say('and the risks?')).toMatch(/Looked for: open risks of @U0TOMAS001/u);
    expect(await say('show them')).toMatch(/^(?:\d+ risks?|No record fits)/u);
    expect(await say('oldest first')).toMatch(/Looked for: oldest open risks/u);
    expect(await say('more', PRIYA)).not.toMatch(/incident|These were all/u);
  });

  it('of all that somebody owns is handed over one by one, and told so', async () => {
    const told = textOf(await talk.say('please hand over all open incidents of Tomas to Priya'));
    expect(told).toMatch(/^I hand records over one at a time[^\n]*“change the owner of INC-2026-0002 to @U0PRIYA001”[\s\S]*2 incidents[\s\S]*Case 1\.[\s\S]*Case 0\./u);
    expect((await talk.versions()).filter(({ version }) => version > 1)).toEqual([]);
  });

  it('of what is overdue says that a report may be, too', async () => {
    talk.at('2027-03-01T09:00:00Z');
    expect(textOf(await talk.say('what is overdue?'))).toMatch(
      /Of 12 more incidents the time for a report to an authority has passed, and it is not said whether that duty applies/u,
    );
  });

  it('tells who approved what, and when', async () => {
    const risk = (await talk.versions()).find(({ kind }) => kind === 'risk')!;
    const { number, version, contentHash, data } = risk;
    const of = { number, what: 'treatment', version, contentHash, substanceHash: substanceHash('risk', data, 'treatment') } as const;
    const saved = await talk.store.commitTurn(
      turnOf([{ change: 'save-approval', approval: { ...of, decision: 'approved', by: PRIYA, reason: null }, source: null }]),
      { claim: null, actor: PRIYA, now: NOW },
    );
    expect(saved.outcome).toBe('committed');
    const line = /^1 r\w+\s+- RSK-2026-0001[^\n]* · treatment approved by @U0PRIYA001 on \p{L}+ \d+ \p{L}+ 2026, \d\d:\d\d/u;
    expect(textOf(await talk.say('list all approvals'))).toMatch(line);
    expect(textOf(await talk.say('which risks were approved, and by whom?'))).toMatch(line);
    expect(textOf(await talk.say('all approvals by Tomas'))).toMatch(/^No record fits/u);
  });

  it('of reporting deadlines names each that has passed, and that it may not apply', async () => {
    talk.at('2027-03-01T09:00:00Z');
    expect(textOf(await talk.say('has any reporting deadline passed?'))).toMatch(
      /^12 incidents[\s\S]*if it applies \([^\n]*\), the report to [^\n]* was due \p{L}/u,
    );
    expect(textOf(await talk.say('which reporting deadlines are still running?'))).toMatch(/^No record fits/u);
    expect(textOf(await talk.say('incidents without evidence'))).toMatch(/^12 incidents/u);
    expect(textOf(await talk.say('incidents with evidence'))).toMatch(/^No record fits/u);
  });

  it('is meant where records fit, and the documents are where none does', async () => {
    expect(textOf(await talk.say('what did Priya log?'))).toMatch(
      /^12 records[\s\S]*recorded by @U0PRIYA001/u,
    );
    expect(textOf(await talk.press('Recorded by anybody'))).toMatch(/Looked for: records\./u);
    expect(textOf(await talk.say('what did Ingrid log?'))).not.toContain('Looked for');
    expect(textOf(await talk.say('everything about the chatbot'))).toMatch(
      /^\d+ records[\s\S]*for “Support chatbot”[\s\S]*The documents answer questions/u,
    );
    expect(textOf(await talk.say('everything about the pricing model'))).not.toContain('Looked for');
  });

  it('is asked for otherwise with its buttons, and takes the place of the one before', async () => {
    await talk.say('open high incidents');
    const [mine] = await talk.press('Only mine');
    expect(mine?.to.to).toBe('replace');
    expect(mine?.text).toMatch(/^2 incidents[\s\S]*Looked for: open high or critical incidents of @U0TOMAS001/u);
    expect(textOf(await talk.press('Everybody’s'))).toMatch(/^12 incidents/u);
    expect(textOf(await talk.press('Any type'))).toMatch(/Looked for: open high or critical or very high records/u);
    expect(textOf(await talk.press('Any rating'))).toMatch(/^13 records/u);
  });

  it('of what changed in a time tells who changed what then, whatever has become of it since', async () => {
    const move = (fromVersion: number, severity: string, at: string) =>
      talk.store
        .commitTurn(
          turnOf([
            {
              ...({
                change: 'update-record',
                number: 'INC-2026-0001',
                fromVersion,
                changedBy: PRIYA,
              } as const),
              data: { ...newIncident('d0', { owner: TOMAS, title: 'Case 0.' }).data, severity },
              source: null,
            },
          ]),
          { claim: null, actor: PRIYA, now: new Date(at) },
        )
        .then(({ outcome }) => expect(outcome).toBe('committed'));
    await move(1, 'low', '2026-12-03T10:00:00Z');
    await move(2, 'critical', '2027-01-20T10:00:00Z');
    talk.at('2027-02-01T09:00:00Z');
    const told = textOf(await talk.say('what changed in December 2026'));
    expect(told).toMatch(
      /^1 record[\s\S]*INC-2026-0001[\s\S]*3 Dec[^\n]* · @U0PRIYA001 · Severity: High → Low/u,
    );
    expect(told).not.toContain('→ Critical');
    expect(textOf(await talk.say('what changed since 1 January 2027'))).toMatch(/Severity: Low → Critical/u);
    expect(textOf(await talk.say('what changed in November 2026'))).toMatch(
      /^13 records[\s\S]*recorded as reported/u,
    );
  });

  it('is not widened by a word that is not understood: it is looked for, and can be left out', async () => {
    const told = textOf(await talk.say('open incidents with zebra'));
    expect(told).toMatch(/^No record fits\.\s+I looked for “zebra” in the text of the 12 incidents that fit otherwise, and they do not have that word\./u);
    expect(told).toMatch(/Looked for: open incidents with “zebra” in the text\./u);
    expect(textOf(await talk.press('Without these words'))).toMatch(/^12 incidents[\s\S]*Looked for: open incidents\./u);
    expect(textOf(await talk.say('how many open incidents with zebra are there?'))).toMatch(/^No incidents\.\s+I looked for “zebra” in the text/u);
    expect(textOf(await talk.say('show incidents with no frobnication'))).toMatch(
      /^I did not understand “with no frobnication”: this does not go by it\.\s+12 incidents/u,
    );
  });

  it('is counted where a number is asked for, and listed on a press', async () => {
    expect(textOf(await talk.say('how many open incidents are there by owner?'))).toMatch(
      /^12 incidents\.\s+- @U0PRIYA001: 10\s+- @U0TOMAS001: 2/u,
    );
    expect(textOf(await talk.press('Show them'))).toMatch(/^12 incidents, 1 to 10/u);
  });

  it('holds what is open where nothing else is said, and says so', async () => {
    const told = textOf(await talk.say('what are my incidents?'));
    expect(told).toMatch(/^2 incidents[\s\S]*Looked for: open incidents of @U0TOMAS001 \(open ones, as nothing else was said\)/u);
  });

  it('shows how bad a risk is and when something is due of it', async () => {
    const data = { ...newRisk('s').data, dueDate: '2026-12-11' };
    await talk.store.commitTurn(turnOf([{ change: 'create-record', record: { ...newRisk('s'), data } }]), { claim: null, actor: PRIYA, now: NOW });
    expect(textOf(await talk.say('risks due before christmas'))).toMatch(
      /^1 risk\s+- RSK-2026-0002 Scores drift · identified · \p{L}[\p{L} ]+ · due Fri 11 Dec 2026/u,
    );
    talk.at('2026-12-14T09:00:00Z');
    expect(textOf(await talk.say('what is overdue?'))).toMatch(
      /^1 record\s+- RSK-2026-0002[^\n]* · its treatment was due Fri 11 Dec 2026/u,
    );
  });
}); // prettier-ignore
