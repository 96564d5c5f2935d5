import { recordTypes } from '../records/record-types.ts';
import { shownType } from '../records/scale-words.ts';
import type { RecordVersion } from '../records/record.ts';
import type { RegisterSettings } from '../records/register-settings.ts';
import { currentLevel } from '../records/risk-criteria.ts';
import type { CountedBy } from '../records/search/read-count.ts';
import type { Rich } from './reply.ts';

/** A group of records and how many are in it. */
export interface Counted {
  readonly of: Rich;
  readonly count: number;
}

/** The field that says of what type a record is. */
const TYPE_OF: Readonly<Record<RecordVersion['kind'], string>> = {
  incident: 'harmTypes',
  risk: 'riskSource',
  change: 'changeType',
  concern: 'topics',
};

/** How many records there are of each kind, system or whatever they are counted by; most first, months in their order. */
export function countRecords(
  records: readonly RecordVersion[],
  by: CountedBy,
  settings: RegisterSettings,
): readonly Counted[] {
  const groups = new Map<string, number>();
  for (const record of records)
    for (const key of keysOf(record, by, settings)) groups.set(key, (groups.get(key) ?? 0) + 1);
  const sorted = [...groups].sort(([a, one], [b, other]) =>
    by === 'month' || one === other ? a.localeCompare(b) : other - one,
  );
  return sorted.map(([key, count]) => ({ of: by === 'owner' ? [{ person: key }] : [key], count }));
}

function keysOf(record: RecordVersion, by: CountedBy, settings: RegisterSettings): readonly string[] {
  const { kind, data, status, owner, createdAt } = record;
  switch (by) {
    case 'none':
    case 'kind':
      return [recordTypes[kind].noun];
    case 'system':
      return [typeof data['system'] === 'string' ? data['system'] : UNSAID];
    case 'status':
      return [status];
    case 'owner':
      return [owner];
    case 'month':
      return [(textOf(data['occurredAt']) ?? createdAt).slice(0, 7)];
    case 'rating':
      return [(kind === 'risk' ? currentLevel(settings.risk, data) : textOf(data['severity'])) ?? UNSAID];
    case 'type':
      return typesOf(record, settings);
  }
}

const UNSAID = 'not said';

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A record of several types counts in each. */
function typesOf({ kind, data }: RecordVersion, settings: RegisterSettings): readonly string[] {
  const field = shownType(kind, settings).field(TYPE_OF[kind]);
  const value = field === undefined ? undefined : data[field.name];
  if (field === undefined || value === undefined) return [UNSAID];
  const options = 'options' in field.input ? field.input.options : [];
  const values = Array.isArray(value) ? value : [String(value)];
  return values.map((one: string) => options.find((option) => option.value === one)?.label ?? one);
}
