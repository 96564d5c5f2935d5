import { sentenceFor, type ReadFailure } from '../retrieval/documents/read-failure.ts';

/** Why a file cannot be imported: a register is a sheet, so that what else a document may be converted to does not help. */
export function registerFailure(failure: ReadFailure): string {
  switch (failure.kind) {
    case 'broken':
      return `It is a broken or incomplete ${failure.format} file; ${SAVE}.`;
    case 'wrong-name':
      return `It is ${failure.holds}, whatever its name says; ${SAVE}.`;
    case 'unsupported':
      return `${failure.extension === '' ? 'A file without an ending' : `A file that ends in ${failure.extension}`} is no register; ${SAVE}.`;
    default:
      return sentenceFor(failure);
  }
}

const SAVE = 'open it in a spreadsheet, save it as CSV or XLSX, and import that';
