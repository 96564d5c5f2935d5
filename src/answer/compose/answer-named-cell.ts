import { capitalized } from '../../kernel/capitalized.ts';
import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { cellsNamed } from '../organization/cell-named.ts';
import { speaksOfTheStandard } from '../question/wants.ts';
import { contentOf } from '../words/words-of.ts';
import { citeRow, placeOf } from './cite-passage.ts';
import { answered } from './make-answer.ts';
import { tiedTo } from './tied-to.ts';

/** Asks for one thing. */
const ASKS =
  /^\W*(?:(?:so|and|ok|please|hi|hello)\W+)*(?:what|which|when|who(?:se)?|how\s+(?:much|many|high|low|often|long|big)|by\s+when|until\s+when|tell\s+me|give\s+me)\b/i;
/** Rows say what is so, and not why or whether it may be otherwise. */
const ASKS_MORE =
  /\b(?:why|if|should|could|can|may|might|yesterday|ago|so\s+far|last\s+(?:year|month|week|quarter)|how\s+come|what\s+happens)\b/i;
/** Words of asking that a table need not have. */
const OF_ASKING =
  /^(?:reach|reached|get|got|have|has|amount|value|figure|current|currently|exactly|due|give|tell|say|says|stand|stands|set|need|needs|did|does|is|was|number)$/;
/** "When does the contract with Copper Labs end?" is told under "Contract until". */
const ENDS = /^(?:ends?|expires?|runs?|out|lapses?|over|finish(?:es)?)$/;
const TELLS_END = /\b(?:until|till|to|ends?|expir\w*|valid|due|by|renewal|through)\b/i;
const FEWEST_WORDS = 2;
const MOST_WORDS = 9;
const OF_TIME = /^\W*(?:(?:so|and|ok|please|hi|hello)\W+)*(?:when|by\s+when|until\s+when)\b/i;
const TELLS_TIME = /\d|\b(?:daily|weekly|monthly|quarterly|yearly|every|each|at\s+once|immediately)\b/i;

/** "What score did Nordsky reach?", "when is the next impact assessment of BirdGuard due?": one cell of a table, and its row below. */
export function answerNamedCell(asked: Asked, sources: Sources): Answer | null {
  const { question, asker, identifiers, others } = asked;
  if (identifiers.length > 0 || others.length > 0 || speaksOfTheStandard(question)) return null;
  if (!ASKS.test(question) || ASKS_MORE.test(question)) return null;
  const asks = contentOf(question).filter(({ text }) => !OF_ASKING.test(text));
  const words = OF_TIME.test(question) ? asks.filter(({ text }) => !ENDS.test(text)) : asks;
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return null;
  const found = sources.sections
    .of((document) => asker.allows(document))
    .flatMap((section) => cellsNamed(section, { question, words }, sources.model.concepts))
    .sort((a, b) => b.held - a.held);
  const [first, second] = found;
  if (first === undefined || second?.held === first.held) return null;
  const { section, item, name, column, cell } = first;
  if (OF_TIME.test(question) && !TELLS_TIME.test(cell)) return null;
  if (words.length < asks.length && !TELLS_END.test(column)) return null;
  const lead = `${capitalized(column)}, ${name}: ${cell} (${placeOf(section)}).`;
  return answered(question, 'ours', lead, {
    organization: [citeRow(item.passage, section.document, sources.today())],
    ...tiedTo(lead, asked, sources),
  });
}
