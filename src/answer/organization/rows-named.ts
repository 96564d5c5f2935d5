import type { Concepts } from '../words/concepts.ts';
import { wordsOf, type Word } from '../words/words-of.ts';
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
  return section.items.flatMap((item) => {
    const name = namesOf(item, section).find((its) => its.every(({ stem }) => has(words, stem)));
    if (name === undefined) return [];
    const rest = words.filter(({ stem }) => !has(name, stem));
    if (rest.length === 0 && name.length < 2) return [];
    if (!rest.every((word) => holds(about, word, concepts))) return [];
    const column = section.columns
      .slice(1)
      .find((each) => rest.some((word) => has(wordsOf(each), word.stem)));
    return [{ section, item, named: name.length, column: column ?? null }];
  });
}

/** "1 critical" under "Severity" is severity 1, and critical; 4 in a section "4.1 Likelihood" is likelihood 4. */
function namesOf({ cells }: SectionItem, section: Section): Word[][] {
  const [heading = ''] = section.columns;
  const above = headingsOf(section).at(-1) ?? '';
  const first = cells?.[heading]?.trim() ?? '';
  const [, number = '', name = ''] = /^(\d+)\.?\s*(.*)$/s.exec(first) ?? ['', '', first];
  const ways = [name, ...(number === '' ? [] : [first, `${heading} ${number}`, `${above} ${number}`])];
  return ways
    .map((way) => wordsOf(way).filter(({ stop }) => !stop))
    .filter(
      (way) => way.length > 0 && way.length <= MOST_IN_NAME && way.some(({ text }) => !/^\d+$/.test(text)),
    );
}

const MOST_IN_NAME = 4;

function has(words: readonly Word[], stem: string): boolean {
  return words.some((word) => word.stem === stem);
}

function holds(text: string, word: Word, concepts: Concepts): boolean {
  const words = wordsOf(text);
  if (has(words, word.stem)) return true;
  const ideas = concepts.in([word]);
  return concepts.in(words).some((idea) => ideas.includes(idea));
}
