import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Audience } from '../document-info.ts';
import { slipsBetween } from '../engine/slips-between.ts';

/** What a sidecar or front matter may say of a document. What it does not say is undefined. */
export interface Metadata {
  readonly title?: string | undefined;
  readonly owner?: string | null | undefined;
  readonly version?: string | null | undefined;
  readonly status?: 'approved' | 'draft' | 'superseded' | undefined;
  readonly approvedBy?: string | null | undefined;
  readonly approvedOn?: string | null | undefined;
  readonly nextReview?: string | null | undefined;
  readonly audience?: Audience | undefined;
}

const text = z.union([z.string(), z.number()], { error: 'write a text' }).transform(String).nullable();
const day = z.iso.date({ error: 'write a day as 2026-11-22' }).nullable();
const READERS = {
  error:
    'write all, managers, auditors, {people: [Slack user ids (U…) or e-mail addresses]} or ' +
    '{channels: [Slack channel ids (C…), from the end of the channel’s details]}',
};
/** Slack's ids of people begin with U or W, of channels with C or G. */
const person = z
  .string(READERS)
  .trim()
  .regex(/^(?:[UW][A-Z0-9]+|[^\s@<>]+@[^\s@<>]+)$/u, READERS);
const channel = z
  .string(READERS)
  .trim()
  .regex(/^[CG][A-Z0-9]+$/u, READERS);
const audience = z.union(
  [
    z.enum(['all', 'managers', 'auditors']),
    z.strictObject({ people: z.array(person).min(1) }),
    z.strictObject({ channels: z.array(channel).min(1) }),
  ],
  READERS,
);

const fields = {
  title: z.string({ error: 'write a text' }).min(1, { error: 'write a text' }).optional(),
  owner: text.optional(),
  version: text.optional(),
  status: z
    .enum(['approved', 'draft', 'superseded'], { error: 'write approved, draft or superseded' })
    .optional(),
  approvedBy: text.optional(),
  approvedOn: day.optional(),
  nextReview: day.optional(),
  audience: audience.optional(),
};
const schema = z.object(fields);
/** What metadata may say. */
export const METADATA_KEYS: readonly string[] = Object.keys(fields);

/** A key this near to a known one is a slip: "audiance: managers" must not open a document to all. */
const MOST_SLIPS = 2;

/**
 * Reads YAML. `strict`: no other keys at all (a sidecar); otherwise other keys are left alone unless they look like a
 * slip of the pen (front matter serves other tools too). The error is a sentence that ends with what to do.
 */
export function readMetadata(source: string, strict: boolean): Result<Metadata, string> {
  let value: unknown;
  try {
    value = parse(source, { logLevel: 'error' }) ?? {};
  } catch (cause) {
    const line = cause instanceof YAMLParseError ? (cause.linePos?.[0].line ?? 1) : 1;
    return err(`Its metadata is not YAML (line ${line}); correct that line.`);
  }
  const checked = schema.safeParse(value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const key = String(issue?.path[0] ?? '');
    if (key === '')
      return err('Its metadata is not a list of keys and values; write lines such as "owner: …".');
    return err(`Its metadata has a wrong value for ${key}; ${issue?.message}.`);
  }
  const stray = Object.keys(value as object).find(
    (key) => !METADATA_KEYS.includes(key) && (strict || nearest(key) !== null),
  );
  if (stray === undefined) return ok(checked.data);
  const meant = nearest(stray);
  return err(
    `Its metadata has the unknown key "${stray}"; ${meant === null ? `use ${METADATA_KEYS.join(', ')}` : `write "${meant}"`}.`,
  );
}

function nearest(key: string): string | null {
  return (
    METADATA_KEYS.find((known) => slipsBetween(key.toLowerCase(), known.toLowerCase()) <= MOST_SLIPS) ?? null
  );
}
