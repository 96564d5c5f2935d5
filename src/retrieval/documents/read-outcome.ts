import type { Result } from '../../kernel/result.ts';
import type { Block } from './block.ts';
import type { ReadFailure } from './read-failure.ts';

export interface ReadDocument {
  /** What the document calls itself, if it does. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** Pages that are images without text, from 1. */
  readonly imagePages?: readonly number[];
}

export type ReadOutcome = Result<ReadDocument, ReadFailure>;
