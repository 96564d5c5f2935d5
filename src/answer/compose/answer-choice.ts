import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { labelOf } from '../knowledge/registry.ts';
import { withoutIdentifiers } from '../question/find-identifiers.ts';
import { rankEntries } from '../rank/rank-entries.ts';
import { contentOf } from '../words/words-of.ts';
import { answered, citeEntry, lowerFirst } from './make-answer.ts';
import { referencesFor } from './rank-for.ts';

/** "A.8.3 or A.8.4", "A.2.2, A.2.3 or A.2.4": one of them is wanted. */
const BETWEEN_NUMBERS =
  /(?:\d|\bclause)\W*\s(?:or|vs\.?|versus)\s+(?:rather\s+|is\s+it\s+|better\s+|maybe\s+|clause\s+|control\s+)*(?:[A-Z]\.?)?\d/i;
const ASKS_WHAT_SETS_APART =
  /\b(?:differ\w*|distinguish|distinction|compare|comparison|overlap|relat\w+|both|each|same)\b/i;
/** Content words, beside the numbers, from which on there is a case to choose by. */
const FEWEST_WORDS = 3;

/** "Customers got wrong advice, we plan how to tell them. A.8.3 or A.8.4?": the one that the case is for, then the others. */
export function answerChoice(asked: Asked, sources: Sources): Answer | null {
  const { question, identifiers } = asked;
  const { registry, model } = sources;
  const named = new Set(identifiers.flatMap(({ id }) => registry.entries.get(id) ?? []));
  if (named.size < 2 || !BETWEEN_NUMBERS.test(question) || ASKS_WHAT_SETS_APART.test(question)) return null;
  const told = withoutIdentifiers(question, identifiers);
  if (contentOf(told).length < FEWEST_WORDS) return null;
  const ranked = rankEntries(model.read(told), model, registry, (entry) => named.has(entry), asked.meant());
  const [best] = ranked;
  if (best === undefined) return null;
  const lead = `${labelOf(registry, best.entry.id)} covers this: ${lowerFirst(best.entry.summary)}`;
  return answered(question, 'which', lead, {
    references: referencesFor(ranked, sources),
    sources: [citeEntry(registry, best.entry, 'What it wants')],
  });
}
