import { z } from 'zod';

/** Work that takes longer than a turn, and that a manager starts with a word or a button. */
export const longWorkSchema = z.discriminatedUnion('work', [
  z.strictObject({ work: z.literal('documents') }),
  z.strictObject({ work: z.literal('export'), format: z.enum(['json', 'jsonl', 'csv']) }),
]);
export type LongWork = z.infer<typeof longWorkSchema>;

/** How long work ended. */
export type WorkOutcome =
  | {
      readonly work: 'documents';
      readonly documents: number;
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
      readonly failed: readonly { readonly file: string; readonly reason: string }[];
    }
  | { readonly work: 'export'; readonly records: number; readonly files: number; readonly dir: string }
  /** `why` is a sentence that says what to do. */
  | { readonly work: 'failed'; readonly why: string };
