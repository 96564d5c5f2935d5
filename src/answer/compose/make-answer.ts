import type { Answer, Citation, Cited, QuestionKind, Reference } from '../answer.ts';
import { labelOf, titleOf, type Entry, type Registry } from '../knowledge/registry.ts';

/** More sources than this under one answer is what users of such tools complain about. */
export const MOST_CITATIONS = 5;
export const MOST_REFERENCES = 3;
export const MOST_PASSAGES = 3;

type Given = Partial<Omit<Answer, 'question' | 'kind' | 'lead' | 'outcome' | 'citations'>> & {
  readonly sources?: readonly Citation[];
};

/** The organization's passages come before the summaries, in the text and among the sources. */
export function answered(question: string, kind: QuestionKind, lead: string, given: Given = {}): Answer {
  const { sources = [], organization = [], ...rest } = given;
  return {
    ...EMPTY,
    ...rest,
    question,
    kind,
    lead,
    outcome: 'answered',
    organization: organization.slice(0, MOST_PASSAGES),
    citations: [...organization.slice(0, MOST_PASSAGES), ...sources].slice(0, MOST_CITATIONS),
  };
}

export function declined(
  question: string,
  kind: QuestionKind,
  lead: string,
  reason: string,
  given: Pick<Given, 'nearest' | 'ask' | 'points' | 'organization'> = {},
): Answer {
  return { ...EMPTY, ...given, question, kind, lead, reason, outcome: 'declined' };
}

const EMPTY = {
  points: [],
  organization: [] as readonly Cited[],
  references: [],
  citations: [],
  nearest: [],
  ask: null,
  offersRecord: null,
  parts: [],
} as const;

export function referenceTo(registry: Registry, id: string, why?: string): Reference {
  const entry = registry.entries.get(id);
  return { id, title: titleOf(registry, id) ?? id, why: why ?? entry?.summary ?? '' };
}

/** References for ids, those that exist, each once. */
export function referencesTo(registry: Registry, ids: readonly string[]): Reference[] {
  const known = [...new Set(ids)].filter((id) => registry.entries.has(id) || registry.groups.has(id));
  return known.slice(0, MOST_REFERENCES).map((id) => referenceTo(registry, id));
}

/** What is written in one entry's file about another: "this control" there is the file's own. */
export function apartFrom(difference: string, own: string): string {
  return difference
    .replace(/\bthis\s+(?:one|clause|control)\b/g, own)
    .replace(/\bThis\s+(?:one|clause|control)\b/g, own);
}

export function folderOf({ kind, id }: Entry): string {
  return `knowledge/${kind === 'control' ? 'controls' : 'clauses'}/${id}.md`;
}

/** A sentence of our summary of a clause or control. */
export function citeEntry(registry: Registry, entry: Entry, heading: string | null = null): Citation {
  const section = entry.sections.find((each) => each.heading === heading);
  return {
    source: `${labelOf(registry, entry.id)} (summary)`,
    locator: section?.heading ?? 'Summary',
    quote: section === undefined ? entry.summary : firstSentences(section.text),
    documentId: folderOf(entry),
    pastReview: null,
  };
}

export function firstSentences(text: string, most = 240): string {
  // "Art. 33" ends no sentence.
  const sentences = text.split(/(?<=[.?!])(?<!\bArt\.)\s+/);
  let taken = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    if (taken.length + sentence.length + 1 > most) break;
    taken = `${taken} ${sentence}`;
  }
  return taken;
}

/** "a, b and c". */
export function inWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

export function lowerFirst(text: string): string {
  return /^(?:AI|A\.|I\b|[A-Z]{2}|Annex(?:es)?\b)/.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}
