import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Register } from '../conversation/ports.ts';
import { AppError } from '../kernel/app-error.ts';
import { OPERATOR } from '../records/access.ts';
import { differencesBetween } from '../records/differences.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordKinds, recordTypes } from '../records/record-types.ts';
import type { RiskCriteria } from '../records/risk-criteria.ts';
import { readQuery } from '../records/search/read-query.ts';
import { changesIn, type ChangeMade } from '../records/search/changes-in.ts';
import { queryInWords, type RegisterQuery } from '../records/search/register-query.ts';
import type { CommandIo } from './command-io.ts';

/** What a search in words is understood by. */
export interface RecordSearch {
  readonly criteria: RiskCriteria;
  /** The calendar day on which it is asked. */
  readonly today: string;
  /** Names and aliases of the AI systems in the organization's inventory. */
  systems(): Promise<readonly { readonly name: string; readonly aliases: readonly string[] }[]>;
}

/** `aims records [--json] [--type T] [--status S] [--as USER] [WORDS]`: the register, or what of it the words ask for; “my” is USER's. */
export async function recordsCommand(
  args: readonly string[],
  io: CommandIo,
  register: Register,
  search: RecordSearch,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ json: { type: 'boolean' }, type: { type: 'string' }, status: { type: 'string' } },
      as: { type: 'string' },
    },
  });
  const { systems, ...rest } = search;
  const onRecord = (await register.systems(OPERATOR)).map((name) => ({ name, aliases: [] }));
  const inventory = positionals.length === 0 ? [] : await systems();
  const context = { ...rest, user: values.as ?? OPERATOR.user, systems: [...inventory, ...onRecord] };
  const query = {
    ...readQuery(positionals.join(' '), context),
    ...kindFilter(values.type),
    ...statusFilter(values.status),
  };
  refuseNobody(query);
  const page = { from: 0, limit: null };
  const { records } = await register.search(query, search.criteria, OPERATOR, page);
  if (positionals.length > 0 && values.json !== true) io.out(`Understood as: ${queryInWords(query)}`);
  const changes = await changesOf(query, records, register);
  if (values.json === true)
    for (const record of records)
      io.out(JSON.stringify({ ...inJson(record), ...changedInJson(changes, record) }));
  else if (records.length === 0 && positionals.length > 0) io.out('No record fits.');
  else if (records.length === 0) io.out('No records yet. Log one in Slack, or with: npm run -s aims -- chat');
  else
    for (const record of records)
      for (const line of [inWords(record), ...changedInWords(changes, record)]) io.out(line);
  return 0;
}

/** Whoever operates the assistant owns no records. */
function refuseNobody({ owner }: RegisterQuery): void {
  if (owner !== OPERATOR.user) return;
  const said = 'In a terminal I do not know who “my” is.';
  throw new AppError('usage', `${said} Say whose records you mean with their Slack user id: --as U0123ABCD.`);
}

type Changes = ReadonlyMap<string, readonly ChangeMade[]>;

/** What was changed in the span that is asked about; empty where none is. */
async function changesOf(
  { when }: RegisterQuery,
  records: readonly RecordVersion[],
  register: Register,
): Promise<Changes> {
  const changes = new Map<string, readonly ChangeMade[]>();
  if (when?.about !== 'changed') return changes;
  for (const { number } of records)
    changes.set(number, changesIn(await register.versions(number, OPERATOR), when.period));
  return changes;
}

function changedInJson(changes: Changes, { number }: RecordVersion) {
  const made = changes.get(number);
  if (made === undefined) return {};
  return {
    changes: made.map(({ version, before }) => ({
      version: version.version,
      ...{ at: version.changedAt, by: version.changedBy },
      differences: before === null ? [] : differencesBetween(before, version),
    })),
  };
}

function changedInWords(changes: Changes, { number }: RecordVersion): readonly string[] {
  return (changes.get(number) ?? []).map(({ version, before }) => {
    const shown = (value: unknown): string => (value === undefined ? 'nothing' : String(value));
    const what =
      before === null
        ? `recorded as ${version.status}`
        : differencesBetween(before, version)
            .map(({ name, was, is }) => `${name}: ${shown(was)} → ${shown(is)}`)
            .join('; ');
    return `    ${version.changedAt.slice(0, 16).replace('T', ' ')}  ${version.changedBy}  ${what}`;
  });
}

function kindFilter(type: string | undefined) {
  if (type === undefined) return {};
  const kind = z.enum(recordKinds).safeParse(type);
  if (kind.success) return { kinds: [kind.data] };
  throw new AppError('usage', `--type ${type} is not a record type; use one of ${recordKinds.join(', ')}.`);
}

function statusFilter(status: string | undefined) {
  if (status === undefined) return {};
  const known = [...new Set(recordKinds.flatMap((kind) => recordTypes[kind].statuses))];
  if (known.includes(status)) return { statuses: [status] };
  throw new AppError('usage', `--status ${status} is not a status; use one of ${known.join(', ')}.`);
}

function inJson({ kind, ...record }: RecordVersion) {
  const { number, ...rest } = record;
  return { number, type: kind, ...rest };
}

function inWords(record: RecordVersion): string {
  const severity = record.data['severity'] ?? '';
  const title = String(record.data['title'] ?? '');
  return [
    record.number,
    record.status.padEnd(12),
    String(severity).padEnd(8),
    record.owner.padEnd(12),
    title,
  ].join('  ');
}
