import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError, messageOf } from '../kernel/app-error.ts';
import { isSealed, type ChainLine } from '../records/audit-event.ts';
import type { ExportComparison } from '../records/export-comparison.ts';
import { verifyChain, type ChainHead, type ChainReport } from '../records/verify-chain.ts';
import { compareExport } from './compare-export.ts';
import { hashOf } from './hash-of.ts';
import { parseJson } from './stored-json.ts';

export const CHAIN_FILE = 'audit-events.jsonl';
export const HEAD_FILE = 'audit-head.json';

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

const sealedSchema = z.strictObject({
  sealed: z.literal(true),
  seq: z.number(),
  previousHash: z.string(),
  hash: z.string(),
});

const headSchema = z.object({ seq: z.number(), hash: z.string() });

export interface ChainFile {
  readonly events: readonly ChainLine[];
  /** From `audit-head.json` beside the file; null when there is none. */
  readonly head: ChainHead | null;
}

/**
 * Checks an exported chain without any database. An export ends with its own event: a file that does not was cut. That
 * event says how many were sealed, so that nobody can seal another one to hide what it says.
 */
export async function verifyChainFile(path: string): Promise<ChainReport> {
  const { events, head } = await readChainFile(path);
  const report = verifyChain(events, head);
  if (!report.ok) return report;
  const broken = (seq: number, reason: string): ChainReport => ({
    ...{ events: events.length, ok: false },
    firstBroken: { seq, reason },
  });
  const end = events.at(-1);
  if (end === undefined || isSealed(end) || end.action !== 'register.exported')
    return broken(
      events.length + 1,
      'the file does not end with the event of its export: its end is missing',
    );
  const sealed = events.filter(isSealed);
  const expected = Number(end.detail['sealed'] ?? 0);
  if (sealed.length !== expected)
    return broken(
      sealed[0]?.seq ?? events.length,
      `${sealed.length} events are sealed, but its export sealed ${expected}`,
    );
  return sealed.length === 0 ? report : { ...report, sealed: sealed.length };
}

/** The chain, and the files beside it that were exported with it: these count only where the chain itself holds. */
export async function verifyExport(path: string): Promise<ChainReport & Partial<ExportComparison>> {
  const report = await verifyChainFile(path);
  if (!report.ok) return report;
  const compared = await compareExport(path, (await readChainFile(path)).events);
  return { ...report, ok: compared.differences.length === 0, ...compared };
}

/** @throws AppError that names the line of a file that is no exported chain. */
export async function readChainFile(path: string): Promise<ChainFile> {
  const lines = (await readText(path)).split('\n').map((line, index) => ({ line, number: index + 1 }));
  const events = lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => eventOf(line, `Line ${number} of ${path}`));
  return { events, head: await readHead(join(dirname(path), HEAD_FILE)) };
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((thrown: unknown) => {
    throw notAChain(`${path} cannot be read (${messageOf(thrown)})`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = firstUndecodable(bytes);
    throw notAChain(`Line ${line} of ${path} is not text in UTF-8`);
  }
}

/** A newline byte is never part of another character in UTF-8, so that lines can be told apart before they are read. */
function firstUndecodable(bytes: Buffer): number {
  let [line, start] = [1, 0];
  for (; start <= bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!isUtf8(part)) return line;
    if (end === -1) return line;
    start = end + 1;
  }
  return line;
}

function eventOf(line: string, where: string): ChainLine {
  const value = parseJson(line);
  if (value === undefined) throw notAChain(`${where} is not JSON`);
  const sealed = sealedSchema.safeParse(value);
  if (sealed.success) return sealed.data;
  const parsed = eventSchema.safeParse(value);
  // As it stands, and not as the schema copies it: the hash covers what is written there.
  if (parsed.success && hashOf(value) !== null) return value as ChainLine;
  const field = parsed.error?.issues[0]?.path.join('.') ?? '';
  throw notAChain(`${where} is not an audit event${field === '' ? '' : ` (${field})`}`);
}

async function readHead(path: string): Promise<ChainHead | null> {
  const text = await readFile(path, 'utf8').catch((thrown: unknown) => {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw notAChain(`${path} cannot be read (${messageOf(thrown)})`);
  });
  if (text === null) return null;
  const head = headSchema.safeParse(parseJson(text));
  if (head.success) return head.data;
  throw notAChain(`${path} does not hold the end of a chain`);
}

function notAChain(what: string): AppError {
  return new AppError(
    'chain-file',
    `${what}. Name the ${CHAIN_FILE} of an export, with its files as they were written.`,
  );
}
