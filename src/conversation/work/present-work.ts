import { progressInWords, type WorkProgress } from '../../kernel/work-progress.ts';
import type { Reply, Rich } from '../reply.ts';
import { paragraph, reply, small } from '../rich-text.ts';
import type { LongWork, WorkOutcome } from './long-work.ts';
import { presentImport } from './present-import.ts';

interface Doing {
  readonly what: string;
  /** In the plural. */
  readonly unit: string;
}

function doing(work: LongWork): Doing {
  switch (work.work) {
    case 'documents':
      return { what: 'Reading the documents', unit: 'files read' };
    case 'export':
      return { what: 'Exporting the register', unit: 'rows written' };
    case 'import':
      return work.take === null
        ? { what: `Looking at “${work.file.name}”`, unit: 'rows read' }
        : { what: `Importing “${work.file.name}”`, unit: 'records written' };
  }
}

/** More failures than this nobody mends from a message. */
const MOST_FAILED = 10;

/** One message that is written over while the work goes on; `progress` null: it has just begun. */
export function presentProgress(work: LongWork, progress: WorkProgress | null): Reply {
  const { what, unit } = doing(work);
  if (progress === null) return reply('notice', [paragraph(`${what} …`)]);
  return reply('notice', [paragraph(`${what}: ${progressInWords({ ...progress, last: '' }, unit)}.`)]);
}

/** What takes its place in the end. */
export function presentWorkOutcome(outcome: WorkOutcome): Reply {
  switch (outcome.work) {
    case 'documents':
      return presentDocuments(outcome);
    case 'export': {
      const { records, files, dir } = outcome;
      return reply('notice', [
        paragraph(`The register is exported: ${counted(records, 'record')} in ${counted(files, 'file')}.`),
        small(`They are in ${dir} on the machine that runs me. “aims verify” checks the chain in them.`),
      ]);
    }
    case 'import':
      return presentImport(outcome.asked, outcome.report);
    case 'failed':
      return reply('notice', [paragraph(outcome.why)]);
  }
}

function presentDocuments(outcome: Extract<WorkOutcome, { work: 'documents' }>): Reply {
  const { documents, added, changed, removed, failed } = outcome;
  const items = failed.slice(0, MOST_FAILED).map(({ file, reason }): Rich => [{ bold: file }, `: ${reason}`]);
  const more = failed.length - items.length;
  return reply('notice', [
    paragraph(
      `The documents are read: ${counted(documents, 'document')}, of which ${added} new and ${changed} changed; ${removed} removed.`,
    ),
    ...(items.length === 0
      ? []
      : [
          paragraph(`${counted(failed.length, 'file')} could not be read:`),
          { part: 'list', items } as const,
        ]),
    ...(more > 0 ? [small(`${more} more: “aims ingest” in the terminal names them all.`)] : []),
  ]);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
