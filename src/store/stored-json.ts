import { z } from 'zod';
import { AppError } from '../kernel/app-error.ts';
import type { MessageSource } from '../records/record.ts';

const sourceSchema = z.strictObject({
  conversation: z.string(),
  message: z.string(),
  permalink: z.string().nullable(),
});

/**
 * A value from a JSON column as it stands there, once it fits the schema.
 * @param what names the row in the error, such as "the draft 17".
 * @throws AppError when somebody has changed the row by hand.
 */
export function readJson<T>(schema: z.ZodType<T>, text: string, what: string): T {
  const value = parseJson(text);
  if (schema.safeParse(value).success) return value as T;
  throw damaged(what);
}

export function damaged(what: string): AppError {
  return new AppError(
    'stored-data',
    `The database does not hold ${what} as it was written. Run “aims verify” to see what was changed, and restore it from a backup.`,
  );
}

/** Undefined for text that is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function writeSource(source: MessageSource | null): string | null {
  return source === null ? null : JSON.stringify(source);
}

/** Undefined for a column that holds no source. */
export function readSource(column: string | null): MessageSource | null | undefined {
  if (column === null) return null;
  const value = parseJson(column);
  return sourceSchema.safeParse(value).success ? (value as MessageSource) : undefined;
}
