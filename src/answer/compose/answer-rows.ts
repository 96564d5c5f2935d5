import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { rowsHolding, type RowsHolding } from '../organization/rows-holding.ts';
import { asksWhich } from '../question/wants.ts';
import { withoutExtras } from '../question/without-extras.ts';
import { contentOf, type Word } from '../words/words-of.ts';
import { citeRow } from './cite-passage.ts';
import { answered } from './make-answer.ts';
import { columnLead, namesRows, rowsLead, sectionPoints } from './section-text.ts';
import { tiedTo } from './tied-to.ts';

/** What somebody asks who wants some of a list. */
const ASKS =
  /^\W*(?:(?:so|and|ok|please|pls|hi|hello|hey)\W+)*(?:which|what|how\s+many|list|show|give|name|display|count)\b/i;
/** Rows say what is so, not what happened, nor why. */
const ASKS_MORE =
  /\b(?:was|were|did|had|yesterday|ago|so\s+far|how\s+much|why|if|should|must|can|could|may|happens?|mean|stands?)\b/i;
const OF_ASKING =
  /^(?:list|show|give|name|display|count|many|number|all|every|have|has|belong|belongs|assigned|currently|complete|everything)$/;
/** "Which suppliers are not in Sweden?", "who keeps data outside it?": all the others. */
const DENIED =
  /\b(?:not|outside(?:\s+of)?|except(?:\s+for)?|without|other\s+than|apart\s+from|besides)\b|n['’]t\b/i;
const OF_DENYING = /^(?:outside|except|without|other|apart|besides)$/;
/** What comes to its end in a year: the column may say "until", "expires", "next review". */
const ENDS = /^(?:ends?|ending|expires?|expiring|runs?|running|lapses?|due|until|finish(?:es)?)$/;
const OF_A_YEAR = /\b(?:this|next)\s+year\b/i;
const OF_SOMEBODY = /\b(?:owner|responsib\w*|accountab\w*|who|person|lead)\b/i;
const MOST_WORDS = 5;

/** "Which controls does Marta own?", "list the audits that are planned": some rows of one table, by what a column holds. */
export function answerRows(asked: Asked, sources: Sources): Answer | null {
  const { asker, identifiers, others } = asked;
  const question = withoutExtras(asked.question);
  if (identifiers.length > 0 || others.length > 0 || !ASKS.test(question) || ASKS_MORE.test(question))
    return null;
  const words = wordsLookedFor(question, sources.today());
  if (words.length < 2 || words.length > MOST_WORDS) return null;
  const found = sources.sections
    .of((document) => asker.allows(document))
    .flatMap((section) => rowsHolding(section, words, sources.model.concepts, DENIED.test(question)) ?? []);
  const most = Math.max(...found.map(({ about }) => about));
  const [best, ...alike] = found.filter(({ about }) => about === most);
  if (best === undefined || alike.length > 0) return null;
  // "Which control is about event logs?" asks for a place; whose controls they are, the table alone tells.
  if (asksWhich(question) && !OF_SOMEBODY.test(best.column)) return null;
  const lead = leadOf(best);
  return answered(asked.question, 'ours', lead, {
    points: sectionPoints({ ...best.section, items: best.items }),
    organization: best.items.map(({ passage }) => citeRow(passage, best.section.document, sources.today())),
    ...tiedTo(lead, asked, sources),
  });
}

function wordsLookedFor(question: string, today: string): Word[] {
  const year = Number(today.slice(0, 4));
  const said = question.replace(OF_A_YEAR, (when) => String(/next/i.test(when) ? year + 1 : year));
  const words = contentOf(said).filter(({ text }) => !OF_ASKING.test(text) && !OF_DENYING.test(text));
  const ofYear = words.some(({ text }) => /^20\d\d$/.test(text));
  return ofYear ? words.filter(({ text }) => !ENDS.test(text)) : words;
}

/** "Which suppliers are tier 1": the rows are tiers, and what is asked for stands in another column. */
function leadOf({ section, items, column, thing, without }: RowsHolding): string {
  if (without.length > 0)
    return rowsLead(
      section,
      items,
      `something other than ${without.map((value) => `“${value}”`).join(' and ')} under “${column}”`,
    );
  const values = [...new Set(items.map(({ cells }) => cells?.[column]?.trim() ?? ''))];
  const [value = '', ...others] = values;
  const having = others.length === 0 ? `“${value}” under “${column}”` : `it under “${column}”`;
  const chosen = { ...section, items };
  return thing === null || namesRows(section, thing)
    ? rowsLead(section, items, having)
    : columnLead(chosen, thing, having);
}
