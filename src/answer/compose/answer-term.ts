import { capitalized } from '../../kernel/capitalized.ts';
import type { Answer, Citation } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Term } from '../knowledge/knowledge-schema.ts';
import { wantsParticulars } from '../question/facts-wanted.ts';
import type { NamedTerm } from '../question/term-index.ts';
import { termsAsked } from '../question/terms-asked.ts';
import { answered, referencesTo } from './make-answer.ts';

/** The meaning of terms of the trade, when nothing but their meaning is asked. */
export function answerTerm(
  { question, identifiers, words }: Asked,
  { registry, terms, termSense }: Sources,
): Answer | null {
  if (identifiers.some(({ kind }) => kind === 'entry' || kind === 'unknown')) return null;
  if (wantsParticulars(question) || ASKS_FOR_A_DUTY.test(question)) return null;
  const [first, ...others] = termsAsked(question, terms, termSense, words);
  if (first === undefined) return null;
  const all = [first, ...others];
  return answered(question, 'term', inWords(first), {
    points: others.map(inWords),
    references: referencesTo(
      registry,
      all.flatMap(({ term }) => term.related),
    ),
    sources: all.map(({ term }) => citeTerm(term)),
  });
}

/** "What does top management have to do?" asks for no meaning. */
const ASKS_FOR_A_DUTY =
  /\bwhat\s+(?:does|do|must|should|has|have)\b.+\s(?:to\s+)?(?:do|check|decide|deliver|provide|approve|show|prove|ensure|sign|review)\W*$/i;

/** "Ground truth: …"; under another name for it, "Weights (parameter): …". */
function inWords({ term, asked }: NamedTerm): string {
  const name = capitalized(asked);
  const same = asked.toLowerCase() === term.term.toLowerCase();
  return `${same ? capitalized(term.term) : `${name} (${term.term})`}: ${term.meaning}`;
}

function citeTerm({ term, meaning }: Term): Citation {
  return {
    source: 'Glossary (summary)',
    locator: term,
    quote: meaning,
    documentId: 'knowledge/glossary/terms.yaml',
    pastReview: null,
  };
}
