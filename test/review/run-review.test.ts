import { beforeEach, describe, expect, it } from 'vitest';
import { isoWeek } from './calendar-week.ts';
import { OWNERS, zoneOf } from './arbitrary-register.ts';
import { aDocument, anAnswer, aRecord, INGRID, PRIYA, TOMAS } from './build.ts';
import { MemoryWorld } from './memory-world.ts';

/** Monday 23 November, the slot of week 48 in Amsterdam. */
const SLOT = '2026-11-23T08:00:00Z';
const incident = aRecord('incident', { createdAt: '2026-11-15T10:00:00Z' });
let world: MemoryWorld;

beforeEach(() => {
  world = new MemoryWorld();
  world.allRecords = [incident];
});

describe('the weekly message', () => {
  it('goes to each owner with something due, and to nobody else', async () => {
    world.allRecords = [
      incident,
      aRecord('incident', { counter: 2, owner: PRIYA, status: 'closed' }),
      aRecord('risk', { counter: 3, owner: INGRID, data: { reviewDate: '2026-11-20' } }),
    ];
    expect(await world.tick(SLOT)).toMatchObject({ weekly: 2, reminders: 0, failures: [] });
    expect(world.messages()).toEqual(['U-TOMAS 2026-W48: INC-2026-0001', 'U-INGRID 2026-W48: RSK-2026-0003']);
  });

  it('waits for the time in the owner’s own zone', async () => {
    world.allRecords.push(
      aRecord('incident', { counter: 2, owner: PRIYA, createdAt: '2026-11-15T10:00:00Z' }),
    );
    world.zones.set(PRIYA, 'America/New_York');
    await world.tick(SLOT);
    await world.tick('2026-11-23T13:59:00Z');
    expect(world.sent.map(({ owner }) => owner)).toEqual([TOMAS]);
    await world.tick('2026-11-23T14:00:00Z');
    expect(world.sent.map(({ owner }) => owner)).toEqual([TOMAS, PRIYA]);
  });

  it('goes out once a week, however often it is looked at', async () => {
    for (const now of [SLOT, SLOT, '2026-11-23T08:01:00Z', '2026-11-27T12:00:00Z']) await world.tick(now);
    expect(world.sent.filter(({ key }) => key === '2026-W48')).toHaveLength(1);
  });

  it('is one message for two replicas that look at once', async () => {
    const runs = await Promise.all([world.tick(SLOT), world.tick(SLOT)]);
    expect(runs.map(({ weekly }) => weekly).toSorted()).toEqual([0, 1]);
    expect(world.sent).toHaveLength(1);
  });

  it('costs no look at any record while nobody can be due', async () => {
    const read: unknown[] = [];
    const records = world.records.bind(world);
    world.records = (filter) => {
      read.push(filter.owners);
      return records(filter);
    };
    const look = async (now: string) => {
      await world.running().run(new Date(now));
      return read.splice(0);
    };
    expect(await look('2026-11-23T07:59:00Z')).toEqual([]);
    expect(await look(SLOT)).toEqual([[TOMAS]]);
    expect(await look('2026-11-23T08:01:00Z')).toEqual([]);
    expect(await look('2026-11-24T08:00:00Z')).toEqual([]);
    await world.tick('2026-11-24T08:01:00Z');
    expect(read).toEqual([]);
  });

  it('is caught up within its week', async () => {
    await world.tick('2026-11-27T10:30:00Z');
    expect(world.messages()).toEqual(['U-TOMAS 2026-W48: INC-2026-0001']);
  });

  it('is one after a week of downtime', async () => {
    await world.tick('2026-11-16T08:00:00Z');
    await world.tick('2026-11-30T08:00:00Z');
    await world.tick('2026-11-30T08:01:00Z');
    expect(world.sent.map(({ key }) => key)).toEqual(['2026-W47', '2026-W49']);
  });

  it('is none in a week that was missed when the next week has begun and its time has not come', async () => {
    await world.tick('2026-11-30T07:00:00Z');
    expect(world.sent).toEqual([]);
  });

  it('does not go out for what came up after its time', async () => {
    world.allRecords = [aRecord('incident', { createdAt: '2026-11-25T10:00:00Z' })];
    world.allDocuments = [aDocument({ owner: PRIYA, nextReview: '2026-11-24' })];
    await world.tick('2026-11-25T10:01:00Z');
    expect(world.sent).toEqual([]);
    await world.tick('2026-11-30T08:00:00Z');
    expect(world.messages()).toEqual(['U-TOMAS 2026-W49: INC-2026-0001', 'U-PRIYA 2026-W49: ai-policy']);
  });

  it('holds what came up after its time when it is caught up anyway', async () => {
    world.allRecords.push(aRecord('incident', { counter: 2, createdAt: '2026-11-25T10:00:00Z' }));
    await world.tick('2026-11-26T08:00:00Z');
    expect(world.messages()).toEqual(['U-TOMAS 2026-W48: INC-2026-0001 INC-2026-0002']);
  });

  it('is not sent a second time when the clock jumps back', async () => {
    await world.tick('2026-11-25T08:00:00Z');
    await world.tick(SLOT);
    expect(world.sent).toHaveLength(1);
  });

  it('goes to the AIMS manager for documents that nobody in the workspace owns', async () => {
    world.allRecords = [];
    world.allDocuments = [aDocument({ owner: null, ownerName: 'Willem de Graaf' })];
    await world.tick(SLOT);
    expect(world.sent).toEqual([]);
    world.standIn = PRIYA;
    await world.tick(SLOT);
    expect(world.messages()).toEqual(['U-PRIYA 2026-W48: ai-policy']);
  });

  it('reaches the others when one owner’s message cannot be queued', async () => {
    world.allRecords.push(
      aRecord('incident', { counter: 2, owner: PRIYA, createdAt: '2026-11-15T10:00:00Z' }),
    );
    const claim = world.claim.bind(world);
    world.claim = (send, ...rest) =>
      send.owner === TOMAS ? Promise.reject(new Error('disk full')) : claim(send, ...rest);
    expect(await world.tick(SLOT)).toMatchObject({
      weekly: 1,
      reminders: 0,
      failures: [{ owner: TOMAS, error: 'disk full' }],
    });
    world.claim = claim;
    expect((await world.tick(SLOT)).weekly).toBe(1);
  });
});

describe('sending now', () => {
  it('does not wait for the time', async () => {
    world.at = { weekday: 5, hour: 16, minute: 0 };
    expect((await world.tick(SLOT)).weekly).toBe(0);
    expect((await world.tick(SLOT, true)).weekly).toBe(1);
  });

  it('sends what came up after the week’s time', async () => {
    world.allRecords = [aRecord('incident', { createdAt: '2026-11-25T10:00:00Z' })];
    expect((await world.tick('2026-11-25T10:01:00Z', true)).weekly).toBe(1);
  });

  it('sends nothing to who has had this week’s', async () => {
    await world.tick(SLOT);
    expect((await world.tick(SLOT, true)).weekly).toBe(0);
  });

  it('leaves nothing to send at the week’s time', async () => {
    await world.tick('2026-11-23T03:00:00Z', true);
    expect((await world.tick(SLOT)).weekly).toBe(0);
  });
});

describe('a reminder', () => {
  const second = aRecord('incident', { counter: 2, createdAt: '2026-11-16T10:00:00Z' });
  const later = anAnswer(incident, 'later', { decidedAt: '2026-11-24T10:00:00Z', remindOn: '2026-11-26' });

  beforeEach(async () => {
    world.allRecords = [incident, second];
    await world.tick(SLOT);
    world.sent.splice(0, 0);
    world.allReviews = [later];
  });

  const reminders = (): readonly string[] =>
    world.messages().filter((message, index) => index > 0 && !message.includes(':follow-up'));

  it('is one message with the item that was put off, on its day and at the time of the reviews', async () => {
    await world.tick('2026-11-26T07:59:00Z');
    expect(reminders()).toEqual([]);
    expect(await world.tick('2026-11-26T08:00:00Z')).toMatchObject({ weekly: 0, reminders: 1, failures: [] });
    await world.tick('2026-11-26T08:01:00Z');
    await world.tick('2026-11-27T08:00:00Z');
    expect(reminders()).toEqual(['U-TOMAS later:INC-2026-0001:2026-11-26: INC-2026-0001']);
    expect(world.digest(2)).toMatchObject({ about: 'reminder', week: '2026-W48', answered: [] });
  });

  it('does not come for an item that was closed meanwhile', async () => {
    world.allRecords = [aRecord('incident', { status: 'closed', version: 2 }), second];
    await world.tick('2026-11-26T08:00:00Z');
    expect(reminders()).toEqual([]);
  });

  it('does not come when the item was answered meanwhile', async () => {
    world.allReviews.push(anAnswer(incident, 'unchanged', { decidedAt: '2026-11-25T10:00:00Z' }));
    await world.tick('2026-11-26T08:00:00Z');
    expect(reminders()).toEqual([]);
  });

  it('does not come to a new owner', async () => {
    world.allRecords = [aRecord('incident', { owner: INGRID, version: 2 }), second];
    await world.tick('2026-11-26T08:00:00Z');
    expect(reminders().filter((message) => message.includes('later:'))).toEqual([]);
  });

  it('comes again when the item is put off again', async () => {
    await world.tick('2026-11-26T08:00:00Z');
    world.allReviews.push({ ...later, id: 'R2', decidedAt: '2026-11-26T09:00:00Z', remindOn: '2026-11-27' });
    await world.tick('2026-11-26T12:00:00Z');
    await world.tick('2026-11-27T08:00:00Z');
    expect(reminders()).toEqual([
      'U-TOMAS later:INC-2026-0001:2026-11-26: INC-2026-0001',
      'U-TOMAS later:INC-2026-0001:2026-11-27: INC-2026-0001',
    ]);
  });

  it('that was missed comes with the next weekly message, and not beside it', async () => {
    await world.tick('2026-11-30T06:00:00Z');
    await world.tick('2026-11-30T08:00:00Z');
    await world.tick('2026-12-01T08:00:00Z');
    await world.tick('2026-12-07T06:00:00Z');
    expect(reminders()).toEqual(['U-TOMAS 2026-W49: INC-2026-0001 INC-2026-0002']);
  });

  it('of a day of the new week comes on its day, though the weekly message went out before', async () => {
    world.allReviews = [{ ...later, decidedAt: '2026-11-29T10:00:00Z', remindOn: '2026-12-01' }];
    await world.tick('2026-11-30T08:00:00Z');
    await world.tick('2026-12-01T08:00:00Z');
    expect(reminders()).toEqual([
      'U-TOMAS 2026-W49: INC-2026-0002',
      'U-TOMAS later:INC-2026-0001:2026-12-01: INC-2026-0001',
    ]);
  });

  it('is part of the weekly message of the same day', async () => {
    world.allReviews = [{ ...later, decidedAt: '2026-11-28T10:00:00Z', remindOn: '2026-11-30' }];
    await world.tick('2026-11-30T08:00:00Z');
    await world.tick('2026-11-30T08:01:00Z');
    expect(reminders()).toEqual(['U-TOMAS 2026-W49: INC-2026-0001 INC-2026-0002']);
  });

  it('that was missed waits for the next weekly message also when that comes late in the week', async () => {
    world.at = { weekday: 3, hour: 9, minute: 0 };
    await world.tick('2026-11-30T10:00:00Z');
    expect(reminders()).toEqual([]);
    await world.tick('2026-12-02T08:00:00Z');
    expect(reminders()).toEqual(['U-TOMAS 2026-W49: INC-2026-0001 INC-2026-0002']);
  });

  it('is part of a weekly message that is caught up on its day or later', async () => {
    world.allReviews = [{ ...later, decidedAt: '2026-11-29T10:00:00Z', remindOn: '2026-12-01' }];
    await world.tick('2026-12-03T08:00:00Z');
    await world.tick('2026-12-03T08:01:00Z');
    expect(reminders()).toEqual(['U-TOMAS 2026-W49: INC-2026-0001 INC-2026-0002']);
  });
});

describe('a winter and a spring in 12 zones', () => {
  /** Seven weeks each, around every change of clocks in the north and in the south. */
  const SPANS = [
    ['2026-09-21T00:00:00Z', '2026-11-09T00:00:00Z'],
    ['2027-03-01T00:00:00Z', '2027-04-19T00:00:00Z'],
  ] as const;

  it('gives each owner one message a week, at the local time, across every change of clocks', async () => {
    for (const [from, to] of SPANS) {
      const span = new MemoryWorld();
      for (const { id, zone } of OWNERS) span.zones.set(id, zone);
      span.allRecords = OWNERS.map(({ id }, index) =>
        aRecord('incident', { counter: index + 1, owner: id, createdAt: from }),
      );
      for (let now = Date.parse(from); now < Date.parse(to); now += 30 * 60_000) {
        // A restart takes up every seventh look.
        if (Math.floor(now / 1_800_000) % 7 !== 0) await span.running().run(new Date(now));
      }
      for (const { id } of OWNERS) {
        const weeks = span
          .weekly()
          .filter(({ owner }) => owner === id)
          .map(({ key }) => key);
        expect(new Set(weeks).size).toBe(weeks.length);
        expect(weeks).toHaveLength(7);
      }
      const wall = span.weekly().map(({ owner, at }) =>
        at.toLocaleString('en-GB', {
          timeZone: zoneOf(owner),
          weekday: 'short',
          hour: '2-digit',
          minute: '2-digit',
        }),
      );
      for (const shown of wall) expect(shown).toMatch(/^Mon,? (?:at )?09:[0-4][05]$/u);
      for (const { owner, at, key } of span.weekly()) expect(key).toBe(isoWeek(at, zoneOf(owner)));
    }
  });
});
