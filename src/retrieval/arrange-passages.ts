/**
 * Documents from passages that come without any: `{id, text, title?}`. The ranking looks at neighbours, sections
 * and whole documents, so what the ids and titles tell of these is worth having.
 */
export interface BarePassage {
  readonly id: string;
  readonly text: string;
  readonly title?: string | undefined;
  /** Some corpora name the document. */
  readonly document?: string | undefined;
}

export interface ArrangedPassage {
  readonly id: string;
  readonly text: string;
  readonly headings: readonly string[];
}

export interface ArrangedDocument {
  readonly id: string;
  readonly title: string;
  readonly passages: readonly ArrangedPassage[];
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

/** Signs that join the parts of a title or of an id. */
const TITLE_JOINT = /\s+[|>»›]\s+|\s+::\s+/u;
const ID_JOINTS = ['#', '|', '/', ':', '_', '-', '§'] as const;

type Grouping = (passage: BarePassage, position: number) => string;

/**
 * Keeps the order of the passages within a document, and of documents by their first passage. A title that all passages
 * of a document share is the document's; other titles are headings.
 */
export function arrangePassages(passages: readonly BarePassage[]): ArrangedDocument[] {
  const named = passages.every(({ document }) => document !== undefined);
  const grouping = named ? byName : coarsest(candidates(), passages);
  // Where titles are paths, a number behind them would part sections from their subsections.
  const usesPaths = passages.some(({ title }) => title !== undefined && TITLE_JOINT.test(title));
  const groups = Map.groupBy(passages.entries(), ([position, passage]) => grouping(passage, position));
  return Array.from(groups, ([id, members]) => {
    const titles = new Set(members.map(([, { title }]) => title ?? ''));
    const [title = ''] = members.length > 1 && titles.size === 1 ? titles : [];
    const inside = members.map(([, passage]) => arranged(passage, title));
    return { id, title, passages: usesPaths ? inside : inside.map(withNumbers) };
  });
}

function arranged({ id, text, title = '' }: BarePassage, documentTitle: string): ArrangedPassage {
  const headings = title === documentTitle ? [] : title.split(TITLE_JOINT);
  return { id, text, headings };
}

const byName: Grouping = ({ document }) => document ?? '';
const byTitle: Grouping = ({ title }) => title ?? '';
const byBlock: Grouping = (_, position) => String(Math.floor(position / LIMITS.block));

function candidates(): Grouping[] {
  const byId = ID_JOINTS.flatMap((joint) =>
    [1, 2, 3].map(
      (count): Grouping =>
        ({ id }) =>
          firstParts(id, joint, count),
    ),
  );
  return [...byId, byTitle];
}

/** The first parts of an id, without the last; empty when it has no more than these. */
function firstParts(id: string, joint: string, count: number): string {
  let at = -1;
  for (let i = 0; i < count; i++) {
    at = id.indexOf(joint, at + 1);
    if (at < 0) return '';
  }
  return id.slice(0, at);
}

/** The grouping with the fewest documents that looks like one, else blocks. */
function coarsest(groupings: readonly Grouping[], passages: readonly BarePassage[]): Grouping {
  let best = byBlock;
  let fewest = Number.POSITIVE_INFINITY;
  for (const grouping of groupings) {
    const keys = passages.map(grouping);
    const documents = new Set(keys).size;
    const runs = keys.filter((key, i) => key !== keys[i - 1]).length;
    const fits =
      documents >= LIMITS.fewestDocuments &&
      documents * LIMITS.fewestPassages <= passages.length &&
      runs <= documents * LIMITS.mostRuns;
    if (fits && documents < fewest) [best, fewest] = [grouping, documents];
  }
  return best;
}

/** With the section numbers of its id, such as the "7.3.2" of "AML-7.3.2": people cite them in questions. */
function withNumbers(passage: ArrangedPassage): ArrangedPassage {
  return { ...passage, headings: [...passage.headings, ...(passage.id.match(/\d+(?:\.\d+)+/gu) ?? [])] };
}
