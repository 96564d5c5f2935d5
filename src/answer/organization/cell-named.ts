import type { Concepts } from '../words/concepts.ts';
import { contentOf, wordsOf, type Word } from '../words/words-of.ts';
import { holdsWord } from './meaning.ts';
import { headingsOf } from './read-passage.ts';
import type { Section, SectionItem } from './sections.ts';

/** A cell that a question names by its row and its column. */
export interface NamedCell {
  readonly section: Section;
  readonly item: SectionItem;
  /** How the row is called where it is named: "Nordsky AS". */
  readonly name: string;
  readonly column: string;
  readonly cell: string;
  /** How many of the question's words stand in the row itself. */
  readonly held: number;
}

/** "R-07" at the start of a cell is what the row is called. */
const NUMBERED = /^\p{Lu}{1,5}-?\d[\d-]*(?=\s|$)/u;
/** "Nordsky AS" is called Nordsky. */
const LEGAL_FORM =
  /\s+(?:AS|ASA|AB|ApS|A\/S|GmbH|AG|SE|SA|SAS|SARL|Srl|SpA|BV|NV|Ltd|LLC|LLP|Inc|plc|Oy|KG|Co|Corp)\.?$/u;
const MOST_IN_NAME = 5;
/** Columns of a table that may name its rows: the number and what it is of. */
const NAMING_COLUMNS = 2;

/**
 * The cells of a section that a question names by row and column, when all else that it says stands in the row or above the
 * table.
 */
export function cellsNamed(
  section: Section,
  { question, words }: { readonly question: string; readonly words: readonly Word[] },
  concepts: Concepts,
): NamedCell[] {
  if (section.columns.length < 2) return [];
  const above = [...section.columns, ...headingsOf(section), section.document.title].join(' . ');
  return section.items.flatMap((item) => {
    const { cells } = item;
    if (cells === null) return [];
    const named = section.columns
      .slice(0, NAMING_COLUMNS)
      .map((column) => ({ column, name: nameSaid(cells[column] ?? '', question) }))
      .find(({ name }) => name !== null);
    if (named === undefined || named.name === null) return [];
    const naming = wordsOf(named.name);
    const rest = words.filter(({ stem }) => !naming.some((word) => word.stem === stem));
    const column = columnNamed(section.columns, named.column, rest);
    const cell = column === null ? '' : (cells[column]?.trim() ?? '');
    if (column === null || cell === '') return [];
    const isHeld = (text: string) => (word: Word) => holdsWord(text, word, concepts) > 0;
    if (!rest.every(isHeld(`${above} . ${item.text}`))) return [];
    const own = Object.values(cells).join(' . ');
    return [{ section, item, name: named.name, column, cell, held: words.filter(isHeld(own)).length }];
  });
}

/** The cell, its number or its name without a legal form, where the question says it. */
function nameSaid(cell: string, question: string): string | null {
  const whole = cell.trim();
  const ways = [whole, whole.replace(LEGAL_FORM, ''), NUMBERED.exec(whole)?.[0] ?? ''];
  const said = question.toLowerCase();
  const isSaid = ways.some(
    (way) =>
      /\p{L}/u.test(way) && way.split(/\s+/).length <= MOST_IN_NAME && standsIn(said, way.toLowerCase()),
  );
  return isSaid ? whole : null;
}

function standsIn(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const beside = [text.charAt(at - 1), text.charAt(at + name.length)];
  return at !== -1 && beside.every((character) => !/[\p{L}\p{N}]/u.test(character));
}

/** The column all of whose words are said, the longest; else the one whose last word is. Null where that is said of several. */
function columnNamed(columns: readonly string[], naming: string, words: readonly Word[]): string | null {
  const isSaid = ({ stem }: Word) => words.some((word) => word.stem === stem);
  const others = columns
    .filter((column) => column !== naming)
    .map((column) => ({ column, own: contentOf(column) }))
    .filter(({ own }) => own.length > 0);
  const whole = others.filter(({ own }) => own.every(isSaid)).sort((a, b) => b.own.length - a.own.length);
  const byEnd = others.filter(({ own }) => own.slice(-1).every(isSaid));
  const [first, second] = whole.length > 0 ? whole : byEnd;
  if (first === undefined || second?.own.length === first.own.length) return null;
  return first.column;
}
