import type { RecordKind } from '../../records/define-record.ts';

/** The texts that somebody can be helped with, by the kind of record they belong to. */
export const DRAFTABLE_FIELDS: Readonly<Record<RecordKind, readonly string[]>> = {
  incident: ['rootCause', 'correctiveAction'],
  risk: ['description', 'treatmentPlan'],
  change: ['rollbackPlan'],
  concern: [],
};

export function isDraftable(kind: RecordKind, field: string): boolean {
  return DRAFTABLE_FIELDS[kind].includes(field);
}
