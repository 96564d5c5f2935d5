import type { DocumentInfo } from '../ports.ts';
import { wordsOf } from '../words/words-of.ts';

const TYPES =
  'policy|policies|procedure|process|standard|plan|programme|program|statement|inventory|register|guideline|guidelines|manual|rules|charter|list';
const NAMED = new RegExp(
  String.raw`\b(?:the|our|your|this|my)\s+((?:[\p{L}\p{N}&'’-]+\s+){0,5}?(?:${TYPES})(?:\s+of\s+applicability)?)\b`,
  'giu',
);
const TYPE_STEMS = new Set(wordsOf(TYPES.replaceAll('|', ' ')).map(({ stem }) => stem));
/** "AI policy", "Supplier procedure for AI systems", "… of the AI management system": all documents are about that. */
const OF_AI =
  /^ai\s+(?:system\s+)?|\s+(?:for|of|on)\s+(?:the\s+)?(?:use\s+of\s+)?(?:ai|generative\s+ai|ai\s+management\s+system|aims)(?:\s+(?:systems?|tools?|services?|models?|and|\d[\d-]*))*$/giu;

/**
 * The document that a question names by its title or the end of it: "the audit programme" is the “Internal audit programme
 * for the AI management system”. Null when it names none, or several are called so.
 */
export function documentMeant(question: string, documents: readonly DocumentInfo[]): DocumentInfo | null {
  const said = question.replace(/\bSoA\b/gi, 'statement of applicability');
  for (const [, name = ''] of said.matchAll(NAMED)) {
    const only = onlyCalled(stemsOf(name), documents);
    if (only !== null) return only;
  }
  return null;
}

function onlyCalled(words: readonly string[], documents: readonly DocumentInfo[]): DocumentInfo | null {
  for (const isMeant of [isAllOf, isEndOf, isWithin]) {
    const [only, ...others] = documents.filter(({ title }) => isMeant(words, stemsOf(title)));
    if (only !== undefined && others.length === 0) return only;
  }
  return null;
}

/** "How do we handle incidents?": the document that is on just that, the “AI incident procedure”. Null when there is none, or several. */
export function documentOn(subject: string, documents: readonly DocumentInfo[]): DocumentInfo | null {
  const stems = (text: string) =>
    stemsOf(text)
      .filter((each) => !TYPE_STEMS.has(each))
      .join(' ');
  const said = stems(subject);
  const [only, ...others] = said === '' ? [] : documents.filter(({ title }) => stems(title) === said);
  return only !== undefined && others.length === 0 ? only : null;
}

function stemsOf(name: string): string[] {
  return wordsOf(
    name
      .trim()
      .replace(/\bartificial\s+intelligence\b/gi, 'AI')
      .replace(OF_AI, '')
      .replace(/\bprocess$/i, 'procedure'),
  ).map(({ stem }) => stem);
}

function isAllOf(words: readonly string[], title: readonly string[]): boolean {
  return words.length === title.length && isEndOf(words, title);
}

/** "The monitoring standard" is the “Standard for monitoring AI systems in operation”: its type, and more of its title. */
function isWithin(words: readonly string[], title: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => title.includes(word));
}

function isEndOf(words: readonly string[], title: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.length <= title.length &&
    words.every((word, at) => word === title.at(at - words.length))
  );
}

/** The type of document that a title or a word names, as a stem: that of "procedure". */
export function documentTypeOf(text: string): string | null {
  return wordsOf(text).find(({ stem }) => TYPE_STEMS.has(stem))?.stem ?? null;
}
