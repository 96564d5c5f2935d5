import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { namesIn } from '../organization/own-names.ts';
import { sectionOf } from '../organization/sections.ts';
import { rowsAskedFor, type SystemRow } from '../organization/system-rows.ts';
import { comparedSides } from '../question/compared-sides.ts';
import { citeRow, sourceOf } from './cite-passage.ts';
import { answered, referencesTo } from './make-answer.ts';
import { rowInWords } from './row-in-words.ts';

const COMPARES = /\b(?:compare|comparison|differ\w*|vs\.?|versus|side\s+by\s+side|beside\s+each\s+other)\b/i;
/** "The two systems with high risk": they are told apart by what the inventory says of them. */
const SYSTEMS = /\b(?:systems|models|applications|tools)\b/i;
const MOST_COMPARED = 3;

/** "Compare the chatbot and the call summarizer": rows of the inventory, one below the other. */
export function answerSystemsCompared(asked: Asked, sources: Sources): Answer | null {
  const { question, asker, identifiers, others } = asked;
  if (!COMPARES.test(question) || identifiers.length > 0 || others.length > 0) return null;
  const rows = comparedOf(
    question,
    sources.systems.rows((document) => asker.allows(document)),
  );
  const [first] = rows;
  if (first === undefined || rows.length < 2 || rows.length > MOST_COMPARED) return null;
  return answered(
    question,
    'ours',
    `${sourceOf(first.document)}, ${sectionOf(first.passage.locator)}, on each:`,
    {
      points: rows.map(({ cells }) => rowInWords(cells)),
      organization: rows.map(({ passage, document }) => citeRow(passage, document, sources.today())),
      references: referencesTo(sources.registry, ['A.4.2']),
    },
  );
}

/** Named on two sides, or narrowed down to a few by what a column holds. */
function comparedOf(question: string, all: readonly SystemRow[]): readonly SystemRow[] {
  const sides = comparedSides(question)?.map((side) => all.filter((row) => isOnly(side, row)));
  if (sides?.every((named) => named.length === 1) === true) return [...new Set(sides.flat())];
  const chosen = SYSTEMS.test(question) ? rowsAskedFor(all, question) : [];
  return chosen.length < all.length ? chosen : [];
}

/** The side says the system's name and little besides: not "the risks of the chatbot". */
function isOnly(side: string, row: SystemRow): boolean {
  return namesIn(side, row).some((name) => side.trim().length - name.length <= LONGEST_BESIDE);
}

/** "the … tool", "our …": no more letters than that. */
const LONGEST_BESIDE = 8;
