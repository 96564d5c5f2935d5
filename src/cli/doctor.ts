import { parseArgs } from 'node:util';
import type { CommandIo } from './command-io.ts';

/** One thing that was looked at. `fix` says what to do when it is not in order. */
export interface Finding {
  readonly state: 'ok' | 'note' | 'problem';
  readonly what: string;
  readonly fix: string | null;
}

export interface DoctorDeps {
  /** Findings as they are made: configuration, Slack, database, index, model, dead letters. */
  examine(): AsyncIterable<Finding>;
}

const MARK = { ok: 'ok     ', note: 'note   ', problem: 'PROBLEM' } as const;

/** `aims doctor`: exit 1 when something keeps the assistant from working. */
export async function doctorCommand(
  args: readonly string[],
  io: CommandIo,
  deps: DoctorDeps,
): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
  let problems = 0;
  for await (const finding of deps.examine()) {
    if (finding.state === 'problem') problems += 1;
    if (values.json === true) io.out(JSON.stringify(finding));
    else
      io.out(
        `${MARK[finding.state]}  ${finding.what}${finding.fix === null ? '' : `\n         → ${finding.fix}`}`,
      );
  }
  return problems === 0 ? 0 : 1;
}
