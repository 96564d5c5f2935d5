import type { Count, RegisterState, RiskCell } from '../conversation/home/home-data.ts';
import { maySee, type Actor } from '../records/access.ts';
import type { RecordData, RecordKind } from '../records/define-record.ts';
import { recordTypes } from '../records/record-types.ts';
import { currentRating } from '../records/risk-criteria.ts';
import type { Db } from './database.ts';
import { parseJson } from './stored-json.ts';

const COUNTED: readonly RecordKind[] = ['incident', 'risk', 'change'];

/**
 * Counts of what is open. Read without the schemas that a single record is checked by: a count is no evidence, and ten
 * thousand records have to be counted while somebody waits.
 */
export async function registerState(db: Db, viewer: Actor): Promise<RegisterState> {
  const open = await openRecords(db, viewer);
  const of = (kind: RecordKind) => open.filter((record) => record.kind === kind);
  return {
    incidentsBySeverity: counted(
      of('incident').map(({ data }) => String(data['severity'])),
      severities(),
    ),
    risks: cells(of('risk').map(({ data }) => data)),
    changesByStatus: counted(
      of('change').map(({ status }) => status),
      recordTypes.change.statuses,
    ),
  };
}

interface OpenRecord {
  readonly kind: RecordKind;
  readonly status: string;
  readonly data: RecordData;
}

async function openRecords(db: Db, viewer: Actor): Promise<readonly OpenRecord[]> {
  const rows = await db
    .selectFrom('records')
    .innerJoin('record_versions', (join) =>
      join
        .onRef('record_versions.number', '=', 'records.number')
        .onRef('record_versions.version', '=', 'records.version'),
    )
    .select([
      'record_versions.number',
      'record_versions.kind',
      'record_versions.status',
      'record_versions.owner',
      'record_versions.confidentiality',
      'record_versions.created_by as createdBy',
      'record_versions.data',
    ])
    .where((where) =>
      where.or(
        COUNTED.map((kind) =>
          where.and([
            where('record_versions.kind', '=', kind),
            where('record_versions.status', 'not in', [...recordTypes[kind].closedStatuses]),
          ]),
        ),
      ),
    )
    .execute();
  return rows.flatMap(({ kind, confidentiality, ...row }) => {
    const record = {
      ...row,
      kind: kind as RecordKind,
      confidentiality: confidentiality as 'internal' | 'restricted',
      data: (parseJson(row.data) ?? {}) as RecordData,
    };
    return maySee(viewer, record) ? [record] : [];
  });
}

/** Worst first. */
function severities(): readonly string[] {
  const input = recordTypes.incident.field('severity')?.input;
  return input?.kind === 'choice' ? input.options.map(({ value }) => value).toReversed() : [];
}

function counted(values: readonly string[], order: readonly string[]): readonly Count[] {
  return order
    .map((of) => ({ of, count: values.filter((value) => value === of).length }))
    .filter(({ count }) => count > 0);
}

function cells(risks: readonly RecordData[]): readonly RiskCell[] {
  const byCell = Map.groupBy(
    risks.map(currentRating),
    ({ likelihood, impact }) => `${String(likelihood)}:${String(impact)}`,
  );
  return Array.from(byCell.values(), (alike) => ({
    likelihood: Number(alike[0]?.likelihood),
    impact: Number(alike[0]?.impact),
    count: alike.length,
  }));
}
