import { expect, it } from 'vitest';
import { EXAMPLE_WORKSPACE } from '../../src/slack/example-workspace.ts';
import { readSettings } from '../../src/settings.ts';
import { withReaders } from '../../src/wiring/with-readers.ts';

const [PRIYA] = EXAMPLE_WORKSPACE.users;

it('gives concerns a reader where the settings name none, so that one can be reported', () => {
  expect(withReaders(readSettings(null), [PRIYA.id]).concerns.readers).toEqual([PRIYA.id]);
});

it('leaves the readers alone that the settings name', () => {
  const settings = { ...readSettings(null), concerns: { readers: ['U0INGRID01'] } };
  expect(withReaders(settings, [PRIYA.id]).concerns.readers).toEqual(['U0INGRID01']);
});
