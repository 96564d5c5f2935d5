import type { Answer } from '../answer.ts';
import type { Asked, Memory, Sources } from '../asked.ts';
import type { Section } from '../organization/sections.ts';
import { contentOf } from '../words/words-of.ts';
import { OF_ASKING } from './answer-row.ts';
import { columnHolding } from './answer-same-row.ts';
import { OWNER } from './answer-system-fact.ts';
import { citeRow, inSection } from './cite-passage.ts';
import { answered } from './make-answer.ts';
import { columnLead, columnPoints } from './section-text.ts';
import { tiedTo } from './tied-to.ts';

/** It is asked of several at once. */
const OF_SEVERAL = /\b(?:those|these|their|each|every|all)\b/i;

/** "And who owns those?", "what are their targets?" behind a table, or a row of it: what each row has in that column. */
export function answerSameRows(
  asked: Asked,
  { passages: [shown] = [] }: Memory,
  sources: Sources,
): Answer | null {
  if (shown === undefined || !OF_SEVERAL.test(asked.question)) return null;
  const section = sources.sections
    .of((document) => asked.asker.allows(document))
    .find(({ items }) => items.some(({ passage, cells }) => passage.id === shown && cells !== null));
  const column = section === undefined ? undefined : columnAsked(asked, section, sources);
  const first = section?.items.find(({ passage }) => passage.id === shown)?.passage;
  if (section === undefined || column === undefined || first === undefined) return null;
  const lead = columnLead(section, column);
  return answered(asked.question, 'ours', lead, {
    points: columnPoints(section, column),
    sources: [inSection(citeRow(first, section.document, sources.today()), section)],
    ...tiedTo(lead, asked, sources),
  });
}

function columnAsked({ question }: Asked, { columns }: Section, sources: Sources): string | undefined {
  const words = contentOf(question).filter(({ text }) => !OF_ASKING.test(text));
  if (OWNER.asked.test(question) && words.every(({ text }) => OWNER.words.test(text)))
    return columns.find((heading) => OWNER.heading.test(heading));
  return columnHolding(words, columns, sources);
}
