import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { rowsNamed, type NamedRow } from '../organization/rows-named.ts';
import { comparedSides } from '../question/compared-sides.ts';
import { contentOf, type Word } from '../words/words-of.ts';
import { citeRow, placeOf } from './cite-passage.ts';
import { answered } from './make-answer.ts';
import { rowInWords } from './row-in-words.ts';
import { tiedTo } from './tied-to.ts';

/** "What is the difference between a standard and a normal change?": two rows of one table, side by side. */
export function answerRowsCompared(asked: Asked, sources: Sources): Answer | null {
  const { question, asker, identifiers, others } = asked;
  const sides = comparedSides(question);
  if (sides === null || identifiers.length > 0 || others.length > 0) return null;
  const [first, second] = sides.map(contentOf);
  if (first === undefined || second === undefined) return null;
  const both = sources.sections
    .of((document) => asker.allows(document))
    .flatMap((section) => {
      const of = (words: readonly Word[]) => rowsNamed(section, words, sources.model.concepts);
      // "A standard and a normal change": what both are stands behind the second.
      const [one, ...moreOnes] = of([...first, ...second.slice(1).filter((word) => !isNumber(word))]);
      const [other, ...moreOthers] = of([...firstOfNumber(first, second), ...second]);
      const isOne = moreOnes.length === 0 && moreOthers.length === 0 && one?.item !== other?.item;
      return one !== undefined && other !== undefined && isOne ? [[one, other] as const] : [];
    });
  const [rows, ...furtherTables] = both;
  if (rows === undefined || furtherTables.length > 0) return null;
  const lead = leadOf(rows);
  return answered(question, 'ours', lead, {
    points: rows.map(({ item }) => rowInWords(item.passage.cells ?? {})),
    organization: rows.map(({ item, section }) => citeRow(item.passage, section.document, sources.today())),
    ...tiedTo(lead, asked, sources),
  });
}

/** "Severity 2 and 3": what the first number counts, the second does too. */
function firstOfNumber(first: readonly Word[], second: readonly Word[]): readonly Word[] {
  const counts = first.at(-1);
  const [only, ...others] = second;
  const areNumbers = counts !== undefined && only !== undefined && isNumber(counts) && isNumber(only);
  return areNumbers && others.length === 0 ? first.slice(0, -1) : [];
}

function isNumber({ text }: Word): boolean {
  return /^\d+$/.test(text);
}

function leadOf([{ section }]: readonly [NamedRow, NamedRow]): string {
  return `${placeOf(section)}, tells them apart:`;
}
