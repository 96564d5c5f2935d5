import type { AnswerIndex, DocumentInfo, Passage } from '../../src/answer/ports.ts';
import { buildSearchIndex } from '../../src/retrieval/build-search-index.ts';
import type { DocumentInfo as IndexedInfo } from '../../src/retrieval/document-info.ts';

export interface SmallDocument {
  readonly title: string;
  readonly passages: readonly SmallPassage[];
  readonly info?: Partial<DocumentInfo>;
}

export interface SmallPassage {
  readonly text: string;
  readonly heading?: string;
  readonly cells?: Readonly<Record<string, string>>;
}

/** A real index over a few passages that a test writes down. */
export function smallIndex(documents: readonly SmallDocument[]): AnswerIndex {
  return buildSearchIndex(
    documents.map(({ title, passages, info }) => {
      const id = `${title.toLowerCase().replaceAll(' ', '-')}.md`;
      return {
        info: { ...infoFor(id, title), ...info },
        passages: passages.map((passage, ordinal) => passageOf(id, ordinal, passage)),
      };
    }),
  );
}

function infoFor(id: string, title: string): IndexedInfo {
  return {
    id,
    collection: 'organization',
    title,
    owner: 'owner@example.org',
    version: '1.0',
    status: 'approved',
    approvedBy: 'Board',
    approvedOn: '2026-01-10',
    nextReview: '2027-01-10',
    audience: 'all',
    isDescribed: true,
    leftOut: null,
    format: 'markdown',
    hash: id,
  };
}

function passageOf(documentId: string, ordinal: number, { text, heading, cells }: SmallPassage) {
  const passage: Passage & { readonly start: number; readonly end: number } = {
    id: `${documentId}#${String(ordinal)}`,
    documentId,
    ordinal,
    headings: heading === undefined ? [] : [heading],
    locator: `section ${String(ordinal + 1)}`,
    text,
    start: 0,
    end: text.length,
    kind: cells === undefined ? 'prose' : 'table-row',
    ...(cells === undefined ? {} : { cells }),
  };
  return passage;
}

/** A table's row, with the text that the index makes of it. */
export function row(cells: Readonly<Record<string, string>>): SmallPassage {
  return {
    cells,
    text: Object.entries(cells)
      .map(([heading, cell]) => `${heading}: ${cell}`)
      .join(' | '),
  };
}
