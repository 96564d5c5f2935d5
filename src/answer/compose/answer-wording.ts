import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { asksWhich } from '../question/wants.ts';
import { declined, referenceTo } from './make-answer.ts';

/** “The exact wording of 9.2”, “quote clause 6.1.2 word for word”. */
const ASKS_FOR_WORDING =
  /\b(?:exact|original|official|full|complete|literal|precise|actual|whole|entire|iso)\s+(?:\w+\s+)?(?:wording|text|words|phrasing)\b|\bword\s+(?:for|by)\s+word\b|\bverbatim\b|\bwording\s+of\b|\b(?:quote|recite|copy|paste)\s+(?:me\s+)?(?:the\s+)?(?:clause|control|annex|text)\b/iu;
const OF_THE_STANDARD = /\b(?:iso|42001|the\s+standard|annex\s+[a-d]|clauses?|controls?)\b/iu;
/** What a place wants to be kept word for word is its subject. */
const OF_SOMETHING_ELSE =
  /\b(?:our|ours|my|policy|procedure|required|requires?|must|need|needs|should|have\s+to|has\s+to)\b/iu;
const MOST_NAMED = 3;

/** The text of the standard is its publisher's: what is held are summaries. */
export function answerWording(
  { question, identifiers, others }: Asked,
  { registry }: Sources,
): Answer | null {
  if (others.length > 0 || !ASKS_FOR_WORDING.test(question) || OF_SOMETHING_ELSE.test(question)) return null;
  const named = identifiers.flatMap(({ kind, id }) => (kind === 'entry' ? [id] : []));
  // “Which control wants the original text of a prompt to be kept?” asks for a place.
  const isOfIt = OF_THE_STANDARD.test(question) && !asksWhich(question);
  if (named.length === 0 && !isOfIt) return null;
  const lead =
    'I do not hold the text of ISO/IEC 42001, which ISO and its members sell: I hold summaries in words of my own.';
  return declined(question, 'not-found', lead, 'the wording of the standard', {
    nearest: named.slice(0, MOST_NAMED).map((id) => referenceTo(registry, id)),
    ask: 'whoever keeps your organization’s copy of the standard, or your national standards body',
  });
}
