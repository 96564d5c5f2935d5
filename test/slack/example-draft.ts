import type { Draft, DraftAnswer } from '../../src/capture/draft.ts';
import type { FieldValue } from '../../src/records/field.ts';

/** An open draft of Priya's with these values. */
export function draftOf(kind: Draft['kind'], values: Record<string, FieldValue>): Draft {
  const answers = Object.entries(values).map(([name, value]): [string, DraftAnswer] => [
    name,
    { value, from: 'typed', said: null, source: null },
  ]);
  return {
    id: 'draft-1',
    kind,
    formVersion: 1,
    conversation: 'slack:C0GENERAL1:1.1',
    place: 'C0GENERAL1',
    person: 'U0PRIYA001',
    answers: Object.fromEntries(answers),
    skipped: [],
    focus: null,
    cancelAsked: false,
    duplicateAsked: null,
    setApart: [],
    edits: {},
    typed: null,
    offeredAt: null,
    asideAt: null,
    updates: null,
    firstMessage: '',
    source: null,
    createdAt: '2026-11-22T10:00:00Z',
    changedAt: '2026-11-22T10:00:00Z',
    revision: 1,
  };
}
