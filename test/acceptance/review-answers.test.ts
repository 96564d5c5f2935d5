// A year in which each person is asked when it is Monday morning where they are, and everything is answered in its message.
// The tests follow each other in time: each begins in weeks of its own, and answers what it put on file.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { AssistantByTheClock } from '../support/assistant-by-the-clock.ts';
import { eventually } from '../support/eventually.ts';
import { GENERAL, INGRID, PRIYA, TOMAS } from '../support/local-slack.ts';
import { riskOf } from '../support/on-file.ts';

const STANDARD = `---
title: Data governance standard
owner: ${TOMAS.email}
version: "2.0"
status: approved
nextReview: "2027-03-01"
audience: all
---
# Data governance standard

Training data is kept for two years.
`;

const SETTINGS = `review:
  activities:
    management-review: { title: Management review, clause: '9.3', everyMonths: 12, aheadDays: 30, owner: null, next: '2027-06-30' }
    internal-audit: { title: Internal audit, clause: '9.2', everyMonths: 12, aheadDays: 60, owner: ${INGRID.id}, next: '2027-07-25' }
    objectives: { title: Review of the AI objectives, clause: '6.2', everyMonths: 6, aheadDays: 14, owner: ${TOMAS.id}, next: '2027-06-14' }
    ai-policy: { title: Review of the AI policy, clause: A.2.4, everyMonths: 12, aheadDays: 30, owner: null, next: '2027-06-30' }
`;

let aims: AssistantByTheClock;
beforeAll(async () => {
  const documents = { 'data-governance.md': STANDARD };
  // Everybody here may own something: nobody is an auditor.
  const environment = { AIMS_AUDITORS: '' };
  const options = { at: '2026-11-20T12:00:00Z', documents, settings: SETTINGS, environment };
  aims = await AssistantByTheClock.start(options);
});
afterAll(() => aims.stop());

const REVIEW = /Your weekly review/u;

describe('the time of a review', () => {
  it('is nine o’clock where each person is, before and after the clocks change', async () => {
    const owned = { reviewDate: '2027-03-26' };
    await aims.onFile('2027-03-01T10:00:00Z', riskOf(TOMAS.id, 'Prices drift', owned));
    const seen: Record<string, number> = {};
    const news = async (person: string): Promise<readonly string[]> => {
      const said = (await aims.saidTo(person)).map((text) => text.split('\n')[0] ?? '');
      const fresh = said.slice(seen[person] ?? 0);
      seen[person] = said.length;
      return fresh;
    };
    await aims.idle();
    await Promise.all([PRIYA, TOMAS].map(({ id }) => news(id)));
    await aims.at('2027-03-22T07:59:00Z');
    expect([await news(PRIYA.id), await news(TOMAS.id)]).toEqual([[], []]);
    await aims.at('2027-03-22T08:01:00Z');
    expect(await news(PRIYA.id)).toEqual([expect.stringMatching(/Everybody’s reviews · week 12/u)]);
    expect(await news(TOMAS.id)).toEqual([]);
    await aims.at('2027-03-22T09:01:00Z');
    expect(await news(TOMAS.id)).toEqual([expect.stringMatching(/Your weekly review · week 12/u)]);
    await aims.at('2027-03-29T06:59:00Z');
    expect([await news(PRIYA.id), (await news(TOMAS.id)).filter((text) => /week 13/u.test(text))]).toEqual([
      [],
      [],
    ]);
    await aims.at('2027-03-29T07:01:00Z');
    expect((await news(PRIYA.id)).at(-1)).toMatch(/Everybody’s reviews · week 13/u);
    await aims.at('2027-03-29T08:01:00Z');
    expect((await news(TOMAS.id)).at(-1)).toMatch(/Your weekly review · week 13/u);
  });

  it('waits for the end of a pause that Slack tells of', async () => {
    aims.front.pausedUntil.set(TOMAS.id, '2027-04-05T11:30:00Z');
    await aims.at('2027-04-05T08:01:00Z');
    await aims.at('2027-04-05T11:29:00Z');
    expect((await aims.saidTo(TOMAS.id)).filter((text) => /week 14/u.test(text))).toEqual([]);
    await aims.at('2027-04-05T11:31:00Z');
    const asked = (await aims.saidTo(TOMAS.id)).filter((text) => /week 14/u.test(text));
    expect(asked).toEqual([expect.stringMatching(/Your weekly review · week 14/u)]);
  });
});

describe('an answer', () => {
  it('to a document says who reviewed it and when it comes again, which is a year after the day of the answer', async () => {
    const review = await aims.latest(TOMAS.id, REVIEW);
    expect(review.text).toMatch(/Data governance standard\*?\n.*version 2\.0 · review date 1 Mar passed/u);
    const said = await aims.answered(TOMAS.id, review, { button: 'Reviewed, nothing changed' });
    expect(said).toMatch(
      /Data governance standard: \*reviewed, nothing changed\* · <@U0TOMAS001> · Mon 5 Apr, 12:\d\d · next review 4 Apr 2028/u,
    );
    const [kept] = await aims.store.reviews.answers({ since: '' });
    expect(kept).toMatchObject({
      subject: { kind: 'document', version: '2.0' },
      ...{ decision: 'unchanged', decidedBy: TOMAS.id, plannedOn: '2027-03-01' },
      decidedAt: expect.stringMatching(/^2027-04-05T11:3/u),
    });
  });

  it('is given a note with the button beside it, which the message and the record of the review have from then on', async () => {
    const place = directChannelOf(TOMAS.id);
    const review = await aims.latest(TOMAS.id, REVIEW);
    await aims.use(TOMAS.id, place, review, { button: 'Add a note' });
    await eventually('the dialog', () => Promise.resolve(aims.slack.view));
    expect(JSON.stringify(aims.slack.view)).toMatch(/Data governance standard/u);
    aims.slack.submit(TOMAS.id, { note: 'Legal has read it, too.' });
    const said = await eventually('the note in the message', async () =>
      (await aims.saidTo(TOMAS.id)).find((text) => /\(Legal has read it, too\.\)/u.test(text)),
    );
    expect(said).toMatch(
      /Data governance standard: \*reviewed, nothing changed\* \(Legal has read it, too\.\)/u,
    );
    expect(await aims.store.reviews.answers({ since: '' })).toMatchObject([
      {
        decision: 'unchanged',
        note: 'Legal has read it, too.',
        decidedAt: expect.stringMatching(/^2027-04-05/u),
      },
    ]);
    expect((await aims.store.auditEvents()).at(-1)).toMatchObject({
      ...{ action: 'review.noted', actor: TOMAS.id },
    });
    expect(await aims.store.verifyDatabase()).toMatchObject({ ok: true });
  });

  it('keeps a note that is said of it later, behind the one that it has', async () => {
    const place = directChannelOf(TOMAS.id);
    const asked = await aims.slack.say(TOMAS.id, place, 'note on the Data governance standard: so has HR');
    const reply = await aims.slack.replyWith(place, asked.ts, /so has HR/u);
    expect(reply.text).toMatch(/\(Legal has read it, too\.\s+so has HR\)/u);
  });

  it('may come with a note, and a risk comes again by its level', async () => {
    const place = directChannelOf(TOMAS.id);
    const asked = await aims.slack.say(
      TOMAS.id,
      place,
      'RSK-2027-0001 unchanged: the vendor’s figures are the same',
    );
    const reply = await aims.slack.replyWith(place, asked.ts, /reviewed, nothing changed/u);
    expect(reply.text).toMatch(/\(the vendor’s figures are the same\)[\s\S]*next review 4 Jul/u);
    expect(reply.text).toMatch(/That was everything for this week/u);
    await aims.at('2027-04-12T08:01:00Z');
    expect((await aims.saidTo(TOMAS.id)).filter((text) => /week 15/u.test(text))).toEqual([]);
  });

  it('“remind me on” brings the item back on that day, and not before', async () => {
    await aims.onFile(
      '2027-04-13T10:00:00Z',
      riskOf(TOMAS.id, 'Claims pile up', { reviewDate: '2027-04-20' }),
    );
    await aims.at('2027-04-19T08:01:00Z');
    const review = await aims.latest(TOMAS.id, REVIEW);
    await aims.answered(TOMAS.id, review, { button: 'More …' });
    const open = await aims.latest(TOMAS.id, REVIEW);
    const said = await aims.answered(TOMAS.id, open, { choose: 'Remind me on …', day: '2027-04-22' });
    expect(said).toMatch(/Claims pile up: \*again on Thu 22 Apr\*/u);
    await aims.at('2027-04-21T08:01:00Z');
    expect((await aims.saidTo(TOMAS.id)).at(-1)).toMatch(/Your weekly review · week 16/u);
    await aims.at('2027-04-22T08:01:00Z');
    const reminder = await aims.latest(TOMAS.id, /You asked to be reminded[\s\S]*Claims pile up/u);
    expect(await aims.answered(TOMAS.id, reminder, { button: 'Reviewed, nothing changed' })).toMatch(
      /reviewed, nothing changed/u,
    );
  });

  it('“hand over to” asks the other person, who may refuse; it stays with its owner, who hears of it', async () => {
    await aims.onFile(
      '2027-04-23T10:00:00Z',
      riskOf(TOMAS.id, 'Bills are lost', { reviewDate: '2027-04-27' }),
    );
    await aims.at('2027-04-26T08:01:00Z');
    await aims.answered(TOMAS.id, await aims.latest(TOMAS.id, REVIEW), { button: 'More …' });
    const open = await aims.latest(TOMAS.id, REVIEW);
    const offered = await aims.answered(TOMAS.id, open, { choose: 'Hand over to …', person: INGRID.id });
    expect(offered).toMatch(/Bills are lost: \*offered to\* <@U0INGRID01>/u);
    const offer = await aims.latest(INGRID.id, /would like you to take over .*Bills are lost/u);
    const said = await aims.answered(INGRID.id, offer, { button: 'No, leave it with them' });
    expect(said).toMatch(/stays with <@U0TOMAS001>/u);
    await aims.latest(TOMAS.id, /<@U0INGRID01> does not take over .*It is still yours/u);
    await aims.at('2027-05-03T08:01:00Z');
    expect((await aims.latest(TOMAS.id, REVIEW)).text).toMatch(/week 18[\s\S]*Bills are lost/u);
  });

  it('“not mine” goes to the AIMS manager, who assigns it; everybody is told', async () => {
    await aims.answered(TOMAS.id, await aims.latest(TOMAS.id, REVIEW), { button: 'More …' });
    const said = await aims.answered(TOMAS.id, await aims.latest(TOMAS.id, REVIEW), { button: 'Not mine' });
    expect(said).toMatch(/Bills are lost: \*not theirs\*, the AIMS manager finds somebody/u);
    const asked = await aims.latest(PRIYA.id, /says that this is not theirs: .*Bills are lost/u);
    const assigned = await aims.answered(PRIYA.id, asked, { choose: 'Assign to …', person: INGRID.id });
    expect(assigned).toMatch(/<@U0INGRID01>/u);
    await aims.latest(INGRID.id, /<@U0PRIYA001> gave you .*Bills are lost/u);
    await aims.latest(TOMAS.id, /Bills are lost.* belongs to <@U0INGRID01> now/u);
    await aims.at('2027-05-10T08:01:00Z');
    const theirs = await aims.latest(INGRID.id, REVIEW);
    expect(theirs.text).toMatch(/week 19[\s\S]*Bills are lost/u);
    await aims.answered(INGRID.id, theirs, { button: 'Reviewed, nothing changed', nth: -1 });
  });
});

describe('the management system’s own dates', () => {
  it('are told to their owners ahead of time, and come again when they were done', async () => {
    await aims.at('2027-06-14T08:01:00Z');
    const objectives = await aims.latest(TOMAS.id, REVIEW);
    expect(objectives.text).toMatch(
      /week 24[\s\S]*Review of the AI objectives \(6\.2\)[\s\S]*planned for today/u,
    );
    const audit = await aims.latest(INGRID.id, REVIEW);
    expect(audit.text).toMatch(/Internal audit \(9\.2\)[\s\S]*planned for Sun 25 Jul/u);
    const manager = await aims.latest(PRIYA.id, REVIEW);
    for (const own of [
      /Management review \(9\.3\)/u,
      /Review of the AI policy \(A\.2\.4\)/u,
      /planned for Wed 30 Jun/u,
    ])
      expect(manager.text).toMatch(own);
    const said = await aims.answered(TOMAS.id, objectives, { button: 'Done' });
    expect(said).toMatch(/Review of the AI objectives \(6\.2\): \*done\*.*next review 14 Dec/u);
    const place = directChannelOf(TOMAS.id);
    const asked = await aims.slack.say(TOMAS.id, place, 'Review of the AI objectives done: two were added');
    await aims.slack.replyWith(place, asked.ts, /AI objectives \(6\.2\): \*done\* \(two were added\)/u);
    await aims.at('2027-11-29T09:01:00Z');
    expect(
      (await aims.saidTo(TOMAS.id)).filter((text) => /objectives/u.test(text) && /week 48/u.test(text)),
    ).toEqual([]);
    await aims.at('2027-12-06T09:01:00Z');
    expect((await aims.latest(TOMAS.id, REVIEW)).text).toMatch(
      /week 49[\s\S]*objectives[\s\S]*planned for Tue 14 Dec/u,
    );
  });
});

it('a channel summary holds numbers alone', async () => {
  const summaries = (await aims.slack.messages(GENERAL.id)).filter(({ text }) => /AIMS reviews/u.test(text));
  expect(summaries.length).toBeGreaterThan(5);
  for (const { text } of summaries) expect(text).not.toMatch(/RSK-|Risk of|<@|standard/iu);
  const weeks = summaries.map(({ text }) => text.split('\n')[0]);
  expect(weeks.filter((week, index) => week === weeks[index - 1])).toEqual([]);
});
