import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, DraftAnswer } from '../../src/capture/draft.ts';
import { migrateDraft } from '../../src/capture/migrate-draft.ts';
import { recordKinds, recordTypes } from '../../src/records/record-types.ts';

const answer = (value: DraftAnswer['value'], said: string | null = null): DraftAnswer => ({
  ...{ value, said },
  from: 'typed',
  source: null,
});

function earlierDraft(answers: Draft['answers'], more: Partial<Draft> = {}): Draft {
  const at = '2026-11-20T10:00:00.000Z';
  return {
    id: 'd1',
    kind: 'incident',
    formVersion: 1,
    conversation: 'c1',
    place: 'p1',
    person: 'U0PRIYA001',
    answers,
    skipped: [],
    focus: null,
    cancelAsked: false,
    updates: null,
    firstMessage: 'the chatbot failed',
    source: null,
    duplicateAsked: null,
    setApart: [],
    edits: {},
    typed: null,
    offeredAt: null,
    asideAt: null,
    createdAt: at,
    changedAt: at,
    revision: 3,
    ...more,
  };
}

describe('a draft of an earlier form', () => {
  it('goes on in today’s form with every answer that has its place there', () => {
    const answers = { severity: answer('high'), occurredAt: answer('2026-11-19') };
    expect(migrateDraft(earlierDraft(answers, { focus: 'severity', skipped: ['system'] }))).toEqual({
      ...earlierDraft(answers, { focus: 'severity', skipped: ['system'] }),
      formVersion: recordTypes.incident.formVersion,
    });
  });

  it('keeps the words of an answer that has no place or does not fit any more', () => {
    const draft = earlierDraft(
      {
        severity: answer('enormous', 'enormous'),
        mood: answer('grim', 'rather grim'),
        title: answer('Failure'),
      },
      { focus: 'mood', skipped: ['mood'] },
    );
    const migrated = migrateDraft(draft);
    expect(migrated.answers).toEqual({ title: answer('Failure') });
    expect(migrated.setAside).toEqual({
      severity: answer('enormous', 'enormous'),
      mood: answer('grim', 'rather grim'),
    });
    expect([migrated.focus, migrated.skipped]).toEqual([null, []]);
  });

  it('is today’s form once and for all', () => {
    const once = migrateDraft(earlierDraft({ mood: answer('grim') }));
    expect(migrateDraft(once)).toBe(once);
  });

  it('loses no answer, whatever it held', () => {
    const names = fc.constantFrom(
      'mood',
      ...recordKinds.flatMap((kind) => recordTypes[kind].fields.map(({ name }) => name)),
    );
    const values = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string(), { maxLength: 3 }));
    fc.assert(
      fc.property(fc.constantFrom(...recordKinds), fc.dictionary(names, values), (kind, given) => {
        const answers = Object.fromEntries(
          Object.entries(given).map(([name, value]) => [name, answer(value)]),
        );
        const migrated = migrateDraft(earlierDraft(answers, { kind, formVersion: 0 }));
        expect({ ...migrated.answers, ...migrated.setAside }).toEqual(answers);
        expect(Object.keys(migrated.answers).filter((name) => !recordTypes[kind].field(name))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
