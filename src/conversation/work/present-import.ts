import {
  knownLines,
  noteLines,
  recordsCounted,
  refusalLines,
  type ImportReport,
} from '../../records/import/import-report.ts';
import type { SheetReading } from '../../records/import/read-register.ts';
import { recordTypes } from '../../records/record-types.ts';
import { button } from '../present-question.ts';
import type { Part, Reply } from '../reply.ts';
import { paragraph, reply, shortened, small } from '../rich-text.ts';
import type { ImportWork } from './long-work.ts';

const LIMITS = {
  /** Lines of a list; what is wrong alike in many rows is one line. */
  lines: 20,
  line: 300,
  columns: 1_500,
} as const;

/** What a file of an existing register was understood as; and with a button, what may be written of it. */
export function presentImport(asked: ImportWork, report: ImportReport): Reply {
  return report.created === null ? presentDryRun(asked, report) : presentTaken(report);
}

function presentDryRun(asked: ImportWork, report: ImportReport): Reply {
  const { sheets, refused, fresh, known } = report;
  const of = fresh.length + refused.length + known.length;
  const parts = [
    paragraph({ bold: 'Looked at, and nothing written yet: ' }, `“${report.file}”.`),
    ...sheets.flatMap(sheetParts),
    ...lines(`${rows(refused.length)} cannot be taken:`, refusalLines(refused)),
    ...lines('In the register already, and left as it is:', knownLines(known)),
    ...lines('Taken, but look at it:', noteLines(fresh)),
  ];
  if (refused.length > 0) {
    const why = `All rows are imported, or none; ${fresh.length} of ${of} could be. Correct these and send the file again.`;
    return reply('notice', [...parts, paragraph(why)]);
  }
  if (fresh.length === 0) return reply('notice', [...parts, paragraph('Nothing in it is new.')]);
  const work: ImportWork = { ...asked, take: report.fileHash };
  return reply(
    'notice',
    [...parts, paragraph(`${rows(fresh.length)} can be taken.`)],
    [button(`Import ${recordsCounted(fresh.length)}`, { do: 'start-work', work }, 'primary')],
  );
}

function presentTaken({ file, created, known, fresh }: ImportReport): Reply {
  const numbers = (created ?? []).map(({ number }) => number);
  const [first = '', last = ''] = [numbers[0], numbers.at(-1)];
  const which = numbers.length === 1 ? first : `${first} to ${last}`;
  const done =
    numbers.length === 0
      ? `Every row of “${file}” is in the register.`
      : `${recordsCounted(numbers.length)} imported from “${file}”: ${which}.`;
  return reply('notice', [
    paragraph(done),
    ...lines('In the register before, and left as it is:', knownLines(known)),
    ...lines('Taken, but look at it:', noteLines(fresh)),
  ]);
}

function sheetParts({
  sheet,
  headerRow,
  kind,
  columns,
  left,
  rows: own,
  passedOver,
}: SheetReading): readonly Part[] {
  const where = sheet === null ? '' : `Sheet “${sheet}”: `;
  const what = kind === null ? 'records, by the column that says their type' : recordTypes[kind].plural;
  const taken = columns.map(({ header, label }) => (header === label ? label : `${header} = ${label}`));
  const isTaken = (field: string): boolean => columns.some((column) => column.field === field);
  return [
    paragraph(`${where}${rows(own.length)}, read as ${what}; row ${headerRow} names the columns.`),
    small(shortened(`Columns: ${taken.join(' · ')}`, LIMITS.columns)),
    ...(left.length === 0
      ? []
      : [
          small(
            shortened(
              `Not taken: ${left.join(', ')}. To take one, say “import” again with a line such as “${left[0] ?? ''} = owner”.`,
              LIMITS.columns,
            ),
          ),
        ]),
    ...(isTaken('title') ? [] : [small('The title is made from the description.')]),
    ...(isTaken('description') ? [] : [small('The description is made from the title.')]),
    ...(passedOver === 0
      ? []
      : [small(`${rows(passedOver)} of another type ${passedOver === 1 ? 'is' : 'are'} passed over.`)]),
  ];
}

function lines(heading: string, all: readonly string[]): readonly Part[] {
  if (all.length === 0) return [];
  const more = all.length - LIMITS.lines;
  return [
    paragraph({ bold: heading }),
    { part: 'list', items: all.slice(0, LIMITS.lines).map((line) => [shortened(line, LIMITS.line)]) },
    ...(more > 0 ? [small(`${more} more: “aims import” in the terminal lists them all.`)] : []),
  ];
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
