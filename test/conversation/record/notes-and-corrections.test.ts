import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../../support/databases.ts';
import { type Talk, textOf } from '../../support/talk.ts';
import { threadOfIncident } from '../../support/thread-of-incident.ts';

onSqlite('what is corrected and added at a record on file', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await threadOfIncident(await database.newPlace());
  });

  it('a day without a name corrects the one that was told last', async () => {
    await talk.say('INC-2026-0001: noticed today at 8:30');
    const said = textOf(await talk.say('I mean yesterday 8:30'));
    expect(said).toMatch(/Noticed: Wed 25 Nov 2026, 08:30/u);
    expect(said).not.toMatch(/Happened:/u);
    await talk.say('save');
    expect((await talk.versions()).at(-1)?.data).toMatchObject({
      detectedAt: '2026-11-25T08:30',
      occurredAt: '2026-11-23',
    });
  });

  it('what is said beside an answer is a note, and a further note stands behind it', async () => {
    await talk.say('INC-2026-0001: severity should be low, the vendor confirmed the bug');
    await talk.say('note: their ticket is 4411');
    await talk.say('save');
    expect((await talk.versions()).at(-1)?.data).toMatchObject({
      severity: 'low',
      notes: 'the vendor confirmed the bug\ntheir ticket is 4411',
    });
  });

  it('undo brings back no changes of a record that was changed since, and nothing of another conversation', async () => {
    await talk.say('INC-2026-0001: severity is low');
    await talk.say('cancel');
    await talk.say('yes');
    await talk.say('INC-2026-0001: severity is critical');
    await talk.say('save');
    expect(textOf(await talk.say('undo that'))).toMatch(/nothing to undo/iu);
    expect(await talk.draft()).toBeNull();
  });
});
