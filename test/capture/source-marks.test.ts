import { describe, expect, it } from 'vitest';
import type { Draft, DraftAnswer } from '../../src/capture/draft.ts';
import { newDraft } from '../../src/capture/new-draft.ts';
import { acceptMarked, doubtfulFields, markSource, takeEdits } from '../../src/capture/source-marks.ts';
import { incident } from '../../src/records/incident.ts';
import { messagesOf } from '../../src/store/draft-body.ts';

const context = {
  now: new Date('2026-11-26T16:00:00Z'),
  timezone: 'UTC',
  systems: [],
  author: 'U0TOMAS001',
};

const said = (value: string, message: string): DraftAnswer => ({
  value,
  from: 'suggested',
  said: value,
  source: { conversation: 'c', message, permalink: null },
});

/** The severity waits: a message says it in two ways, and nothing of it is an answer yet. */
const waiting: Draft = {
  ...newDraft(
    incident,
    { id: 'D1', conversation: 'c', place: 'p', person: 'U0TOMAS001', source: null },
    '',
    context.now,
  ),
  unsettled: [{ field: 'severity', values: [said('high', 'm-1'), said('low', 'm-2')] }],
};

describe('a message that fed a value which waits in a conflict', () => {
  const edited = markSource(waiting, { message: 'm-2', what: 'edited', text: 'severity is medium' });

  it('is known as one that fed the draft', () => {
    expect([...messagesOf(waiting)]).toEqual(['m-1', 'm-2']);
  });

  it('marks the value when it is edited or deleted, and that one only', () => {
    const deleted = markSource(waiting, { message: 'm-1', what: 'deleted', text: null });
    expect(deleted.unsettled?.[0]?.values.map(({ doubt }) => doubt)).toEqual(['deleted', undefined]);
    expect(edited.unsettled?.[0]?.values.map(({ doubt }) => doubt)).toEqual([undefined, 'edited']);
    expect(doubtfulFields(incident, edited).map(({ name }) => name)).toEqual(['severity']);
  });

  it('leaves both to choose from where its person says that they hold', () => {
    const held = acceptMarked(edited);
    expect(held.unsettled).toEqual(waiting.unsettled);
    expect(doubtfulFields(incident, held)).toEqual([]);
  });

  it('settles it where its new words are taken', () => {
    const { draft } = takeEdits(incident, edited, context);
    expect(draft.answers['severity']).toMatchObject({ value: 'medium', source: { message: 'm-2' } });
    expect(draft.unsettled).toEqual([]);
  });
});
