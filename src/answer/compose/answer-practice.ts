import { asPattern } from '../../kernel/as-pattern.ts';
import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { labelOf } from '../knowledge/registry.ts';
import { quotableTo } from '../organization/in-force.ts';
import { withoutBullet } from '../organization/list-around.ts';
import type { DocumentInfo, Passage } from '../ports.ts';
import { speaksOfPractice } from '../question/speaks-of-practice.ts';
import { asksWhich } from '../question/wants.ts';
import { wordsOf } from '../words/words-of.ts';
import { citeQuote } from './cite-passage.ts';
import { answered, citeEntry, referencesTo } from './make-answer.ts';
import { cutAtWord } from './quote.ts';

/** "What do we do in practice to meet A.10.3?": what our own Statement of Applicability says of it, in lines instead of a table. */
export function answerPractice(asked: Asked, sources: Sources): Answer | null {
  const { question, identifiers, others, asker } = asked;
  const [named] = identifiers;
  if (named === undefined || identifiers.length > 1 || !OF_ANNEX_A.test(named.id) || others.length > 0)
    return null;
  if (!speaksOfPractice(question) || asksWhich(question)) return null;
  const { index, registry, today } = sources;
  const told = index.documents
    .filter(quotableTo(asker))
    .flatMap((document) =>
      index.passages(document.id).flatMap((passage) => linesOn(named.id, document, passage)),
    );
  const best = mostLike(question, told);
  if (best === null) return null;
  const [first = '', ...rest] = best.quote.split('\n').map(withoutBullet);
  const entry = registry.entries.get(named.id);
  const { document, passage } = best;
  return answered(question, 'applicability', `${document.title}, ${passage.locator}: “${cutAtWord(first)}”`, {
    points: [...rest, ...(entry === undefined ? [] : [`${labelOf(registry, entry.id)}: ${entry.summary}`])],
    organization: [citeQuote(best.quote, best, today())],
    references: referencesTo(registry, [named.id]),
    sources: entry === undefined ? [] : [citeEntry(registry, entry)],
  });
}

const OF_ANNEX_A = /^A\.|^Annex A$/;

interface Told {
  readonly document: DocumentInfo;
  readonly passage: Passage;
  /** An exact slice of the passage. */
  readonly quote: string;
}

const STATEMENT = /\bstatement\s+of\s+applicability\b|\bsoa\b/i;
/** A line that tells of one control. */
const OPENS = String.raw`^\W*(?:(?:annex\s+a\s+)?controls?\W+)?`;
const OPENS_WITH_ANY = new RegExp(String.raw`${OPENS}A\.\d`, 'i');

/** What a passage says of a control: a line or sentence that begins with it; in the statement any that names it. */
function linesOn(id: string, document: DocumentInfo, passage: Passage): Told[] {
  if (passage.cells !== undefined) return [];
  const name = String.raw`${asPattern(id)}(?!\.?\d)`;
  const opens = new RegExp(OPENS + name, 'i');
  const names = new RegExp(String.raw`(?<![\w.])${name}`);
  const isOfStatement = STATEMENT.test(document.title);
  const lines = passage.text.split(/\n|(?<=[.!?])\s+(?=\p{Lu})/u);
  const isAlone = lines.filter((line) => OPENS_WITH_ANY.test(line)).length === 1;
  return lines
    .filter((line) => opens.test(line) || (isOfStatement && names.test(line)))
    .map((line) => {
      const from = passage.text.indexOf(line);
      // What follows the only control of a list is about it too.
      const isWhole = isAlone && opens.test(line) && passage.kind === 'list';
      return { document, passage, quote: isWhole ? passage.text.slice(from).trim() : line.trim() };
    });
}

function mostLike(question: string, told: readonly Told[]): Told | null {
  const asked = new Set(wordsOf(question).flatMap((word) => (word.stop ? [] : [word.stem])));
  const shared = ({ quote }: Told) =>
    new Set(wordsOf(quote).map((word) => word.stem)).intersection(asked).size;
  return told.reduce<Told | null>(
    (best, each) => (best === null || shared(each) > shared(best) ? each : best),
    null,
  );
}
