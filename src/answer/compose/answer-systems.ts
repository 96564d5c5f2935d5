import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { rowsAskedFor } from '../organization/system-rows.ts';
import { thingWanted } from '../question/thing-wanted.ts';
import { asksWhich } from '../question/wants.ts';
import { citeRow, sourceOf } from './cite-passage.ts';
import { answered, inWords, referencesTo } from './make-answer.ts';

const ALL_SYSTEMS =
  /\b(?:which|what|how\s+many|list|show|name|number\s+of)\b[^?.]{0,30}\b(?:ai\s+|our\s+|all\s+)*(?:systems|models|applications|tools)\b/i;
const OF_OURS = /\b(?:we|our|ours|us|here|in\s+use|in\s+pilot|live|list\s+all|show\s+all|inventory)\b/i;
/** Then it asks what one of them does, or what a rule says, and not for a list. */
const ASKS_MORE =
  /\b(?:how\s+(?:do|to|should|often|long)|why|when|must|should|allowed|approved|need|threshold|metric|monitor\w*|train\w*|test\w*|who|whom|taking|decid\w+|decisions?|languages?|contain\w*|affected|cannot|can't)\b/i;
const SYSTEM = /^(?:systems?|models?|applications?|tools?)$/;

/** "On which evenings do we release models?", "how many compute hours did our models burn?": the list holds neither. */
function ofOtherThings(question: string): boolean {
  const things = thingWanted(question);
  return things.length > 0 && !things.some(({ text }) => SYSTEM.test(text));
}

const MOST_NAMED = 12;
/** A longer list is named; its rows are in the document. */
const MOST_SHOWN = 3;

/** "How many AI systems do we have?", "which ones are high risk?": from the rows of the inventory. */
export function answerSystems(asked: Asked, sources: Sources): Answer | null {
  const { question, asker, identifiers, others } = asked;
  if (!ALL_SYSTEMS.test(question) || ASKS_MORE.test(question)) return null;
  if (ofOtherThings(question)) return null;
  if (identifiers.length > 0 || others.length > 0 || asksWhich(question)) return null;
  const all = sources.systems.rows((document) => asker.allows(document));
  const rows = rowsAskedFor(all, question);
  const [first] = rows;
  // "Which systems are high risk?" asks for some of the list, whoever's they are.
  if (first === undefined || (rows.length === all.length && !OF_OURS.test(question))) return null;
  const names = rows.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = rows.length > names.length ? ' and more' : '';
  const some = rows.length === all.length ? '' : `${String(rows.length)} of `;
  const lead = `The ${sourceOf(first.document)}, lists ${some}${String(all.length)} AI systems${some === '' ? '' : ' that fit'}: ${inWords(names)}${more}.`;
  return answered(question, 'ours', lead, {
    organization: rows
      .slice(0, rows.length > MOST_SHOWN ? 1 : MOST_SHOWN)
      .map(({ passage, document }) => citeRow(passage, document, sources.today())),
    references: referencesTo(sources.registry, ['A.4.2']),
  });
}
