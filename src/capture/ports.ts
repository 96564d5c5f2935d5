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
