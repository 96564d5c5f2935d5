import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { rowsNamed } from '../organization/rows-named.ts';
import type { Section, SectionItem } from '../organization/sections.ts';
import { speaksOfTheStandard } from '../question/wants.ts';
import { wordsOf } from '../words/words-of.ts';
import { citeRow, sourceOf } from './cite-passage.ts';
import { answered } from './make-answer.ts';
import { rowBehind } from './row-in-words.ts';
import { tiedTo } from './tied-to.ts';

/** What somebody asks who wants a rule read out, and not a count, a day or an event. */
const ASKS =
  /^\W*(?:(?:so|and|ok|please|hi|hello)\W+)*(?:what(?:['’]s|\s+is|\s+are|\s+does|\s+counts\s+as|\s+happens)|who(?:m|se)?\b(?!\s+(?:was|were|did|has(?!\s+to)|had))|how\s+(?:long|fast|quickly|soon|often|is|are|do|must)\b|by\s+when|when\s+(?:is|are|must|do|does)|explain|define|describe|tell\s+me\s+about)\b/i;
const ASKS_MORE =
  /\b(?:was|were|did|had|last|latest|yesterday|ago|so\s+far|(?<![\w-])20\d\d(?![\w-])|how\s+many|how\s+much|why|next\s+to|instead|except|if)\b/i;
/** Words of asking that a table need not have. */
export const OF_ASKING =
  /^(?:fast|quick|quickly|soon|long|often|mean|means|meant|count|counts|happen|happens|exactly|need|needs|apply|applies|allowed|get|gets|go|kind|carry|carries|out|do|does|done|definition|rule|rules|case|explain|define|describe)$/;

/** "Who approves emergency changes?", "what is a severity 1 incident?": one row that is named, of a table that is about it. */
export function answerRow(asked: Asked, sources: Sources): Answer | null {
  const { question, asker, identifiers, others } = asked;
  if (!ASKS.test(question) || ASKS_MORE.test(question)) return null;
  if (identifiers.length > 0 || others.length > 0 || speaksOfTheStandard(question)) return null;
  const words = wordsOf(question).filter(({ stop, text }) => !stop && !OF_ASKING.test(text));
  if (words.length < 2 || words.length > MOST_WORDS) return null;
  const found = sources.sections
    .of((document) => asker.allows(document))
    .flatMap((section) => rowsNamed(section, words, sources.model.concepts));
  const best = Math.max(...found.map(({ named }) => named));
  const [first, second] = found.filter(({ named }) => named === best);
  if (first === undefined || second !== undefined) return null;
  const { section, item, column } = first;
  const lead = rowLead(section, item, column);
  return answered(question, 'ours', lead, {
    organization: [citeRow(item.passage, section.document, sources.today())],
    ...tiedTo(lead, asked, sources),
  });
}

const MOST_WORDS = 6;

/** The cell that is asked for first. */
export function rowLead(
  { document }: Pick<Section, 'document'>,
  { passage }: Pick<SectionItem, 'passage'>,
  column: string | null,
): string {
  const place = `${sourceOf(document)}, ${passage.locator}`;
  const { cells = {} } = passage;
  const cell = column === null ? undefined : cells[column]?.trim();
  if (column === null || cell === undefined || cell === '')
    return `${place}: ${rowBehind(passage.locator, cells)}`;
  const rest = Object.entries(cells)
    .slice(1)
    .filter(([heading, each]) => heading !== column && each.trim() !== '');
  const more = rest.map(([heading, each]) => `${heading}: ${each}`).join('; ');
  return `${place}: ${column}: ${cell}.${more === '' ? '' : ` ${more}.`}`;
}
