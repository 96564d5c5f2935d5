import { z } from 'zod';
import { IMPORT_KINDS } from '../../records/import/column-names.ts';
import type { ImportReport } from '../../records/import/import-report.ts';

/** What somebody said with a file of an existing register. */
export const importWishesSchema = z.strictObject({
  kind: z.enum(IMPORT_KINDS).nullable(),
  dates: z.enum(['dmy', 'mdy']).nullable(),
  sheet: z.string().max(100).nullable(),
  columns: z.array(z.strictObject({ column: z.string(), field: z.string().nullable() })),
  defaults: z.record(z.string(), z.string()),
});
export type SaidImport = z.infer<typeof importWishesSchema>;

/** Work that takes longer than a turn, and that a manager starts with a word or a button. */
export const longWorkSchema = z.discriminatedUnion('work', [
  z.strictObject({ work: z.literal('documents') }),
  z.strictObject({ work: z.literal('export'), format: z.enum(['json', 'jsonl', 'csv']) }),
  z.strictObject({
    work: z.literal('import'),
    file: z.strictObject({
      name: z.string().max(150),
      /** Where its content is. */
      download: z.string().max(500),
      /** Bytes. */
      size: z.number().int(),
    }),
    wishes: importWishesSchema,
    /** The hash (SHA-256, hex) of the content that was looked at in a dry run and is to be written; null: a dry run. */
    take: z.string().nullable(),
  }),
]);
export type LongWork = z.infer<typeof longWorkSchema>;
export type ImportWork = Extract<LongWork, { work: 'import' }>;
/** What needs nothing but a word. */
export type PlainWork = Exclude<LongWork, ImportWork>;

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
  | { readonly work: 'import'; readonly asked: ImportWork; readonly report: ImportReport }
  /** `why` is a sentence that says what to do. */
  | { readonly work: 'failed'; readonly why: string };
