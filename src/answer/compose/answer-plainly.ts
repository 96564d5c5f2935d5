import type { Answer } from '../answer.ts';
import type { Sources } from '../asked.ts';
import type { TermInText } from '../question/term-index.ts';
import { contentOf } from '../words/words-of.ts';
import type { Retold } from './answer-retold.ts';
import { citeTerm, termInWords } from './answer-term.ts';
import { citePlace } from './cite-passage.ts';
import { answered, inWords } from './make-answer.ts';
import type { PlaceShown } from './places-shown.ts';

const MOST_TERMS = 3;

/** "In plain words?": a row told as a sentence, and what the words of the trade mean that stand in it. */
export function answerPlainly(retold: Retold, sources: Sources): Answer | null {
  const { question, memory, told, places } = retold;
  const [place] = places;
  const lines = told.map((line, at) => (at === 0 && place !== undefined ? plainly(line, place) : line));
  const [lead = '', ...others] = lines.map((line) => withoutReferences(line));
  const terms = termsIn(lines.join(' '), memory.question, sources);
  return answered(question, 'retold', lead, {
    points: [...others, ...terms.map(termInWords)],
    sources: [
      ...(place === undefined ? [] : [citePlace(place, told, sources)]),
      ...terms.map(({ term }) => citeTerm(term)),
    ],
    ask:
      place === undefined || place.document.owner === null
        ? null
        : `${place.document.owner}, who owns “${place.document.title}”, if it stays unclear`,
  });
}

/** "For “low” the table has “24 months” under “Valid for”." */
function plainly(line: string, { passage: { cells, locator } }: PlaceShown): string {
  const [first, ...others] = Object.entries(cells ?? {}).filter(([, cell]) => /[\p{L}\d]/u.test(cell));
  if (first === undefined || others.length === 0 || !locator.includes('row ')) return line;
  const columns = others.map(([heading, cell]) => `“${cell}” under “${heading}”`);
  return `For “${first[1]}” the table has ${inWords(columns)}.`;
}

/** "(8.2, A.5.3)" tells only those who know the standard something. */
const REFERENCES =
  /\s*\((?:(?:see|clauses?|controls?)\s+)?(?:A\.)?\d{1,2}(?:\.\d{1,2})+(?:(?:,|;|\s+and)\s*(?:A\.)?\d{1,2}(?:\.\d{1,2})+)*\)/giu;

function withoutReferences(line: string): string {
  return line.replace(REFERENCES, '');
}

/** Words of the trade, those in question and answer first; what everybody who asks here knows is no such word. */
function termsIn(text: string, question: string, { terms }: Sources): TermInText[] {
  const asked = new Set(contentOf(question).map(({ stem }) => stem));
  const isAsked = ({ asked: name }: TermInText) => contentOf(name).some(({ stem }) => asked.has(stem));
  const named = terms
    .within(text)
    .filter(({ asked: name }) =>
      contentOf(name).some(({ text: word }) => word !== 'ai' && word !== 'system'),
    );
  const each = named.filter(({ term }, at) => named.findIndex((one) => one.term === term) === at);
  return each.toSorted((a, b) => Number(isAsked(b)) - Number(isAsked(a))).slice(0, MOST_TERMS);
}
