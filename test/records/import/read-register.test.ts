import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../src/records/import/read-register.ts';
import { CONTEXT, NO_WISHES, read, RISK_HEADER, RISK_ROW } from './import-context.ts';

/** One risk with one cell written otherwise. */
function risk(column: string, cell: string, context = CONTEXT) {
  const at = RISK_HEADER.indexOf(column);
  return read([RISK_HEADER, RISK_ROW.with(at, cell)], {}, context).rows[0]!;
}

function dataOf(row: ReturnType<typeof risk>) {
  return row.outcome === 'ready' ? row.record.data : row.problems;
}

describe('a register that exists', () => {
  it('becomes records: people by name, systems by alias, words of other registers as ours', () => {
    const { kind, rows } = read([RISK_HEADER, RISK_ROW]);
    expect(kind).toBe('risk');
    expect(rows).toMatchObject([
      {
        outcome: 'ready',
        record: {
          place: { sheet: null, row: 2 },
          status: 'identified',
          confidentiality: 'internal',
          reference: 'R-1',
          data: {
            title: 'Scores drift.',
            description: 'Scores drift.',
            system: 'Support chatbot',
            likelihood: 3,
            impact: 4,
            treatment: 'reduce',
            owner: 'U0PRIYA001',
            dueDate: '2027-01-31',
          },
        },
      },
    ]);
  });

  it('is found below titles and notes, and its rows keep the numbers of the spreadsheet', () => {
    const { headerRow, rows } = read([['Risk register 2026'], [], RISK_HEADER, [], RISK_ROW]);
    expect(headerRow).toBe(3);
    expect(rows).toMatchObject([{ record: { place: { row: 5 } } }]);
  });

  it('names the columns that it leaves out, and takes them for what somebody says they are', () => {
    const header = RISK_HEADER.with(4, 'Schadenshöhe');
    expect(read([header, RISK_ROW]).left).toEqual(['Schadenshöhe']);
    const columns = [{ column: 'schadenshöhe', field: 'impact' }];
    const mapped = read([header, RISK_ROW], { columns });
    expect(mapped.left).toEqual([]);
    expect(mapped.rows[0]?.outcome).toBe('ready');
  });

  it('says of each row which column it misses, and how to give all rows one value', () => {
    const [header, row] = [RISK_HEADER.toSpliced(6, 1), RISK_ROW.toSpliced(6, 1)];
    expect(read([header, row]).rows).toMatchObject([
      {
        outcome: 'refused',
        problems: [{ column: 'Owner', instead: expect.stringContaining('--default "owner=') }],
      },
    ]);
    const [taken] = read([header, row], { defaults: { owner: 'U0TOMAS001' } }).rows;
    expect(taken).toMatchObject({ outcome: 'ready', record: { data: { owner: 'U0TOMAS001' } } });
  });

  it('of several types takes each row for what its column says, and no concern', () => {
    const header = [
      'Type',
      'Title',
      'System',
      'Owner',
      'Severity',
      'Date',
      'Likelihood',
      'Impact',
      'Treatment',
    ];
    const rows = [
      header,
      ['Incident', 'Insulted a customer', 'chatbot', 'U0PRIYA001', 'High', '3 Nov 2026', '', '', ''],
      ['risk', 'Insults', 'chatbot', 'U0PRIYA001', '', '', 'likely', '2', 'accept'],
      ['concern', 'Something', '', '', '', '', '', '', ''],
    ];
    expect(
      read(rows).rows.map((row) => (row.outcome === 'ready' ? row.record.kind : row.problems[0]?.reason)),
    ).toEqual(['incident', 'risk', 'is nothing that is imported']);
    expect(read(rows, { kind: 'risk' })).toMatchObject({
      passedOver: 2,
      rows: [{ record: { kind: 'risk' } }],
    });
  });

  it('cuts a title from a long description and keeps the description whole', () => {
    const long = `${'Applicants are refused because of their age and '.repeat(10)}more.`;
    const row = risk('Description', long);
    expect(dataOf(row)).toMatchObject({ description: long, title: expect.stringMatching(/^.{100,149}…$/u) });
  });

  it('lets an acceptance be given again, by a person who may', () => {
    expect(risk('Status', 'Accepted')).toMatchObject({
      record: { status: 'treated', notes: [expect.stringContaining('accepted again'), expect.any(String)] },
    });
  });

  it('takes for restricted what is called so, and refuses a word that it does not know', () => {
    const header = [...RISK_HEADER, 'Classification'];
    const seen = (cell: string) => read([header, [...RISK_ROW, cell]]).rows[0]!;
    expect(seen('Strictly confidential')).toMatchObject({ record: { confidentiality: 'restricted' } });
    expect(seen('TLP:AMBER')).toMatchObject({ problems: [{ column: 'Classification', value: 'TLP:AMBER' }] });
  });
});

describe('a cell', () => {
  it.each([
    ['Likelihood', '4 - likely', { likelihood: 4 }],
    ['Likelihood', 'Almost Certain', { likelihood: 5 }],
    ['Likelihood', '3/5', { likelihood: 3 }],
    ['Impact', 'Severe (5)', { impact: 5 }],
    ['Impact', '2.0', { impact: 2 }],
    ['Treatment', 'Tolerate', { treatment: 'accept' }],
    ['Owner', 'Tomas Oliveira', { owner: 'U0TOMAS001' }],
    ['Owner', 'PRIYA@example.org', { owner: 'U0PRIYA001' }],
    ['Owner', '<@U0TOMAS001|tomas>', { owner: 'U0TOMAS001' }],
    ['Due date', '3 Nov 2026', { dueDate: '2026-11-03' }],
    ['Due date', 'Nov 3, 2026', { dueDate: '2026-11-03' }],
    ['Due date', '3-Nov-26', { dueDate: '2026-11-03' }],
    ['Due date', 'Tuesday, 3 November 2026', { dueDate: '2026-11-03' }],
    ['Due date', '03.11.2026', { dueDate: '2026-11-03' }],
    ['Due date', '13/04/2026', { dueDate: '2026-04-13' }],
    ['Due date', '04/13/2026', { dueDate: '2026-04-13' }],
    ['Due date', '46329', { dueDate: '2026-11-03' }],
    ['Due date', '2026-11-03 14:20', { dueDate: '2026-11-03T14:20' }],
    ['Due date', '3 Nov 2026, 2:20 pm', { dueDate: '2026-11-03T14:20' }],
    ['Due date', '2026-11-03T14:20:00Z', { dueDate: '2026-11-03T14:20Z' }],
    ['Description', "'=1+1", { description: '=1+1' }],
  ])('%s “%s” is understood', (column, cell, data) => {
    expect(dataOf(risk(column, cell))).toMatchObject(data);
  });

  it.each([
    ['Due date', '03/04/2026', /day first or month first.*--dates/u],
    ['Due date', '2026-02-30', /not a day of the calendar/u],
    ['Due date', 'next week', /not a date.*2026-11-03/u],
    ['Due date', '3 Nov 2026 25:00', /no clock shows/u],
    ['Likelihood', 'sometimes', /not on the scale.*1 \(rare\)/u],
    ['Likelihood', '6', /not on the scale/u],
    ['Likelihood', '4 - rare', /figures and another in words/u],
    ['Treatment', 'pray', /not one that it takes.*avoid, reduce/u],
    ['Owner', 'Anna Berg', /2 people.*user id/u],
    ['Owner', 'Nobody Here', /nobody’s name.*user id/u],
    ['Status', 'floating', /no status of a risk.*identified/u],
    ['Impact', '', /empty/u],
    ['System', 'n/a', /empty/u],
  ])('%s “%s” is refused with what to write instead', (column, cell, said) => {
    const row = risk(column, cell);
    expect(row).toMatchObject({
      outcome: 'refused',
      problems: [{ column, value: cell === 'n/a' ? '' : cell }],
    });
    const [problem] = row.outcome === 'refused' ? row.problems : [];
    expect(`${problem?.reason}. ${problem?.instead}`).toMatch(said);
  });

  it('has its date read in the order that somebody says', () => {
    expect(dataOf(risk('Due date', '03/04/2026', { ...CONTEXT, dates: 'dmy' }))).toMatchObject({
      dueDate: '2026-04-03',
    });
    expect(dataOf(risk('Due date', '03/04/2026', { ...CONTEXT, dates: 'mdy' }))).toMatchObject({
      dueDate: '2026-03-04',
    });
    const other = risk('Due date', '13/04/2026', { ...CONTEXT, dates: 'mdy' });
    const [problem] = other.outcome === 'refused' ? other.problems : [];
    expect(problem?.reason).toBe('is no date with the month first');
  });

  it('has its number read by the words of the settings', () => {
    const criteria = {
      ...CONTEXT.criteria,
      likelihood: ['never', 'seldom', 'now and then', 'often', 'always'],
    };
    expect(dataOf(risk('Likelihood', 'Now and then', { ...CONTEXT, criteria }))).toMatchObject({
      likelihood: 3,
    });
  });

  it('of an owner who is an auditor is refused', () => {
    expect(risk('Owner', 'U0ANNA0001')).toMatchObject({
      problems: [{ column: 'Owner', reason: expect.stringContaining('is an auditor') }],
    });
  });

  it('with a name is refused where there is no workspace to look it up in', () => {
    expect(risk('Owner', 'Priya Raman', { ...CONTEXT, people: null })).toMatchObject({
      problems: [
        {
          reason: expect.stringContaining('no workspace'),
          instead: expect.stringContaining('SLACK_BOT_TOKEN'),
        },
      ],
    });
  });
});

it('accounts for every row of any sheet, each once, and never fails', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...RISK_HEADER,
      ...RISK_ROW,
      '03/04/2026',
      '46329.5',
      '=cmd|x',
      '5 (severe)',
      'incident',
      'risk',
    ),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, fc.boolean(), (below, headed) => {
      const all = headed ? [RISK_HEADER, ...below] : below;
      const reading = readSheet({ name: null, rows: all }, 'register.csv', NO_WISHES, CONTEXT);
      expect(reading.ok ? '.' : reading.error).toMatch(/[.]$/u);
      if (!reading.ok || reading.value === null) return;
      const { headerRow } = reading.value;
      const filled = all.flatMap((row, at) =>
        at >= headerRow && row.some((one) => one.trim() !== '') ? [at + 1] : [],
      );
      const placed = reading.value.rows.map(
        (row) => (row.outcome === 'ready' ? row.record.place : row.place).row,
      );
      expect(placed).toEqual(filled);
    }),
    { numRuns: 500 },
  );
});

it('a change that was made needs no planned day, and a change with neither day names the column of the plan', () => {
  const header = ['Description', 'System', 'Kind of change', 'Reason', 'Owner', 'Planned for', 'Implemented'];
  const row = ['New prompt.', 'chatbot', 'prompt', 'Answers cut off.', 'priya raman', '', '2026-11-20'];
  const one = (cells: readonly string[]) => read([header, cells], { kind: 'change' }).rows[0]!;
  const made = { implementedAt: '2026-11-20' };
  expect(one(row)).toMatchObject({ record: { status: 'implemented', data: made } });
  expect(dataOf(one(row.with(6, '')))).toMatchObject([{ column: 'Planned for', reason: 'is empty' }]);
});
