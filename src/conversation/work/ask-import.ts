import type { TurnDeps } from '../deps.ts';
import type { IncomingOf } from '../incoming.ts';
import { button } from '../present-question.ts';
import { notice, paragraph, reply, small } from '../rich-text.ts';
import { replyTo, respond } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { isCarried } from '../carried-text.ts';
import { importWishesSchema, type ImportWork, type SaidImport } from './long-work.ts';
import { recognizeImportWords } from './recognize-import-words.ts';
import { mayStart, startWork } from './start-work.ts';

type Message = IncomingOf<'message'>;

const LIMITS = {
  /** A register of 10,000 rows has some 5 MB. */
  bytes: 20 * 2 ** 20,
  name: 150,
  address: 500,
} as const;

const READABLE = /\.(?:csv|tsv|xlsx)$/iu;
const NO_WISHES: SaidImport = { kind: null, dates: null, sheet: null, columns: [], defaults: {} };

/** "Import", said with the file of an existing register: a dry run, which says what a button would write. Null for other words. */
export function askImport(incoming: Message, deps: TurnDeps): Turn | null {
  const words = recognizeImportWords(incoming.text);
  if (words === null) return null;
  const may = mayStart(dryRun({ name: '', download: '', size: 0 }, NO_WISHES), deps.actor(incoming.user));
  if (!may.allowed) return respond(replyTo(incoming), notice(may.reason));
  if (words.says === 'unclear') return respond(replyTo(incoming), notice(words.why));
  const file = fileOf(incoming);
  if (typeof file === 'string') return respond(replyTo(incoming), notice(file));
  const work = dryRunOf(file, words.wishes);
  return work === null ? respond(replyTo(incoming), notice(TOO_MUCH)) : startWork(work, incoming, deps);
}

const TOO_MUCH =
  'That is more than I can keep with the file. Name the sheet and the columns in the file as they are called here, or use ' +
  '“aims import” in the terminal.';

/** Null where it is more than the button that writes the rows could carry. */
function dryRunOf(file: ImportWork['file'], wishes: SaidImport): ImportWork | null {
  const known = importWishesSchema.safeParse(wishes);
  const work = known.success ? dryRun(file, known.data) : null;
  return work !== null && isCarried(JSON.stringify(work)) ? work : null;
}

/** A spreadsheet came without a word to somebody who may import it: they are asked. Null for any other file or person. */
export function offerImport(incoming: Message, deps: TurnDeps): Turn | null {
  if (incoming.files !== 1 || !deps.startsWork || !incoming.direct) return null;
  const file = fileOf(incoming);
  if (typeof file === 'string') return null;
  const work = dryRunOf(file, NO_WISHES);
  if (work === null || !mayStart(work, deps.actor(incoming.user)).allowed) return null;
  const offer = reply(
    'notice',
    [
      paragraph(
        'Is “',
        file.name,
        '” a register that I should import? I look at it first and write nothing.',
      ),
      small('For evidence say “attach this to INC-2026-0001” in this thread instead.'),
    ],
    [button('Look at it', { do: 'start-work', work }, 'primary')],
  );
  return respond(replyTo(incoming), offer);
}

function dryRun(file: ImportWork['file'], wishes: SaidImport): ImportWork {
  return { work: 'import', file, wishes, take: null };
}

/** The one file of a message; a sentence where there is none that can be imported. */
function fileOf({ files, attached = [] }: Message): ImportWork['file'] | string {
  const [file] = attached;
  if (files === 0) return 'Send me the register as a CSV or XLSX file, with “import” in the same message.';
  if (files > 1) return 'Send me one file at a time, each with “import” in its message.';
  if (
    file === undefined ||
    file.download === null ||
    file.size === null ||
    file.download.length > LIMITS.address
  )
    return 'I cannot open that file here. Upload it to Slack itself, or use “aims import” in the terminal.';
  const { name, fileName = name } = file;
  if (!READABLE.test(fileName) || fileName.length > LIMITS.name)
    return 'I can import CSV and XLSX files. Save the register as one of them, with a short name, and send it again.';
  if (file.size > LIMITS.bytes)
    return `The file has more than ${LIMITS.bytes / 2 ** 20} MB. Split it, or use “aims import” in the terminal.`;
  return { name: fileName, download: file.download, size: file.size };
}
