import { getDocumentProxy } from 'unpdf';
import { err, ok } from '../../kernel/result.ts';
import type { ReadOutcome } from '../documents/read-outcome.ts';
import { titleOf } from '../documents/title-of.ts';
import { blocksFromFlow } from './pdf/blocks-from-flow.ts';
import { dropMargins, type PdfPage } from './pdf/drop-margins.ts';
import { findRows } from './pdf/find-rows.ts';
import { findTables } from './pdf/find-tables.ts';
import { segmentsOf, type PdfItem } from './pdf/segment.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Fewer letters than this on all pages together are a scanner's stamp, not a text. */
const FEWEST_LETTERS_PER_PAGE = 3;

export async function readPdf(bytes: Uint8Array): Promise<ReadOutcome> {
  let pdf: Pdf;
  try {
    // The library takes the buffer for its own, and no Buffer: it gets a copy.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    return err(isLocked ? { kind: 'password' } : { kind: 'broken', format: 'PDF' });
  }
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
    const letters = pages.flatMap(({ segments }) => segments).reduce((sum, { text }) => sum + text.length, 0);
    if (letters < FEWEST_LETTERS_PER_PAGE * pages.length)
      return err({ kind: 'scanned', pages: pages.length });
    const blocks = blocksFromFlow(findTables(findRows(dropMargins(pages).flat())));
    // The file's own title field is too often the name of a template.
    return ok({ title: titleOf(blocks), blocks });
  } catch {
    return err({ kind: 'broken', format: 'PDF' });
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined);
  }
}

async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const height = (page.view[3] ?? 0) - (page.view[1] ?? 0);
  page.cleanup();
  const texts = items.filter((item) => 'str' in item);
  return { height, segments: segmentsOf(texts as PdfItem[], number) };
}
