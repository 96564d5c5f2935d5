import { expect, it } from 'vitest';
import { clockReminders } from '../../../src/conversation/record/clock-reminders.ts';
import { readSettings } from '../../../src/settings.ts';
import { aRecord } from '../../review/build.ts';

const { reportingClocks: rules } = readSettings(null);
const breach = aRecord('incident', {
  data: { personalData: 'yes', seriousCase: 'none', awareAt: '2026-11-24T09:00:00Z' },
});

const keys = (incident: typeof breach, now: string) =>
  clockReminders([incident], rules, () => 'Europe/Amsterdam', new Date(now)).map(({ key }) => key);

it('reminds of a deadline a day before it runs out, with the same key each time', () => {
  expect(keys(breach, '2026-11-26T08:59:00Z')).toEqual([]);
  const [first] = keys(breach, '2026-11-26T09:00:00Z');
  expect(first).toContain('GDPR');
  expect(keys(breach, '2026-11-27T08:00:00Z')).toEqual([first]);
  expect(keys(breach, '2026-11-27T09:00:00Z')).toEqual([]);
});

it('does not remind once its own authority was informed, or the incident is closed', () => {
  const told = (field: string) => ({ ...breach, data: { ...breach.data, [field]: '2026-11-25' } });
  expect(keys(told('dataProtectionInformedAt'), '2026-11-26T10:00:00Z')).toEqual([]);
  expect(keys({ ...breach, status: 'closed' }, '2026-11-26T10:00:00Z')).toEqual([]);
  for (const other of ['informedAt', 'authorityInformedAt', 'otherAuthorityInformedAt'])
    expect(keys(told(other), '2026-11-26T10:00:00Z')).toHaveLength(1);
});

it('says in which words the deadline is stopped', () => {
  const [first] = clockReminders([breach], rules, () => 'UTC', new Date('2026-11-26T10:00:00Z'));
  expect(JSON.stringify(first?.outgoing.reply)).toContain('the data protection authority was informed today');
});

it('says the deadline in the time zone of the owner', () => {
  const said = (zone: string): string =>
    JSON.stringify(
      clockReminders([breach], rules, () => zone, new Date('2026-11-26T10:00:00Z'))[0]?.outgoing.reply,
    );
  expect(said('Europe/Amsterdam')).toContain('10:00');
  expect(said('America/New_York')).toContain('04:00');
});
