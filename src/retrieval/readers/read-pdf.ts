import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { err, ok } from '../../kernel/result.ts';
import type { ReadOutcome } from '../documents/read-outcome.ts';
import { titleOf } from '../documents/title-of.ts';
import { blocksFromFlow } from './pdf/blocks-from-flow.ts';
import { dropMargins, type PdfPage } from './pdf/drop-margins.ts';
import { findRows } from './pdf/find-rows.ts';
import { findTables } from './pdf/find-tables.ts';
import { upright } from './pdf/upright.ts';
import { segmentsOf, type PdfItem, type Segment } from './pdf/segment.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Fewer letters than this are a scanner's stamp or a page number, not a page's text. */
const FEWEST_LETTERS = 4;

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
    const empty = pages.flatMap(({ segments }, i) => (lettersOn(segments) < FEWEST_LETTERS ? [i + 1] : []));
    if (empty.length === pages.length) return err({ kind: 'scanned', pages: pages.length });
    const lines = dropMargins(pages).flat();
    const blocks = blocksFromFlow(findTables(findRows(lines)), lines);
    // The file's own title field is too often the name of a template.
    if (blocks.length === 0) return err({ kind: 'scanned', pages: pages.length });
    const imagePages = await imagesAmong(pdf, empty);
    return ok({ title: titleOf(blocks), blocks, imagePages });
  } catch {
    return err({ kind: 'broken', format: 'PDF' });
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined);
  }
}

async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  page.cleanup();
  const texts = items.filter((item) => 'str' in item) as PdfItem[];
  const { items: read, height } = upright(texts, { width: right - left, height: top - bottom });
  return { height, segments: segmentsOf(read, number) };
}

function lettersOn(segments: readonly Segment[]): number {
  return segments.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

/** Those of the pages that show a picture; the others are simply empty. */
async function imagesAmong(pdf: Pdf, pages: readonly number[]): Promise<number[]> {
  const { OPS } = await getResolvedPDFJS();
  const painting: readonly number[] = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ];
  const found: number[] = [];
  for (const number of pages) {
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    page.cleanup();
    if (fnArray.some((operation: number) => painting.includes(operation))) found.push(number);
  }
  return found;
}
