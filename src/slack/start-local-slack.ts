import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../kernel/app-error.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { localSlackConfig, type LocalSlackMode } from './example-workspace.ts';
import { freePort } from './free-port.ts';

export interface LocalSlackOptions {
  /** The first port to try; 0 for any. */
  readonly port: number;
  /** Its configuration and uploaded files go here. */
  readonly dir: string;
  readonly mode: LocalSlackMode;
}

export interface LocalSlack {
  /** The page to open in a browser, without a slash at the end. */
  readonly url: string;
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  readonly port: number;
  stop(): Promise<void>;
}

const PROGRAM = 'local-slack-linux-x64';
const START_TIMEOUT_MS = 15_000;
const POLL_MS = 50;
const WITHOUT = 'To try the assistant in the terminal instead, run `npm run -s aims -- chat`.';

/** A throwaway Slack with the example workspace, on this machine. Everything said in it is gone when it stops. */
export async function startLocalSlack(options: LocalSlackOptions): Promise<Result<LocalSlack, AppError>> {
  const program = findProgram();
  if (program === null) {
    return failed(`The practice Slack (${PROGRAM}) is not installed; it is there for Linux on x64 only.`);
  }
  const port = await freePort(options.port);
  if (port === null) return failed(`No port from ${String(options.port)} on is free for the practice Slack.`);
  const child = launch(program, port, options);
  let output = '';
  child.stdout?.on('data', (data: Buffer) => (output = (output + String(data)).slice(-2000)));
  child.stderr?.on('data', (data: Buffer) => (output = (output + String(data)).slice(-2000)));
  const url = `http://localhost:${String(port)}`;
  if (await answers(url, child)) {
    return ok({ url, apiUrl: `${url}/api/`, port, stop: () => stop(child) });
  }
  await stop(child);
  return failed(
    `The practice Slack did not start: ${output.trim() || 'the program cannot run on this machine'}.`,
  );
}

function failed(what: string): Result<never, AppError> {
  return err(new AppError('local-slack', `${what} ${WITHOUT}`));
}

function findProgram(): string | null {
  try {
    const packageFile = createRequire(import.meta.url).resolve(`${PROGRAM}/package.json`);
    const program = join(dirname(packageFile), 'bin', 'local-slack');
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Runs the program, and ends it when our end of the pipe closes: also when we are killed, and no handler of ours runs.
 * (`wait` ends with the program; the second process only watches the pipe.)
 */
const WITH_PARENT = [
  'exec 3<&0',
  '"$@" </dev/null 3<&- & program=$!',
  '(cat <&3 >/dev/null; kill "$program" 2>/dev/null) & watch=$!',
  'exec 3<&-',
  'wait "$program"; code=$?',
  'kill "$watch" 2>/dev/null',
  'exit "$code"',
].join('\n');

function launch(program: string, port: number, { dir, mode }: LocalSlackOptions): ChildProcess {
  mkdirSync(dir, { recursive: true });
  const config = join(dir, 'local-slack.json');
  writeFileSync(config, localSlackConfig(mode));
  const options = ['--config', config, '--port', String(port), '--files-dir', join(dir, 'files')];
  return spawn('/bin/sh', ['-c', WITH_PARENT, 'local-slack', program, ...options], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C is for the assistant, which still wants to post its last replies.
    detached: true,
  });
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let broken = false;
  child.once('error', () => (broken = true));
  child.once('exit', () => (broken = true));
  while (!broken && Date.now() < deadline) {
    try {
      if ((await fetch(`${url}/_control/state`)).ok) return !broken;
    } catch {
      // Not listening yet.
    }
    await delay(POLL_MS);
  }
  return false;
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve();
    child.once('exit', () => resolve());
    child.stdin?.end();
  });
}
