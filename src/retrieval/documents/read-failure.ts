/** Why a file could not be read. Each has one sentence for people that ends with what to do. */
export type ReadFailure =
  | { readonly kind: 'password' }
  | { readonly kind: 'scanned'; readonly pages: number }
  | { readonly kind: 'broken'; readonly format: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong-name'; readonly holds: string; readonly extension: string | null }
  | { readonly kind: 'too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly kind: 'old-office'; readonly suggestion: string }
  | { readonly kind: 'unsupported'; readonly extension: string }
  | { readonly kind: 'unreadable'; readonly cause: string }
  | { readonly kind: 'link-out' }
  | { readonly kind: 'metadata'; readonly problem: string };

export function sentenceFor(failure: ReadFailure): string {
  switch (failure.kind) {
    case 'password':
      return 'It is protected with a password; save it without one.';
    case 'scanned':
      return `Its ${failure.pages === 1 ? 'page is an image' : `${failure.pages} pages are images`} without text; run text recognition (OCR) on it.`;
    case 'broken':
      return `It is a broken or incomplete ${failure.format} file; open it, save it again and copy it here.`;
    case 'empty':
      return 'It holds no text; write some or remove the file.';
    case 'wrong-name':
      return `It is ${failure.holds}, which its name does not say; ${failure.extension === null ? 'convert it to a format that can be read, such as PDF' : `rename it to end in ${failure.extension}`}.`;
    case 'too-large':
      return `It has ${failure.megabytes} MB, more than the limit of ${failure.limit} MB; split it into smaller files.`;
    case 'old-office':
      return `It is in an old Office format; save it as ${failure.suggestion}.`;
    case 'unsupported':
      return `Files that end in ${failure.extension} cannot be read; convert it to Markdown, text, HTML, PDF, DOCX, XLSX or CSV.`;
    case 'unreadable':
      return `It cannot be opened (${failure.cause}); check its permissions.`;
    case 'link-out':
      return 'It is a link to a place outside the folder; copy the file itself into the folder.';
    case 'metadata':
      return failure.problem;
  }
}
