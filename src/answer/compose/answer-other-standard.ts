import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Registry } from '../knowledge/registry.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import { sentenceTexts } from '../organization/sentences-of.ts';
import { answerGeneral, leadFrom } from './answer-general.ts';
import { answerNotFound } from './answer-not-found.ts';
import { withoutNames } from '../question/other-standards.ts';
import { asksForPlace } from '../question/wants.ts';
import { asksInside, isToldByOurs, OF_OURS, soundsInner } from './asks-inside.ts';
import { citePassage } from './cite-passage.ts';
import { answered, declined, inWords, referencesTo } from './make-answer.ts';

/**
 * A number as standards and laws number their parts: "8.5.1", "A.8.12", "CC6.1", "AC-2(3)", "Art. 9", "part
 * 11".
 */
const INNER_NUMBER =
  /\b(?:[A-Z]{1,3}[.-]?)?\d{1,3}(?:\.\d{1,3}){1,4}\b(?:\([a-z\d]+\))*|\b[A-Z]{2}-\d{1,2}(?:\(\d+\))?|\b(?:art(?:icle|\.)?|clause|section|annex|control|requirement|chapter|paragraph|recital|part)\s+(?:[A-Z]{1,4}[.-]?)?\d+|\bannex\s+(?:[a-z]|[ivx]+)\b/i;
/** Its words, its tables and its formulas, wherever they stand. */
const ASKS_FOR_ITS_TEXT =
  /\b(?:word\s+(?:for|by)\s+word|verbatim|exact\s+(?:text|wording|words)|wording|literal(?:ly)?|full\s+text|tables?|table\s+row|formulas?|formulae|paste|read\s+(?:me|out)|as\s+printed|point\s+by\s+point|line\s+by\s+line|in\s+(?:the\s+)?(?:right\s+)?order|(?:all|each)\s+of\s+them|(?:full|complete)\s+list)\b/i;
const NAMES_42001 = /\b42001\b|\baims\b/i;
const LAWS = new Set(['eu ai act', 'gdpr', 'the law']);
/**
 * A question about a law's article is ours when it has a subject of its own ("Article 12, automatic record-
 * keeping").
 */
const FEWEST_OWN_WORDS = 3;

/** "Asset register like 27001 A.5.9": the other standard's number says what is looked for in this one. */
const ASKS_FOR_OURS =
  /\b(?:twin|counterpart|equivalent|corresponding|comparable|similar\s+(?:thing|one|rule|clause|control|duty)|à\s+la|as\s+in|like\s+(?:in\s+)?(?=(?:iso\s+)?\d))(?![^.?!]*\b(?:in|of|under)\s+(?:iso|27001|9001|14001|45001)\b)|\b(?:in|of)\s+the\s+AI\s+(?:standard|one)\b|\bfor\s+(?:our\s+|the\s+)?(?:AI|artificial\s+intelligence)\b/i;

/**
 * A question that names another standard and asks for nothing of ours is not about one of our controls, whatever words they
 * share. Tried when no page has told it.
 */
export function answerOnlyTheirs(asked: Asked, sources: Sources): Answer | null {
  const { question, others, identifiers } = asked;
  if (others.length === 0 || identifiers.length > 0 || NAMES_42001.test(question)) return null;
  if (OF_OURS.test(question) || asksForPlace(question) || ASKS_FOR_OURS.test(question)) return null;
  if (isToldByOurs(asked)) return null;
  return declineInside(asked, sources);
}

/** What stands inside another standard is not ours to tell: says so, and what 42001 has instead. */
export function answerOtherStandard(asked: Asked, sources: Sources): Answer | null {
  const { question, others } = asked;
  if (others.length === 0 || NAMES_42001.test(question)) return null;
  if (asksOfOurCertificate(question)) {
    const told = OF_PARTNERS.test(question) ? answerGeneral(asked, sources) : null;
    return told?.kind === 'ours' ? told : answerNotFound(asked, sources);
  }
  const rest = withoutNames(question, others);
  const asksForItsText = ASKS_FOR_ITS_TEXT.test(rest);
  if (
    !INNER_NUMBER.test(rest) &&
    !asksForItsText &&
    !asksForItsControls(
      question,
      others.map(({ name }) => name),
    ) &&
    !asksInside(asked, sources)
  )
    return null;
  // The number is theirs: it must not be read as one of ours.
  if (ASKS_FOR_OURS.test(question) && ownWords(asked) >= FEWEST_OWN_WORDS)
    return answerGeneral({ ...asked, identifiers: [] }, sources);
  const onlyLaws = others.every(({ name }) => LAWS.has(name));
  const hasASubject = ownWords(asked) >= FEWEST_OWN_WORDS && !soundsInner(asked, sources);
  if (onlyLaws && !asksForItsText && hasASubject) return null;
  return declineInside(asked, sources);
}

function declineInside({ question, others }: Asked, { registry }: Sources): Answer {
  const names = inWords([...new Set(others.map(({ name }) => titleOf(name, registry)))]);
  const lead = `I hold ISO/IEC 42001 and what ${names} is about, but not the clauses inside: for those, look in the text itself.`;
  return declined(question, 'other-standard', lead, 'inner clause of another standard', {
    nearest: referencesTo(
      registry,
      relatedOf(
        others.map(({ name }) => name),
        registry,
      ),
    ),
  });
}

/** "Which body issued our 27001 certificate?", "are we certified to 9001?": only our own documents know that. */
function asksOfOurCertificate(question: string): boolean {
  const isOfOurs = /\b(?:our|we|us)\b/i.test(question) && /\bcertifi(?:cates?|ed)\b/i.test(question);
  return isOfOurs && !/\b(?:ai|needs?|must|should|have\s+to|can|could|if|would)\b/i.test(question);
}

/** "Which of our suppliers is certified to 27001?" asks of theirs. */
const OF_PARTNERS =
  /\bour\s+(?:\w+\s+)?(?:suppliers?|vendors?|providers?|partners?|processors?|customers?|clients?|contractors?)\b/i;

/** From here a passage lacks the day, the name or the number that is asked for. */
const LACKS_FROM = 0.5;

/** "When does it run out?" is not told by "certified since 2022". */
const ASKS_FOR_ITS_END =
  /\b(?:runs?\s+out|expir\w+|ends?|laps\w+|due|renew\w*|valid|good\s+for|how\s+long)\b/i;
const TELLS_AN_END = /\b(?:until|till|expir\w+|valid|renew\w*|re-?certif\w+|runs?\s+out|ends)\b/i;

/** "Are we certified to ISO 27001?": the sentence of our own documents that tells it. */
export function answerOwnCertificate(asked: Asked, sources: Sources): Answer | null {
  const { question, others } = asked;
  if (others.length === 0 || NAMES_42001.test(question)) return null;
  if (!asksOfOurCertificate(question) || OF_PARTNERS.test(question)) return null;
  const told = toldOfIt(asked);
  if (told === null) return null;
  return answered(question, 'ours', leadFrom(told, question), {
    organization: [citePassage(told, asked, sources)],
  });
}

function toldOfIt({
  question,
  others,
  found,
}: Asked): Pick<FoundPassage, 'passage' | 'document' | 'keySentence'> | null {
  const asksForItsEnd = ASKS_FOR_ITS_END.test(question);
  for (const { passage, document, lacked } of found()) {
    if (lacked.sure + lacked.likely >= LACKS_FROM) continue;
    if (asksForItsEnd && !TELLS_AN_END.test(passage.text)) continue;
    const keySentence = sentenceTexts(passage.text).find(
      (one) => /\bcertif/i.test(one) && others.some(({ name }) => one.toLowerCase().includes(name)),
    );
    if (keySentence !== undefined) return { passage, document, keySentence };
  }
  return null;
}

function ownWords({ words }: Asked): number {
  return words.filter(({ stop, text }) => !stop && !/^\d+$/.test(text) && !LEGAL.has(text)).length;
}

const LEGAL = new Set([
  'article',
  'art',
  'act',
  'ai',
  'eu',
  'gdpr',
  'paragraph',
  'require',
  'requires',
  'explain',
  'text',
  'recital',
  'comply',
  'exactly',
  'summarize',
  'summary',
  'obligation',
  'obligations',
]);

/** "which 27002 controls …" */
function asksForItsControls(question: string, names: readonly string[]): boolean {
  return names.some((name) =>
    new RegExp(
      String.raw`${name.replace(/[^\w\s-]/g, '')}\s+(?:annex\s+a\s+)?(?:controls?|clauses?|requirements?|criteria)\b`,
      'i',
    ).test(question),
  );
}

function titleOf(name: string, { standards }: Registry): string {
  return (
    standards.find(({ names }) => names.includes(name))?.title ??
    (/^\d/.test(name) ? `ISO ${name}` : name.startsWith('the ') ? name : name.toUpperCase())
  );
}

function relatedOf(names: readonly string[], { standards }: Registry): readonly string[] {
  return standards
    .filter((standard) => standard.names.some((name) => names.includes(name)))
    .flatMap(({ related }) => related);
}
