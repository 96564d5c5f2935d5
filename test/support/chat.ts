import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chatWithin } from './chat-within.ts';
import { newDataDir } from './new-data-dir.ts';

export interface ChatAnswer {
  readonly replies: readonly string[];
  readonly draft: {
    readonly type: string;
    readonly fields: Readonly<Record<string, { readonly value: unknown; readonly from: string }>>;
    readonly missing: readonly string[];
  } | null;
  readonly recorded: readonly {
    readonly number: string;
    readonly type: string;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

export interface ChatLine {
  readonly text: string;
  readonly user?: string;
  readonly conversation?: string;
  readonly now?: string;
}

/** `aims chat --json` as a process of its own, with a data folder of its own. */
export interface ChatProcess {
  readonly dataDir: string;
  say(line: ChatLine | string): Promise<ChatAnswer>;
  stop(): Promise<void>;
}

export const ROOT = join(import.meta.dirname, '..', '..');

export interface ChatOptions {
  readonly now?: string;
  readonly timezone?: string;
  readonly dataDir?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether it runs in the process of the test, which starts in a tenth of the time. It does wherever a model is beside. */
  readonly within?: boolean;
}

export function startChat(options: ChatOptions = {}): ChatProcess {
  const dataDir = options.dataDir ?? newDataDir('chat');
  const args = [
    '--json',
    ...['--now', options.now ?? '2026-11-24T09:30:00Z'],
    ...['--timezone', options.timezone ?? 'Europe/Amsterdam'],
    // A folder that is named on the command line means SQLite.
    ...(options.environment?.['DATABASE_URL'] === undefined ? ['--data-dir', dataDir] : []),
  ];
  const within = options.within ?? process.env['OPENAI_BASE_URL'] !== undefined;
  const open = within ? chatWithin : chatOutside;
  const { stdin, stdout, ended } = open(args, { AIMS_DATA_DIR: dataDir, ...options.environment });
  const answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
  return {
    dataDir,
    async say(line) {
      stdin.write(`${JSON.stringify(typeof line === 'string' ? { text: line } : line)}\n`);
      const next = await answers.next();
      if (next.done === true) throw new Error(`aims chat ended: ${String(await ended)}`);
      return JSON.parse(next.value) as ChatAnswer;
    },
    async stop() {
      stdin.end();
      await ended;
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Ends with what was written to standard error. */
function chatOutside(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(ROOT, 'src', 'cli.ts'), 'chat', ...args], {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: 'error', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(errors)));
  return { stdin: child.stdin, stdout: child.stdout, ended };
}
