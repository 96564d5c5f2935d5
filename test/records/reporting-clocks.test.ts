import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordData } from '../../src/records/define-record.ts';
import { clockChanges, reportingClocks, stoppedBy } from '../../src/records/reporting-clocks.ts';
import { recordTypes } from '../../src/records/record-types.ts';
import { recordOf, SHIPPED } from './records.ts';

const ZONE = 'Europe/Amsterdam';
const clocksOf = (data: RecordData) =>
  reportingClocks(recordOf('incident', { data }), SHIPPED.reportingClocks, ZONE);
const running = (data: RecordData) =>
  clocksOf(data)
    .filter(({ state }) => state === 'running')
    .map(({ rule, due }) => [rule.source, due]);

describe('reporting clocks', () => {
  it.each([
    ['health', 'Regulation (EU) 2024/1689, Art. 73(2)', '2026-12-09T08:00:00.000Z'],
    ['fundamental-rights', 'Regulation (EU) 2024/1689, Art. 73(2)', '2026-12-09T08:00:00.000Z'],
    ['property-environment', 'Regulation (EU) 2024/1689, Art. 73(2)', '2026-12-09T08:00:00.000Z'],
    ['critical-infrastructure', 'Regulation (EU) 2024/1689, Art. 73(3)', '2026-11-26T08:00:00.000Z'],
    ['widespread', 'Regulation (EU) 2024/1689, Art. 73(3)', '2026-11-26T08:00:00.000Z'],
    ['death', 'Regulation (EU) 2024/1689, Art. 73(4)', '2026-12-04T08:00:00.000Z'],
  ])('of the case “%s” run as the Act says, from awareness', (seriousCase, source, due) => {
    const data = { seriousCase, personalData: 'no', awareAt: '2026-11-24T09:00' };
    expect(running(data)).toEqual([[source, due]]);
  });

  it('give 72 hours for a breach of personal data', () => {
    expect(running({ seriousCase: 'none', personalData: 'yes', awareAt: '2026-11-24T09:00:00Z' })).toEqual([
      ['Regulation (EU) 2016/679, Art. 33(1)', '2026-11-27T09:00:00.000Z'],
    ]);
  });

  it('do not run for what is none of the cases', () => {
    expect(clocksOf({ seriousCase: 'none', personalData: 'no' })).toEqual([]);
  });

  it('are undecided, and say which answer decides them, while the case is not known', () => {
    const open = clocksOf({ seriousCase: 'unknown' }).map(({ state, open: fields }) => [state, ...fields]);
    expect(open).toEqual([
      ['undecided', 'seriousCase'],
      ['undecided', 'personalData'],
      ['undecided', 'seriousCase'],
      ['undecided', 'seriousCase'],
    ]);
  });

  it('count calendar days across a change of the clocks', () => {
    // Amsterdam leaves summer time on 25 October 2026: ten calendar days end at the same time of day.
    const data = { seriousCase: 'death', personalData: 'no', awareAt: '2026-10-20T09:00' };
    expect(running(data)).toEqual([['Regulation (EU) 2024/1689, Art. 73(4)', '2026-10-30T08:00:00.000Z']]);
  });

  it('count from awareness, else from when it was noticed, else from when it was recorded', () => {
    const since = (data: RecordData) => clocksOf({ personalData: 'yes', ...data })[0]?.awareAt;
    expect(since({ detectedAt: '2026-11-23', awareAt: '2026-11-24T09:00:00Z' })).toBe(
      '2026-11-24T09:00:00.000Z',
    );
    expect(since({ detectedAt: '2026-11-23' })).toBe('2026-11-22T23:00:00.000Z');
    expect(since({})).toBe('2026-11-24T10:00:00.000Z');
  });

  it('tell what a change of the case did to them', () => {
    const before = clocksOf({ seriousCase: 'health', personalData: 'no' });
    const after = clocksOf({ seriousCase: 'death', personalData: 'no' });
    expect(
      clockChanges(before, after).map(({ name, before: was, after: is }) => [name, was?.state, is?.state]),
    ).toEqual([
      ['EU AI Act, serious incident', 'running', undefined],
      ['EU AI Act, death of a person', undefined, 'running'],
    ]);
    expect(clockChanges(after, after)).toEqual([]);
  });

  it('are stopped by their own authority’s being informed, and by no other', () => {
    const data = { seriousCase: 'health', personalData: 'yes', awareAt: '2026-11-24T09:00:00Z' };
    const states = (told: RecordData) =>
      Object.fromEntries(
        clocksOf({ ...data, ...told }).map(({ rule, state, told: when }) => [
          rule.authority,
          [state, when?.inTime],
        ]),
      );
    const runs = ['running', undefined];
    expect(states({ informedAt: '2026-11-25' })).toEqual({ authority: runs, 'data-protection': runs });
    expect(states({ dataProtectionInformedAt: '2026-11-25' })).toEqual({
      authority: runs,
      'data-protection': ['met', 'yes'],
    });
    expect(states({ authorityInformedAt: '2026-12-10' })).toEqual({
      authority: ['met', 'no'],
      'data-protection': runs,
    });
    expect(states({ dataProtectionInformedAt: '2026-11-27' })['data-protection']).toEqual(['met', 'unclear']);
  });

  it('know their authority from the words that say to whom, where the settings do not name it', () => {
    const to = (said: string) => stoppedBy({ to: said }).value;
    expect(to('the Data Protection Authority of Bavaria')).toBe('data-protection');
    expect(to('the market surveillance authority of the Member State')).toBe('authority');
    expect(to('the national CSIRT')).toBe('other-authority');
  });

  it('name only answers that an incident can give', () => {
    const options = (name: string) => {
      const input = recordTypes.incident.field(name)?.input;
      return input?.kind === 'choice' ? input.options.map(({ value }) => value) : [];
    };
    for (const { when } of SHIPPED.reportingClocks) {
      for (const [field, answers] of Object.entries(when))
        expect(options(field)).toEqual(expect.arrayContaining([...(answers ?? [])]));
    }
  });

  it('never end before they begin, and the first to end comes first', () => {
    const day = fc
      .integer({ min: 0, max: 3_000 })
      .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 16));
    const cases = ['none', 'death', 'health', 'critical-infrastructure', 'unknown'];
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...cases),
        fc.constantFrom('yes', 'no', 'unknown'),
        (awareAt, seriousCase, personalData) => {
          const clocks = clocksOf({ awareAt, seriousCase, personalData });
          for (const { awareAt: from, due } of clocks) expect(due > from).toBe(true);
          expect(clocks.map(({ due }) => due)).toEqual(clocks.map(({ due }) => due).sort());
        },
      ),
      { numRuns: 500 },
    );
  });
});
