import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

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
}

export function startChat(options: ChatOptions = {}): ChatProcess {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'aims-chat-'));
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'src', 'cli.ts'),
      'chat',
      '--json',
      ...['--now', options.now ?? '2026-11-24T09:30:00Z'],
      ...['--timezone', options.timezone ?? 'Europe/Amsterdam'],
      // A folder that is named on the command line means SQLite.
      ...(options.environment?.['DATABASE_URL'] === undefined ? ['--data-dir', dataDir] : []),
    ],
    {
      cwd: ROOT,
      env: { ...process.env, LOG_LEVEL: 'error', AIMS_DATA_DIR: dataDir, ...options.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    dataDir,
    async say(line) {
      child.stdin.write(`${JSON.stringify(typeof line === 'string' ? { text: line } : line)}\n`);
      const next = await answers.next();
      if (next.done === true) throw new Error(`aims chat ended: ${errors}`);
      return JSON.parse(next.value) as ChatAnswer;
    },
    async stop() {
      child.stdin.end();
      await ended;
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
