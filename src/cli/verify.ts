import { parseArgs } from 'node:util';
import type { ChainReport } from '../records/verify-chain.ts';
import type { CommandIo } from './command-io.ts';

export interface VerifyDeps {
  /** The chain in the database. */
  database(): Promise<ChainReport>;
  /** The chain in an exported file, without the database. */
  file(path: string): Promise<ChainReport>;
}

/** `aims verify [FILE]` ▶ `{events, ok, firstBroken?}`; exit 1 when the chain does not hold. */
export async function verifyCommand(
  args: readonly string[],
  io: CommandIo,
  deps: VerifyDeps,
): Promise<number> {
  const { positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [file] = positionals;
  const report = file === undefined ? await deps.database() : await deps.file(file);
  io.out(JSON.stringify(report));
  if (report.firstBroken)
    io.error(`The audit chain is broken at event ${report.firstBroken.seq}: ${report.firstBroken.reason}.`);
  return report.ok ? 0 : 1;
}
