/** Where a link leads that is not followed. */
export type LinkTarget = 'out' | 'to-folder' | 'nowhere';

/** Why a file could not be read. Each has one sentence for people that ends with what to do. */
export type ReadFailure =
  | { readonly kind: 'password' }
  | { readonly kind: 'scanned'; readonly pages: number }
  | { readonly kind: 'broken'; readonly format: string }
  /** `line`: where the row begins in which it stands, from 1. */
  | { readonly kind: 'open-quote'; readonly line: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong-name'; readonly holds: string; readonly extension: string | null }
  | { readonly kind: 'too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly kind: 'old-office'; readonly suggestion: string }
  | { readonly kind: 'unsupported'; readonly extension: string }
  | { readonly kind: 'unreadable'; readonly cause: string }
  | { readonly kind: 'unreadable-folder'; readonly cause: string }
  | { readonly kind: 'link'; readonly leads: LinkTarget }
  | { readonly kind: 'metadata'; readonly problem: string };

export function sentenceFor(failure: ReadFailure): string {
  switch (failure.kind) {
    case 'password':
      return 'It is protected with a password; save it without one.';
    case 'scanned':
      return `Its ${failure.pages === 1 ? 'page is an image' : `${failure.pages} pages are images`} without text; run text recognition (OCR) on it.`;
    case 'broken':
      return `It is a broken or incomplete ${failure.format} file; open it, save it again and copy it here.`;
    case 'open-quote':
      return `Its row in line ${failure.line} has a quotation mark that is never closed; close it, or leave it out.`;
    case 'empty':
      return 'It holds no text; write some or remove the file.';
    case 'wrong-name':
      return failure.extension === null
        ? `It is ${failure.holds}, whatever its name says; convert it to a format that can be read, such as PDF.`
        : `It is ${failure.holds}, which its name does not say; rename it to end in ${failure.extension}.`;
    case 'too-large':
      return `It has ${failure.megabytes} MB, more than the limit of ${failure.limit} MB; split it into smaller files.`;
    case 'old-office':
      return `It is in an old Office format; save it as ${failure.suggestion}.`;
    case 'unsupported':
      return `${failure.extension === '' ? 'Files without an ending' : `Files that end in ${failure.extension}`} cannot be read; convert it to ${READABLE}.`;
    case 'unreadable':
      return `It cannot be opened (${failure.cause}); check its permissions.`;
    case 'unreadable-folder':
      return `The folder cannot be opened (${failure.cause}), so nothing in it was read; check its permissions.`;
    case 'link':
      return linkSentence(failure.leads);
    case 'metadata':
      return failure.problem;
  }
}

const READABLE = 'Markdown, text, HTML, PDF, DOCX, XLSX or CSV';

function linkSentence(leads: LinkTarget): string {
  switch (leads) {
    case 'out':
      return 'It is a link to a place outside the folder; copy the file itself into the folder.';
    case 'to-folder':
      return 'It is a link to a folder, which is not followed; copy the folder itself here.';
    case 'nowhere':
      return 'It is a link to a file that is not there; copy the file here or remove the link.';
  }
}

/** What a document lacks of whose pages some are images; null when there are none. */
export function leftOutSentence(imagePages: readonly number[]): string | null {
  const [first] = imagePages;
  if (first === undefined) return null;
  const pages =
    imagePages.length === 1 ? `Page ${first} is an image` : `Pages ${runsOf(imagePages)} are images`;
  return `${pages} without text, and missing from the answers; run text recognition (OCR) on the file.`;
}

/** What is said of a document and not understood; null when all of it is. */
export function notUnderstoodSentence(keys: readonly string[]): string | null {
  if (keys.length === 0) return null;
  return `What its metadata says under ${keys.map((key) => `"${key}"`).join(', ')} is not understood and left out; write nextReview or approvedOn with a day such as 2026-11-22, version, owner or approvedBy.`;
}

/** "2, 4–7". */
function runsOf(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
