import { findPhrase, type Reading } from './reading.ts';
import { segmentsOf } from './segments.ts';
import type { Span } from './sentences.ts';

/**
 * A phrase that says what role the date beside it has. `near` limits how many words may lie between the two.
 */
export interface CueRule<Role extends string> {
  readonly role: Role;
  readonly pattern: RegExp;
  readonly near?: number;
}

export interface Cue<Role extends string> extends Span {
  readonly role: Role;
  readonly near: number;
}

/** How far a cue reaches when its rule does not say. */
const REACH = 14;

/**
 * Every cue of a message outside `names`: the detection in "Fraud detection" detects nothing. Where two
 * overlap, the longer one stands, then the rule that comes first.
 */
export function findCues<Role extends string>(
  reading: Reading,
  rules: readonly CueRule<Role>[],
  names: readonly Span[],
): readonly Cue<Role>[] {
  const found = rules.flatMap(({ role, pattern, near = REACH }) =>
    findPhrase(reading, pattern)
      .filter((hit) => !names.some((name) => hit.from >= name.from && hit.to <= name.to))
      .map(({ from, to }): Cue<Role> => ({ from, to, role, near })),
  );
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const cues: Cue<Role>[] = [];
  for (const cue of found) {
    const last = cues.at(-1);
    if (!last || cue.from >= last.to) cues.push(cue);
    else if (cue.to - cue.from > last.to - last.from) cues[cues.length - 1] = cue;
  }
  return cues;
}

/** What a place in the message is governed by: its clause, and the role of the nearest cue in it. */
export interface Governed<T, Role extends string> {
  readonly item: T;
  readonly segment: Span;
  readonly sentence: Span;
  readonly cue: Cue<Role> | null;
}

/**
 * Gives each item the nearest cue of its clause. A cue governs one item only, so that of two dates in one
 * clause the second is free ("a customer told us today it happened on Monday"). A clause that is nothing but
 * items belongs to the next.
 */
export function govern<T extends Span, Role extends string>(
  reading: Reading,
  items: readonly T[],
  cues: readonly Cue<Role>[],
): readonly Governed<T, Role>[] {
  const opens = new Set(cues.map((cue) => cue.from));
  return reading.sentences.flatMap((sentence) => {
    const here = items.filter((item) => item.from >= sentence.from && item.from < sentence.to);
    if (here.length === 0) return [];
    const segments = joined(
      segmentsOf(reading, sentence, (at) => opens.has(at)).filter(
        (segment) => !here.some((item) => inside(segment, item)),
      ),
      (segment) => isOnlyItems(reading, segment, here),
    );
    return segments.flatMap((segment) => {
      const own = here.filter((item) => item.from >= segment.from && item.from < segment.to);
      const near = cues.filter((cue) => cue.from >= segment.from && cue.from < segment.to);
      return nearest(own, near).map(({ item, cue }) => ({ item, cue, segment, sentence }));
    });
  });
}

/** A break within an item (the comma of "yesterday, around 3pm") is none. */
function inside(segment: Span, item: Span): boolean {
  return segment.from > item.from && segment.to <= item.to;
}

/** Joins a clause that holds nothing but dates to the clause it introduces, or else to the one before it. */
function joined(segments: readonly Span[], onlyItems: (segment: Span) => boolean): readonly Span[] {
  const result: Span[] = [];
  let pending: number | null = null;
  for (const segment of segments) {
    const from: number = pending ?? segment.from;
    pending = null;
    if (onlyItems(segment)) pending = from;
    else result.push({ from, to: segment.to });
  }
  const last = segments.at(-1);
  if (pending === null || !last) return result;
  const before = result.pop();
  return [...result, { from: before?.from ?? pending, to: last.to }];
}

const JOINERS = new Set(
  `on at in by from since until till before after around about and then also or of for the between during
  over as to up`.split(/\s+/u),
);

/** Nothing besides the dates but prepositions and "and". */
function isOnlyItems(reading: Reading, segment: Span, items: readonly Span[]): boolean {
  let some = false;
  for (let at = segment.from; at < segment.to; at += 1) {
    const covered = items.some((item) => at >= item.from && at < item.to);
    if (!covered && !JOINERS.has(reading.tokens[at]?.low ?? '')) return false;
    some ||= covered;
  }
  return some;
}

/** A cue to the right costs more: "started on Monday, noticed on Tuesday". */
const RIGHT = 1.3;

function nearest<T extends Span, Role extends string>(
  items: readonly T[],
  cues: readonly Cue<Role>[],
): readonly { item: T; cue: Cue<Role> | null }[] {
  const pairs = items.flatMap((item) =>
    cues.flatMap((cue) => {
      // "In yesterday's weekly audit at 3 pm": a word of the date governs no date.
      if (cue.from >= item.from && cue.to <= item.to) return [];
      const gap = cue.to <= item.from ? item.from - cue.to : cue.from - item.to;
      const cost = cue.to <= item.from ? gap : Math.max(gap, 0) * RIGHT + 0.5;
      return gap <= cue.near ? [{ item, cue, cost }] : [];
    }),
  );
  pairs.sort((a, b) => a.cost - b.cost);
  const given = new Map<T, Cue<Role>>();
  const taken = new Set<Cue<Role>>();
  for (const { item, cue } of pairs) {
    if (given.has(item) || taken.has(cue)) continue;
    given.set(item, cue);
    taken.add(cue);
  }
  return items.map((item) => ({ item, cue: given.get(item) ?? null }));
}
