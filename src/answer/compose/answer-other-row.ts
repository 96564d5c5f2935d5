import type { Answer } from '../answer.ts';
import type { Asked, Memory, Sources } from '../asked.ts';
import { isMatrix, matrixCellNamed } from '../organization/matrix-cell.ts';
import { isGrade } from '../organization/other-grade.ts';
import { headingsOf } from '../organization/read-passage.ts';
import type { Section, SectionItem } from '../organization/sections.ts';
import { anotherNamed } from '../question/another-named.ts';
import { contentOf, wordsOf } from '../words/words-of.ts';
import { answerCellFound } from './answer-cell.ts';
import { rowLead } from './answer-row.ts';
import { citeRow } from './cite-passage.ts';
import { answered } from './make-answer.ts';
import { tiedTo } from './tied-to.ts';

/**
 * "And tier 3?", "and 4x4?" behind a row of a table: the row of the same table that is named now, with the column first that was told
 * of the one before.
 */
export function answerOtherRow(asked: Asked, memory: Memory, sources: Sources): Answer | null {
  const [shown] = memory.passages ?? [];
  const section = sources.sections
    .of((document) => asked.asker.allows(document))
    .find(({ items }) => items.some(({ passage, cells }) => passage.id === shown && cells !== null));
  const before = section?.items.find(({ passage }) => passage.id === shown);
  if (section === undefined || before === undefined) return null;
  if (isMatrix(section)) return answerOtherCell(section, asked, memory, sources);
  const named = anotherNamed(asked.question);
  const rows = named === null ? [] : rowsNamed(named, section);
  const [row] = rows;
  if (row === undefined || rows.length > 1 || row === before) return null;
  const lead = rowLead(section, row, columnTold(before, memory));
  return answered(asked.question, 'ours', lead, {
    organization: [citeRow(row.passage, section.document, sources.today())],
    ...tiedTo(lead, asked, sources),
  });
}

/** Of a grade the row that has it, "a very high one", else those called so. */
function rowsNamed(named: string, section: Section): readonly SectionItem[] {
  const value = named.replace(/\s+ones?$/iu, '').toLowerCase();
  const hasIt = ({ cells }: SectionItem) =>
    Object.values(cells ?? {}).some((cell) => cell.trim().toLowerCase() === value);
  const exact = isGrade(value) ? section.items.filter(hasIt) : [];
  return exact.length === 1 ? exact : section.items.filter((item) => isNamed(item, named, section));
}

/** "Tier 3" of a row "3" under "Tier", "4" of "4 low", "executives" of "Members of the board and executives". */
function isNamed({ cells }: SectionItem, named: string, { columns, ...section }: Section): boolean {
  const [heading = ''] = columns;
  const cell = cells?.[heading]?.trim() ?? '';
  const called = `${heading} ${headingsOf(section).at(-1) ?? ''}`;
  if (isInitialsOf(named, cell)) return true;
  const own = new Set(wordsOf(cell).map(({ stem }) => stem));
  const above = new Set(wordsOf(called).map(({ stem }) => stem));
  const words = contentOf(named.replace(OF_ANY_KIND, ''));
  return (
    words.some(({ stem }) => own.has(stem)) &&
    words.every(({ stem }) => own.has(stem) || above.has(stem)) &&
    numbersIn(named).every((number) => cell.startsWith(number) || own.has(number))
  );
}

/** "The cv tool" is called CV. */
const OF_ANY_KIND = /\s+(?:tools?|models?|things?|systems?|bots?|apps?|software|one)$/iu;

/** "DPO" of "Data Protection Officer". */
function isInitialsOf(named: string, cell: string): boolean {
  const initials = cell.split(/[\s-]+/u).flatMap((word) => /^\p{L}/u.exec(word)?.[0] ?? []);
  return /^\p{Lu}{2,6}$/u.test(named) && initials.join('').toUpperCase() === named;
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

/** The column with which the row before began: "…: Full review: every 12 months." */
function columnTold({ passage: { locator, cells = {} } }: SectionItem, { told = [] }: Memory): string | null {
  const [line = ''] = told;
  const said = line.slice(line.indexOf(`${locator}: `) + locator.length + 2);
  const column = Object.entries(cells).find(([heading, cell]) =>
    said.startsWith(`${heading}: ${cell.trim()}`),
  );
  return column === undefined || column[0] === Object.keys(cells)[0] ? null : column[0];
}

const BOTH = /\b(\d{1,2})\s*(?:x|×|\*|by|and|times|\/)\s*(\d{1,2})\b/i;

/** "And 4x4?" names both axes in their order, "and with an impact of 5?" one: the other is that of before. */
function answerOtherCell(
  section: Section,
  asked: Asked,
  { question: before, told = [] }: Memory,
  sources: Sources,
): Answer | null {
  const [rows = '', columns = ''] =
    section.columns.find((each) => !/^\d/.test(each))?.split(/\s*[\\/×|]\s*/) ?? [];
  const [, first, second] = BOTH.exec(asked.question) ?? [];
  const said =
    first === undefined || second === undefined ? asked.question : `${rows} ${first}, ${columns} ${second}`;
  if (!/\d/.test(said)) return null;
  const found = matrixCellNamed(section, [said, ...told, before].join(' . '));
  return found && answerCellFound(found, asked, sources);
}
