import { understandFields } from '../../../src/capture/understand/understand-message.ts';
import type { RecordKind } from '../../../src/records/define-record.ts';
import { INVENTORY } from './score-capture.ts';
import { sightOf } from '../../support/sight-of.ts';

/** Said on a Tuesday evening in Amsterdam. */
export const context = {
  now: new Date('2026-11-24T18:30:00+01:00'),
  timezone: 'Europe/Amsterdam',
  systems: INVENTORY,
  author: 'U0AUTHOR',
  sightOf,
};

const DATES = ['occurredAt', 'detectedAt', 'endedAt', 'plannedFor', 'implementedAt', 'dueDate', 'reviewDate'];

/** Every date that a text of a kind of record gives, by its field. */
export function datesIn(kind: RecordKind, text: string): Record<string, unknown> {
  const { fields } = understandFields(kind, text, context);
  return Object.fromEntries(DATES.flatMap((name) => (fields[name] ? [[name, fields[name].value]] : [])));
}
