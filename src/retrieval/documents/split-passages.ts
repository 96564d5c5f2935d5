import type { Passage } from '../passage.ts';
import type { LaidOutText, Span } from './laid-out-text.ts';
import { locatorFor } from './locator.ts';
import { splitSentences } from './split-sentences.ts';

/** Words in a passage. Long enough to be understood alone, short enough to be read in ten seconds. */
export const PASSAGE_WORDS = { fewest: 60, most: 220 } as const;

/** What stays together when a section is parted. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly spans: readonly Span[];
}

/**
 * Passages of a document, in order. A passage never crosses a heading; a table row is one passage; a list keeps the
 * sentence that leads into it. `text.slice(start, end)` is the passage's text.
 */
export function splitPassages(documentId: string, { text, spans }: LaidOutText): Passage[] {
  const passages: Passage[] = [];
  const add = (unit: Unit) => {
    const first = unit.spans[0];
    if (!first) return;
    const ordinal = passages.length;
    passages.push({
      id: `${documentId}#${ordinal}`,
      documentId,
      ordinal,
      headings: first.headings,
      locator: locatorFor(unit.spans, spans.indexOf(first)),
      text: text.slice(unit.start, unit.end),
      start: unit.start,
      end: unit.end,
      kind: kindOf(unit.spans),
      ...(first.row ? { cells: first.row.cells } : {}),
    });
  };
  for (const section of sectionsOf(spans)) {
    const units =
      section[0]?.kind === 'row' ? section.map((span) => unitOf(text, [span])) : unitsOf(text, section);
    for (const unit of section[0]?.kind === 'row' ? units : packed(units)) add(unit);
  }
  return passages;
}

function kindOf(spans: readonly Span[]): Passage['kind'] {
  if (spans[0]?.kind === 'row') return 'table-row';
  return spans.some(({ kind }) => kind === 'list-item') ? 'list' : 'prose';
}

/** Runs of spans under the same headings; rows apart from the rest. */
function sectionsOf(spans: readonly Span[]): Span[][] {
  const sections: Span[][] = [];
  let last: Span | null = null;
  for (const span of spans) {
    const same = last !== null && last.headings === span.headings;
    const sameHeadings = same || last?.headings.join('\u0000') === span.headings.join('\u0000');
    if (last && sameHeadings && (last.kind === 'row') === (span.kind === 'row')) sections.at(-1)?.push(span);
    else sections.push([span]);
    last = span;
  }
  return sections;
}

function unitsOf(text: string, section: readonly Span[]): Unit[] {
  const units: Unit[] = [];
  for (let i = 0; i < section.length; i++) {
    const span = section[i];
    if (!span) continue;
    const next = section[i + 1];
    const leadsIn = span.kind === 'paragraph' && next?.kind === 'list-item' && text[span.end - 1] === ':';
    const unit = unitOf(text, leadsIn && next ? [span, next] : [span]);
    if (leadsIn) i++;
    units.push(...(unit.words > PASSAGE_WORDS.most ? partsOf(text, unit) : [unit]));
  }
  return units;
}

function unitOf(text: string, spans: readonly Span[]): Unit {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? start;
  return { start, end, words: countWords(text.slice(start, end)), spans };
}

/** A paragraph that is too long for a passage, by sentences. */
function partsOf(text: string, unit: Unit): Unit[] {
  return splitSentences(text.slice(unit.start, unit.end), PASSAGE_WORDS.most).map(({ start, end }) => ({
    start: unit.start + start,
    end: unit.start + end,
    words: countWords(text.slice(unit.start + start, unit.start + end)),
    spans: unit.spans,
  }));
}

/** Neighbouring units put together until a passage is full; a short rest joins the passage before it. */
function packed(units: readonly Unit[]): Unit[] {
  const passages: Unit[] = [];
  for (const unit of units) {
    const last = passages.at(-1);
    const fits = last !== undefined && last.words + unit.words <= PASSAGE_WORDS.most;
    const isShort =
      last !== undefined && (last.words < PASSAGE_WORDS.fewest || unit.words < PASSAGE_WORDS.fewest);
    if (last && fits && isShort) passages[passages.length - 1] = merged(last, unit);
    else passages.push(unit);
  }
  return passages;
}

function merged(a: Unit, b: Unit): Unit {
  const spans = [...new Set([...a.spans, ...b.spans])];
  return { start: a.start, end: b.end, words: a.words + b.words, spans };
}

function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}
