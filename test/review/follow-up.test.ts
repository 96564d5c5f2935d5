import { EVERYBODY } from '../../src/records/access.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { presentReviewMessage } from '../../src/conversation/present-posts.ts';
import { replyText } from '../../src/conversation/reply-text.ts';
import { aDocument, anAnswer, aRecord, INGRID, PRIYA, TOMAS } from './build.ts';
import { MemoryWorld } from './memory-world.ts';

const incident = aRecord('incident', { createdAt: '2026-11-15T10:00:00Z' });
let world: MemoryWorld;

beforeEach(() => {
  world = new MemoryWorld();
  world.allRecords = [incident];
  world.managers = [PRIYA];
});

const [MON, TUE, WED, FRI] = ['23', '24', '25', '27'].map((day) => `2026-11-${day}T08:00:00Z`) as [
  string,
  string,
  string,
  string,
];
const keys = (): readonly string[] => world.sent.map(({ owner, key }) => `${owner} ${key}`);
const text = (index: number): string =>
  replyText(presentReviewMessage(world.sent[index]!.message), (person) => `@${person}`);

describe('a review without an answer', () => {
  it('is asked for once more after two working days, told to the manager after four, and never again that week', async () => {
    for (const day of [MON, TUE, WED, FRI, FRI]) await world.tick(day);
    expect(keys()).toEqual([
      'U-TOMAS 2026-W48',
      'U-PRIYA 2026-W48:overview',
      'U-TOMAS 2026-W48:follow-up',
      'U-PRIYA 2026-W48:escalation',
    ]);
    expect(text(1)).toContain('1 thing is due to 1 person.');
    expect(text(2)).toContain('1 thing has no answer yet. I do not ask again before your next review.');
    expect(text(3)).toContain('1 thing was asked for twice, and has no answer.');
    expect(text(3)).toContain('INC-2026-0001');
  });

  it('has no follow-up and no escalation once it was answered', async () => {
    await world.tick(MON);
    world.allReviews = [anAnswer(incident, 'unchanged')];
    for (const day of [WED, FRI]) await world.tick(day);
    expect(keys()).toEqual(['U-TOMAS 2026-W48', 'U-PRIYA 2026-W48:overview']);
  });

  it('is not told to a manager who may not see the record', async () => {
    world.hidden = [{ viewer: PRIYA, number: incident.number }];
    for (const day of [MON, WED, FRI]) await world.tick(day);
    expect(keys()).not.toContain('U-PRIYA 2026-W48:escalation');
    expect(text(1)).toContain('Nothing is due to anybody this week.');
  });
});

describe('somebody who has paused their notifications', () => {
  it('gets the review when the pause ends', async () => {
    world.quiet.set(TOMAS, new Date('2026-11-23T10:30:00Z'));
    await world.running().run(new Date(MON));
    world.quiet.clear();
    await world.running().run(new Date('2026-11-23T10:29:00Z'));
    expect(world.weekly()).toEqual([]);
    await world.running().run(new Date('2026-11-23T10:30:00Z'));
    expect(world.weekly()).toHaveLength(1);
  });
});

describe('the summary in the channel', () => {
  it('has numbers and the end of the audit chain, once a week, and nobody’s name', async () => {
    world.channel = 'C1';
    world.allRecords.push(aRecord('risk', { counter: 2, owner: INGRID, data: { reviewDate: '2026-11-10' } }));
    await world.tick(MON);
    await world.tick(TUE);
    const summaries = world.sent.flatMap(({ owner }, index) => (owner === 'channel:C1' ? [text(index)] : []));
    expect(summaries).toEqual([
      'AIMS reviews · week 48\n2 things are due to 2 people, 1 of them overdue. Each owner has a message from me.\n' +
        `Audit trail: event 7, witness ${'f'.repeat(64)}`,
    ]);
  });

  it('counts nothing of what not everybody may see, this week or last: the numbers are those without it', async () => {
    const open = aRecord('risk', { counter: 2, owner: INGRID, data: { reviewDate: '2026-11-10' } });
    const summaryOf = async (fill: () => void): Promise<readonly string[]> => {
      world = new MemoryWorld();
      world.channel = 'C1';
      world.allRecords = [open];
      fill();
      await world.tick(MON);
      world.allReviews = world.allRecords.map((record) =>
        anAnswer(record, 'later', { remindOn: '2026-11-30' }),
      );
      await world.tick('2026-11-30T08:00:00Z');
      return world.sent.flatMap(({ owner }, index) => (owner === 'channel:C1' ? [text(index)] : []));
    };
    const without = await summaryOf(() => undefined);
    expect(without[1]).toMatch(/Of 1 thing asked last week, 1 was answered/u);
    const restricted = aRecord('risk', { counter: 3, owner: PRIYA, data: { reviewDate: '2026-11-10' } });
    const withThem = await summaryOf(() => {
      world.allRecords = [open, restricted];
      world.hidden = [{ viewer: EVERYBODY.user, number: restricted.number }];
      world.allDocuments = [aDocument({ owner: INGRID, isPublic: false })];
    });
    expect(withThem).toEqual(without);
  });
});

describe('what is due to the AIMS manager', () => {
  beforeEach(() => {
    world.standIn = PRIYA;
    world.allRecords = [];
  });

  const due = async (): Promise<readonly string[]> => {
    await world.tick(MON);
    const index = world.sent.findIndex(({ owner, key }) => owner === PRIYA && key === '2026-W48');
    return world.digest(index).items.map(({ title, reason }) => `${title}: ${reason}`);
  };

  it('holds questions that no document answers, with how often they were asked', async () => {
    world.allQuestions = [
      { id: 'q', question: 'Who audits us?', times: 7, lastAt: '2026-11-20T08:00:00Z', places: [1] },
    ];
    expect(await due()).toEqual(['Who audits us?: asked 7 times, no document answers it']);
  });

  it('holds activities ahead of their day, and those without one', async () => {
    const activity = { clause: '9.3', everyMonths: 12, aheadDays: 30, owner: null };
    world.rules = {
      ...world.rules,
      activities: [
        { ...activity, name: 'a', title: 'Management review', next: '2026-12-14' },
        { ...activity, name: 'b', title: 'Internal audit', next: '2027-03-01' },
        { ...activity, name: 'c', title: 'Objectives', next: null },
      ],
    };
    expect(await due()).toEqual([
      'Management review (9.3): planned for Mon 14 Dec',
      'Objectives (9.3): no date on record yet',
    ]);
  });
});

describe('what waits for somebody', () => {
  it('is an approval, since the version that waits', async () => {
    const record = aRecord('change', { owner: TOMAS, createdAt: '2026-11-17T08:00:00Z' });
    world.allRecords = [];
    world.allApprovals = [{ record, approver: INGRID, since: record.changedAt }];
    await world.tick(MON);
    expect(world.digest(0)).toMatchObject({
      owner: INGRID,
      items: [{ reason: 'approval pending for 6 days' }],
    });
  });

  it('is a clock before everything else', async () => {
    const due = '2026-11-24T12:00:00Z';
    world.rules = { ...world.rules, clocksOf: () => [{ name: 'GDPR', due, undecided: false }] };
    world.allDocuments = [aDocument()];
    await world.tick(MON);
    expect(world.digest(0).items.map(({ reason }) => reason)).toEqual([
      'clock ends tomorrow (GDPR), open for 8 days',
      'review date 14 Nov passed',
    ]);
  });
});
