import type { ModelFault } from '../kernel/model-fault.ts';
import type { ModelTrace } from '../kernel/model-trace.ts';
import type { RecordKind } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { UnderstandContext } from './understand/context.ts';

/**
 * Reads a message for what its author says, in any style and language. It decides nothing: what it suggests is taken
 * only where the message's own words support it, and stays a suggestion until the person confirms. `model` has one.
 */
export interface Suggester {
  /** It never throws. */
  suggest(task: SuggestingTask): Promise<Suggesting>;
}

export interface SuggestingTask {
  readonly message: string;
  /** What is being filled; null asks for that as well. */
  readonly kind: RecordKind | null;
  /** The fields to look for: of the kind, or of every kind when it is not known. */
  readonly fields: readonly Field[];
  readonly context: UnderstandContext;
}

export type Suggesting =
  | {
      readonly outcome: 'suggested';
      /** Null: the message is none of these. */
      readonly kind: RecordKind | null;
      readonly suggestions: readonly Suggestion[];
      readonly trace: ModelTrace;
    }
  | { readonly outcome: 'fault'; readonly fault: ModelFault }
  /** The settings keep such messages here. */
  | { readonly outcome: 'not-asked' };

export interface Suggestion {
  readonly field: string;
  /** As it was written: checked against the field before anything else. */
  readonly value: string;
  /** The words of the message that it was read from. */
  readonly said: string;
}

/** Writes a first text for a field. It decides nothing: the text is checked, shown as a suggestion, and taken by a person. */
export interface Drafter {
  /** It never throws. */
  draft(task: DraftingTask): Promise<Drafting>;
}

export interface DraftingTask {
  /** Who asks: their share of the budget is used. */
  readonly asker: string;
  /** What the text is called, such as “Root cause”. */
  readonly label: string;
  /** What a good one says. */
  readonly outline: readonly string[];
  readonly record: string;
  /** Similar records with a text of their own, most alike first. */
  readonly similar: readonly string[];
}

export type Drafting =
  | { readonly outcome: 'drafted'; readonly text: string; readonly trace: ModelTrace }
  | { readonly outcome: 'fault'; readonly fault: ModelFault };
