import type { Answer } from '../answer.ts';
import type { Asked, Memory, Sources } from '../asked.ts';
import { quotableTo } from '../organization/in-force.ts';
import type { DocumentInfo } from '../ports.ts';
import { factsTold } from './answer-document-facts.ts';
import { pastReviewOf, sourceOf } from './cite-passage.ts';

const BEFORE = String.raw`^\W*(?:(?:and|but|so|ok(?:ay)?|also)[\s,]+)*`;
const IT = String.raw`(?:it|that|this|the\s+(?:document|policy|procedure|standard|plan))`;

/** What is asked in few words of a document whose front matter was told: each with what tells it. */
const SIDES: readonly (readonly [RegExp, (document: DocumentInfo, today: string) => string | null])[] = [
  [
    // "When is it due again?", "next review?", "valid until?"
    new RegExp(
      String.raw`${BEFORE}(?:(?:when|until\s+when|how\s+long)\s+(?:is|will|must|does)\s+(?:${IT}\s+)?(?:be\s+)?(?:\S+\s+){0,3}?(?:due|review(?:ed)?|valid|expire|renewed|next\s+review)\b.*|(?:the\s+)?(?:next\s+)?(?:review(?:\s+date)?|due(?:\s+date)?)|valid\s+until|until\s+when|when\s+(?:is|will)\s+(?:the\s+)?next(?:\s+(?:one|review))?.*)\W*$`,
      'iu',
    ),
    (document, today) => {
      const { nextReview } = document;
      if (nextReview === null) return null;
      const isOver = pastReviewOf(document, today) !== null;
      return `The review of ${sourceOf(document)} ${isOver ? 'was' : 'is'} due on ${nextReview}.`;
    },
  ],
  [
    // "When?", "since when?", "date?"
    new RegExp(
      String.raw`${BEFORE}(?:(?:since\s+|from\s+)?when(?:\s+(?:was|did|is)\b[^?]*(?:approv|sign|releas|adopt|issu|publish|in\s+force)[^?]*)?|(?:the\s+|(?:on\s+)?(?:what|which)\s+)?(?:date|day)(?:\s+of\s+(?:approval|it|that))?|approved\s+(?:on|when)|how\s+old\s+is\s+${IT})\W*$`,
      'iu',
    ),
    approvalTold,
  ],
  [
    // "By whom?", "approved by?", "who signed it?"
    new RegExp(
      String.raw`${BEFORE}(?:by\s+whom|(?:approved|signed|released)\s+by(?:\s+whom)?|approver|approval|who\s+(?:approved|signed|released|adopted)(?:\s+off)?(?:\s+(?:on\s+)?${IT})?)\W*$`,
      'iu',
    ),
    approvalTold,
  ],
  [
    // "Owner?", "who owns it?"
    new RegExp(
      String.raw`${BEFORE}(?:(?:the\s+)?owner|who\s+(?:owns|maintains|keeps|looks\s+after)\s+${IT}|who(?:['’]s|\s+is)\s+(?:the\s+)?(?:owner|responsible)(?:\s+(?:of|for)\s+${IT})?)\W*$`,
      'iu',
    ),
    ({ owner, ...document }) =>
      owner === null ? null : `The owner of ${sourceOf({ ...document, owner })} is ${owner}.`,
  ],
  [
    // "Version?"
    new RegExp(String.raw`${BEFORE}(?:(?:which|what)\s+)?version(?:\s+(?:is|of)\s+${IT})?\W*$`, 'iu'),
    ({ version, ...document }) => (version === null ? null : `It is ${sourceOf({ ...document, version })}.`),
  ],
];

function approvalTold({ approvedBy, approvedOn, ...document }: DocumentInfo): string | null {
  if (approvedBy === null && approvedOn === null) return null;
  const by = approvedBy === null ? '' : ` by ${approvedBy}`;
  const on = approvedOn === null ? '' : ` on ${approvedOn}`;
  return `${sourceOf({ ...document, approvedBy, approvedOn })}, was approved${by}${on}.`;
}

/** "When?", "and when is it due again?" behind the version, approval and review of a document: another side of the same. */
export function answerFrontMatter(
  asked: Asked,
  { documents = [], told = [] }: Memory,
  sources: Sources,
): Answer | null {
  const side = SIDES.find(([pattern]) => pattern.test(asked.question))?.[1];
  const [line = ''] = told;
  if (side === undefined || !OF_FRONT_MATTER.test(line)) return null;
  const document = sources.index.documents
    .filter(quotableTo(asked.asker))
    .find((each) => documents.includes(each.id) && line.includes(sourceOf(each)));
  const lead = document === undefined ? null : side(document, sources.today());
  return document === undefined || lead === null ? null : factsTold(document, asked, sources, lead);
}

/** As `documentLead` and the sides above tell it. */
const OF_FRONT_MATTER =
  /(?:, (?:was approved (?:by|on)|is in force)\b|\bwas approved (?:by|on) |^The (?:review|owner) of |^It is )/;
