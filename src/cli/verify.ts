import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AppError } from '../kernel/app-error.ts';
import type { ChainLine } from '../records/audit-event.ts';
import type { ExportComparison } from '../records/export-comparison.ts';
import type { ChainReport } from '../records/verify-chain.ts';
import { checkWitnesses, readWitnesses, type WitnessReport } from '../records/witness.ts';
import type { CommandIo } from './command-io.ts';

export interface VerifyDeps {
  /** The chain in the database. */
  database(): Promise<ChainReport>;
  /** The chain in an exported file, and the files that were exported with it; without the database. */
  file(path: string): Promise<ChainReport & Partial<ExportComparison>>;
  /** The events themselves, of the file or (null) of the database. */
  events(path: string | null): Promise<readonly ChainLine[]>;
}

/**
 * `aims verify [FILE] [--witness TEXT|FILE]` ▶ `{events, ok, firstBroken?, witnesses?}`, and of an exported file
 * `{compared, absent, differences}`: what else of the export was held against the events. Exit 1 when the chain, a file that
 * was exported with it, or a witness that Slack kept of it does not hold, or when there is nothing to check.
 */
export async function verifyCommand(
  args: readonly string[],
  io: CommandIo,
  deps: VerifyDeps,
): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, witness: { type: 'string' } },
  });
  const [file, ...others] = positionals;
  if (others.length > 0)
    throw new AppError('usage', 'Name one file: aims verify audit-events.jsonl, or none for the database.');
  const report: ChainReport & Partial<ExportComparison> =
    file === undefined ? await deps.database() : await deps.file(file);
  for (const line of filesInWords(report)) io.error(line);
  if (report.firstBroken)
    io.error(
      `The audit chain is broken at event ${report.firstBroken.seq}: ${report.firstBroken.reason}. ` +
        'Keep it as it is, and compare it from there on with a backup or another export.',
    );
  const isEmpty = report.ok && report.events === 0;
  if (isEmpty) io.error(NOTHING_THERE);
  if (values.witness === undefined) {
    io.out(JSON.stringify(report));
    return report.ok && !isEmpty ? 0 : 1;
  }
  const holds = report.firstBroken === undefined;
  const witnesses = holds ? await compared(values.witness, await deps.events(file ?? null), io) : [];
  const ok = report.ok && witnesses.length > 0 && witnesses.every(({ problem }) => problem === null);
  io.out(JSON.stringify({ ...report, ok, witnesses }));
  return ok ? 0 : 1;
}

const MOST_NAMED = 20;

/** Where the files of an export differ from its chain, and which of them could not be looked at. */
function filesInWords({ compared, absent = [], differences = [] }: Partial<ExportComparison>) {
  if (compared === undefined) return [];
  const named = differences.slice(0, MOST_NAMED).map(({ file, seq, reason }) => {
    const by = seq === null ? '' : ` (event ${seq})`;
    return `${file}: ${reason}${by}.`;
  });
  const more = differences.length - MOST_NAMED;
  return [
    ...named,
    ...(more > 0 ? [`${more} more: “differences” below names them all.`] : []),
    ...(differences.length === 0
      ? []
      : ['The audit chain itself holds. Take these files from the export again, or from a backup of it.']),
    ...(compared.length === 0
      ? [`Only the events were checked: no other file of the export (${absent.join(', ')}) is beside them.`]
      : absent.length === 0
        ? []
        : [`Not beside the events, and so not checked: ${absent.join(', ')}.`]),
  ];
}

const NOTHING_THERE =
  'There is no event in the audit trail: nothing was recorded here yet, or this is not the register that you mean. After a restore, look at AIMS_DATA_DIR or DATABASE_URL.';

async function compared(
  given: string,
  events: readonly ChainLine[],
  io: CommandIo,
): Promise<readonly WitnessReport[]> {
  // A text that names no file is the text itself.
  const text = await readFile(given, 'utf8').catch(() => given);
  const witnesses = checkWitnesses(readWitnesses(text), events);
  if (witnesses.length === 0)
    io.error(
      'There is no witness in it. Give a channel summary, with its line “Audit trail: event …, witness …”.',
    );
  for (const { problem } of witnesses) if (problem !== null) io.error(`A witness does not hold: ${problem}.`);
  return witnesses;
}
