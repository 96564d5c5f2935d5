/** What a reader makes of a file, whatever its format: headings, paragraphs, list items and tables, in reading order. */
export type Block = HeadingBlock | ParagraphBlock | ListItemBlock | TableBlock;

interface OnPage {
  /** From 1; only for formats that have pages. */
  readonly page?: number | undefined;
}

export interface HeadingBlock extends OnPage {
  readonly kind: 'heading';
  /** 1 is the outermost. */
  readonly level: number;
  readonly text: string;
}

export interface ParagraphBlock extends OnPage {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface ListItemBlock extends OnPage {
  readonly kind: 'list-item';
  /** As it is shown: "-", "2.", "(b)". */
  readonly marker: string;
  readonly text: string;
}

export interface TableBlock extends OnPage {
  readonly kind: 'table';
  /** May hold empty names. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
