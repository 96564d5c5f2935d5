import { wordsOf, type Word } from '../words/words-of.ts';
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
  /** What the others have there, when the rows are those that do not hold it: "which suppliers are not in Sweden?" */
  readonly without: readonly string[];
}

/** Who owns it stands under "Owner", who approved it under "Approval". */
const ENDINGS = /^(?:e?rs?|ors?|e?d(?: by)?|als?|ing)$/;
const FEWEST_LETTERS = 3;

/**
 * The rows of a table in which some of the words stand in one column, when all others name what the table is about: of
 * "controls", "marta", "own" those whose "Owner" is Marta Nunes; `isDenied`: all the others. Null where none or all of them do.
 */
export function rowsHolding(
  section: Section,
  words: readonly Word[],
  concepts: Concepts,
  isDenied = false,
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
  const found = { section, ...only, thing: thing ?? null, about, without: [] };
  return isDenied ? theOthers(found) : found;
}

/** A cell that denies something itself ("not yet started") says nothing of the other rows. */
const DENIES = /\b(?:not|no|none|never|without)\b/i;

function theOthers(found: RowsHolding): RowsHolding | null {
  const { section, items, column } = found;
  const cellOf = (item: SectionItem) => item.cells?.[column]?.trim() ?? '';
  const values = [...new Set(items.map(cellOf))];
  if (section.items.some((item) => DENIES.test(cellOf(item)))) return null;
  const rest = section.items.filter((item) => !items.includes(item) && cellOf(item) !== '');
  return rest.length === 0 ? null : { ...found, items: rest, without: values };
}

function isNamedAfter(heading: string, { stem }: Word): boolean {
  return (
    stem.length >= FEWEST_LETTERS && heading.startsWith(stem) && ENDINGS.test(heading.slice(stem.length))
  );
}

function itemsWith(section: Section, column: string, values: readonly Word[]): SectionItem[] {
  const read = partsIn(section);
  return section.items.filter(
    (_, at) => read[at]?.get(column)?.some((part) => isSaid(part, values)) === true,
  );
}

/** What stands in a cell beside other things: its content words. */
interface Part {
  readonly stems: ReadonlySet<string>;
  /** "Marta Nunes": a part of it is said for the whole. */
  readonly isName: boolean;
  /** It says little more than its content words: "passes them on" is more than "pass". */
  readonly isShort: boolean;
  /** Of its day, where it is one: "2026". */
  readonly year: string | null;
}

/** Every question looks at the same cells: what stands in them is read once, of each row by its columns. */
const kept = new WeakMap<Section, readonly ReadonlyMap<string, readonly Part[]>[]>();

function partsIn(section: Section): readonly ReadonlyMap<string, readonly Part[]>[] {
  const known =
    kept.get(section) ??
    section.items.map(
      ({ cells }) => new Map(Object.entries(cells ?? {}).map(([column, cell]) => [column, partsOf(cell)])),
    );
  kept.set(section, known);
  return known;
}

/** "TalentSift, Norrvik AI" are two; "Marta Nunes (interim)" is she. */
function partsOf(cell: string): Part[] {
  const parts = cell.replace(/\(.*?\)/g, ' ').split(/[,;:/]|\band\b|\bor\b/);
  return parts.flatMap((part) => {
    const words = wordsOf(part);
    const stems = new Set(words.filter(({ stop }) => !stop).map(({ stem }) => stem));
    if (stems.size === 0 || words.length > MOST_IN_PART) return [];
    return [
      {
        stems,
        isName: isName(part),
        isShort: words.length <= stems.size + 1,
        year: YEAR_IN.exec(part)?.[0] ?? null,
      },
    ];
  });
}

const YEAR = /^20\d\d$/;
const YEAR_IN = /(?<!\d)20\d\d(?!\d)/;

/** A part of the cell is just the words, or a name of which they are some: "claims" is not "claims handlers". A year is said for its days. */
function isSaid({ stems, isName: named, isShort, year: ofYear }: Part, values: readonly Word[]): boolean {
  const [year] = values;
  if (year !== undefined && values.length === 1 && YEAR.test(year.text)) return ofYear === year.text;
  if (!values.every(({ stem }) => stems.has(stem))) return false;
  return named || (isShort && stems.size === new Set(values.map(({ stem }) => stem)).size);
}

function isName(part: string): boolean {
  const words = part.trim().split(/\s+/);
  return (
    words.length <= MOST_IN_NAME &&
    words.every((word) => /^(?:\p{Lu}|(?:de|van|von|da|der|den)$)/u.test(word))
  );
}

const MOST_IN_NAME = 4;
/** More words explain something. */
const MOST_IN_PART = 8;
