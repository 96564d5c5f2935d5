import type { Finding } from '../cli/doctor.ts';
import { listOfFiles } from '../cli/list-of-files.ts';
import type { IngestReport } from '../retrieval/ingest-report.ts';

/** What `aims doctor` says of the organization's documents. `read`: how many are in the index. */
export function documentFindings(
  folder: string | null,
  read: number,
  report: IngestReport | null,
): readonly Finding[] {
  if (folder === null || report === null) {
    const fix = 'Set AIMS_DOCUMENTS_DIR to the folder of your AIMS documents.';
    return [{ state: 'note', what: 'Documents: none; answers rest on the summaries alone', fix }];
  }
  const { failed, incomplete, undescribed } = report;
  const found: Finding = { state: 'ok', what: `Documents: ${read} read from ${folder}`, fix: null };
  const notes = [
    ...failed.map(({ file, reason }) => ({ what: `Not read: ${file}`, fix: reason })),
    ...incomplete.map(({ file, reason }) => ({ what: `Read in part: ${file}`, fix: reason })),
  ];
  if (undescribed.length > 0) {
    notes.push({
      what: `Without owner, status or audience: ${listOfFiles(undescribed)}`,
      fix: 'They count as approved and for everybody; say more in front matter or in a file named like the document with .meta.yaml behind.',
    });
  }
  return [found, ...notes.map((note): Finding => ({ state: 'note', ...note }))];
}
