import type { Answer, Citation, QuestionKind } from '../answer.ts';
import type { GateSources } from '../check-answer.ts';
import { pastReviewOf, sourceOf } from '../compose/cite-passage.ts';
import { firstSentences } from '../compose/make-answer.ts';
import { labelOf } from '../knowledge/registry.ts';
import { summaryTextOf } from '../knowledge/summary-text.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import type { Passage, WritingSource } from '../ports.ts';
import { withoutOrders } from './without-orders.ts';

/** What a text may rest on, and how it is cited when it does. */
export interface Material extends WritingSource {
  readonly citation: Citation;
}

/**
 * More than this makes the request dear and the answer no better: the plain answer rests on five sources at most.
 * Characters; a passage is about 900.
 */
export const MOST_MATERIAL = { sources: 5, perSource: 1_200 } as const;

export interface Gathering extends GateSources {
  /** The organization's day, ISO 8601. */
  readonly today: string;
  /** Whether the settings let a document's text go to the model. */
  readonly mayLeave: (documentId: string) => boolean;
}

/**
 * The passages behind a plain answer, whole, then what else was found. Null when the answer rests on something that
 * may not leave: half of it would make another answer.
 */
export function materialFor(
  plain: Answer,
  found: readonly FoundPassage[],
  gathering: Gathering,
): readonly Material[] | null {
  if (!plain.citations.every(({ documentId }) => gathering.mayLeave(documentId))) return null;
  const cited = plain.citations.map((citation) => ofCitation(citation, plain.kind, gathering));
  const near = plain.references.map(({ id }) => ofReference(id, gathering));
  const more = found
    .filter(({ document }) => gathering.mayLeave(document.id))
    .map((each) => materialOfPassage(each.passage, each.document, gathering.today));
  return eachOnce([...cited, ...near, ...more]).slice(0, MOST_MATERIAL.sources);
}

function eachOnce(all: readonly Material[]): readonly Material[] {
  const seen = new Set<string>();
  return all.filter(({ text, citation: { documentId, locator } }) => {
    const key = documentId.startsWith('knowledge/') ? documentId : `${documentId}\n${locator}`;
    if (text === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function ofCitation(citation: Citation, kind: QuestionKind, sources: GateSources): Material {
  const { documentId, locator, source, quote } = citation;
  const isSummary = documentId.startsWith('knowledge/');
  const text = isSummary ? summaryFor(citation, kind, sources) : passageAround(citation, sources);
  return {
    title: isSummary ? source : titleOf(source, locator),
    text: readable(text ?? quote),
    citation,
  };
}

/** A question about a control gets all of its summary, any other only what was cited: it is a pointer there. */
function summaryFor({ documentId, quote }: Citation, kind: QuestionKind, { registry }: GateSources): string {
  const whole = summaryTextOf(registry, documentId);
  if (kind !== 'ours' && kind !== 'applicability') return whole;
  const [first = ''] = whole.split('\n', 1);
  return first.includes(quote) ? first : `${first}\n${quote}`;
}

function passageAround({ documentId, locator, quote }: Citation, { index }: GateSources): string | undefined {
  const passages = index.passages(documentId).filter(({ text }) => text.includes(quote));
  return (passages.find((passage) => passage.locator === locator) ?? passages[0])?.text;
}

export function materialOfPassage(
  passage: Passage,
  document: FoundPassage['document'],
  today: string,
): Material {
  const text = readable(passage.text);
  const source = sourceOf(document);
  return {
    title: titleOf(source, passage.locator),
    text,
    citation: {
      source,
      locator: passage.locator,
      quote: passage.cells === undefined ? firstSentences(passage.text) : passage.text.trim(),
      documentId: document.id,
      pastReview: pastReviewOf(document, today),
    },
  };
}

/** A document is called what its file or its author says: that may give orders as well as its text may. */
function titleOf(source: string, locator: string): string {
  return [source, locator]
    .map(readable)
    .filter((part) => part !== '')
    .join(', ');
}

function ofReference(id: string, { registry }: GateSources): Material {
  const entry = registry.entries.get(id);
  const folder = entry?.kind === 'control' ? 'controls' : 'clauses';
  const documentId = `knowledge/${folder}/${id}.md`;
  const source = `${labelOf(registry, id)} (summary)`;
  const text = entry?.summary ?? '';
  return {
    title: source,
    text: readable(text),
    citation: { source, locator: 'Summary', quote: text, documentId, pastReview: null },
  };
}

/** In one space each, without orders to an assistant, and not too long. */
export function readable(text: string): string {
  const clean = withoutOrders(text)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  if (clean.length <= MOST_MATERIAL.perSource) return clean;
  const cut = clean.slice(0, MOST_MATERIAL.perSource);
  return cut.slice(0, cut.lastIndexOf(' '));
}
