import type { Concepts } from '../words/concepts.ts';
import { contentOf, wordsOf, type Word } from '../words/words-of.ts';
import { holdsWord } from './meaning.ts';
import { headingsOf } from './read-passage.ts';
import type { Section, SectionItem } from './sections.ts';

/** A row that words name, of a table that is about the rest of them. */
export interface NamedRow {
  readonly section: Section;
  readonly item: SectionItem;
  /** How many of the question's words name the row. */
  readonly named: number;
  /** The column that the question names. */
  readonly column: string | null;
}

export function rowsNamed(section: Section, words: readonly Word[], concepts: Concepts): NamedRow[] {
  const about = [...section.columns, ...headingsOf(section), section.document.title].join(' . ');
  return section.items.flatMap((item, at) => {
    const name = namesIn(section)[at]?.find((its) => its.every(({ stem }) => has(words, stem)));
    if (name === undefined) return [];
    const rest = words.filter(({ stem }) => !has(name, stem));
    if (rest.length === 0 && name.length < 2) return [];
    if (!rest.every((word) => holdsWord(about, word, concepts) > 0)) return [];
    const column = section.columns
      .slice(1)
      .find((each) => rest.some((word) => has(wordsOf(each), word.stem)));
    return [{ section, item, named: name.length, column: column ?? null }];
  });
}

/** Every question looks at the same rows: how they may be called is read once. */
const kept = new WeakMap<Section, readonly Word[][][]>();

function namesIn(section: Section): readonly Word[][][] {
  const known = kept.get(section) ?? section.items.map((item) => namesOf(item, section));
  kept.set(section, known);
  return known;
}

/** "1 critical" under "Severity" is severity 1, and critical; 4 in a section "4.1 Likelihood" is likelihood 4. */
function namesOf({ cells }: SectionItem, section: Section): Word[][] {
  const [heading = ''] = section.columns;
  const above = headingsOf(section).at(-1) ?? '';
  const first = cells?.[heading]?.trim() ?? '';
  const [, number = '', name = ''] = /^(\d+)\.?\s*(.*)$/s.exec(first) ?? ['', '', first];
  const ways = [name, ...(number === '' ? [] : [first, `${heading} ${number}`, `${above} ${number}`])];
  return ways
    .map((way) => contentOf(way))
    .filter(
      (way) => way.length > 0 && way.length <= MOST_IN_NAME && way.some(({ text }) => !/^\d+$/.test(text)),
    );
}

const MOST_IN_NAME = 4;

function has(words: readonly Word[], stem: string): boolean {
  return words.some((word) => word.stem === stem);
}
