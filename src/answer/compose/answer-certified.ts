import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { certificateTold, type CertificateTold } from '../organization/certificate-told.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import { answerNotFound } from './answer-not-found.ts';
import { citeQuote, sourceOf } from './cite-passage.ts';
import { answered, referencesTo } from './make-answer.ts';

const WE = String.raw`(?:we|our\s+(?:company|organi[sz]ation|firm|hospital|bank|team|group)|the\s+(?:company|organi[sz]ation|firm))`;
const ALREADY = String.raw`(?:already|yet|now|actually|really|fully|currently|officially|(?:iso\s*(?:\/\s*iec)?\s*)?42001)`;
const ASKS: readonly RegExp[] = [
  String.raw`\b(?:are|is)\s+${WE}(?:\s+|-)(?:${ALREADY}[\s-]+)*certified\b`,
  String.raw`(?:^\W*|\b(?:whether|if)\s+)${WE}(?:['’]re|\s+(?:are|is))\s+(?:${ALREADY}[\s-]+)*certified\b[^.]*$`,
  String.raw`\b(?:do|does)\s+${WE}\s+(?:${ALREADY}\s+)*(?:have|hold)\s+(?:an?|the|any|our)\s+(?:\S+\s+){0,3}?certificat`,
  String.raw`(?:^\W*|\b(?:whether|if)\s+)${WE}\s+(?:${ALREADY}\s+)*(?:have|has|hold|holds)\s+(?:an?|the|any)\s+(?:\S+\s+){0,3}?certificat[^.]*$`,
].map((pattern) => new RegExp(pattern, 'iu')) as readonly RegExp[];
/** What would be, or what is to be done with it, is another question. */
const ASKS_MORE =
  /\b(?:once|when|until|unless|suppose|assuming|would|could|should|after|how|which|what|why|where|say|claim|tell\s+(?:our|the)\s+customers)\b/i;

const SOMEBODY = String.raw`(?<who>(?:the\s+|our\s+|this\s+|that\s+)?(?:\S+\s+)?(?:supplier|vendor|provider|partner|processor)s?|(?!(?:ISO|IEC|AI|AIMS|We|I|It|They|Annex|Clause)\b)\p{Lu}[\p{L}\d-]{2,}(?:\s+\p{Lu}[\p{L}\d-]*)?)`;
/** "Does TalentSift hold a 42001 certificate?" */
const THEIRS = new RegExp(
  String.raw`^\W*(?:[Aa]nd\s+|[Ss]o\s+)?(?:[Dd]oes|[Dd]o|[Ii]s|[Aa]re|[Hh]as|[Hh]ave)\s+${SOMEBODY}\s+(?:\S+\s+){0,6}?certif`,
  'u',
);

/** Of a supplier's certificate only a passage tells that names the supplier; what the standard says of certificates does not. */
function answerTheirs(asked: Asked, sources: Sources): Answer | null {
  const who = THEIRS.exec(asked.question)?.groups?.['who'];
  if (who === undefined || asked.identifiers.length > 0) return null;
  const tells = ({ passage }: FoundPassage) =>
    /\bcertif/i.test(passage.text) && passage.text.toLowerCase().includes(who.toLowerCase());
  return asked.found().some(tells) ? null : answerNotFound(asked, sources);
}

/** Whether it is asked if the organization is certified, and to no standard that is named. */
export function asksIfCertified(question: string): boolean {
  return ASKS.some((asks) => asks.test(question)) && !ASKS_MORE.test(question);
}

/** "Are we certified?": what the organization's own documents in force say of it. */
export function answerCertified(asked: Asked, sources: Sources): Answer | null {
  const { question, others, asker } = asked;
  if (others.length > 0 || ASKS_MORE.test(question)) return null;
  if (!ASKS.some((asks) => asks.test(question))) return answerTheirs(asked, sources);
  const today = sources.today();
  const told = certificateTold(sources.index, (document) => asker.allows(document), today);
  if (told === null) return null;
  return answered(question, 'ours', leadOf(told), {
    organization: [citeQuote(told.sentence, told, today)],
    references: referencesTo(sources.registry, ['4.3']),
  });
}

function leadOf({ as, document, passage, sentence }: CertificateTold): string {
  const says =
    as === 'denied'
      ? 'No: your documents say that there is no certificate.'
      : 'Not by your documents: they speak of certification as still to come.';
  return `${says} ${sourceOf(document)}, ${passage.locator}: “${sentence}”`;
}
