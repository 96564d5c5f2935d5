import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE_WORKSPACE } from '../../src/slack/example-workspace.ts';
import { eventually } from './eventually.ts';
import { newDataDir } from './new-data-dir.ts';

export const ROOT = join(import.meta.dirname, '..', '..');

/** The assistant as a process of its own, connected to a test's Slack. */
export interface RunningAssistant {
  readonly dataDir: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly child: ChildProcess;
  /** What it wrote to standard error. */
  errors(): string;
  /** SIGTERM; resolves with its exit code. */
  stop(): Promise<number | null>;
}

export interface AssistantOptions {
  readonly apiUrl: string;
  /** HTTP instead of Socket Mode. */
  readonly httpPort?: number;
  readonly dataDir?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A process that is starting. */
export function spawnAssistant(options: AssistantOptions & { readonly dataDir: string }): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'src', 'main.ts')], {
    cwd: ROOT,
    env: environmentFor(options),
  });
}

function environmentFor(options: AssistantOptions & { readonly dataDir: string }): NodeJS.ProcessEnv {
  const { app, users } = EXAMPLE_WORKSPACE;
  const { dataDir } = options;
  const connection =
    options.httpPort === undefined
      ? { SLACK_APP_TOKEN: app.appToken }
      : { SLACK_SIGNING_SECRET: app.signingSecret, PORT: String(options.httpPort) };
  return {
    ...process.env,
    SLACK_BOT_TOKEN: app.botToken,
    SLACK_API_URL: options.apiUrl,
    ...connection,
    AIMS_DATA_DIR: dataDir,
    AIMS_DOCUMENTS_DIR: join(ROOT, 'knowledge', 'example-organization'),
    AIMS_MANAGERS: users[0].id,
    AIMS_AUDITORS: users[2].id,
    AIMS_TIMEZONE: 'Europe/Amsterdam',
    // Far from now in every zone of the example: a test sends reviews itself.
    AIMS_REVIEW_AT: 'Sun 23:59',
    LOG_LEVEL: 'warn',
    ...options.environment,
  };
}

export async function startAssistant(options: AssistantOptions): Promise<RunningAssistant> {
  const dataDir = options.dataDir ?? newDataDir('data');
  const environment = environmentFor({ ...options, dataDir });
  const child = spawn(process.execPath, [join(ROOT, 'src', 'main.ts')], { cwd: ROOT, env: environment });
  let errors = '';
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  await eventually(`a ready assistant`, () => {
    if (child.exitCode !== null) throw new Error(`The assistant ended: ${errors}`);
    return output.includes('ready');
  });
  return {
    dataDir,
    environment,
    child,
    errors: () => errors,
    async stop() {
      child.kill('SIGTERM');
      const code = await ended;
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

/** Runs `aims` with the assistant's own settings; its standard output. */
export function runAims(environment: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<string> {
  return runAimsOn('', environment, ...args);
}

/** The same with something on standard input. */
export function runAimsOn(
  input: string,
  environment: NodeJS.ProcessEnv,
  ...args: readonly string[]
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'src', 'cli.ts'), ...args], {
      cwd: ROOT,
      env: environment,
    });
    child.stdin.end(input);
    let [output, errors] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`aims ${args.join(' ')}: ${errors}${output}`)),
    );
  });
}
