import type {
  AskedCompany,
  AskedInner,
  AskedOrder,
  AskedPage,
  AskedPremise,
  AskedQuestion,
  AskedTerm,
  EntryMatter,
  ForeignWords,
  Group,
  Harmonized,
  KnownFigure,
  KnownPart,
  Misconception,
  NistSubcategory,
  OffTopic,
  Standard,
  Term,
} from './knowledge-schema.ts';

/** A control or clause with its summary in our words. */
export interface Entry extends EntryMatter {
  /** The body's headings with their texts. */
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly text: string;
}

/** All that `knowledge/` holds. An id that is not in here never appears in an answer. */
export interface Registry {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly misconceptions: readonly Misconception[];
  readonly standards: readonly Standard[];
  readonly terms: readonly Term[];
  readonly harmonized: Harmonized;
  /** Figures of laws and standards that people remember wrongly. */
  readonly figures: readonly KnownFigure[];
  /** Articles and annexes that are taken for one another. */
  readonly parts: readonly KnownPart[];
  readonly nist: readonly NistSubcategory[];
  readonly nistAmbiguous: readonly string[];
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** As `synonyms`, for what is said in any office: only for meeting passages of an organization. */
  readonly everyday: Readonly<Record<string, readonly string[]>>;
  readonly offTopic: OffTopic;
  /** By which questions in other languages are read. */
  readonly otherLanguages: readonly ForeignWords[];
  /** Questions in the words of those who asked them. */
  readonly questions: readonly AskedQuestion[];
  /** The same for the pages on standards, certification and sectors. */
  readonly pageQuestions: readonly AskedPage[];
  /** Questions that name terms, whether they ask for their meaning or not. */
  readonly termQuestions: readonly AskedTerm[];
  /** Questions that take an error of `misconceptions` for granted, and right ones in the same words. */
  readonly premiseQuestions: readonly AskedPremise[];
  /** Questions that no page answers: they are about somebody's own company. */
  readonly companyQuestions: readonly AskedCompany[];
  /** Orders to the assistant that are not theirs to give, and questions in the same words. */
  readonly orders: readonly AskedOrder[];
  /** Questions for what stands inside other standards, and for what these are. */
  readonly innerClauses: readonly AskedInner[];
}

/** "9.2.1" alone is called "General": then its parent's title says what it is about. */
export function titleOf(registry: Registry, id: string): string | null {
  const title = registry.entries.get(id)?.title ?? registry.groups.get(id)?.title;
  if (title === undefined) return null;
  if (title !== 'General') return title;
  const parent = registry.groups.get(id.slice(0, id.lastIndexOf('.')));
  return parent === undefined ? title : `${parent.title}: general`;
}

/** "A.6.2.8 AI system recording of event logs"; an id that is not there stands alone. */
export function labelOf(registry: Registry, id: string): string {
  const title = titleOf(registry, id);
  return title === null ? id : `${id} ${title}`;
}

/** A.2.2 comes before A.10.2, and 9.3.3 before 10.1. */
const inOrder = new Intl.Collator('en', { numeric: true });

/** The controls or clauses in a chapter or group, in their order. */
export function childrenOf(registry: Registry, id: string): readonly Entry[] {
  const prefix = id === 'Annex A' ? 'A.' : `${id}.`;
  return [...registry.entries.values()]
    .filter((entry) => entry.id.startsWith(prefix))
    .sort((a, b) => inOrder.compare(a.id, b.id));
}

/** The clauses or controls from one to another, with what stands in the latter; none where one of the two is unknown. */
export function idsBetween(registry: Registry, first: string, last: string): readonly string[] {
  if (!exists(registry, first) || !exists(registry, last)) return [];
  const isWithin = (id: string) =>
    inOrder.compare(id, first) >= 0 && (inOrder.compare(id, last) <= 0 || id.startsWith(`${last}.`));
  return idsInOrder(registry).filter(isWithin);
}

/** The clause or control that stands so many after another, or before it; null where there is none. */
export function idBeside(registry: Registry, id: string, by: number): string | null {
  const ids = idsInOrder(registry);
  const at = ids.indexOf(id);
  return at === -1 ? null : (ids[at + by] ?? null);
}

function idsInOrder({ entries }: Registry): string[] {
  return [...entries.keys()].sort((a, b) => inOrder.compare(a, b));
}

/** `A.7.1`, `A.6.2.1`: the objective of a group of controls, not a control. Returns the group, or null. */
export function groupOfObjective(registry: Registry, id: string): Group | null {
  if (!/^A\..*\.1$/.test(id)) return null;
  const group = registry.groups.get(id.slice(0, -2));
  const isGroupItself = registry.groups.has(id);
  return group !== undefined && !isGroupItself ? group : null;
}

export function exists(registry: Registry, id: string): boolean {
  return registry.entries.has(id) || registry.groups.has(id) || groupOfObjective(registry, id) !== null;
}
