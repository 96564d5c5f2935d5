import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Term } from '../knowledge/knowledge-schema.ts';
import { wordsOf } from '../words/words-of.ts';
import { answered, referencesTo } from './make-answer.ts';

const DEFINES = [
  /^\s*(?:please\s+)?(?:define|explain(?:\s+to\s+me)?|meaning\s+of|definition\s+of|what\s+is\s+the\s+(?:meaning|definition)\s+of|what(?:'s|\s+is|\s+are)\s+meant\s+by|what\s+do\s+(?:you|we|they|people)\s+(?:mean|understand)\s+by|glossary:?|term:?)\s+(.+?)$/i,
  /^\s*(?:and\s+|so\s+|ok\s+)?what(?:'s|s|\s+is|\s+are|\s+does|\s+do)?\s+(.+?)(?:\s+(?:mean|means|stand\s+for|refer\s+to|supposed\s+to\s+be))?$/i,
];
const TAIL =
  /\s*(?:\b(?:in|for|under|within|according\s+to)\s+(?:iso(?:\/iec)?\s*)?(?:42001|22989|the\s+standard|ai|this\s+context|plain\s+english|simple\s+(?:words|terms)|a\s+nutshell)|,?\s*(?:please|exactly|anyway|again|actually|in\s+short|in\s+one\s+sentence))?\s*[?.!]*\s*$/i;

/** The meaning of a term of the trade, when nothing but its meaning is asked. */
export function answerTerm({ question }: Asked, { registry }: Sources): Answer | null {
  const term = termAsked(question, registry.terms);
  if (term === null) return null;
  const lead = `${capitalized(term.term)}: ${term.meaning}`;
  return answered(question, 'term', lead, {
    references: referencesTo(registry, term.related),
    sources: [
      {
        source: 'Glossary (summary)',
        locator: term.term,
        quote: term.meaning,
        documentId: 'knowledge/glossary/terms.yaml',
        pastReview: null,
      },
    ],
  });
}

function termAsked(question: string, terms: readonly Term[]): Term | null {
  for (const pattern of DEFINES) {
    const name = pattern.exec(question.replace(TAIL, ''))?.[1]?.replace(TAIL, '');
    const term = name === undefined ? undefined : terms.find((each) => isNamed(each, keyOf(name)));
    if (term !== undefined) return term;
  }
  return null;
}

function isNamed({ term, also = [] }: Term, key: string): boolean {
  return [term, ...also].some((name) => keyOf(name) === key);
}

/** "the AI systems" and "AI system" are one. */
function keyOf(name: string): string {
  return wordsOf(name)
    .filter(({ text }) => !ARTICLES.has(text))
    .map(({ stem }) => stem)
    .join(' ');
}

const ARTICLES = new Set([
  'a',
  'an',
  'the',
  'term',
  'word',
  'by',
  'of',
  'concept',
  'acronym',
  'abbreviation',
]);

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
