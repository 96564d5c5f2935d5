/** What a record can be linked to. `id` is a record number, a control or clause id, or a document id. */
export interface LinkTarget {
  readonly kind: 'record' | 'control' | 'clause' | 'document';
  readonly id: string;
}

/** How the record at the beginning of a link stands to the one at its end. */
export const LINK_RELATIONS = [
  'related',
  'caused-by',
  'same-as',
  'result-of',
  'applies',
  'described-in',
] as const;
export type LinkRelation = (typeof LINK_RELATIONS)[number];

/** In a sentence, between the two. */
export const RELATION_IN_WORDS: Readonly<Record<LinkRelation, string>> = {
  related: 'has to do with',
  'caused-by': 'was caused by',
  'same-as': 'is the same as',
  'result-of': 'is a result of',
  applies: 'is treated with',
  'described-in': 'is described in',
};

/** A link that a person has confirmed. It is never deleted: one that was taken away says by whom and when. */
export interface RecordLink {
  readonly id: string;
  readonly number: string;
  readonly relation: LinkRelation;
  readonly target: LinkTarget;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly removed: Removal | null;
}

export interface Removal {
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}
