import { contentOf, wordsOf, type Word } from '../words/words-of.ts';
import type { Concepts } from '../words/concepts.ts';
import { holdsWord } from './meaning.ts';
import { headingsOf } from './read-passage.ts';
import type { Section, SectionItem } from './sections.ts';

/** Rows of a table that have something in common, and where it stands. */
export interface RowsHolding {
  readonly section: Section;
  readonly items: readonly SectionItem[];
  /** The column in which the rows hold it. */
  readonly column: string;
  /** The other column that the first of the words names, if one does: "Suppliers today" of "suppliers". */
  readonly thing: string | null;
  /** How many of the question's words the headings have: the more, the likelier the table is meant. */
  readonly about: number;
}

/** Who owns it stands under "Owner", who approved it under "Approval". */
const ENDINGS = /^(?:e?rs?|ors?|e?d(?: by)?|als?|ing)$/;
const FEWEST_LETTERS = 3;

/**
 * The rows of a table in which some of the words stand in one column, when all others name what the table is about: of
 * "controls", "marta", "own" those whose "Owner" is Marta Nunes. Null where none or all of them do.
 */
export function rowsHolding(
  section: Section,
  words: readonly Word[],
  concepts: Concepts,
): RowsHolding | null {
  if (section.columns.length < 2) return null;
  const headings = [...section.columns, ...headingsOf(section), section.document.title].join(' . ');
  const headingWords = wordsOf(headings);
  const isCell = (word: Word) =>
    section.columns.some((column) => itemsWith(section, column, [word]).length > 0);
  const names = (word: Word) => {
    if (headingWords.some(({ text }) => isNamedAfter(text, word))) return true;
    const held = holdsWord(headings, word, concepts);
    return held === 1 || (held > 0 && !isCell(word));
  };
  const values = words.filter((word) => !names(word));
  const about = words.length - values.length;
  if (values.length === 0 || about === 0) return null;
  const columns = section.columns.map((column) => ({ column, items: itemsWith(section, column, values) }));
  const asked = columns.filter(({ items }) => items.length > 0 && items.length < section.items.length);
  const [only, ...others] = asked;
  if (only === undefined || others.length > 0) return null;
  const [first] = words;
  const thing = section.columns.find(
    (column) => column !== only.column && first !== undefined && holdsWord(column, first, concepts) === 1,
  );
  return { section, ...only, thing: thing ?? null, about };
}

function isNamedAfter(heading: string, { stem }: Word): boolean {
  return (
    stem.length >= FEWEST_LETTERS && heading.startsWith(stem) && ENDINGS.test(heading.slice(stem.length))
  );
}

function itemsWith({ items }: Section, column: string, values: readonly Word[]): SectionItem[] {
  return items.filter(({ cells }) => partsOf(cells?.[column] ?? '').some((part) => isSaid(part, values)));
}

/** "TalentSift, Norrvik AI" are two; "Marta Nunes (interim)" is she. */
function partsOf(cell: string): string[] {
  return cell.replace(/\(.*?\)/g, ' ').split(/[,;:/]|\band\b|\bor\b/);
}

/** A part of the cell is just the words, or a name of which they are some: "claims" is not "claims handlers". */
function isSaid(part: string, values: readonly Word[]): boolean {
  const own = contentOf(part);
  const holds = (words: readonly Word[], { stem }: Word) => words.some((word) => word.stem === stem);
  if (own.length === 0 || !values.every((value) => holds(own, value))) return false;
  // "Passes them on" is more than "pass".
  const says = wordsOf(part).length <= own.length + 1;
  return isName(part) || (says && own.every((word) => holds(values, word)));
}

function isName(part: string): boolean {
  const words = part.trim().split(/\s+/);
  return (
    words.length <= MOST_IN_NAME &&
    words.every((word) => /^(?:\p{Lu}|(?:de|van|von|da|der|den)$)/u.test(word))
  );
}

const MOST_IN_NAME = 4;
