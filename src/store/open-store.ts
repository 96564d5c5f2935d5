import type { Drafts, Memories, Register } from '../conversation/ports.ts';
import type { ConversationMemory, Outgoing, Turn } from '../conversation/turn.ts';
import type { Inbox, Outbox, QueueHealth } from '../jobs/ports.ts';
import type { ReviewRecord } from '../records/review-record.ts';
import type { ChainReport } from '../records/verify-chain.ts';
import { verifyChain } from '../records/verify-chain.ts';
import { commitTurn, type CommitOptions, type CommitResult } from './commit-turn.ts';
import { openDatabase, type Db, type StoreOptions } from './database.ts';
import { draftsIn } from './drafts.ts';
import { exportRegister, type ExportFormat } from './export-register.ts';
import { inboxIn } from './inbox.ts';
import { migrate } from './migrate.ts';
import { outboxIn } from './outbox.ts';
import { queueHealth } from './queue-health.ts';
import { readChainFile } from './read-chain-file.ts';
import { registerIn } from './register.ts';
import { claimReviewSend, reviewsSince } from './reviews.ts';
import { verifyDatabase } from './verify-database.ts';

/** Everything that is kept, behind the ports that the other rooms ask for. */
export interface Store {
  readonly drafts: Drafts;
  readonly register: Register;
  readonly memories: Memories;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  commitTurn(turn: Turn, options: CommitOptions): Promise<CommitResult>;
  reviewsSince(since: string): Promise<readonly ReviewRecord[]>;
  claimReviewSend(
    owner: string,
    key: string,
    outgoing: readonly Outgoing[],
    now: Date,
  ): Promise<'queued' | 'already-sent'>;
  gaps(): Promise<readonly Gap[]>;
  queueHealth(): Promise<QueueHealth>;
  verify(): Promise<ChainReport>;
  exportRegister(
    format: ExportFormat,
    dir: string,
    actor: string,
    now: Date,
  ): ReturnType<typeof exportRegister>;
  close(): Promise<void>;
}

export interface Gap {
  readonly question: string;
  readonly askedBy: string;
  readonly askedAt: string;
}

/** Opens SQLite or PostgreSQL and brings it to this version's tables. @throws AppError that says what to set. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database = openDatabase(options);
  const { db } = database;
  try {
    await migrate(database);
  } catch (thrown) {
    await db.destroy();
    throw thrown;
  }
  return {
    drafts: draftsIn(db),
    register: registerIn(db),
    memories: { of: (conversation) => memoryOf(db, conversation) },
    inbox: inboxIn(database),
    outbox: outboxIn(database),
    commitTurn: (turn, commit) => commitTurn(database, turn, commit),
    reviewsSince: (since) => reviewsSince(db, since),
    claimReviewSend: (owner, key, outgoing, now) => claimReviewSend(database, owner, key, outgoing, now),
    gaps: () => gapsIn(db),
    queueHealth: () => queueHealth(db),
    verify: () => verifyDatabase(db),
    exportRegister: (format, dir, actor, now) => exportRegister(database, { format, dir, actor, now }),
    close: () => db.destroy(),
  };
}

/** Checks an exported chain, without any database. */
export async function verifyChainFile(path: string): Promise<ChainReport> {
  const { events, head } = await readChainFile(path);
  return verifyChain(events, head);
}

async function memoryOf(db: Db, conversation: string): Promise<ConversationMemory | null> {
  const row = await db
    .selectFrom('memories')
    .select('body')
    .where('conversation', '=', conversation)
    .executeTakeFirst();
  return row ? (JSON.parse(row.body) as ConversationMemory) : null;
}

async function gapsIn(db: Db): Promise<readonly Gap[]> {
  const rows = await db.selectFrom('gaps').selectAll().orderBy('asked_at', 'desc').execute();
  return rows.map((row) => ({ question: row.question, askedBy: row.asked_by, askedAt: row.asked_at }));
}
