import type { BarePassage } from './arrange-passages.ts';
import { followEachOther } from './follow-each-other.ts';
import { idParts, isStructured } from './id-parts.ts';

/** Passages that are taken for a document, in order. */
export interface Group {
  readonly id: string;
  readonly members: readonly BarePassage[];
}

/** What a grouping must look like to be taken for documents. */
const LIMITS = {
  fewestDocuments: 3,
  /** Passages a document, on average. */
  fewestPassages: 3,
  /** A document's passages stand together: at most this many runs for a document. */
  mostRuns: 1.5,
  /** Without any grouping, this many neighbouring passages stand in for a document; 16 to 128 measure alike. */
  block: 64,
} as const;

/** Signs that join the parts of a title that is a path. */
export const TITLE_JOINT = /\s+[|>»›]\s+|\s+::\s+/u;
const ID_JOINTS = ['#', '|', '/', ':', '_', '-', '§', '.'] as const;

type KeyOf = (passage: BarePassage) => string;

/**
 * Documents by their names, else by the grouping of ids and titles with the fewest documents that looks like one, else blocks of
 * neighbours, or each passage for itself where neighbours have nothing to do with each other. Passages that were shuffled are
 * put back in the order of their ids, where these are numbers of sections.
 */
export function groupPassages(passages: readonly BarePassage[]): Group[] {
  if (passages.every(({ document }) => document !== undefined)) {
    return grouped(passages, ({ document }) => document ?? '');
  }
  const inOrder = coarsest(passages);
  if (inOrder !== null) return grouped(passages, inOrder);
  if (isStructured(passages)) {
    const sorted = passages.toSorted((a, b) => COLLATOR.compare(a.id, b.id));
    const keyOf = coarsest(sorted);
    if (keyOf !== null) return grouped(sorted, keyOf);
  }
  const isText = followEachOther(passages.map(({ text }) => text));
  return isText ? blocks(passages) : passages.map((passage) => ({ id: passage.id, members: [passage] }));
}

/** "2" before "10". */
const COLLATOR = new Intl.Collator('en', { numeric: true });

function grouped(passages: readonly BarePassage[], keyOf: KeyOf): Group[] {
  return Array.from(Map.groupBy(passages, keyOf), ([id, members]) => ({ id, members }));
}

function blocks(passages: readonly BarePassage[]): Group[] {
  const count = Math.ceil(passages.length / LIMITS.block);
  return Array.from({ length: count }, (_, i) => ({
    id: String(i),
    members: passages.slice(i * LIMITS.block, (i + 1) * LIMITS.block),
  }));
}

function candidates(): KeyOf[] {
  const byId = ID_JOINTS.flatMap((joint) =>
    [1, 2, 3].map(
      (count): KeyOf =>
        ({ id }) =>
          idParts(id, joint, count),
    ),
  );
  return [...byId, ({ title = '' }) => title.split(TITLE_JOINT)[0] ?? '', ({ title = '' }) => title];
}

function coarsest(passages: readonly BarePassage[]): KeyOf | null {
  let best: KeyOf | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const keyOf of candidates()) {
    const keys = passages.map(keyOf);
    const documents = new Set(keys).size;
    const runs = keys.filter((key, i) => key !== keys[i - 1]).length;
    const fits =
      documents >= LIMITS.fewestDocuments &&
      documents * LIMITS.fewestPassages <= passages.length &&
      runs <= documents * LIMITS.mostRuns;
    if (fits && documents < fewest) [best, fewest] = [keyOf, documents];
  }
  return best;
}
