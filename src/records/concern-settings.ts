import { z } from 'zod';

/** Reporting of concerns (A.3.3): who reads them. */
export interface ConcernSettings {
  /** User ids. Nobody else sees a concern; the first one handles a new one. Empty: a concern stays a draft and cannot be recorded. */
  readonly readers: readonly string[];
}

export const concernSettingsSchema: z.ZodType<ConcernSettings> = z.strictObject({
  readers: z.array(
    z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u, 'is not a user id'),
  ),
});
