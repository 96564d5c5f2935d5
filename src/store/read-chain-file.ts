import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError, messageOf } from '../kernel/app-error.ts';
import type { AuditEvent } from '../records/audit-event.ts';
import type { ChainHead } from '../records/verify-chain.ts';

const sourceSchema = z.strictObject({
  conversation: z.string(),
  message: z.string(),
  permalink: z.string().nullable(),
});

const eventSchema = z.strictObject({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  version: z.number().nullable(),
  contentHash: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  source: sourceSchema.nullable(),
  previousHash: z.string(),
  hash: z.string(),
});

const headSchema = z.object({ seq: z.number(), hash: z.string() });

/** The head is written beside the chain; an export without it is checked without its end. */
export const CHAIN_FILE = 'audit-events.jsonl';
export const HEAD_FILE = 'audit-head.json';

/** @throws AppError that names the line of a file that is no exported chain. */
export async function readChainFile(
  path: string,
): Promise<{ events: readonly AuditEvent[]; head: ChainHead | null }> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new AppError(
      'verify-file',
      `${path} cannot be read (${messageOf(error)}). Name the ${CHAIN_FILE} of an export.`,
    );
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const events = lines.map((line, index) => parseEvent(line, index + 1, path));
  return { events, head: await readHead(join(dirname(path), HEAD_FILE)) };
}

function parseEvent(line: string, number: number, path: string): AuditEvent {
  const parsed = eventSchema.safeParse(parseJson(line));
  if (parsed.success) return parsed.data as AuditEvent;
  throw new AppError(
    'verify-file',
    `Line ${number} of ${path} is no audit event. Name the ${CHAIN_FILE} of an export.`,
  );
}

async function readHead(path: string): Promise<ChainHead | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  const head = headSchema.safeParse(text === null ? null : parseJson(text));
  return head.success ? head.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
