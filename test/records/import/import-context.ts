import { HINTS_IN_TERMINAL } from '../../../src/records/import/import-hints.ts';
import type { CellContext } from '../../../src/records/import/read-cell.ts';
import { readSheet, type ImportWishes } from '../../../src/records/import/read-register.ts';
import { readSettings } from '../../../src/settings.ts';

/** A workspace with two people of the same name, and one system. */
export const CONTEXT: CellContext = {
  moment: { now: new Date('2026-11-24T10:00:00Z'), timezone: 'Europe/Amsterdam' },
  dates: null,
  criteria: readSettings(null).risk,
  approvals: readSettings(null).approvals,
  systems: [{ name: 'Support chatbot', aliases: ['chatbot'] }],
  people: [
    { id: 'U0PRIYA001', name: 'Priya Raman', email: 'priya@example.org' },
    { id: 'U0TOMAS001', name: 'Tomás Oliveira', email: null },
    { id: 'U0ANNA0001', name: 'Anna Berg', email: null },
    { id: 'U0ANNA0002', name: 'Anna Berg', email: null },
  ],
  auditors: ['U0ANNA0001'],
  hints: HINTS_IN_TERMINAL,
};
export const NO_WISHES: ImportWishes = { kind: null, columns: [], defaults: {} };

export const RISK_HEADER = [
  'ID',
  'Description',
  'System',
  'Likelihood',
  'Impact',
  'Treatment',
  'Owner',
  'Due date',
  'Status',
];
export const RISK_ROW = [
  'R-1',
  'Scores drift.',
  'chatbot',
  '3',
  '4',
  'Mitigate',
  'priya raman',
  '2027-01-31',
  'open',
];

/** The rows of a sheet, as an import reads them. */
export function read(
  rows: readonly (readonly string[])[],
  wishes: Partial<ImportWishes> = {},
  context = CONTEXT,
) {
  const reading = readSheet({ name: null, rows }, 'register.csv', { ...NO_WISHES, ...wishes }, context);
  if (!reading.ok) throw new Error(reading.error);
  return reading.value!;
}
