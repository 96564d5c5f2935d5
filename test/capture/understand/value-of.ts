import type { RecordKind } from '../../../src/records/define-record.ts';
import { understandFields } from '../../../src/capture/understand/understand-message.ts';
import { INVENTORY } from './score-capture.ts';
import { sightOf } from '../../support/sight-of.ts';

/** Somebody in Amsterdam, on the morning of a Tuesday. */
export const TUESDAY = {
  now: new Date('2026-11-24T10:30:00+01:00'),
  timezone: 'Europe/Amsterdam',
  systems: INVENTORY,
  author: 'U0AUTHOR',
  sightOf,
};

/** What is understood of one field from words that are said on `TUESDAY`. */
export function valueOf(kind: RecordKind, field: string, text: string): unknown {
  return understandFields(kind, text, TUESDAY).fields[field]?.value;
}
