import { beforeEach, describe, expect, it } from 'vitest';
import { recognizeReviewWords } from '../../src/conversation/recognize-review-words.ts';
import type { ReviewAction } from '../../src/conversation/handle-review.ts';
import { aDocument, aRecord, INGRID, PRIYA, TOMAS } from '../review/build.ts';
import { actionOn, ReviewDesk } from '../review/review-desk.ts';

const incident = aRecord('incident', { createdAt: '2026-11-15T10:00:00Z' });
const policy = aDocument();
const ANNA = 'U-ANNA';
let desk: ReviewDesk;

beforeEach(() => {
  desk = new ReviewDesk();
  desk.world.allRecords = [incident];
  desk.world.allDocuments = [policy];
});

const pick = (
  decision: 'later' | 'hand-over' | 'assigned',
  value: string,
  id: string = incident.number,
  kind: 'incident' | 'document' | 'concern' = id === policy.id ? 'document' : 'incident',
): ReviewAction => ({
  ...{ do: 'review-pick', decision, week: '2026-W48', value, id },
  kind,
});

describe('handing over', () => {
  it('asks the other person, who takes it; both are told, and the record has a new owner', async () => {
    const offered = await desk.press(pick('hand-over', INGRID));
    expect(offered.replies[0]).toContain('offered to @U-INGRID');
    expect(offered.replies[1]).toMatch(
      /^direct U-INGRID: @U-TOMAS would like you to take over INC-2026-0001/u,
    );
    const accepted = await desk.press(actionOn(incident, 'accepted'), { user: INGRID });
    expect(accepted.changes).toEqual(['save-review', 'update-record']);
    expect(accepted.replies[1]).toMatch(/^direct U-TOMAS: INC-2026-0001 .* belongs to @U-INGRID now\.$/u);
    expect(desk.world.allRecords[0]?.owner).toBe(INGRID);
  });

  it('leaves it with its owner when the other person refuses', async () => {
    await desk.press(pick('hand-over', INGRID));
    const refused = await desk.press(actionOn(incident, 'refused'), { user: INGRID });
    expect(refused.replies[1]).toMatch(/^direct U-TOMAS: @U-INGRID does not take over/u);
    expect(desk.world.allRecords[0]?.owner).toBe(TOMAS);
  });

  it('can be accepted by nobody else, and only once', async () => {
    expect((await desk.press(actionOn(incident, 'accepted'), { user: INGRID })).changes).toEqual([]);
    await desk.press(pick('hand-over', INGRID));
    expect((await desk.press(actionOn(incident, 'accepted'), { user: PRIYA })).changes).toEqual([]);
    await desk.press(actionOn(incident, 'accepted'), { user: INGRID });
    expect((await desk.press(actionOn(incident, 'accepted'), { user: INGRID })).changes).toEqual([]);
  });

  it('offers a restricted record to nobody who may not see it, and says how they can be given it', async () => {
    desk.world.allRecords = [{ ...incident, confidentiality: 'restricted' }];
    const offered = await desk.press(pick('hand-over', INGRID));
    expect(offered.changes).toEqual([]);
    expect(offered.replies).toEqual([
      'direct U-TOMAS: @U-INGRID may not see INC-2026-0001, which is restricted, so it was not offered to them. Say ' +
        '“INC-2026-0001: owner is @U-INGRID” to give it to them: that is recorded, and lets them see it. Nothing was recorded.',
    ]);
    expect((await desk.press(pick('hand-over', PRIYA))).replies[1]).toMatch(
      /^direct U-PRIYA: @U-TOMAS would/u,
    );
  });

  it('assigns a restricted record to somebody who sees it from then on', async () => {
    desk.world.allRecords = [{ ...incident, confidentiality: 'restricted' }];
    await desk.press(actionOn(incident, 'not-mine'));
    const assigned = await desk.press(pick('assigned', INGRID), { user: PRIYA });
    expect(assigned.changes).toEqual(['save-review', 'update-record']);
  });

  it('offers a document to nobody who may not read it', async () => {
    desk.unreadable = [{ user: INGRID, id: policy.id }];
    const offered = await desk.press(pick('hand-over', INGRID, policy.id));
    expect(offered.changes).toEqual([]);
    expect(offered.replies).toEqual([
      'direct U-TOMAS: @U-INGRID may not read this document, so it cannot be theirs to review. Nothing was recorded.',
    ]);
  });

  it('gives a concern to nobody but those who handle concerns, and tells no manager of it', async () => {
    const concern = { ...aRecord('concern', { createdAt: '2026-11-01T10:00:00Z' }), number: 'CON-2026-0001' };
    desk.world.allRecords = [concern];
    desk.concernReaders.push(TOMAS, ANNA);
    const given = await desk.press(pick('hand-over', PRIYA, concern.number, 'concern'));
    expect(given.changes).toEqual([]);
    expect(given.replies[0]).toContain('can only be given to somebody who handles concerns');
    const said = await desk.press(actionOn(concern, 'not-mine'));
    expect(said.replies.map((reply) => reply.split(':')[0])).toEqual(['replace 100.1', `direct ${ANNA}`]);
    const assigned = await desk.press(pick('assigned', ANNA, concern.number, 'concern'), { user: ANNA });
    expect(assigned.changes).toEqual(['save-review', 'update-record']);
  });

  it('and assigning gives nothing to an auditor, and says why', async () => {
    desk.auditors.push(INGRID);
    const why =
      /An auditor reads everything and changes nothing[\s\S]*Choose somebody else\. Nothing was recorded\./u;
    for (const id of [incident.number, policy.id])
      for (const given of [
        await desk.press(pick('hand-over', INGRID, id)),
        await desk.press(pick('assigned', INGRID, id), { user: PRIYA }),
      ])
        expect([given.changes, given.replies]).toEqual([[], [expect.stringMatching(why)]]);
  });

  it('is not taken by somebody who has become an auditor, who answers no review of what they own either', async () => {
    await desk.press(pick('hand-over', INGRID));
    desk.auditors.push(INGRID, TOMAS);
    const why = /^direct U-\w+: An auditor reads everything and changes nothing, and so answers no review\./u;
    for (const answered of [
      await desk.press(actionOn(incident, 'accepted'), { user: INGRID }),
      await desk.press(actionOn(incident, 'unchanged')),
      await desk.press(actionOn(policy, 'unchanged')),
      await desk.press(pick('later', '2026-12-01')),
    ])
      expect([answered.changes, answered.replies]).toEqual([[], [expect.stringMatching(why)]]);
  });

  it('of a document moves its review, for the document itself names its owner elsewhere', async () => {
    await desk.press(pick('hand-over', INGRID, policy.id));
    await desk.press(actionOn(policy, 'accepted'), { user: INGRID });
    const answered = await desk.press(actionOn(policy, 'unchanged'), { user: INGRID });
    expect(answered.changes).toEqual(['save-review']);
  });
});

describe('“not mine”', () => {
  it('goes to the AIMS manager, who assigns it', async () => {
    const said = await desk.press(actionOn(incident, 'not-mine'));
    expect(said.replies[1]).toMatch(/^direct U-PRIYA: @U-TOMAS says that this is not theirs: INC-2026-0001/u);
    expect((await desk.press(pick('assigned', INGRID))).changes).toEqual([]);
    const assigned = await desk.press(pick('assigned', INGRID), { user: PRIYA });
    expect(assigned.changes).toEqual(['save-review', 'update-record']);
    expect(assigned.replies.map((reply) => reply.split(':')[0])).toEqual([
      'replace 100.1',
      'direct U-INGRID',
      'direct U-TOMAS',
    ]);
  });
});

describe('“remind me on”', () => {
  it('takes a day from tomorrow on, and another one after it', async () => {
    expect((await desk.press(pick('later', '2026-11-24'))).changes).toEqual([]);
    expect((await desk.press(pick('later', '2026-12-10'))).replies[0]).toContain('again on Thu 10 Dec');
    expect((await desk.press(pick('later', '2026-12-10'))).changes).toEqual([]);
    expect((await desk.press(pick('later', '2026-12-11'))).changes).toEqual(['save-review']);
    expect((await desk.press(actionOn(incident, 'unchanged'))).changes).toEqual(['save-review']);
  });
});

describe('“more”', () => {
  it('shows every possible answer to one item, and can be closed again', async () => {
    const item = { kind: 'incident', id: incident.number } as const;
    const more = await desk.press({ do: 'review-more', week: '2026-W48', item });
    const controls = JSON.stringify(more.turn.replies({ records: [] }));
    for (const label of ['Remind me on …', 'Hand over to …', 'Not mine', 'Done', 'Less'])
      expect(controls).toContain(label);
    const less = await desk.press({ do: 'review-more', week: '2026-W48', item: null });
    expect(JSON.stringify(less.turn.replies({ records: [] }))).not.toContain('Not mine');
  });
});

describe('answers in words', () => {
  const plain = { says: 'decide', day: null, to: null, note: null };

  it.each([
    [
      'hand over INC-2026-0001 to <@UINGRID>',
      { decision: 'hand-over', about: 'INC-2026-0001', to: 'UINGRID' },
    ],
    [
      'hand INC-2026-0001 over to <@UINGRID>',
      { decision: 'hand-over', about: 'INC-2026-0001', to: 'UINGRID' },
    ],
    ['assign INC-2026-0001 to <@UINGRID>', { decision: 'assigned', about: 'INC-2026-0001', to: 'UINGRID' }],
    ['INC-2026-0001 is not mine', { decision: 'not-mine', about: 'INC-2026-0001' }],
    ['management review done', { decision: 'done', about: 'management review' }],
    [
      'remind me about INC-2026-0001 on 12 January',
      { decision: 'later', about: 'INC-2026-0001', day: 'on 12 January' },
    ],
    ['remind me about INC-2026-0001', { decision: 'later', about: 'INC-2026-0001' }],
    [
      'INC-2026-0001 unchanged: asked the vendor',
      { decision: 'unchanged', about: 'INC-2026-0001', note: 'asked the vendor' },
    ],
    [
      'INC-2026-0001 reviewed, nothing changed but the vendor renewed',
      { decision: 'unchanged', about: 'INC-2026-0001', note: 'the vendor renewed' },
    ],
    [
      'AI policy unchanged, except that legal read it: no remarks',
      { decision: 'unchanged', about: 'AI policy', note: 'legal read it: no remarks' },
    ],
  ])('are understood in “%s”', (said, understood) => {
    expect(recognizeReviewWords(said)).toEqual({ ...plain, ...understood });
  });

  it.each([
    ['add a note to INC-2026-0001: the vendor renewed', 'INC-2026-0001', 'the vendor renewed'],
    ['note on the AI policy: legal has read it', 'AI policy', 'legal has read it'],
    ['Note for management review: held\non Tuesday', 'management review', 'held\non Tuesday'],
  ])('are added to with a note: “%s”', (said, about, note) => {
    expect(recognizeReviewWords(said)).toEqual({ says: 'note', about, note });
  });

  it.each([
    'what waits for my decision?',
    'what is waiting for me',
    'what do I have to approve?',
    'anything for me to sign off?',
    'which changes need my approval',
    'my open tasks',
    'show my approvals',
    'what is pending for my approval?',
  ])('are shown on “%s”', (said) => {
    expect(recognizeReviewWords(said)).toEqual({ says: 'show' });
  });

  it('are not seen in questions and reports', () => {
    for (const said of [
      'which control covers logging?',
      'log an incident: the bot was rude',
      'who owns the policy?',
      'what do I have to do when the chatbot fails?',
      'what needs an impact assessment?',
      'which changes need approval?',
    ])
      expect(recognizeReviewWords(said)).toBeNull();
  });
});
