import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { openChat } from '../../src/app.ts';
import { chatCommand } from '../../src/cli/chat.ts';
import { readConfig } from '../../src/config.ts';

/** `aims chat --json` within this process: the same command over pipes of its own. It starts in a tenth of the time. */
export function chatWithin(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const io = {
    out: (line: string) => void stdout.write(`${line}\n`),
    error: (line: string) => void stdout.write(`${line}\n`),
    progress: { columns: null, write: () => undefined },
    lines: () => createInterface({ input: stdin }),
  };
  const config = readConfig({ ...process.env, LOG_LEVEL: 'error', ...environment });
  const ended = openChat(config)
    .then((chat) => chatCommand(args, io, chat))
    .finally(() => stdout.end());
  return { stdin, stdout, ended };
}
