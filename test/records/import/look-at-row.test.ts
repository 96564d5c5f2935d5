import { describe, expect, it } from 'vitest';
import type { ReadRow } from '../../../src/records/import/read-row.ts';
import { read, RISK_HEADER, RISK_ROW } from './import-context.ts';

describe('a row whose status asks for more than it holds', () => {
  const HEADER = ['Description', 'System', 'Kind of change', 'Reason', 'Owner', 'Planned for', 'Status'];
  const ROW = ['New prompt.', 'chatbot', 'prompt', 'Answers cut off.', 'priya raman', '2027-01-31', ''];
  const change = (status: string, more: Readonly<Record<string, string>> = {}) =>
    recordOf(
      read(
        [
          [...HEADER, ...Object.keys(more)],
          [...ROW.with(6, status), ...Object.values(more)],
        ],
        {
          kind: 'change',
        },
      ).rows[0]!,
    );
  const riskWith = (more: Readonly<Record<string, string>>) =>
    recordOf(
      read([
        [...RISK_HEADER, ...Object.keys(more)],
        [...RISK_ROW, ...Object.values(more)],
      ]).rows[0]!,
    );

  function recordOf(row: ReadRow) {
    if (row.outcome === 'refused') throw new Error(JSON.stringify(row.problems));
    return row.record;
  }

  it('is taken with a note on the record, and the dry run says the same', () => {
    const { status, data, notes, lacks } = change('assessed');
    const said = 'without what that status asks for: Type, Touches, Risk assessment, Impact assessment';
    expect(status).toBe('assessed');
    expect(data['notes']).toBe(`Imported as “assessed” ${said}.`);
    expect(notes).toEqual([`is taken as “assessed” ${said}; the record’s notes say so`]);
    expect(lacks).toEqual(['changeType', 'touches', 'riskAssessmentRepeated', 'impactAssessmentRepeated']);
  });

  it('has its note behind the notes that it came with, and once', () => {
    const { data } = change('assessed', { Notes: 'Ticket 4411.' });
    expect(data['notes']).toMatch(/^Ticket 4411\.\nImported as “assessed” without/u);
    const again = change('assessed', { Notes: String(data['notes']) });
    expect(again.data['notes']).toBe(data['notes']);
  });

  it('is refused where its notes leave no room for that', () => {
    const [row] = read(
      [
        [...HEADER, 'Notes'],
        [...ROW.with(6, 'assessed'), 'x'.repeat(5990)],
      ],
      {
        kind: 'change',
      },
    ).rows;
    expect(row).toMatchObject({
      outcome: 'refused',
      problems: [{ column: 'Notes', instead: expect.stringContaining('Shorten it') }],
    });
  });

  it('and stands as new has none', () => {
    expect(change('proposed')).toMatchObject({ lacks: [], notes: [] });
    expect(change('proposed').data['notes']).toBeUndefined();
  });

  it.each([
    ['approved', {}, /^approved is taken as assessed/u],
    [
      'implemented',
      { Implemented: '2026-11-20' },
      /Type, Touches.*Validation, Way back, an approval of the change given here/u,
    ],
    ['implemented', { Type: 'emergency', Implemented: '2026-11-20' }, /asks for: Way back; the record/u],
    ['implemented', {}, /Implemented, an approval/u],
    ['refused', {}, /asks for: Reason for the step;/u],
    ['closed', { Implemented: '2026-11-20' }, /Result, To inform, an approval of the change/u],
    ['proposed', { Implemented: '2026-11-20' }, /although it was implemented on Fri 20 Nov 2026/u],
  ])('a change that is %s with %j: %s', (status, more, said) => {
    expect(change(status, more).notes.join('\n')).toMatch(said);
  });

  it.each([
    [{ Status: 'assessed' }, /asks for: Sources of the risk, Affects/u],
    [{ Status: 'treated' }, /Treatment plan, Controls, an approval of the treatment plan given here/u],
    [
      { 'Residual likelihood': '5', 'Residual impact': '5' },
      /residual level \(very high\) above the one before treatment \(medium\)/u,
    ],
    [{ 'Next review': '1999-01-04' }, /Next review Mon 4 Jan 1999 has passed.*overdue from the start/u],
    [{ 'Due date': '2026-01-31' }, /Treatment due Sat 31 Jan 2026 has passed/u],
  ])('a risk with %j: %s', (more, said) => {
    const header = RISK_HEADER.filter((name) => !(name in more));
    const row = RISK_ROW.filter((_, at) => !(RISK_HEADER[at]! in more)).with(3, '3');
    const cells = row.map((cell, at) =>
      header[at] === 'Impact' ? (said.source.includes('approval') ? '5' : '3') : cell,
    );
    const [first] = read([
      [...header, ...Object.keys(more)],
      [...cells, ...Object.values(more)],
    ]).rows;
    expect(recordOf(first!).notes.join('\n')).toMatch(said);
  });

  it('that is closed asks nobody to look at it again', () => {
    expect(riskWith({ 'Next review': '1999-01-04' }).notes).toHaveLength(1);
    const at = RISK_HEADER.indexOf('Status');
    const [closed] = read([
      [...RISK_HEADER, 'Next review'],
      [...RISK_ROW.with(at, 'closed'), '1999-01-04'],
    ]).rows;
    expect(recordOf(closed!).notes.join('\n')).not.toContain('has passed');
  });
});
