import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { documentMeant, documentOn, documentTypeOf } from '../organization/document-meant.ts';
import { quotableTo } from '../organization/in-force.ts';
import { sentenceTexts } from '../organization/sentences-of.ts';
import type { DocumentInfo, Passage } from '../ports.ts';
import { leadFrom } from './answer-general.ts';
import { documentLead } from './answer-document-facts.ts';
import { citeOpening, citePassage, citeRow } from './cite-passage.ts';
import { answerDueForReview, documentLine, MOST_LISTED } from './answer-due-for-review.ts';
import { answered } from './make-answer.ts';
import { statementInShort } from './statement-in-short.ts';
import { tiedTo } from './tied-to.ts';

const BEGINS = String.raw`^\W*(?:(?:so|and|ok|please|hi|hello|hey)\W+)*`;
/** "Show me the AI policy", "what does the change procedure say?": all of one document, and no part of it. */
const SHOW: readonly RegExp[] = [
  String.raw`${BEGINS}(?:can\s+you\s+|could\s+you\s+)?(?:show|give|open|display|read|send|summari[sz]e|find)\b[^.?!,;]*\W*$`,
  String.raw`${BEGINS}where\s+(?:is|are|do\s+(?:i|we)\s+find|can\s+(?:i|we)\s+(?:find|read|see))\b[^.?!,;]*\W*$`,
  String.raw`${BEGINS}what\s+does\b[^.?!,;]*\b(?:say|contain|cover|regulate|hold)\W*$`,
  String.raw`${BEGINS}what(?:['’]s|\s+is|\s+stands)\s+in\s+(?:the|our)\b[^.?!,;]*\W*$`,
  String.raw`${BEGINS}what(?:['’]s|\s+is|\s+are)\s+(?:the|our|your)\s+(?:\S+\s+){0,5}?(?:policy|procedure|plan|programme|program|inventory|standard|register)\W*$`,
  String.raw`${BEGINS}(?:an?\s+|the\s+)?(?:summary|overview|contents?|sections)\s+of\b[^.?!,;]*\W*$`,
  String.raw`${BEGINS}(?:the|our)\s+(?:\S+\s+){0,6}?\S+\W*$`,
].map((pattern) => new RegExp(pattern, 'iu')) as readonly RegExp[];
/** What the document says about something is for its passages. */
const OF_SOMETHING =
  /\b(?:about|on\s+(?!applicability)|regarding|concerning|for\s+(?!ai\b)|in\s+case|when|if)\b/i;

const AS_A_WHOLE = /\s+(?:(?:all\s+)?about|(?:good\s+)?for|in\s+short|in\s+a\s+nutshell)(?=\W*$)/i;

/** "What does the AI policy say about fairness?", "does it say anything about fairness?" */
const SAYS_ABOUT = new RegExp(
  String.raw`${BEGINS}(?:what\s+)?(?:does|do)\s+(?:the|our|your|this)\b[^?.!,;]*?\b(?:say|says|tell\s+us|contain|regulate|require|demand|state)\s+(?:(?:anything|something)\s+)?(?:about|on|regarding|concerning|as\s+to)\s+([^?.!,;]+)\W*$`,
  'iu',
);

const DOES = String.raw`(?:handle|manage|deal\s+with|go\s+about|approach|organi[sz]e|run|do|conduct|carry\s+out)`;
const DONE = String.raw`(?:handled|managed|dealt\s+with|approached|organi[sz]ed|run|done|conducted|carried\s+out)`;
/** "How do we handle incidents?", "how are internal audits run here?" */
const HANDLED: readonly RegExp[] = [
  String.raw`${BEGINS}how\s+(?:do|does)\s+(?:we|our\s+\S+)\s+${DOES}\s+(?:the\s+|our\s+)?((?:\S+\s+){0,3}?\S+?)(?:\s+here)?\W*$`,
  String.raw`${BEGINS}how\s+(?:are|is)\s+(?:the\s+|our\s+)?((?:\S+\s+){0,3}?\S+)\s+${DONE}(?:\s+(?:here|by\s+us|with\s+us))?\W*$`,
].map((pattern) => new RegExp(pattern, 'iu')) as readonly RegExp[];

const ALL: readonly RegExp[] = [
  String.raw`${BEGINS}(?:which|what)\s+(?:\S+\s+){0,2}?(documents|documentation|policies|procedures|standards|plans|guidelines)\s+(?:do|does|have)\s+(?:we|our\s+\S+)\s+(?:have|got)\b[^,;]*$`,
  String.raw`${BEGINS}(?:which|what)\s+(?:\S+\s+){0,2}?(documents|policies|procedures|standards|plans|guidelines)\s+(?:are\s+there|exist|can\s+(?:i|you)\s+(?:read|see)|do\s+you\s+(?:know|have|read))\b[^,;]*$`,
  String.raw`${BEGINS}(?:list|show|name|give)\s+(?:me\s+|us\s+)?(?:all\s+|the\s+|our\s+|of\s+)*(?:aims\s+|ai\s+)?(documents|policies|procedures|standards|plans|guidelines)\W*$`,
].map((pattern) => new RegExp(pattern, 'iu')) as readonly RegExp[];
const DUE =
  /\b(?:documents?|policies|procedures|standards)\b[^?.!]*\b(?:due\s+for\s+(?:a\s+)?review|overdue|past\s+(?:its|their|the)\s+review|to\s+be\s+reviewed|need\s+(?:a\s+)?review|out\s+of\s+date)\b|\bwhich\s+reviews\s+of\s+documents\b/i;

/** The organization's documents themselves: one of them in short, all of a type, those whose review is due. */
export function answerDocuments(asked: Asked, sources: Sources): Answer | null {
  const { question, asker, others, identifiers } = asked;
  if (others.length > 0 || identifiers.length > 0) return null;
  const readable = sources.index.documents.filter(quotableTo(asker));
  if (DUE.test(question)) return answerDueForReview(question, readable, sources.today());
  const listed = ALL.map((pattern) => pattern.exec(question)?.[1]).find((type) => type !== undefined);
  if (listed !== undefined) return listOf(question, listed, readable);
  const part = SAYS_ABOUT.exec(question)?.[1];
  if (part !== undefined) return saysAbout(part, readable, asked, sources);
  const subject = HANDLED.map((pattern) => pattern.exec(question)?.[1]).find((each) => each !== undefined);
  const on = subject === undefined ? null : documentOn(subject, readable);
  if (on !== null) return inShort(on, asked, sources);
  // "What is the AI policy about?" asks for all of it.
  const whole = question.replace(AS_A_WHOLE, '');
  if (OF_SOMETHING.test(whole) || !SHOW.some((pattern) => pattern.test(whole))) return null;
  const document = documentMeant(whole, readable);
  return document === null ? null : inShort(document, asked, sources);
}

function inShort(document: DocumentInfo, asked: Asked, sources: Sources): Answer {
  const passages = sources.index.passages(document.id);
  const sections = new Set(
    passages.map(({ headings }) => headings[0] ?? '').filter((heading) => heading !== ''),
  );
  const statement = statementInShort(
    sources.statement.rows((each) => each.id === document.id && asked.asker.allows(each)),
  );
  const facts = documentLead(document, sources.today());
  const told = statement === null && ASKS_WHAT.test(asked.question) ? purposeOf(document, passages) : null;
  return answered(asked.question, 'ours', told === null ? facts : told.lead, {
    points: [
      ...(told === null ? [] : [facts]),
      ...(statement === null ? [] : [statement]),
      ...(sections.size === 0 ? [] : [`Sections: ${[...sections].join('; ')}.`]),
      `Ask for any part of it: “what does the ${document.title} say about …”.`,
    ],
    organization:
      told === null
        ? citeOpening(document, asked, sources)
        : [citeRow(told.passage, document, sources.today())],
  });
}

/** "What is …", "what does … say?", "how do we handle …?" wants to know what it is for. */
const ASKS_WHAT = new RegExp(String.raw`${BEGINS}(?:what|how)\b`, 'iu');
const OF_PURPOSE = /\b(?:purpose|aim|objective|introduction|why)\b/i;
const SAYS_WHAT_IT_IS =
  /\bthis\s+(?:policy|procedure|process|standard|plan|programme|program|document|inventory|register|statement|guideline|manual|charter|list)\b|\bthis\s+is\s+(?:the|our|a)\b/i;

/** What a document says that it is for, where it has a passage on it. */
function purposeOf(
  document: DocumentInfo,
  passages: readonly Passage[],
): { readonly passage: Passage; readonly lead: string } | null {
  const passage = passages.find(
    ({ headings, kind }) => kind === 'prose' && headings.some((heading) => OF_PURPOSE.test(heading)),
  );
  if (passage === undefined) return null;
  const sentences = sentenceTexts(passage.text);
  const said = sentences.find((sentence) => SAYS_WHAT_IT_IS.test(sentence)) ?? sentences[0];
  if (said === undefined) return null;
  return { passage, lead: leadFrom({ passage, document, keySentence: said }, said) };
}

/** The passage of one document that holds most of what is asked for. Null where it holds little of it. */
function saysAbout(
  part: string,
  readable: readonly DocumentInfo[],
  asked: Asked,
  sources: Sources,
): Answer | null {
  const document = documentMeant(asked.question, readable);
  if (document === null) return null;
  // A word alone means little.
  const looked = `our rule on ${part}`;
  const [found] = sources.passages.find(looked, sources.model.read(part), ({ id }) => id === document.id);
  if (found === undefined || Math.max(found.inPlace, found.nearest ?? 0) < SAYS_FROM) return null;
  const lead = leadFrom(found, asked.question);
  return answered(asked.question, 'ours', lead, {
    organization: [citePassage(found, asked, sources)],
    ...tiedTo(lead, asked, sources),
  });
}

/** The share of the words that a sentence holds, or how near it is by meaning. */
const SAYS_FROM = 0.5;

function listOf(question: string, type: string, readable: readonly DocumentInfo[]): Answer | null {
  const wanted = documentTypeOf(type);
  const chosen = readable.filter(({ title }) => wanted === null || documentTypeOf(title) === wanted);
  if (chosen.length === 0) return null;
  const lines = chosen.slice(0, MOST_LISTED).map(documentLine);
  const more = chosen.length - lines.length;
  const many = chosen.length === 1 ? 'One document fits' : `${String(chosen.length)} documents fit`;
  const lead = `${many}, of those in force that you may read:`;
  return answered(question, 'ours', lead, {
    points: more === 0 ? lines : [...lines, `And ${String(more)} more.`],
  });
}
