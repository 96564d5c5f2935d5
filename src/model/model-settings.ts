import { z } from 'zod';

const count = z.number().int().positive();
const audience = z.enum(['all', 'channels', 'managers', 'auditors', 'people']);

/** A concern stays here, whatever is set. */
export const LEAVING_RECORDS = ['incident', 'risk', 'change'] as const;

/** Whose reading decides whether a document's text may go to the model. */
export type LeavingAudience = z.infer<typeof audience>;

/**
 * What an organization sets about the language model: time, budget, and what may leave. Which model and where it is
 * comes from the environment (`OPENAI_BASE_URL`, `OPENAI_API_KEY`, `AIMS_CHAT_MODEL`).
 */
export const modelSettingsSchema = z.strictObject({
  /** A second chat model of the same endpoint, asked when the first one fails. */
  fallbackModel: z.string().trim().min(1).nullable(),
  /** Milliseconds to the first word of each model that is asked; a request that is not streamed has as long in all. */
  firstWordMs: count,
  /** Milliseconds for one answer, whatever happens. */
  totalMs: count,
  /** Milliseconds for all that is asked of the model in one turn. */
  turnMs: count,
  /** Milliseconds that a question waits while `atOnce` others are with the model. */
  waitMs: count,
  atOnce: count,
  /** Further tries after a 500 or a lost connection; a 429 is never tried again at once. */
  retries: z.number().int().min(0).max(3),
  /** The longest reply, in tokens. */
  maxTokens: count,
  /** How the endpoint is asked for JSON. */
  structuredOutput: z.enum(['jsonSchema', 'functionCalling', 'jsonMode']),
  /** Tokens a day, in and out together. */
  budget: z.strictObject({ perPerson: count, inAll: count }),
  /** After so many failures in a row the model is left alone for so long. */
  rest: z.strictObject({ afterFailures: count, forMs: count }),
  mayLeave: z.strictObject({
    /** Documents for these readers. */
    audiences: z.array(audience),
    /** Messages and records of these types. */
    records: z.array(z.enum(LEAVING_RECORDS)),
  }),
  /** People’s names that are masked like addresses are. */
  maskNames: z.array(z.string().trim().min(2)),
});

export type ModelSettings = z.infer<typeof modelSettingsSchema>;
