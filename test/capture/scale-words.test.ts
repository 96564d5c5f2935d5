import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/capture/form-of.ts';
import { howCounted, onOtherScale } from '../../src/capture/other-scale.ts';
import { readAnswer } from '../../src/capture/understand/read-answer.ts';
import { incident } from '../../src/records/incident.ts';
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

describe('an answer on another scale', () => {
  const asked = (name: string) => [...incident.fields, ...form.fields].find((field) => field.name === name)!;

  it.each([
    [
      'severity',
      '2',
      /can be counted from either end\. Where 1 is the worst say “high”; where 4 is the worst say “medium”/u,
    ],
    ['severity', 'it is 1 of 4', /say “critical”; where 4 is the worst say “low”/u],
    ['severity', 'level 3', /say “medium”; where 4 is the worst say “high”/u],
    ['severity', 'P5', /low, medium, high, critical\. Say which of them comes nearest to “P5”/u],
    ['severity', '3 of 5', /comes nearest to “3 of 5”/u],
    [
      'severity',
      "it's a major one",
      /is not on this scale, which has low, medium, high, critical\. If it comes to about high, say “high”/u,
    ],
    ['severity', 'very high', /say “critical”/u],
    ['severity', 'it was minor', /say “low”/u],
    ['impact', 'high', /which goes from 1 \(negligible\) to 5 \(severe\)\. If it comes to about 4, say “4”/u],
  ])('is asked back with what to say (%s): “%s”', (name, said, why) => {
    expect(readAnswer(asked(name), said, context)).toEqual({ outcome: 'not-understood' });
    expect(onOtherScale(asked(name), said)).toMatch(why);
  });

  it.each(['the customer was offered a minor discount', 'two customers', 'not sure'])(
    'is none where it tells something: “%s”',
    (said) => {
      expect(onOtherScale(asked('severity'), said)).toBeNull();
    },
  );

  it.each([
    ['sev 2', 'high', 'medium'],
    ['P1', 'critical', 'low'],
  ])('is said to be counted with 1 as the worst where most do so: “%s”', (said, value, other) => {
    expect(readAnswer(asked('severity'), said, context)).toMatchObject({ outcome: 'understood', value });
    expect(howCounted(asked('severity'), { value, said })).toContain(`say “severity is ${other}”`);
    expect(howCounted(asked('severity'), { value, said: value })).toBeNull();
  });
});
