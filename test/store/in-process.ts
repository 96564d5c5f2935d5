import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

const SCRIPT = join(import.meta.dirname, 'process-script.ts');

export interface ScriptOptions {
  readonly job: 'open' | 'commit' | 'work';
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Names what the process makes. */
  readonly name: string;
  readonly count: number;
  /** The user as whom it does its job: root loads the program, which another user might not be able to read. */
  readonly uid?: number;
}

export interface ScriptProcess {
  readonly child: ChildProcess;
  /** Emits `line` for each one that is printed. */
  readonly lines: Interface;
  /** Exit code and everything that was printed; null for a process that was killed. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: readonly string[] }>;
}

/** Runs a job of `process-script.ts` in a process of its own. */
export function startScript(options: ScriptOptions): ScriptProcess {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => output.push(line));
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(([[code]]) => ({
    code: code as number | null,
    output,
  }));
  return { child, lines, ended };
}
