import { capitalized } from '../../kernel/capitalized.ts';
import type { Answer, Citation, Cited } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Term } from '../knowledge/knowledge-schema.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import { asksPrice, wantsParticulars } from '../question/facts-wanted.ts';
import { withoutReason } from '../question/said-as-known.ts';
import type { NamedTerm } from '../question/term-index.ts';
import { termsAsked } from '../question/terms-asked.ts';
import { leadFrom } from './answer-general.ts';
import { citeQuote, citeRow } from './cite-passage.ts';
import { answered, referencesTo } from './make-answer.ts';
import { ownDefinition } from './own-definition.ts';
import { isAnnexWithPage } from './page-asked-for.ts';

/** The meaning of terms of the trade, when nothing but their meaning is asked. */
export function answerTerm(asked: Asked, sources: Sources): Answer | null {
  const { question, identifiers, words } = asked;
  const { registry, terms, termSense } = sources;
  // "Is Annex B normative?" is asked of the annex, not of the word.
  if (identifiers.some(({ kind, id }) => kind === 'entry' || kind === 'unknown' || isAnnexWithPage(id)))
    return null;
  if (wantsParticulars(question) || asksPrice(question) || ASKS_FOR_MORE.some((asks) => asks.test(question)))
    return null;
  const [first, ...others] = termsAsked(question, terms, termSense, words, () => isToldByOurs(asked));
  if (first === undefined || isOnlyInReason(first, question)) return null;
  const all = [first, ...others];
  const own = others.length > 0 ? null : ownDefinition(first.asked, asked.found());
  // Of two that are compared neither is told alone.
  const isPair = others.length === 1;
  const lead = (isPair ? all : [first]).map(termInWords).join(' ');
  return answered(question, 'term', own === null ? lead : leadFrom(own, asked.question), {
    points: own === null ? others.slice(isPair ? 1 : 0).map(termInWords) : [termInWords(first)],
    organization: own === null ? [] : [citeDefinition(own, sources)],
    references: referencesTo(
      registry,
      all.flatMap(({ term }) => term.related),
    ),
    sources: all.map(({ term }) => citeTerm(term)),
  });
}

/** "Since high-risk systems are allowed, what are the conditions?" uses the term to give a reason. */
function isOnlyInReason({ asked }: NamedTerm, question: string): boolean {
  return (
    !withoutReason(question).toLowerCase().includes(asked.toLowerCase()) &&
    withoutReason(question) !== question
  );
}

/** From which share of the words in one sentence, or with less where its meaning is near, a term is only used. */
const TOLD_FROM = { inPlace: 0.75, inPlaceWhenNear: 0.5, nearest: 0.6 } as const;

/** "What goes on in a stage 1 audit?" is for the glossary, however much our own documents speak of it. */
const OPEN = /^\W*(?:(?:and|so|but|ok)\s+)?(?:what|which|how|why|who|when|where|explain)\b/i;

/** "What is a major change?" of which the glossary knows a word only, and no such change. */
const WHAT_IS =
  /^\W*(?:(?:and|so|but|ok)\s+)?what(?:['’]?s|\s+is|\s+are|\s+counts\s+as)\s+(?:an?|the|our)\s/i;

function isToldByOurs({ question, found }: Asked): boolean {
  const [first] = found();
  if (first === undefined) return false;
  const { inPlace, nearest } = first;
  if (speaksOfOne(question, first)) return true;
  if (OPEN.test(question) && !WHAT_IS.test(question)) return false;
  return (
    inPlace >= TOLD_FROM.inPlace ||
    (inPlace >= TOLD_FROM.inPlaceWhenNear && (nearest ?? 0) >= TOLD_FROM.nearest)
  );
}

/** "What kind of model is HydroPlan?", "what is a level 3 incident": of one of ours, and of no other. */
function speaksOfOne(question: string, { namesHere, inPlace }: FoundPassage): boolean {
  return namesHere.held > 0 || (NUMBERED.test(question) && inPlace >= TOLD_FROM.inPlace);
}

const NUMBERED = /\b(?:level|class|tier|impact|likelihood|severity|grade|category|priority)\s+\d\b/i;

function citeDefinition(own: FoundPassage, { today }: Sources): Cited {
  const { keySentence, passage, document } = own;
  return keySentence === null ? citeRow(passage, document, today()) : citeQuote(keySentence, own, today());
}

/** No meaning: "what does top management have to do?", "how much of it may be made up?", "concerns: which routes are there?", "drift, who watches it?" */
const ASKS_FOR_MORE: readonly RegExp[] = [
  /\bwhat\s+(?:does|do|must|should|has|have)\b.+\s(?:to\s+)?(?:do|check|decide|deliver|provide|approve|show|prove|ensure|sign|review)\W*$/i,
  /^\W*(?:(?:and|so|but|ok)\s+)?how\s+(?:much|many|long|often|old|far)\b/i,
  /:\s*(?:which|who|when|where|how\s+(?:do|does|many|much|long|often))\b/i,
  /[,;.–-]\s*who(?:m|se)?\b(?!\s+(?:is|are)\s+(?:an?|the)\b)|\bwho\s+(?:should|must|has\s+to|have\s+to|needs?\s+to|watch(?:es)?|checks?|monitors?)\b/i,
];

/** "Ground truth: …"; under another name for it, "Weights (parameter): …". */
export function termInWords({ term, asked }: NamedTerm): string {
  const name = capitalized(asked);
  const same = asked.toLowerCase() === term.term.toLowerCase();
  return `${same ? capitalized(term.term) : `${name} (${term.term})`}: ${term.meaning}`;
}

export function citeTerm({ term, meaning }: Term): Citation {
  return {
    source: 'Glossary (summary)',
    locator: term,
    quote: meaning,
    documentId: 'knowledge/glossary/terms.yaml',
    pastReview: null,
  };
}
