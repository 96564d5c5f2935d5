import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { holdsWord } from '../organization/meaning.ts';
import { isMatrix } from '../organization/matrix-cell.ts';
import { headingsOf } from '../organization/read-passage.ts';
import type { Section } from '../organization/sections.ts';
import { allAskedFor, type AllAskedFor } from '../question/asks-for-all.ts';
import { speaksOfTheStandard } from '../question/wants.ts';
import { contentOf, wordsOf, type Word } from '../words/words-of.ts';
import { citeShown, inSection } from './cite-passage.ts';
import { answered } from './make-answer.ts';
import { columnLead, namesRows, sectionLead, sectionPoints } from './section-text.ts';
import { tiedTo } from './tied-to.ts';

/** How much a word counts by where the section has it; less where it has another word for the same idea, see `holdsWord`. */
const WORTH = { heading: 1, column: 0.9, ofASet: 0.9, parent: 0.7, title: 0.5 } as const;
/** "Change types" are in the section "Types and approval" of the change procedure sooner than in "Standard changes". */
const SET_WORTH = 0.3;
/** Of two headings that hold the word, the one that has it in the same number: "deadlines". */
const SAID_SO_WORTH = 0.01;
/** A heading that says more than what is asked for is about something more. */
const PRECISION_WORTH = 0.3;
/** Of all words together: one in the heading and one in the title, or all of them in a column. */
const SHOWN_FROM = 0.75;

/** "What are the severity levels?", "show me the change types", "which suppliers do we have": a table or a list as a whole. */
export function answerSection(asked: Asked, sources: Sources): Answer | null {
  const { question, asker, identifiers, others } = asked;
  if (identifiers.length > 0 || others.length > 0 || speaksOfTheStandard(question)) return null;
  const wanted = allAskedFor(question);
  if (wanted === null) return null;
  const { concepts } = sources.model;
  const holds: Holds = (text, word) => holdsWord(text, word, concepts);
  const best = sources.sections
    .of((document) => asker.allows(document))
    .map((section) => ({ section, ...fitOf(section, wanted, holds) }))
    .reduce<Fitting | null>((a, b) => (a !== null && a.fit >= b.fit ? a : b), null);
  if (best === null || best.fit < SHOWN_FROM) return null;
  const { section, column } = best;
  const [first] = section.items;
  if (first === undefined) return null;
  const cited = citeShown({ passage: first.passage, document: section.document }, asked, sources);
  const lead = column === null ? sectionLead(section) : columnLead(section, column);
  return answered(question, 'ours', lead, {
    points: sectionPoints(section),
    // The lines are its quotes: it is not shown once more.
    sources: [inSection(cited, section)],
    ...tiedTo(lead, asked, sources),
  });
}

/** See `holdsWord`. */
type Holds = (text: string, word: Word) => number;

interface Fitting {
  readonly section: Section;
  readonly fit: number;
  /** The column that lists what is asked for, when it is not what the rows are about. */
  readonly column: string | null;
}

function fitOf(section: Section, wanted: AllAskedFor, holds: Holds): Pick<Fitting, 'fit' | 'column'> {
  const { words, sets, head } = wanted;
  const [heading = '', ...parents] = headingsOf(section).reverse();
  const column = columnWith(section, words, holds);
  const isTheSet =
    head.text === 'matrix' ? isMatrix(section) : sets.some((word) => holds(heading, word) === 1);
  const places = [
    { text: heading, worth: WORTH.heading },
    { text: column ?? '', worth: WORTH.column },
    { text: parents.join(' . '), worth: isTheSet ? WORTH.ofASet : WORTH.parent },
    { text: section.document.title, worth: isTheSet ? WORTH.ofASet : WORTH.title },
  ];
  const worths = words.map((word) => Math.max(...places.map(({ text, worth }) => worth * holds(text, word))));
  const isAbout = worths.every((worth) => worth > 0) && Math.max(...worths) >= WORTH.parent;
  if (!isAbout || (head.text === 'matrix' && !isTheSet)) return { fit: 0, column: null };
  const said = [...words, ...sets];
  const precise = Math.max(precisionOf(heading, said, holds), precisionOf(column ?? '', words, holds));
  const fit = worths.reduce((sum, worth) => sum + worth, 0) / words.length;
  const isSaidSo = wordsOf(heading).some(({ text }) => text === head.text);
  return {
    fit:
      fit + SET_WORTH * Number(isTheSet) + SAID_SO_WORTH * Number(isSaidSo) - PRECISION_WORTH * (1 - precise),
    column: column === null || holds(column, head) < 1 || namesRows(section, column) ? null : column,
  };
}

/** In wide tables what the last columns hold is said in passing. */
const MOST_COLUMNS = 4;

/** A column that lists what is asked for: its cells are names, or it names the rows. */
function columnWith({ columns, items }: Section, words: readonly Word[], holds: Holds): string | null {
  const listed = columns
    .slice(0, MOST_COLUMNS)
    .filter((column) => words.every((word) => holds(column, word) > 0));
  const holdsNames = (column: string) => items.some(({ cells }) => /^\p{Lu}/u.test(cells?.[column] ?? ''));
  return listed.find((column) => column === columns[0] || holdsNames(column)) ?? null;
}

/** "Severity and deadlines" is about deadlines: each part of it is. */
const PARTS = /\s*(?:[,;&/]|\band\b)\s*/;
/** "Findings of IA-2026-3", "Objectives for 2026": which ones they are. */
const WHICH_ONES = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-?\d+|\b\d+\b/gu;

/** The share of a heading's words that are asked for; of several parts of it that of the best. */
function precisionOf(heading: string, said: readonly Word[], holds: Holds): number {
  const shares = heading.split(PARTS).map((part) => {
    const own = contentOf(part.replace(WHICH_ONES, ' '));
    const held = own.filter(({ text }) => said.some((word) => holds(text, word) > 0)).length;
    return own.length === 0 ? 0 : held / own.length;
  });
  return Math.max(...shares);
}
