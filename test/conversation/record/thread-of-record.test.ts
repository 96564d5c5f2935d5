import { beforeEach, describe, expect, it } from 'vitest';
import { recognizeRecordWords } from '../../../src/conversation/record/recognize-record-words.ts';
import { onSqlite } from '../../support/databases.ts';
import { type Talk, textOf } from '../../support/talk.ts';
import { threadOfIncident } from '../../support/thread-of-incident.ts';

const OTHER = { conversation: 'other' };
const NOW = new Date('2026-11-26T15:00:00Z');
const wanted = (words: string) => recognizeRecordWords(words, NOW);

describe('words about a record on file', () => {
  it.each([
    'what do i have to do with INC-2026-0001 now?',
    'what do I need to do to close INC-2026-0001?',
    'what’s next for INC-2026-0001?',
    'what else does INC-2026-0001 need?',
    'how can we close INC-2026-0001?',
    'can INC-2026-0001 be closed?',
  ])('ask what it still needs: “%s”', (words) => {
    expect(wanted(words)).toMatchObject({ wants: 'missing', of: { number: 'INC-2026-0001' } });
  });

  it.each(['what’s next for this one?', 'what else does it need?', 'what else is missing?'])(
    'ask it of the one that is spoken of: “%s”',
    (words) => {
      expect(wanted(words)).toEqual({ wants: 'missing', of: { by: 'context' } });
    },
  );

  it.each([
    'what did you save?',
    'how does it look now?',
    'show me the incident I just reported',
    'what do we have on it?',
    'let me see it again',
  ])('ask to see it: “%s”', (words) => {
    expect(wanted(words)).toEqual({ wants: 'show', of: { by: 'context' } });
  });

  it.each([
    ['add a note to INC-2026-0003: their ticket is 4411', 'note: their ticket is 4411'],
    ['comment on INC-2026-0003: called the vendor', 'note: called the vendor'],
    ['put a remark on INC-2026-0003 that the fix is out', 'note: the fix is out'],
    ['<@U0WILLEM01> should approve CHG-2026-0002', 'approver is <@U0WILLEM01>'],
    ['I’d like <@U0PRIYA001> to approve CHG-2026-0002', 'approver is <@U0PRIYA001>'],
    ['CHG-2026-0002 must be approved by <@U0PRIYA001>', 'approver is <@U0PRIYA001>'],
    ['I can’t take RSK-2026-0003, please give it back to <@U0MARTA001>', 'owner: <@U0MARTA001>'],
    ['hand RSK-2026-0003 back to <@U0MARTA001>', 'owner: <@U0MARTA001>'],
  ])('say something of it: “%s”', (words, told) => {
    expect(wanted(words)).toMatchObject({ wants: 'tell', words: told });
  });

  it.each(['show RSK-2026-0001 history', 'RSK-2026-0001 history', 'show RSK-2026-0001’s full history'])(
    'ask for its history: “%s”',
    (words) => {
      expect(wanted(words)).toMatchObject({ wants: 'history', of: { number: 'RSK-2026-0001' } });
    },
  );

  it.each([
    'what do I have to do to get an approval?',
    'what’s next?',
    'how do we close incidents?',
    'who should approve changes?',
    'notes are kept for 7 years',
    'what did the vendor save?',
    'show me the incident procedure',
    'they should approve it',
  ])('leave “%s” alone', (words) => {
    expect(wanted(words)).toBeNull();
  });
});

onSqlite('the thread of a record', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await threadOfIncident(await database.newPlace());
  });

  it('shows what was saved, and takes the step that follows from what was done', async () => {
    expect(textOf(await talk.say('what did you save?'))).toMatch(/^INC-2026-0001 [\s\S]*Status: reported/u);
    const asked = textOf(await talk.say('we pulled the mailing on Tuesday, so it’s contained'));
    expect(asked).toMatch(/Mark as contained/u);
    expect((await talk.draft())?.updates).toMatchObject({ number: 'INC-2026-0001', step: 'contain' });
  });

  it('keeps when it was contained as a note with the day that is meant', async () => {
    await talk.say('INC-2026-0001: done at once: we pulled the mailing. not serious, no personal data');
    await talk.say('save');
    const said = textOf(await talk.say('it was contained on Tuesday at 5pm'));
    expect(said).toMatch(/Kept as a note: “on Tuesday at 5pm”/u);
    expect((await talk.versions()).at(-1)).toMatchObject({
      status: 'contained',
      data: { notes: 'contained: on Tuesday at 5pm (Tue 24 Nov 2026, 17:00)' },
    });
  });

  it('gets out of a draft that was begun for what belongs to a record', async () => {
    await talk.say('log an incident: the support chatbot wrote to 12 people who had left');
    const said = textOf(await talk.say('no no this is about INC-2026-0001, not a new incident'));
    expect(said).toMatch(/changes to INC-2026-0001\?[\s\S]*12/u);
    expect((await talk.draft())?.updates?.number).toBe('INC-2026-0001');
  });

  it('a note is a note alone, and voids nothing', async () => {
    expect(textOf(await talk.say('comment on INC-2026-0001: called the vendor today'))).not.toMatch(
      /informed/iu,
    );
    await talk.say('save');
    expect((await talk.versions()).at(-1)?.data['notes']).toBe('called the vendor today');
  });

  it('is about the record that was named, also where the words were not understood', async () => {
    await talk.say('what on earth with INC-2026-0001', OTHER);
    expect(textOf(await talk.say('severity is low', OTHER))).toMatch(/changes to INC-2026-0001\?/u);
  });
});
