#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import type { Config } from './config.ts';
import type { CommandIo } from './cli/command-io.ts';
import { AppError, messageOf } from './kernel/app-error.ts';

// What was compiled is kept in the system's folder for temporary files. It counts for what is loaded after this line.
enableCompileCache();

type Command = (args: readonly string[], io: CommandIo, config: () => Config) => Promise<number>;

/** One line a command: what `aims help` prints. Each loads only what it needs, so that `aims ask` starts quickly. */
const COMMANDS: Readonly<Record<string, { readonly what: string; readonly run: Command }>> = {
  ask: {
    what: 'ask [--json] [QUESTION]            an answer with its citations',
    run: async (args, io, config) => {
      const [{ askCommand }, { openAnswers }] = await Promise.all([
        import('./cli/ask.ts'),
        import('./app.ts'),
      ]);
      return askCommand(args, io, await openAnswers(config()));
    },
  },
  draft: {
    what: 'draft [--json] [--now ISO] [--timezone TZ] [MESSAGE]   what is understood from a first message',
    run: async (args, io, config) => {
      const [{ draftCommand }, { openDraft }] = await Promise.all([
        import('./cli/draft.ts'),
        import('./app.ts'),
      ]);
      return draftCommand(args, io, await openDraft(config()));
    },
  },
  chat: {
    what: 'chat [--json] [--now ISO] [--timezone TZ] [--data-dir DIR]   the assistant in the terminal',
    run: async (args, io, config) => {
      const [{ chatCommand }, { openChat }] = await Promise.all([
        import('./cli/chat.ts'),
        import('./app.ts'),
      ]);
      return chatCommand(args, io, await openChat(config()));
    },
  },
  ingest: {
    what: 'ingest [--json] [DIR]              (re)index the organization’s documents',
    run: async (args, io, config) => {
      const [{ ingestCommand }, { openIngest }] = await Promise.all([
        import('./cli/ingest.ts'),
        import('./app.ts'),
      ]);
      return ingestCommand(args, io, openIngest(config()));
    },
  },
  eval: {
    what: 'eval --passages P.jsonl --queries Q.jsonl   retrieval quality on any corpus',
    run: async (args) => {
      const { evalPassages } = await import('./cli/eval-passages.ts');
      return evalPassages([...args]);
    },
  },
  records: {
    what: 'records [--json] [--type T] [--status S] [--as USER] [WORDS]   the register as the operator sees it, or what the words ask for; with --as, “my” is USER’s',
    run: async (args, io, config) => {
      const [{ recordsCommand }, { openRecordSearch, withStore }] = await Promise.all([
        import('./cli/records.ts'),
        import('./app.ts'),
      ]);
      const search = openRecordSearch(config());
      return withStore(config(), (store) => recordsCommand(args, io, store.register, search));
    },
  },
  review: {
    what: 'review [--json] [--now ISO] [--send]   what is due, by owner; --send queues the messages',
    run: async (args, io, config) => {
      const [{ reviewCommand }, { openReview }] = await Promise.all([
        import('./cli/review.ts'),
        import('./app.ts'),
      ]);
      return reviewCommand(args, io, openReview(config()));
    },
  },
  export: {
    what: 'export --format json|jsonl|csv --out DIR   records, versions and the audit chain',
    run: async (args, io, config) => {
      const [{ exportCommand }, { openExport }] = await Promise.all([
        import('./cli/export.ts'),
        import('./app.ts'),
      ]);
      return exportCommand(args, io, openExport(config()));
    },
  },
  import: {
    what: 'import [--commit] [--type T] [--map "Column=field"] FILE   a register from CSV or XLSX; without --commit a dry run',
    run: async (args, io, config) => {
      const [{ importCommand }, { openImport }] = await Promise.all([
        import('./cli/import.ts'),
        import('./app.ts'),
      ]);
      return importCommand(args, io, () => openImport(config()));
    },
  },
  verify: {
    what: 'verify [FILE] [--witness TEXT|FILE] check the audit chain, in the database or in an exported file',
    run: async (args, io, config) => {
      const [{ verifyCommand }, { openVerify }] = await Promise.all([
        import('./cli/verify.ts'),
        import('./app.ts'),
      ]);
      return verifyCommand(args, io, openVerify(config));
    },
  },
  erase: {
    what: 'erase NUMBER [--field F] --reason TEXT   take out what the law wants gone; a tombstone stays',
    run: async (args, io, config) => {
      const [{ eraseCommand }, { openErase }] = await Promise.all([
        import('./cli/erase.ts'),
        import('./app.ts'),
      ]);
      return eraseCommand(args, io, openErase(config()));
    },
  },
  queue: {
    what: 'queue [--json] [retry|drop ID]     what waits and what was given up; try it again, or drop it',
    run: async (args, io, config) => {
      const [{ queueCommand }, { withStore }] = await Promise.all([
        import('./cli/queue.ts'),
        import('./app.ts'),
      ]);
      return withStore(config(), (store) => queueCommand(args, io, store));
    },
  },
  doctor: {
    what: 'doctor                             what is missing, and how to fix it',
    run: async (args, io, config) => {
      const [{ doctorCommand }, { openDoctor }] = await Promise.all([
        import('./cli/doctor.ts'),
        import('./app.ts'),
      ]);
      return doctorCommand(args, io, openDoctor(config));
    },
  },
};

const io: CommandIo = {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
  progress: {
    columns: process.stderr.isTTY ? process.stderr.columns : null,
    write: (text) => process.stderr.write(text),
  },
  lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
};

const ASKS_FOR_HELP: readonly string[] = ['--help', '-h'];

async function run([name = 'help', ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS[name];
  if (command && args.length === 1 && args.every((word) => ASKS_FOR_HELP.includes(word))) {
    io.out(`aims ${command.what}`);
    return 0;
  }
  if (command) {
    const { readConfig } = await import('./config.ts');
    return command.run(args, io, () => readConfig());
  }
  const help = name === 'help' || ASKS_FOR_HELP.includes(name);
  const usage = ['aims COMMAND', ...Object.values(COMMANDS).map(({ what }) => `  ${what}`)];
  for (const line of usage) (help ? io.out : io.error)(line);
  if (!help) io.error(`\nThere is no command “${name}”. Use one of: ${Object.keys(COMMANDS).join(', ')}.`);
  return help ? 0 : 1;
}

/** Of what Node.js says of wrong arguments; what follows is advice for another case. */
function firstSentence(message: string): string {
  return `${message.split('. ')[0]?.replace(/\.$/u, '') ?? message}.`;
}

/** A reader that closes the pipe early (`aims records | head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const usage =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof AppError) && !usage)
    io.error('That is a fault of the program; please report it with this line:');
  io.error(usage ? `${firstSentence(messageOf(error))} “aims help” lists the options.` : messageOf(error));
  process.exitCode = 1;
}
