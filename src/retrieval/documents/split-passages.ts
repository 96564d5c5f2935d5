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
  const positions = new Map(spans.map((span, position) => [span, position]));
  const units = sectionsOf(spans).flatMap((section) =>
    isRow(section[0]) ? section.map((span) => unitOf(text, [span])) : packed(unitsOf(text, section)),
  );
  return units.flatMap(({ start, end, spans: inside }, ordinal) => {
    const [first] = inside;
    if (!first) return [];
    return {
      id: `${documentId}#${ordinal}`,
      documentId,
      ordinal,
      headings: first.headings,
      locator: locatorFor(inside, positions.get(first) ?? 0),
      text: text.slice(start, end),
      start,
      end,
      kind: kindOf(inside),
      ...(first.row ? { cells: first.row.cells } : {}),
    };
  });
}

function isRow(span: Span | undefined): boolean {
  return span?.kind === 'row';
}

function kindOf(spans: readonly Span[]): Passage['kind'] {
  if (isRow(spans[0])) return 'table-row';
  return spans.some(({ kind }) => kind === 'list-item') ? 'list' : 'prose';
}

/** Runs of spans under one heading; rows apart from the rest. */
function sectionsOf(spans: readonly Span[]): Span[][] {
  const sections: Span[][] = [];
  for (const span of spans) {
    const last = sections.at(-1)?.[0];
    if (last && last.headings === span.headings && isRow(last) === isRow(span)) sections.at(-1)?.push(span);
    else sections.push([span]);
  }
  return sections;
}

/** A list with its lead-in is one unit if a passage can hold it, else it is parted between items. */
function unitsOf(text: string, section: readonly Span[]): Unit[] {
  const units: Unit[] = [];
  for (let from = 0; from < section.length;) {
    const to = endOfList(text, section, from);
    const whole = unitOf(text, section.slice(from, to));
    if (whole.words <= PASSAGE_WORDS.most) units.push(whole);
    else for (const span of section.slice(from, to)) units.push(...partsOf(text, unitOf(text, [span])));
    from = to;
  }
  return units;
}

/** Where the list that starts at `from`, with or without its lead-in, ends; `from + 1` for any other span. */
function endOfList(text: string, section: readonly Span[], from: number): number {
  const leadsIn = section[from]?.kind === 'paragraph' && text[(section[from]?.end ?? 0) - 1] === ':';
  let to = from + 1;
  if (section[from]?.kind !== 'list-item' && !leadsIn) return to;
  while (section[to]?.kind === 'list-item') to++;
  return to;
}

function unitOf(text: string, spans: readonly Span[]): Unit {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? start;
  return { start, end, words: countWords(text.slice(start, end)), spans };
}

/** A span by sentences, if it is too long for a passage. */
function partsOf(text: string, unit: Unit): Unit[] {
  if (unit.words <= PASSAGE_WORDS.most) return [unit];
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
