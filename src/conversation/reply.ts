import type { Action } from './action.ts';
import type { Option } from '../records/field.ts';

/**
 * What the assistant says, without a word of any platform: parts to read and controls to use. A plain string is always
 * text: an edge that draws it must escape it, so nothing that a person or a document said can ping, link or format.
 */
export interface Reply {
  /** Says what it is to an edge or a test that wants to tell replies apart. */
  readonly kind: ReplyKind;
  readonly parts: readonly Part[];
  readonly controls: readonly Control[];
}

export type ReplyKind =
  | 'answer'
  | 'declined'
  | 'question'
  | 'draft-review'
  | 'recorded'
  | 'cancelled'
  | 'notice'
  | 'help'
  | 'questions'
  | 'drafts'
  | 'home'
  | 'record'
  | 'records'
  | 'review'
  | 'review-item'
  | 'review-overview';

export type Part =
  | { readonly part: 'heading'; readonly text: string }
  | { readonly part: 'text'; readonly spans: Rich }
  | { readonly part: 'list'; readonly items: readonly Rich[] }
  | { readonly part: 'quote'; readonly text: string; readonly source: Rich }
  | { readonly part: 'facts'; readonly facts: readonly Fact[] }
  | { readonly part: 'small'; readonly spans: Rich }
  /** Controls that belong to what stands above them, where a reply is about several things. */
  | { readonly part: 'controls'; readonly controls: readonly Control[] }
  /** Short cells in columns of one width, as a matrix is drawn. Numbers, words and marks of our own: never people's text. */
  | { readonly part: 'grid'; readonly rows: readonly (readonly string[])[] }
  | { readonly part: 'divider' };

/** A field and its value; `note` says where the value came from. */
export interface Fact {
  readonly label: string;
  readonly value: Rich;
  readonly note: string | null;
}

export type Rich = readonly Span[];
export type Span =
  | string
  | { readonly bold: string }
  | { readonly italic: string }
  | { readonly person: string }
  /** An instant (ISO 8601), and its words in one zone for an edge that does not know each reader's own. */
  | { readonly moment: string; readonly words: string; readonly strong?: true }
  | { readonly link: string; readonly label: string };

export type Control =
  | {
      readonly control: 'button';
      readonly label: string;
      readonly action: Action;
      readonly style: 'plain' | 'primary' | 'danger';
    }
  | {
      /** Thumbs up and down. */
      readonly control: 'feedback';
      readonly label: string;
      readonly useful: Action;
      readonly notUseful: Action;
    }
  | {
      /** The chosen option's value takes the place of `action.value`. */
      readonly control: 'select' | 'date' | 'person';
      readonly label: string;
      readonly action: Extract<Action, { value: string }>;
      readonly options: readonly Option[];
      /** The calendar day on which a date picker opens; null elsewhere. */
      readonly initial: string | null;
    };
