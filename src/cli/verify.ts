import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AppError } from '../kernel/app-error.ts';
import type { ChainLine } from '../records/audit-event.ts';
import type { ChainReport } from '../records/verify-chain.ts';
import { checkWitnesses, readWitnesses, type WitnessReport } from '../records/witness.ts';
import type { CommandIo } from './command-io.ts';

export interface VerifyDeps {
  /** The chain in the database. */
  database(): Promise<ChainReport>;
  /** The chain in an exported file, without the database. */
  file(path: string): Promise<ChainReport>;
  /** The events themselves, of the file or (null) of the database. */
  events(path: string | null): Promise<readonly ChainLine[]>;
}

/**
 * `aims verify [FILE] [--witness TEXT|FILE]` ▶ `{events, ok, firstBroken?, witnesses?}`; exit 1 when the chain, or a witness
 * that Slack kept of it, does not hold, or when there is nothing to check.
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
  const report = file === undefined ? await deps.database() : await deps.file(file);
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
  const events = report.ok ? await deps.events(file ?? null) : [];
  const witnesses = report.ok ? await compared(values.witness, events, io) : [];
  const ok = report.ok && witnesses.length > 0 && witnesses.every(({ problem }) => problem === null);
  io.out(JSON.stringify({ ...report, ok, witnesses }));
  return ok ? 0 : 1;
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
