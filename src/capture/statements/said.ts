import type { Field } from '../../records/field.ts';
import type { TakeOut } from '../take-out-of-text.ts';

/** What a piece of a message surely is, whatever stands around it. */
export type Said =
  | SaidOfField
  | SaidOpen
  /** “Take that out of the description”. */
  | { readonly says: 'take-out'; readonly out: TakeOut }
  | { readonly says: 'save' };

export interface SaidOfField {
  readonly says: 'field';
  readonly field: Field;
  readonly words: string;
  /** The field is named with a colon or its whole name. */
  readonly isLabel: boolean;
  readonly isUnread?: boolean;
  /** What is told behind it in the same piece, and belongs to the field that tells more: “reduce by a second look”. */
  readonly more?: string;
  /** The piece says more than its value, which is kept as well. */
  readonly tellsMore?: boolean;
}

/** “I don’t know who owns it”: the field stays open. */
export interface SaidOpen {
  readonly says: 'open';
  readonly field: Field;
  /** It was this one that is not to be: “I don’t want to be the owner”. */
  readonly not?: string;
}
