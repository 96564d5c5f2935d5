import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { certificateTold } from '../organization/certificate-told.ts';
import { citeQuote } from './cite-passage.ts';
import { answered } from './make-answer.ts';

const OF_AI = /\b42001\b|\bAIMS\b|\bAI\s+management\b|\bAI\s+certificat/i;
const WE = String.raw`(?:we|us|our\s+(?:company|organi[sz]ation|firm|hospital|bank|team|group))`;
const GOT = String.raw`(?:got|gained|obtained|received|earned|won|achieved|hold|held|passed|were\s+(?:given|awarded|granted|issued)|was\s+(?:given|awarded|granted|issued)|(?:have|has|'ve)\s+(?:had|got|held|obtained|received|earned|achieved|passed))`;
const TAKEN_FOR_GRANTED: readonly RegExp[] = [
  // "we got our 42001 certificate in spring", "we have held the certificate since May"
  new RegExp(
    String.raw`\b${WE}\s*(?:finally|already|just|recently|now|\s)*${GOT}\b[^.?!;]{0,40}\bcertificat`,
    'i',
  ),
  // "we are certified to 42001 since", "we've been 42001 certified"
  new RegExp(
    String.raw`\b${WE}(?:'re|'ve|\s+(?:are|is|were|was|became|got|have|has))\s+(?:been\s+|already\s+|now\s+|just\s+|finally\s+|fully\s+|(?:iso\s*(?:\/\s*iec)?\s*)?42001[\s-]+)*certified\b`,
    'i',
  ),
  // "our certificate was issued in May", "our 42001 certificate from spring"
  /\bour\s+(?:\S+\s+){0,3}?certificat(?:e|ion)\s+(?:(?:was|has\s+been|got)\s+(?:issued|granted|awarded|renewed|confirmed)|(?:from|of|since)\s+(?:last\s+|this\s+)?(?:spring|summer|autumn|fall|winter|year|month|week|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)|(?:expires|runs\s+out|hangs|arrived|came))\b/i,
];
/** "If we are certified", "how do we get", "are we certified?": nothing is taken for granted. */
const SUPPOSED =
  /\b(?:if|once|when|until|till|before|unless|suppose|assuming|imagine|in\s+case|would|could|should|by\s+the\s+time|as\s+soon\s+as|whether|after|say|claim|says|claims)\b[^.?!]{0,60}\b(?:certif\w+)/i;

/** Who takes a certificate for granted is told first what the organization's own documents say of it. */
export function answerNotCertified(asked: Asked, sources: Sources): Answer | null {
  const { question, others } = asked;
  if (others.length > 0 || !OF_AI.test(question) || SUPPOSED.test(question)) return null;
  if (!TAKEN_FOR_GRANTED.some((pattern) => pattern.test(question)) || asked.premise() !== null) return null;
  const today = sources.today();
  const told = certificateTold(sources.index, (document) => asked.asker.allows(document), today);
  if (told === null) return null;
  const { sentence } = told;
  const cited = citeQuote(sentence, told, today);
  const says =
    told.as === 'denied' ? 'says that there is no certificate' : 'speaks of certification as still to come';
  return answered(question, 'premise', `${cited.source}, ${cited.locator}, ${says}: “${sentence}”`, {
    organization: [cited],
    points: [
      'If a certificate has been issued since, ask the owner of the document to bring it up to date; what it covers stands on the certificate itself.',
    ],
  });
}
