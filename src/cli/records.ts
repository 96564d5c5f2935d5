import { parseArgs } from 'node:util';
import { z } from 'zod';
import { countRecords, type Counted } from '../conversation/count-records.ts';
import { findFitting, unfoundWords, type Finding, type FoundFitting } from '../conversation/find-fitting.ts';
import type { Register } from '../conversation/ports.ts';
import { repairedInWords, unfoundInWords } from '../conversation/present-found.ts';
import { changesOf } from '../conversation/record/changes-made.ts';
import { AppError } from '../kernel/app-error.ts';
import { OPERATOR, type Actor } from '../records/access.ts';
import { differencesBetween } from '../records/differences.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordKinds, recordTypes } from '../records/record-types.ts';
import type { RegisterSettings } from '../records/register-settings.ts';
import { currentLevel, type RiskCriteria } from '../records/risk-criteria.ts';
import { readRequest, type ReadRequest } from '../records/search/read-request.ts';
import type { ChangeMade } from '../records/search/changes-in.ts';
import { queryInWords } from '../records/search/query-in-words.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import { dayIn } from '../records/when.ts';
import type { CommandIo } from './command-io.ts';
import { EVERY_PAGE } from '../conversation/every-page.ts';

/** What a search in words is understood by. */
export interface RecordSearch {
  readonly settings: RegisterSettings;
  readonly now: Date;
  /** IANA name: whose days are meant. */
  readonly timezone: string;
  /** A person with their roles. */
  actor(user: string): Actor;
  /** Names and aliases of the AI systems in the organization's inventory. */
  systems(): Promise<readonly { readonly name: string; readonly aliases: readonly string[] }[]>;
}

/** `aims records [--json] [--type T] [--status S] [--as USER] [WORDS]`: the register, or what of it the words ask for; “my” is USER's, and what is listed is what the operator may see. */
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
  const user = values.as ?? OPERATOR.user;
  const request = await requestIn(positionals.join(' '), user, register, search);
  const query = { ...request.query, ...kindFilter(values.type), ...statusFilter(values.status) };
  refuseNobody(query);
  const finding = { ...search, register, viewer: OPERATOR };
  const found = await findFitting(query, EVERY_PAGE, finding);
  const inJson = values.json === true;
  if (positionals.length > 0 && !inJson) io.out(understoodAs(query, request));
  const none = found.total > 0 ? [] : await whyNone(query, finding);
  for (const line of [...leftOut(request), ...none])
    if (inJson) io.error(line);
    else io.out(line);
  if (request.count !== null && (request.count !== 'none' || !inJson)) {
    tellCounts(countRecords(found.records, request.count, search.settings), found.total, inJson, io);
    return 0;
  }
  const changes = await changesOf(query, found.records, OPERATOR, register);
  if (inJson) tellInJson(found, changes, query.overdue === true, io);
  else {
    const isAsked = positionals.length > 0 || values.type !== undefined || values.status !== undefined;
    tellInWords(found, changes, { isAsked, risk: search.settings.risk }, io);
  }
  return 0;
}

function understoodAs(query: RegisterQuery, { assumedOpen }: ReadRequest): string {
  return `Understood as: ${queryInWords(query)}${assumedOpen ? ' (open ones, as nothing else was said)' : ''}`;
}

async function requestIn(
  words: string,
  user: string,
  register: Register,
  { settings, now, timezone, systems }: RecordSearch,
): Promise<ReadRequest> {
  const onRecord = (await register.systems(OPERATOR)).map((name) => ({ name, aliases: [] }));
  const inventory = words === '' ? [] : await systems();
  const known = { systems: [...inventory, ...onRecord], criteria: settings.risk };
  return readRequest(words, { user, today: dayIn(timezone, now), ...known });
}

/** Slips, and words that the list does not go by: it must not look like an answer to them. */
function leftOut({ repaired, ruledOut }: ReadRequest): readonly string[] {
  const out = ruledOut.map((word) => `“${word}”`).join(', ');
  return [
    ...(repaired.length === 0 ? [] : [`${repairedInWords(repaired)}.`]),
    ...(ruledOut.length === 0 ? [] : [`Not understood, and left out: ${out}.`]),
  ];
}

async function whyNone(query: RegisterQuery, finding: Finding): Promise<readonly string[]> {
  const unfound = await unfoundWords(query, finding);
  return unfound === null ? [] : [`${unfoundInWords(unfound, query)}.`];
}

function tellCounts(groups: readonly Counted[], total: number, inJson: boolean, io: CommandIo): void {
  if (!inJson) io.out(`${String(total)} in all`);
  for (const { of, count } of groups) {
    const name = of
      .map((span) => (typeof span === 'string' ? span : 'person' in span ? span.person : ''))
      .join('');
    io.out(inJson ? JSON.stringify({ of: name, count }) : `${String(count).padStart(5)}  ${name}`);
  }
}

function tellInJson(
  { records, noted }: FoundFitting,
  changes: Changes,
  isLate: boolean,
  io: CommandIo,
): void {
  for (const record of records) {
    const why = noted.get(record.number);
    io.out(
      JSON.stringify({
        ...inJson(record),
        ...changedInJson(changes, record),
        ...(why === undefined ? {} : { [isLate ? 'overdue' : 'noted']: why }),
      }),
    );
  }
}

function tellInWords(
  { records, noted }: FoundFitting,
  changes: Changes,
  { isAsked, risk }: { readonly isAsked: boolean; readonly risk: RiskCriteria },
  io: CommandIo,
): void {
  if (records.length === 0)
    io.out(
      isAsked ? 'No record fits.' : 'No records yet. Log one in Slack, or with: npm run -s aims -- chat',
    );
  for (const record of records) {
    const late = (noted.get(record.number) ?? []).map(({ what, since }) =>
      `    ${what} ${since ?? ''}`.trimEnd(),
    );
    for (const line of [inWords(record, risk), ...late, ...changedInWords(changes, record)]) io.out(line);
  }
}

/** Whoever operates the assistant owns no records. */
function refuseNobody({ owner }: RegisterQuery): void {
  if (owner !== OPERATOR.user) return;
  const said = 'In a terminal I do not know who “my” is.';
  throw new AppError('usage', `${said} Say whose records you mean with their Slack user id: --as U0123ABCD.`);
}

type Changes = ReadonlyMap<string, readonly ChangeMade[]>;

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

/** A risk by its level, an incident by its severity. */
function inWords(record: RecordVersion, risk: RiskCriteria): string {
  const level = record.kind === 'risk' ? currentLevel(risk, record.data) : null;
  const severity = level ?? record.data['severity'] ?? '';
  const title = String(record.data['title'] ?? '');
  return [
    record.number,
    record.status.padEnd(12),
    String(severity).padEnd(9),
    record.owner.padEnd(12),
    title,
  ].join('  ');
}
