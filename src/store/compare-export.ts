/**
 * An exported chain says what stood in the register: its events hold the hash of every version, decision, link, answer and
 * tombstone. The files that were exported with it are held against it, so that nobody who changes one of them passes it off
 * as what was recorded.
 */
import { basename, dirname, join } from 'node:path';
import { isSealed, type AuditEvent, type ChainLine } from '../records/audit-event.ts';
import { approvalState, type Approval } from '../records/approval.ts';
import type { Difference, ExportComparison } from '../records/export-comparison.ts';
import type { RecordVersion } from '../records/record.ts';
import { claimOf, type Claim } from './claim-of.ts';
import { holds, type Lost } from './compare-evidence.ts';
import {
  ATTESTED,
  erasureOf,
  exhibitsOf,
  word,
  type AttestedFile,
  type ExportedExhibit,
} from './exported-exhibits.ts';
import type { ExportFormat } from './export-register.ts';
import { hashOf } from './hash-of.ts';
import { readExportFile, type ExportedCells, type ExportFile, type Readings } from './read-export-file.ts';

type Found = Partial<Record<AttestedFile, readonly Readings[]>>;

/** @param events A chain that holds and ends with the event of its export, which names the format. */
export async function compareExport(chain: string, events: readonly ChainLine[]): Promise<ExportComparison> {
  const format = formatOf(events.at(-1));
  const files = await Promise.all(
    ATTESTED.map(async (name) => {
      const file = `${name}.${format}`;
      return { name, file, read: await readExportFile(join(dirname(chain), file), format) };
    }),
  );
  const there = files.flatMap(({ name, read }) => (read.is === 'there' ? [[name, read.rows] as const] : []));
  const found: Found = Object.fromEntries(there);
  const known = events.flatMap((event) => (isSealed(event) ? [] : [event]));
  const context: Context = { format, events: known, sealed: known.length < events.length, found };
  return {
    compared: namesOf(files, 'there'),
    absent: namesOf(files, 'absent'),
    differences: files.flatMap(({ name, file, read }) => differencesOf(name, file, read, context)),
  };
}

function formatOf(end: ChainLine | undefined): ExportFormat {
  const format = end === undefined || isSealed(end) ? null : end.detail['format'];
  return format === 'jsonl' || format === 'csv' ? format : 'json';
}

function namesOf(
  files: readonly { readonly file: string; readonly read: ExportFile }[],
  is: ExportFile['is'],
): readonly string[] {
  return files.filter(({ read }) => read.is === is).map(({ file }) => basename(file));
}

interface Context {
  readonly format: ExportFormat;
  readonly events: readonly AuditEvent[];
  /** Whether what somebody may not see was left out. */
  readonly sealed: boolean;
  readonly found: Found;
}

function differencesOf(
  name: AttestedFile,
  file: string,
  read: ExportFile,
  context: Context,
): readonly Difference[] {
  if (read.is === 'absent') return [];
  if (read.is === 'unreadable') return [{ file, seq: null, reason: read.why }];
  const rows = name === 'erasures' ? erasuresIn(read.rows) : rowsIn(name, read.rows, context.format);
  const against = rowsAgainstEvents(name, rows, context).map((one) => ({ file, ...one }));
  return name === 'approvals' ? [...against, ...wrongStates(file, read.rows, context)] : against;
}

/** Each row with what it may have been. */
type Exhibits = readonly (readonly ExportedExhibit[])[];

function rowsIn(
  name: Exclude<AttestedFile, 'erasures'>,
  rows: readonly Readings[],
  format: ExportFormat,
): Exhibits {
  return rows.map((readings) => readings.flatMap((cells) => exhibitsOf(name, cells, format)));
}

function erasuresIn(rows: readonly Readings[]): Exhibits {
  const byId = Map.groupBy(rows, ([cells]) => word(cells?.['id']));
  // All rows of a tombstone have the same reason, and so the same cells in doubt.
  return [...byId.values()].map((own) =>
    (own[0] ?? []).map((_, reading) =>
      erasureOf(own.map((readings): ExportedCells => readings[reading] ?? readings[0] ?? {})),
    ),
  );
}

interface Stated extends Claim {
  readonly seq: number;
}

const STARTS: Readonly<Record<AttestedFile, string>> = {
  records: 'version ',
  versions: 'version ',
  approvals: 'approval ',
  links: 'link ',
  evidence: 'evidence ',
  reviews: 'review ',
  'follow-ups': 'follow-up ',
  erasures: 'erasure ',
  gaps: 'noted question ',
};

/** What the events say last of each row of a file; of the records, of their last version. */
function statedFor(name: AttestedFile, events: readonly AuditEvent[]): ReadonlyMap<string, Stated> {
  const stated = new Map<string, Stated>();
  const lastOf = new Map<string, string>();
  for (const event of events) {
    const claim = claimOf(event);
    if (claim?.name.startsWith(STARTS[name]) !== true) continue;
    const before = lastOf.get(event.subject);
    if (name === 'records' && before !== undefined) stated.delete(before);
    stated.set(claim.name, { ...claim, seq: event.seq });
    lastOf.set(event.subject, claim.name);
  }
  return stated;
}

function rowsAgainstEvents(
  name: AttestedFile,
  rows: Exhibits,
  { events, sealed, found }: Context,
): readonly Omit<Difference, 'file'>[] {
  const stated = statedFor(name, events);
  const lost = lostIn(found.erasures ?? []);
  const seen = new Set<string>();
  const wrong = rows.flatMap((readings): readonly Omit<Difference, 'file'>[] => {
    const row = readings[0]?.name ?? '';
    const claim = stated.get(row);
    const twice = seen.has(row);
    seen.add(row);
    if (claim === undefined) return [{ seq: null, reason: `${row} has no event: nobody recorded it` }];
    if (twice) return [{ seq: claim.seq, reason: `${row} stands there twice` }];
    const same = readings.some(({ content, ...rest }) =>
      holds({ ...rest, hash: hashOf(content) }, claim, lost.get(row) ?? []),
    );
    return same
      ? []
      : [{ seq: claim.seq, reason: `${row} was changed afterwards${orErased(row, events, found)}` }];
  });
  const gone = [...stated].filter(([row]) => !seen.has(row));
  // A question that names what somebody may not see is in no export for them, and its event does not say so.
  const missing = name === 'gaps' && sealed ? [] : gone;
  return [...wrong, ...missing.map(([row, { seq }]) => ({ seq, reason: `${row} is missing` }))];
}

function lostIn(erasures: readonly Readings[]): ReadonlyMap<string, readonly Lost[]> {
  const rows = erasures.flatMap(([cells]) => (cells === undefined || cells['row'] === null ? [] : [cells]));
  const lost = rows.map((cells) => ({
    subject: word(cells['row']),
    original_hash: word(cells['originalHash']),
    remainder_hash: word(cells['remainderHash']),
  }));
  return Map.groupBy(lost, ({ subject }) => subject);
}

function orErased(row: string, events: readonly AuditEvent[], { erasures }: Found): string {
  const erased = events.some(
    ({ action, subject }) => action === 'record.erased' && row.endsWith(` of ${subject}`),
  );
  return erased && erasures === undefined
    ? ', or erased: only the file of the erasures, which is not there, could say'
    : '';
}

/** Whether an approval still stands follows from the record; the column only says it. */
function wrongStates(
  file: string,
  rows: readonly Readings[],
  { format, found }: Context,
): readonly Difference[] {
  if (found.versions === undefined) return [];
  const contents = found.versions.flatMap(([cells]) =>
    cells === undefined
      ? []
      : exhibitsOf('versions', cells, format)
          .slice(0, 1)
          .map(({ content }) => content as RecordVersion),
  );
  const latest = new Map(contents.map((version) => [version.number, version]));
  return rows.flatMap(([cells]): readonly Difference[] => {
    const record = cells === undefined ? undefined : latest.get(word(cells['number']));
    if (cells === undefined || record === undefined || cells['state'] === stateOf(cells, record, format))
      return [];
    const reason = `approval ${word(cells['id'])} is called “${word(cells['state'])}”, which is not what the record says`;
    return [{ file, seq: null, reason }];
  });
}

function stateOf(cells: ExportedCells, record: RecordVersion, format: ExportFormat): unknown {
  const [exhibit] = exhibitsOf('approvals', cells, format);
  try {
    const approval = exhibit?.content as Approval;
    return approvalState(record, [approval], approval.what).state;
  } catch {
    // A type that is not known: the version itself has been found to be changed.
    return cells['state'];
  }
}
