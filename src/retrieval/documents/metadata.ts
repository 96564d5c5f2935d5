import { isMap, isScalar, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Audience } from '../document-info.ts';
import { slipsBetween } from '../engine/slips-between.ts';
import { dayOf, fieldMeant } from './metadata-spellings.ts';

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

/** What is known of a document, and the keys that seem to say more of it and are not understood. */
export interface ReadMetadata {
  readonly known: Metadata;
  readonly notUnderstood: readonly string[];
}

/**
 * Reads YAML. `strict`: no other keys at all (a sidecar); otherwise other keys are left alone unless they look like a
 * slip of the pen (front matter serves other tools too). The error is a sentence that ends with what to do.
 */
export function readMetadata(source: string, strict: boolean): Result<ReadMetadata, string> {
  const document = parseDocument(source, { logLevel: 'error' });
  const [fault] = document.errors;
  if (fault !== undefined)
    return err(`Its metadata is not YAML (line ${fault.linePos?.[0].line ?? 1}); correct that line.`);
  const said = saidIn(document);
  if (said === null)
    return err('Its metadata is not a list of keys and values; write lines such as "owner: …".');
  return readSaid(said, strict);
}

/** `said`: key ▶ value, as they stand in front matter or in the head of a page. */
export function readSaid(
  said: Readonly<Record<string, unknown>>,
  strict: boolean,
): Result<ReadMetadata, string> {
  const { own, other, notUnderstood } = spelledAsOurs(said);
  const checked = schema.safeParse(own);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return err(`Its metadata has a wrong value for ${String(issue?.path[0] ?? '')}; ${issue?.message}.`);
  }
  const stray = other.find((key) => strict || nearest(key) !== null);
  if (stray === undefined) return ok({ known: checked.data, notUnderstood });
  const meant = nearest(stray);
  return err(
    `Its metadata has the unknown key "${stray}"; ${meant === null ? `use ${METADATA_KEYS.join(', ')}` : `write "${meant}"`}.`,
  );
}

/** Numbers as they are written: version 3.0 is not 3. Null where it is no list of keys and values. */
function saidIn(document: Document.Parsed): Record<string, unknown> | null {
  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const said: Record<string, unknown> = { ...value };
  for (const { key, value: node } of isMap(document.contents) ? document.contents.items : [])
    if (isScalar(key) && isScalar(node) && typeof node.value === 'number' && node.source !== undefined)
      said[String(key.value)] = node.source;
  return said;
}

/**
 * What is said under the keys of ours, those that others write for them among it. A key of ours goes before another spelling of
 * it; a value that cannot be read under another spelling is left out, as that key may be another tool's.
 */
function spelledAsOurs(said: Readonly<Record<string, unknown>>) {
  const own: Record<string, unknown> = {};
  const [other, notUnderstood]: [string[], string[]] = [[], []];
  for (const [key, value] of Object.entries(said)) if (METADATA_KEYS.includes(key)) own[key] = value;
  for (const [key, value] of Object.entries(said)) {
    if (METADATA_KEYS.includes(key)) continue;
    const field = fieldMeant(key);
    if (field === null) other.push(key);
    else if (field === 'unclear') notUnderstood.push(key);
    else if (!(field in own)) {
      const read = READ_AS_DAY.has(field) ? dayOf(value) : value;
      if (read !== null && schema.shape[field].safeParse(read).success) own[field] = read;
      else notUnderstood.push(key);
    }
  }
  return { own, other, notUnderstood };
}

const READ_AS_DAY: ReadonlySet<string> = new Set(['approvedOn', 'nextReview']);

function nearest(key: string): string | null {
  return (
    METADATA_KEYS.find((known) => slipsBetween(key.toLowerCase(), known.toLowerCase()) <= MOST_SLIPS) ?? null
  );
}
