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
  /\b(?:which\s+version|what\s+version|current\s+version|latest\s+version|version\s+(?:is|of|number)|(?:when|by\s+whom|who)\b[^?]*\b(?:approved|signed|released|adopted)|when\s+(?:was|were|did)\b[^?]*\b(?:changed|change|updated|revised|amended|edited|issued|published)|approved\s+(?:by|on|when)|next\s+review|review\s+date|due\s+for\s+review|(?:who|whose)\b[^?]*\b(?:owns?|owner\s+of|maintains?|keeps?|responsible\s+for)\b[^?]*\b(?:document|policy|procedure|standard|plan|statement|programme|program|inventory|guidelines?|manual|charter|register)|still\s+valid|in\s+force|valid)\b/i;

/** "SoA version?", "AI policy owner" */
const IN_SHORT =
  /^\W*(?:the\s+|our\s+)?(?:[\p{L}&-]+\s+){1,5}(?:version|owner|approval|approver|approved(?:\s+by)?|date|next\s+review|review\s+date)\W*$/iu;

/** Version, approval, owner and review of a document, as its front matter has them; null where it says nothing of what is asked. */
export function answerDocumentFacts(asked: Asked, sources: Sources): Answer | null {
  const { question } = asked;
  if (!FACTS.test(question) && !IN_SHORT.test(question)) return null;
  const document = documentNamed(asked, sources);
  return document === null || isSilent(document, question) ? null : factsTold(document, asked, sources);
}

/** "When is the incident procedure reviewed next?": its own review, and no event in a calendar. */
const REVIEW =
  /\bnext\s+review\b|\breview\s+date\b|\bdue\s+for\s+(?:a\s+|its\s+|the\s+next\s+)?review\b|\breviewed\s+next\b|\bnext\s+reviewed\b|\bwhen\b[^?]*\b(?:need|due|has|have)\b[^?]*\breview(?:ed)?\b/i;

export function answerDocumentReview(asked: Asked, sources: Sources): Answer | null {
  if (!REVIEW.test(asked.question)) return null;
  const document = documentNamed(asked, sources);
  return document === null || document.nextReview === null ? null : factsTold(document, asked, sources);
}

const ASKS_VERSION = /\bversion\b/i;
const ASKS_OWNER = /\b(?:owns?|owner|maintains?|keeps?|responsible)\b/i;
const ASKS_APPROVAL = /\b(?:approved|approval|signed|released|adopted)\b/i;

/** What is asked for is not in its front matter: then its text may tell. */
function isSilent(
  { version, owner, approvedBy, approvedOn, nextReview }: DocumentInfo,
  question: string,
): boolean {
  if (REVIEW.test(question)) return nextReview === null;
  if (ASKS_APPROVAL.test(question)) return approvedBy === null && approvedOn === null;
  if (ASKS_VERSION.test(question)) return version === null;
  if (ASKS_OWNER.test(question)) return owner === null;
  return approvedOn === null && version === null;
}

const SIGNED =
  /\bwho(?:m|se)?\b[^?]*\b(?:approv\w+|signs?|signed|signing|releases?|adopts?|authori[sz]\w+)\b|\bwhose\s+(?:approval|signature)\b/i;

/** “Approves no change” tells nobody who approves. */
const SIGNS =
  /\b(?:approv\w*|sign(?:s|ed|ature|ing)?|releas\w*|adopt\w*|authori[sz]\w*)\b(?!\s+(?:no|nothing|neither)\b)/i;

/** "Who signs off the SoA?" where no sentence says who: whoever approved the version that is in force. */
export function answerDocumentApproval(asked: Asked, sources: Sources): Answer | null {
  if (!SIGNED.test(asked.question)) return null;
  const [first] = asked.found();
  const tells = SIGNS.test(first?.keySentence ?? first?.passage.text ?? '');
  if (tells && confidenceOf(signsOf(asked, sources)) >= sources.answerFrom) return null;
  const meant = documentMeant(asked.question, sources.index.documents.filter(quotableTo(asked.asker)));
  return meant === null || meant.approvedBy === null ? null : factsTold(meant, asked, sources);
}

/** `lead`: what of it is asked for, where that is less than all. */
export function factsTold(
  document: DocumentInfo | null,
  asked: Asked,
  sources: Sources,
  lead: string | null = null,
): Answer | null {
  if (document === null) return null;
  // What stands in front matter stands in no passage: the document is named, and no text of it quoted.
  return answered(asked.question, 'ours', lead ?? documentLead(document, sources.today()), {
    sources: citeOpening(document, asked, sources),
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

/** "The next review of the supplier procedure" is of the supplier procedure. */
const OF_IT =
  /\b(?:the|our)\s+(?:(?:current|latest|next)\s+)?(?:review(?:\s+date)?|version|owner|approval|approver|status|date)\s+of\b/gi;

/** The document whose whole title stands in the question, the longest such title; else one that it names in short. */
function documentNamed({ question: whole, asker }: Asked, { index }: Sources): DocumentInfo | null {
  const question = whole.replace(OF_IT, '');
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
