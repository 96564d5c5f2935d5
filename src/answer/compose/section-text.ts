import { axesOf, isMatrix } from '../organization/matrix-cell.ts';
import type { Section, SectionItem } from '../organization/sections.ts';
import { sourceOf } from './cite-passage.ts';
import { inWords } from './make-answer.ts';
import { cutAtWord } from './quote.ts';

const MOST_POINTS = 12;
const LONGEST_LEAD = 240;
const LONGEST_POINT = 220;
const LONGEST_NAME = 60;
/** Numbers and ids tell nothing alone. */
const NUMBER = /^(?:[\p{L}]{0,4}-?)\d+\.?$/u;
/** Beside a number a longer cell is no name. */
const LONGEST_BESIDE_NUMBER = 40;

/** "…, section 4.2 Severity, lists 4: 1 critical, 2 major, 3 minor and 4 low." */
export function sectionLead(section: Section): string {
  return withNames(`${placeOf(section)}, lists ${String(section.items.length)}`, section);
}

/** "…, section 2 Controls, has 2 of 38 rows with “Planned” under “Status”: A.4.5 and A.8.3." */
export function rowsLead(section: Section, items: readonly SectionItem[], having: string): string {
  const count = `${placeOf(section)}, has ${String(items.length)} of ${String(section.items.length)} rows with ${having}`;
  return withNames(count, { ...section, items });
}

/** With how its rows are called, where that can be told in short. */
function withNames(said: string, section: Section): string {
  const names = namesOf(section);
  const list = names.every((name) => name !== null) ? inWords(names) : '';
  return list === '' || list.length > LONGEST_LEAD ? `${said}:` : `${said}: ${list}.`;
}

/** "…, section 2 Tiers, has under “Suppliers today”: A and B"; of some rows with what they have: "beside “1” under “Tier”". */
export function columnLead(section: Section, column: string, having = ''): string {
  const cells = section.items.flatMap((item) => (item.cells?.[column] ?? '').split(/\s*[,;]\s*/));
  const names = inWords([...new Set(cells.filter(isName))]);
  return `${placeOf(section)}, has under “${column}”${having === '' ? '' : `, beside ${having}`}:${names === '' ? '' : ` ${names}.`}`;
}

/** A line for each row or item. */
export function sectionPoints(section: Section): string[] {
  const { items, document } = section;
  const names = namesOf(section);
  const shown = items.slice(0, MOST_POINTS).map((item, at) => pointOf(item, names[at] ?? null, section));
  const more = items.length - shown.length;
  return more === 0 ? shown : [...shown, `And ${String(more)} more in “${document.title}”.`];
}

/** What each row has in a column: "O1 Impacts are known before use: Priya Raman". */
export function columnPoints(section: Section, column: string): string[] {
  const names = namesOf(section);
  const told = section.items.flatMap(({ cells }, at) => {
    const cell = cells?.[column]?.trim() ?? '';
    return cell === '' ? [] : [shortened(`${names[at] ?? String(at + 1)}: ${cell}`)];
  });
  return told.slice(0, MOST_POINTS);
}

/** The rows are called by it: it stands first, or second behind a number and names one thing a row. */
export function namesRows({ columns, items }: Section, column: string): boolean {
  const [first = '', second = ''] = columns;
  const isNumbered = items.every(({ cells }) => isNumber(cells?.[first] ?? ''));
  const areSingle = items.every(({ cells }) => !(cells?.[column] ?? '').includes(','));
  return column === first || (column === second && isNumbered && areSingle);
}

function placeOf({ document, locator }: Section): string {
  return locator === '' ? sourceOf(document) : `${sourceOf(document)}, ${locator}`;
}

function isNumber(text: string): boolean {
  return NUMBER.test(text.trim());
}

function isName(cell: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(cell) && !/^(?:none|n\/?a|nobody)\b/i.test(cell);
}

/** A row's cells with what names it first: column headings that are numbers come before it in `cells`. */
function cellsOf({ cells }: SectionItem): readonly (readonly [string, string])[] {
  const all = Object.entries(cells ?? {}).map(([heading, cell]) => [heading, cell.trim()] as const);
  return [...all.filter(([heading]) => !isNumber(heading)), ...all.filter(([heading]) => isNumber(heading))];
}

/** How each row is called: by its first cell, and where that is a number by the second or the column's name. */
function namesOf({ items }: Section): (string | null)[] {
  const rows = items.map(cellsOf);
  const isNamedBySecond = rows.every(
    ([, second]) => second !== undefined && !isNumber(second[1]) && second[1].length <= LONGEST_BESIDE_NUMBER,
  );
  return rows.map(([first, second]) => {
    if (first === undefined || first[1] === '') return null;
    const [heading, name] = first;
    if (!isNumber(name)) return name.length > LONGEST_NAME ? null : name;
    return isNamedBySecond ? `${name} ${second?.[1] ?? ''}` : `${heading} ${name}`;
  });
}

function pointOf(item: SectionItem, name: string | null, section: Section): string {
  if (item.cells === null) return shortened(item.text);
  const inName = name === null ? 0 : namedByTwo(item, name) ? 2 : 1;
  const rest = cellsOf(item)
    .slice(inName)
    .filter(([, cell]) => cell !== '')
    .map(([heading, cell]) => `${across(heading, section)}${heading}: ${cell}`)
    .join('; ');
  return shortened([name ?? '', rest].filter((part) => part !== '').join('. '));
}

function namedByTwo(item: SectionItem, name: string): boolean {
  const [first, second] = cellsOf(item);
  return first !== undefined && second !== undefined && name === `${first[1]} ${second[1]}`;
}

/** "Likelihood \\ Impact" names the rows, then the columns of a matrix. */
function across(heading: string, section: Section): string {
  if (!isNumber(heading) || !isMatrix(section)) return '';
  const axes = axesOf(section);
  return axes === null ? '' : `${axes[1]} `;
}

function shortened(text: string): string {
  return text.length <= LONGEST_POINT ? text : `${cutAtWord(text, LONGEST_POINT)} …`;
}
