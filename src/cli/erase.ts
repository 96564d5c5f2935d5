import { parseArgs } from 'node:util';
import { AppError } from '../kernel/app-error.ts';
import type { CommandIo } from './command-io.ts';

export interface EraseDeps {
  /** @throws AppError for a record or field that is not there, or that cannot be erased. */
  erase(number: string, field: string | null, reason: string): Promise<void>;
}

/**
 * `aims erase NUMBER [--field F] --reason TEXT`: takes what the law wants gone out of every version, and leaves a
 * tombstone with which the audit chain still verifies.
 */
export async function eraseCommand(args: readonly string[], io: CommandIo, deps: EraseDeps): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, field: { type: 'string' }, reason: { type: 'string' } },
  });
  const [number, ...rest] = positionals;
  if (number === undefined || rest.length > 0)
    throw new AppError('usage', 'Say which record: aims erase INC-2026-0001 --reason "…".');
  const reason = values.reason?.trim() ?? '';
  if (reason === '')
    throw new AppError(
      'usage',
      'Say why, without repeating what is erased: --reason "request of the person".',
    );
  const field = values.field ?? null;
  await deps.erase(number, field, reason);
  if (values.json === true) io.out(JSON.stringify({ number, field, erased: true }));
  else {
    const what = field === null ? 'Every text' : `“${field}”`;
    io.out(
      `${what} of ${number} is erased in all of its versions. Earlier exports, backups and messages in Slack still have it.`,
    );
  }
  return 0;
}
