import { enableCompileCache } from 'node:module';
import { readConfig } from './config.ts';
import { serve, type Running } from './app.ts';
import { AppError, messageOf } from './kernel/app-error.ts';

/**
 * How long a stop may take before the process ends anyway; whoever stops a service gives it ten seconds (`docker stop`).
 * Work that is cut off is claimed again after its lease, by another replica or after the restart.
 */
const LONGEST_STOP_MS = 9_000;

async function main(): Promise<void> {
  enableCompileCache();
  let running: Running | null = null;
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(cutOff, LONGEST_STOP_MS).unref();
    void Promise.resolve(running?.stop()).then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  running = await serve(readConfig());
  for (const line of running.greeting) process.stdout.write(`${line}\n`);
}

function cutOff(): never {
  process.stderr.write('Some work did not end in time; it is taken up again.\n');
  process.exit(0);
}

function fail(error: unknown): never {
  const known = error instanceof AppError;
  process.stderr.write(`${known ? '' : 'The assistant stopped with a fault: '}${messageOf(error)}\n`);
  process.exit(1);
}

main().catch(fail);
