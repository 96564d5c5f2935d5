import type { AnswerIndex, DocumentInfo, Passage } from '../ports.ts';
import { quotableTo } from './in-force.ts';

/** A section that lists things: a table's rows or the items of a list. */
export interface Section {
  readonly document: DocumentInfo;
  /** Outermost first. */
  readonly headings: readonly string[];
  /** "section 4.2 Severity", without a row; empty where the document has no sections, such as a table by itself. */
  readonly locator: string;
  /** A table's column headings, in their order; none of a list. */
  readonly columns: readonly string[];
  /** Rows or items in the order of the text. */
  readonly items: readonly SectionItem[];
}

export interface SectionItem {
  readonly passage: Passage;
  /** The item without its bullet, or the row as the index holds it. */
  readonly text: string;
  /** Of a table's row: column heading ▶ cell. */
  readonly cells: Readonly<Record<string, string>> | null;
}

export interface Sections {
  of(allows: (document: DocumentInfo) => boolean): readonly Section[];
}

/** Each document is read once, when a question first asks for a list. */
export function createSections(index: AnswerIndex): Sections {
  const known = new Map<string, readonly Section[]>();
  const sectionsOf = (document: DocumentInfo) => {
    const sections = known.get(document.id) ?? readSections(document, index.passages(document.id));
    known.set(document.id, sections);
    return sections;
  };
  return {
    of: (allows) => index.documents.filter(quotableTo({ allows })).flatMap(sectionsOf),
  };
}

const FEWEST = 2;

function readSections(document: DocumentInfo, passages: readonly Passage[]): Section[] {
  const byHeadings = Map.groupBy(passages, ({ headings }) => headings.join('\n'));
  return [...byHeadings.values()].flatMap((within) => {
    const rows = within.filter(({ cells }) => cells !== undefined);
    const items = rows.length >= FEWEST ? rows.map(toRow) : within.flatMap(itemsIn);
    const [first] = items;
    if (first === undefined || items.length < FEWEST) return [];
    return [
      {
        document,
        headings: first.passage.headings,
        locator: sectionOf(first.passage.locator),
        columns: Object.keys(rows[0]?.cells ?? {}),
        items,
      },
    ];
  });
}

/** "section 2 The systems" of "section 2 The systems, row SYS-01"; nothing of "row SYS-01", which stands in no section. */
export function sectionOf(locator: string): string {
  return locator.replace(/(?:^|, )row .*$/s, '');
}

function toRow(passage: Passage): SectionItem {
  return { passage, text: passage.text, cells: passage.cells ?? null };
}

const ITEM = /^\s*(?:[-•*–]|\d{1,2}[.)])\s+(.+)$/;

function itemsIn(passage: Passage): SectionItem[] {
  if (passage.kind === 'table-row') return [];
  return passage.text.split('\n').flatMap((line) => {
    const text = ITEM.exec(line)?.[1]?.trim();
    return text === undefined ? [] : [{ passage, text, cells: null }];
  });
}
