import { expect, it } from 'vitest';
import { formOf } from '../../src/capture/form-of.ts';
import { readAnswer } from '../../src/capture/understand/read-answer.ts';
import { readSettings } from '../../src/settings.ts';

const shipped = readSettings(null);
const risk = {
  ...shipped.risk,
  likelihood: ['never', 'once in ten years', 'once a year', 'every month', 'daily (or more)'],
};
const form = formOf({ kind: 'risk', answers: {}, updates: null }, { ...shipped, risk });
const context = { now: new Date('2026-11-24T10:00:00Z'), timezone: 'UTC', systems: [], author: 'U1' };

it('a form shows the words that the organization has set for its scales', () => {
  const field = form.captureFields.find(({ name }) => name === 'likelihood');
  expect(field?.input).toMatchObject({
    options: [{ label: 'Never' }, {}, { value: '3', label: 'Once a year' }, {}, { label: 'Daily (or more)' }],
  });
  expect(field?.question).toBe('How likely is it, from 1 (never) to 5 (daily (or more))?');
  expect(form.field('impact')?.question).toContain('1 (negligible)');
});

it.each([
  ['every month', 4],
  ['Daily (or more)', 5],
  ['3', 3],
])('an answer in them is understood: “%s”', (said, value) => {
  expect(readAnswer(form.field('likelihood')!, said, context)).toMatchObject({
    outcome: 'understood',
    value,
  });
});
