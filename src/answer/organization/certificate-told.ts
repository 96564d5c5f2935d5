import type { AnswerIndex, DocumentInfo, Passage } from '../ports.ts';
import { quotableTo } from './in-force.ts';
import { sentenceTexts } from './sentences-of.ts';

/** A sentence of the organization's own that says that it has no certificate for its AI management system. */
export interface CertificateTold {
  /** Said outright, or told as something that is still to come. */
  readonly as: 'denied' | 'planned';
  readonly sentence: string;
  readonly passage: Passage;
  readonly document: DocumentInfo;
}

const CERTIFIES = /\bcertif(?:y|ied|icates?|ication)\b|\bstage[\s-]?(?:1|2|one|two)\b/i;
const OF_AI = /\b42001\b|\bAIMS\b|\bAI\s+management\s+system\b/i;
const OF_ANOTHER = /\b(?:9001|14001|27001|45001|13485|22301|27701|20000)\b/;
/** Somebody else's certificate, or the next round of one that is there. */
const OTHERWISE =
  /\b(?:suppliers?|vendors?|providers?|partners?|customers?|products?|courses?|training|staff|persons?|surveillance|re-?certif\w+|renew\w*|exten[ds]\w*|maintain\w*|if|unless)\b/i;
const DENIED =
  /\b(?:not|never)\s+(?:(?:yet|currently|at\s+present|been|be|formally|externally)\s+)*certified\b|\b(?:hold|holds|have|has|is|exists?)\s+(?:as\s+yet\s+)?no\s+(?:42001\s+|such\s+|valid\s+)?certific|\bnot\s+(?:yet\s+)?(?:hold|holds|have|has|received|obtained)\s+(?:a|any|the)\s+(?:\S+\s+){0,3}certific/i;
const PLANNED =
  /\b(?:prepar\w+|aim\w*|plan(?:s|ned|ning)?|intend\w*|seek\w*|pursu\w+|targets?|targeted|expect\w*|schedul\w+|foresee\w*|foreseen|envisag\w+|work(?:s|ing)?\s+towards?|on\s+the\s+way\s+to|will\s+(?:apply|seek|be\s+certified|undergo)|ready\s+for)\b.*(?:\bcertif|\bstage\b)|(?:\bcertif\w+|\bstage\s+\S+).*\b(?:planned|scheduled|targeted|intended|foreseen|envisaged|aimed\s+at|expected|due)\b/i;
const HELD =
  /\b(?:is|are|was|were|been)\s+certified\b|\b(?:hold|holds|held|obtained|received|got|awarded|issued|granted|passed|achieved)\b|\bcertified\s+since\b|\bvalid\s+(?:until|to|from|through)\b/i;
const YEAR = /\b20\d\d\b/g;

/**
 * What the documents in force tell of it; null when they are silent, when one of them speaks of a certificate that is
 * there, or when what was planned lies in the past.
 */
export function certificateTold(
  index: AnswerIndex,
  allows: (document: DocumentInfo) => boolean,
  today: string,
): CertificateTold | null {
  const told = index.documents
    .filter(quotableTo({ allows }))
    .flatMap((document) =>
      index
        .passages(document.id)
        .flatMap((passage) =>
          sentencesAbout(passage, document).map((sentence) => ({ sentence, passage, document })),
        ),
    );
  if (told.some(({ sentence }) => HELD.test(sentence) && !DENIED.test(sentence) && !PLANNED.test(sentence))) {
    return null;
  }
  const denied = told.find(({ sentence }) => DENIED.test(sentence));
  if (denied !== undefined) return { ...denied, as: 'denied' };
  const planned = told.find(({ sentence }) => PLANNED.test(sentence) && !isPast(sentence, today));
  return planned === undefined ? null : { ...planned, as: 'planned' };
}

/** "Certification" under a heading or in a document of the AI management system is that of the system. */
function sentencesAbout({ text, headings }: Passage, { title }: DocumentInfo): string[] {
  if ([title, ...headings].some((each) => OTHERWISE.test(each))) return [];
  const isOfAi = [title, ...headings, text].some((each) => OF_AI.test(each));
  return sentenceTexts(text).filter(
    (sentence) =>
      CERTIFIES.test(sentence) &&
      !OTHERWISE.test(sentence) &&
      (OF_AI.test(sentence) || (isOfAi && !OF_ANOTHER.test(sentence))),
  );
}

function isPast(sentence: string, today: string): boolean {
  const years: readonly string[] = sentence.match(YEAR)?.filter((year) => year !== '2023') ?? [];
  return years.length > 0 && years.every((year) => year < today.slice(0, 4));
}
