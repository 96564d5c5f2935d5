/**
 * The gate: nothing leaves whose ids are not in the registry or whose quotes are not in their sources. What
 * fails is dropped line by line; an answer of which nothing is left becomes a declined one.
 */
import type { Answer, Citation } from './answer.ts';
import { holdsQuote } from './holds-quote.ts';
import { exists, type Registry } from './knowledge/registry.ts';
import { summaryTextOf } from './knowledge/summary-text.ts';
import { onlyKnownIds } from './known-ids.ts';
import type { AnswerIndex } from './ports.ts';

export interface GateSources {
  readonly registry: Registry;
  readonly index: AnswerIndex;
}

export function checkAnswer(answer: Answer, sources: GateSources): Answer {
  if (answer.kind === 'several')
    return { ...answer, parts: answer.parts.map((part) => checkAnswer(part, sources)) };
  const knows = (line: string) => answer.outcome === 'declined' || onlyKnownIds(line, sources.registry);
  const found = (citation: Citation) => isQuoted(citation, sources) && knows(citation.quote);
  const citations = answer.citations.filter(found);
  const speaks = (line: string) =>
    answer.outcome === 'declined' ||
    (knows(line) && quotesIn(line).every((quote) => isSomewhere(quote, answer, sources)));
  const points = answer.points.filter(speaks);
  const checked = {
    ...answer,
    points,
    citations,
    organization: answer.organization.filter(found),
    references: answer.references.filter(({ id, why }) => exists(sources.registry, id) && knows(why)),
    nearest: answer.nearest.filter(({ id }) => exists(sources.registry, id)),
  };
  if (speaks(answer.lead)) return checked;
  const [point, ...others] = points;
  const lead = point ?? leadFromCitation(citations[0]);
  if (lead === null) return withdrawn(answer);
  return { ...checked, lead, points: point === undefined ? [] : others };
}

function isQuoted({ documentId, quote }: Citation, { registry, index }: GateSources): boolean {
  if (documentId.startsWith('knowledge/')) return holdsQuote(summaryTextOf(registry, documentId), quote);
  return index.passages(documentId).some(({ text }) => holdsQuote(text, quote));
}

/** Words in quotation marks that a line claims from a source. */
function quotesIn(line: string): string[] {
  return Array.from(line.matchAll(/“([^”]{12,})”/g), ([, quote]) => quote ?? '');
}

function isSomewhere(quote: string, { citations }: Answer, sources: GateSources): boolean {
  return citations.some((citation) => isQuoted({ ...citation, quote }, sources));
}

function leadFromCitation(citation: Citation | undefined): string | null {
  return citation === undefined ? null : `${citation.source}, ${citation.locator}: “${citation.quote}”`;
}

function withdrawn({ question, nearest }: Answer): Answer {
  return {
    question,
    outcome: 'declined',
    kind: 'not-found',
    lead: 'I did not find this in a form that I can back with a source.',
    points: [],
    organization: [],
    references: [],
    citations: [],
    nearest,
    ask: 'the AIMS manager',
    reason: 'no line of the answer passed the checks',
    offersRecord: null,
    parts: [],
  };
}
