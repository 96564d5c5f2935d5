import { beforeEach, describe, expect, it } from 'vitest';
import { draftFromRecord } from '../../src/conversation/draft-from-record.ts';
import type { Incoming } from '../../src/conversation/incoming.ts';
import { aDocument, aRecord, INGRID, NOW, PRIYA, TOMAS } from '../review/build.ts';
import { actionOn, ReviewDesk } from '../review/review-desk.ts';

const incident = aRecord('incident', { createdAt: '2026-11-15T10:00:00Z' });
const risk = aRecord('risk', { counter: 2, data: { reviewDate: '2026-11-20' } });
const policy = aDocument();

let desk: ReviewDesk;
let world: ReviewDesk['world'];

beforeEach(() => {
  desk = new ReviewDesk();
  world = desk.world;
  world.allRecords = [incident, risk];
  world.allDocuments = [policy];
});

describe('“reviewed, nothing changed”', () => {
  it('is kept with who, when and what was looked at, and the message shows it at once', async () => {
    const { changes, replies } = await desk.press(actionOn(incident, 'unchanged'));
    expect(changes).toEqual(['save-review']);
    expect(world.allReviews).toEqual([
      {
        id: 'id-1',
        week: '2026-W48',
        subject: { kind: 'incident', id: 'INC-2026-0001', version: '1', contentHash: incident.contentHash },
        owner: TOMAS,
        decidedBy: TOMAS,
        decidedAt: '2026-11-24T09:30:00.000Z',
        decision: 'unchanged',
        remindOn: null,
        plannedOn: '2026-11-15',
      },
    ]);
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatch(/^replace 100\.1: Your weekly review · week 48\n2 things left to review\./u);
    expect(replies[0]).toContain(': reviewed, nothing changed · @U-TOMAS · Tue 24 Nov, 10:30');
  });

  it('closes the message with one line after the last item', async () => {
    await desk.press(actionOn(incident, 'unchanged'));
    await desk.press(actionOn(risk, 'unchanged'));
    const { replies } = await desk.press(actionOn(policy, 'unchanged'));
    expect(replies[0]).toMatch(/That was everything for this week\. Thank you\.$/u);
  });

  it('is recorded once when it is pressed twice', async () => {
    await desk.press(actionOn(incident, 'unchanged'));
    const { changes, replies } = await desk.press(actionOn(incident, 'unchanged'));
    expect(changes).toEqual([]);
    expect(replies[0]).toMatch(/^replace 100\.1: Your weekly review/u);
    expect(world.allReviews).toHaveLength(1);
  });

  it('stands when another button of the item is pressed after it', async () => {
    await desk.press(actionOn(incident, 'unchanged'));
    expect((await desk.press(actionOn(incident, 'update'))).changes).toEqual([]);
  });

  it('counts for this week when it answers a message of last week', async () => {
    const { changes, replies } = await desk.press(actionOn(incident, 'unchanged', '2026-W47'));
    expect([changes, world.allReviews[0]?.week]).toEqual([['save-review'], '2026-W47']);
    expect(replies[0]).toContain('week 47');
    expect((await desk.press(actionOn(incident, 'unchanged'))).changes).toEqual([]);
  });
});

describe('“remind me in 2 days”', () => {
  it('puts an item off by two days', async () => {
    const { changes, replies } = await desk.press(actionOn(incident, 'later'));
    expect([changes, world.allReviews[0]?.remindOn]).toEqual([['save-review'], '2026-11-26']);
    expect(replies[0]).toContain(': again on Thu 26 Nov · @U-TOMAS');
  });

  it('counts the days of the person’s zone', async () => {
    world.zones.set(TOMAS, 'Pacific/Auckland');
    await desk.press(actionOn(incident, 'later'), { now: new Date('2026-11-24T12:00:00Z') });
    expect(world.allReviews[0]?.remindOn).toBe('2026-11-27');
  });

  it('puts an item off once when it is pressed twice', async () => {
    await desk.press(actionOn(incident, 'later'));
    expect((await desk.press(actionOn(incident, 'later'))).changes).toEqual([]);
  });

  it('leads to a reminder that is answered by itself', async () => {
    await desk.press(actionOn(incident, 'later'));
    const now = new Date('2026-11-26T09:00:00Z');
    const { changes, replies } = await desk.press(actionOn(incident, 'unchanged'), { now });
    expect(changes).toEqual(['save-review']);
    expect(replies[0]?.split('\n')).toEqual([
      'replace 100.1: You asked to be reminded · week 48',
      '- INC-2026-0001 Chatbot showed another customer’s address: reviewed, nothing changed · @U-TOMAS · Thu 26 Nov, 10:00',
    ]);
    expect((await desk.press(actionOn(incident, 'unchanged'), { now })).replies).toEqual(replies);
  });

  it('can be said to a reminder too', async () => {
    await desk.press(actionOn(incident, 'later'));
    const { replies } = await desk.press(actionOn(incident, 'later'), {
      now: new Date('2026-11-26T09:00:00Z'),
    });
    expect(world.allReviews.map(({ remindOn }) => remindOn)).toEqual(['2026-11-26', '2026-11-28']);
    expect(replies[0]).toContain('You asked to be reminded · week 48');
    expect(replies[0]).toContain('again on Sat 28 Nov');
  });
});

describe('“update”', () => {
  it('opens a draft of what is on record under the message', async () => {
    const { changes, replies, turn } = await desk.press(actionOn(incident, 'update'));
    expect(changes).toEqual(['save-review', 'save-draft']);
    expect(replies[0]).toContain(': being updated · @U-TOMAS');
    expect(replies[1]).toMatch(/^in slack:D1:100\.1: What has changed about INC-2026-0001\?/u);
    expect(replies[1]).toContain('Record these changes to INC-2026-0001?');
    expect(replies[1]).toContain('Severity: Medium (as on record)');
    const [draft] = desk.drafts;
    expect(draft).toMatchObject({
      kind: 'incident',
      conversation: 'slack:D1:100.1',
      place: 'D1',
      person: TOMAS,
      updates: { number: 'INC-2026-0001', version: 1 },
      focus: null,
      revision: 1,
    });
    expect(turn.changes[1]).toMatchObject({ revision: 0 });
    expect(Object.keys(draft?.answers ?? {}).toSorted()).toEqual(Object.keys(incident.data).toSorted());
    expect(Object.values(draft?.answers ?? {}).every(({ from }) => from === 'record')).toBe(true);
  });

  it('opens one draft when it is pressed twice', async () => {
    await desk.press(actionOn(incident, 'update'));
    expect((await desk.press(actionOn(incident, 'update'))).changes).toEqual([]);
    expect(desk.drafts).toHaveLength(1);
  });

  it('opens a second draft apart from the first', async () => {
    await desk.press(actionOn(incident, 'update'));
    const { replies } = await desk.press(actionOn(risk, 'update'));
    expect(replies[1]).toMatch(/^direct U-TOMAS: What has changed about RSK-2026-0002\?/u);
    expect(desk.drafts[1]?.conversation).toBe(`direct:${TOMAS}:${desk.drafts[1]?.id ?? ''}`);
  });

  it('leaves out of the draft what the form does not ask any more', () => {
    const old = aRecord('incident', { data: { formerField: 'x' } });
    const draft = draftFromRecord(old, { id: 'd', conversation: 'c', place: 'p', person: TOMAS, now: NOW });
    expect(Object.keys(draft.answers)).not.toContain('formerField');
  });

  it('says where a document is updated and what closes its review', async () => {
    const { changes, replies } = await desk.press(actionOn(policy, 'update'));
    expect(changes).toEqual(['save-review']);
    expect(replies[0]).toContain('AI policy: to be updated · @U-TOMAS');
    expect(replies[1]).toBe(
      'in slack:D1:100.1: Update “AI policy” where it is kept: ai-policy.md, version 3.0 now. Raise its version or set ' +
        'its next review date; once it is read in again (“aims ingest”), its review is closed and I stop asking.',
    );
  });
});

describe('an answer that does not count', () => {
  it('is another person’s: they hear whose it is, and nothing changes', async () => {
    const { changes, replies } = await desk.press(actionOn(incident, 'unchanged'), { user: INGRID });
    expect(changes).toEqual([]);
    expect(replies).toEqual([
      'direct U-INGRID: “Chatbot showed another customer’s address” belongs to @U-TOMAS. Only they or an AIMS manager ' +
        'can answer for it; nothing was recorded.',
    ]);
  });

  it('is anybody’s but an AIMS manager’s for a document that nobody owns', async () => {
    const orphan = aDocument({ owner: null });
    world.allDocuments = [orphan];
    expect((await desk.press(actionOn(orphan, 'unchanged'))).replies).toEqual([
      'direct U-TOMAS: Only an AIMS manager can answer for “AI policy”. Nothing was recorded.',
    ]);
    expect((await desk.press(actionOn(orphan, 'unchanged'), { user: PRIYA })).changes).toEqual([
      'save-review',
    ]);
  });

  it('is about a version that has changed since: the message shows the present one', async () => {
    const edited = aRecord('incident', { version: 2, data: { severity: 'critical' } });
    world.allRecords = [edited];
    const { changes, replies, turn } = await desk.press(actionOn(incident, 'unchanged'));
    expect(changes).toEqual([]);
    expect(replies[0]).toContain(
      'INC-2026-0001 has changed since this message: it is at version 2 now. Nothing was recorded.',
    );
    expect(JSON.stringify(turn.replies({ records: [] }))).toContain(edited.contentHash);
    expect((await desk.press(actionOn(edited, 'unchanged'))).changes).toEqual(['save-review']);
  });

  it('is about a record that was closed since', async () => {
    world.allRecords = [aRecord('incident', { version: 2, status: 'closed' })];
    const { changes, replies } = await desk.press(actionOn(incident, 'update'));
    expect(changes).toEqual([]);
    expect(replies[0]).toContain('INC-2026-0001 is closed now. Nothing was recorded.');
  });

  it('is about a document whose words changed under the same version', async () => {
    world.allDocuments = [aDocument({ hash: 'another' })];
    const { changes, replies } = await desk.press(actionOn(policy, 'unchanged'));
    expect(changes).toEqual([]);
    expect(replies[0]).toContain('“AI policy” has changed since this message. Nothing was recorded.');
  });

  it('is about a document that is not the approved one any more', async () => {
    world.allDocuments = [aDocument({ status: 'superseded' })];
    const { changes, replies } = await desk.press(actionOn(policy, 'unchanged'));
    expect(changes).toEqual([]);
    expect(replies[0]).toContain('“AI policy” has changed since this message. Nothing was recorded.');
  });

  it('is about a document that has another version number now', async () => {
    world.allDocuments = [aDocument({ version: '3.1' })];
    const { changes, replies } = await desk.press(actionOn(policy, 'unchanged'));
    expect(changes).toEqual([]);
    expect(replies[0]).toContain('it is at version 3.1 now');
  });

  it('is a manager’s about somebody’s changed item: they hear it, and the message stays', async () => {
    world.allRecords = [aRecord('incident', { version: 2 })];
    expect((await desk.press(actionOn(incident, 'unchanged'), { user: PRIYA })).replies).toEqual([
      'direct U-PRIYA: INC-2026-0001 has changed since this message: it is at version 2 now. Nothing was recorded.',
    ]);
  });

  it('is the former owner’s after a record was handed over', async () => {
    world.allRecords = [aRecord('incident', { version: 2, owner: INGRID })];
    const { changes, replies } = await desk.press(actionOn(incident, 'unchanged'));
    expect(changes).toEqual([]);
    expect(replies[0]).toMatch(/^direct U-TOMAS: .* belongs to @U-INGRID\./u);
  });

  it('is about something that is not there any more', async () => {
    world.allDocuments = [];
    expect((await desk.press(actionOn(policy, 'unchanged'))).replies).toEqual([
      'direct U-TOMAS: I no longer find that document, so nothing was recorded.',
    ]);
  });
});

describe('an answer for someone', () => {
  it('may be an AIMS manager’s, and is kept as theirs for the owner', async () => {
    const { replies } = await desk.press(actionOn(incident, 'unchanged'), { user: PRIYA });
    expect(world.allReviews[0]).toMatchObject({ owner: TOMAS, decidedBy: PRIYA });
    expect(replies[0]).toContain(': reviewed, nothing changed · @U-PRIYA');
  });

  it('may be said in words: the review follows in the conversation', async () => {
    const said: Incoming = {
      kind: 'message',
      conversation: 'slack:D1:200.1',
      place: 'D1',
      user: TOMAS,
      text: 'INC-2026-0001 reviewed',
      message: '200.1',
      permalink: null,
      addressed: true,
      direct: true,
      onlyVisibleToUser: false,
      files: 0,
    };
    const { changes, replies } = await desk.answer(actionOn(incident, 'unchanged'), said);
    expect(changes).toEqual(['save-review']);
    expect(replies[0]).toMatch(/^in slack:D1:200\.1: Your weekly review/u);
  });
});
