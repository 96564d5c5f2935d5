/** A piece of a document that is found, quoted and cited as one. */
export interface Passage {
  /** `${documentId}#${ordinal}` */
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  /** Outermost first, without the document's title. */
  readonly headings: readonly string[];
  /** The part of the document around it, for passages whose headings do not tell. */
  readonly section?: string;
  /** Where it stands, for people: "section 4.2 Deadlines", "page 3, section 2 Due diligence", "row A.8.4". */
  readonly locator: string;
  /** An exact slice of the document's extracted text. */
  readonly text: string;
  /** Offsets of `text` in the extracted text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'prose' | 'list' | 'table-row';
  /** Only for a table row: header ▶ cell. */
  readonly cells?: Readonly<Record<string, string>>;
}
