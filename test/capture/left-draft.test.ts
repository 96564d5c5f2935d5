import { expect, it } from 'vitest';
import { leftDraft } from '../../src/capture/left-draft.ts';

const left = (changedAt: string, offeredAt: string | null = null, asideAt: string | null = null) =>
  leftDraft({ changedAt, offeredAt, asideAt }, new Date('2026-11-24T12:00:00Z'));

it.each([
  ['a draft of this morning is in work', left('2026-11-24T08:00:00.000Z'), 'in-work'],
  ['one minute short of two days is too early', left('2026-11-22T12:01:00.000Z'), 'in-work'],
  ['after two days it is offered', left('2026-11-22T12:00:00.000Z'), 'offer'],
  ['once', left('2026-11-20T12:00:00.000Z', '2026-11-22T12:00:00.000Z'), 'in-work'],
  [
    'three days after the offer it is put aside',
    left('2026-11-19T12:00:00.000Z', '2026-11-21T12:00:00.000Z'),
    'put-aside',
  ],
  [
    'and then it rests',
    left('2026-11-01T12:00:00.000Z', '2026-11-03T12:00:00.000Z', '2026-11-06T12:00:00.000Z'),
    'in-work',
  ],
])('a draft that was left: %s', (_why, found, expected) => {
  expect(found).toBe(expected);
});
