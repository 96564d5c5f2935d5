import type { IndexedDocument } from '../../../src/retrieval/build-search-index.ts';
import type { DocumentInfo } from '../../../src/retrieval/document-info.ts';
import type { Passage } from '../../../src/retrieval/passage.ts';

type Given =
  | string
  | { readonly text: string; readonly headings?: readonly string[]; readonly cells?: Record<string, string> };

/** Documents as an index takes them, from titles and texts. */
export function documentOf(
  title: string,
  given: readonly Given[],
  info: Partial<DocumentInfo> = {},
): IndexedDocument {
  const id = info.id ?? `${title}.md`;
  const passages = given.map((one, ordinal): Passage => {
    const { text, headings = [], cells = undefined } = typeof one === 'string' ? { text: one } : one;
    return {
      id: `${id}#${ordinal}`,
      documentId: id,
      ordinal,
      headings,
      locator: `paragraph ${ordinal + 1}`,
      text,
      start: 0,
      end: text.length,
      kind: cells ? 'table-row' : 'prose',
      ...(cells ? { cells } : {}),
    };
  });
  return { info: { ...INFO, id, title, ...info }, passages };
}

const INFO: DocumentInfo = {
  id: '',
  collection: 'organization',
  title: '',
  owner: null,
  version: null,
  status: 'approved',
  approvedBy: null,
  approvedOn: null,
  nextReview: null,
  audience: 'all',
  isDescribed: true,
  leftOut: null,
  format: 'markdown',
  hash: '',
};
