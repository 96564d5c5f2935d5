import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { documentMeant } from '../organization/document-meant.ts';
import { quotableTo } from '../organization/in-force.ts';
import type { DocumentInfo } from '../ports.ts';
import { contentOf, wordsOf } from '../words/words-of.ts';
import { confidenceOf } from '../decide/confidence.ts';
import { signsOf } from './answer-general.ts';
import { citeOpening, pastReviewOf, sourceOf } from './cite-passage.ts';
import { answered } from './make-answer.ts';

const FACTS =
  /\b(?:which\s+version|what\s+version|current\s+version|latest\s+version|version\s+(?:is|of|number)|(?:when|by\s+whom|who)\b[^?]*\b(?:approved|signed|released|adopted)|when\s+(?:was|were|did)\b[^?]*\b(?:changed|change|updated|revised|amended|edited|issued|published)|approved\s+(?:by|on|when)|next\s+review|review\s+date|due\s+for\s+review|(?:who|whose)\b[^?]*\b(?:owns?|owner\s+of|maintains?|keeps?|responsible\s+for)\b[^?]*\b(?:document|policy|procedure|standard|plan|statement|programme|program|inventory)|still\s+valid|in\s+force|valid)\b/i;

/** Version, approval, owner and review of a document, as its front matter has them. */
export function answerDocumentFacts(asked: Asked, sources: Sources): Answer | null {
  return FACTS.test(asked.question) ? factsTold(documentNamed(asked, sources), asked, sources) : null;
}

const SIGNED =
  /\bwho(?:m|se)?\b[^?]*\b(?:approv\w+|signs?|signed|signing|releases?|adopts?|authori[sz]\w+)\b|\bwhose\s+(?:approval|signature)\b/i;

const SIGNS = /\b(?:approv|sign(?:s|ed|ature|ing)?\b|releas|adopt|authori[sz])/i;

/** "Who signs off the SoA?" where no sentence says who: whoever approved the version that is in force. */
export function answerDocumentApproval(asked: Asked, sources: Sources): Answer | null {
  if (!SIGNED.test(asked.question)) return null;
  const [first] = asked.found();
  const tells = SIGNS.test(first?.keySentence ?? first?.passage.text ?? '');
  if (tells && confidenceOf(signsOf(asked, sources)) >= sources.answerFrom) return null;
  const meant = documentMeant(asked.question, sources.index.documents.filter(quotableTo(asked.asker)));
  return meant === null || meant.approvedBy === null ? null : factsTold(meant, asked, sources);
}

function factsTold(document: DocumentInfo | null, asked: Asked, sources: Sources): Answer | null {
  if (document === null) return null;
  return answered(asked.question, 'ours', documentLead(document, sources.today()), {
    organization: citeOpening(document, asked, sources),
  });
}

/** "AI policy, version 3.0, was approved by Ann Roe on 2026-01-20; owner: …; next review: 2027-01-20." */
export function documentLead(document: DocumentInfo, today: string): string {
  return `${sourceOf(document)}, ${factsOf(document, pastReviewOf(document, today))}.`;
}

function factsOf(
  { approvedBy, approvedOn, owner, nextReview }: DocumentInfo,
  overdue: string | null,
): string {
  const approved = [
    approvedBy === null ? '' : `by ${approvedBy}`,
    approvedOn === null ? '' : `on ${approvedOn}`,
  ]
    .join(' ')
    .trim();
  return [
    approved === '' ? 'is in force' : `was approved ${approved}`,
    ...(owner === null ? [] : [`owner: ${owner}`]),
    ...(nextReview === null
      ? []
      : [overdue === null ? `next review: ${nextReview}` : `its review was due on ${nextReview}`]),
  ].join('; ');
}

/** The document whose whole title stands in the question, the longest such title; else one that it names in short. */
function documentNamed({ question, asker }: Asked, { index }: Sources): DocumentInfo | null {
  const asked = new Set(
    wordsOf(question.replace(/\bSoA\b/gi, 'statement of applicability')).map(({ stem }) => stem),
  );
  const readable = index.documents.filter(quotableTo(asker));
  const named = readable
    .map((document) => ({ document, title: contentOf(document.title) }))
    .filter(({ title }) => title.length > 0 && title.every(({ stem }) => asked.has(stem)))
    .sort((a, b) => b.title.length - a.title.length);
  return named[0]?.document ?? documentMeant(question, readable);
}
