import type { WorkProgress } from '../kernel/work-progress.ts';
import type { Concerns, Drafts, Memories, ModelUse, Questions, Register } from '../conversation/ports.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Inbox, Outbox, QueueCounts, QueueHealth } from '../jobs/ports.ts';
import type { Actor } from '../records/access.ts';
import type { AuditEvent } from '../records/audit-event.ts';
import type { Configuration, ConfigurationAction } from '../records/configuration.ts';
import type { KnownRecord } from '../records/import/settle-rows.ts';
import type { RecordVersion } from '../records/record.ts';
import type { ChainHead, ChainReport } from '../records/verify-chain.ts';
import type { CommitOptions, CommitResult } from './commit-turn.ts';
import type { Exported, ExportFormat } from './export-register.ts';
import type { Gap } from './gaps.ts';
import type { OpenedHomes } from './homes.ts';
import type { Imported, ImportBatch } from './import-register.ts';
import type { ReviewStore } from './review-store.ts';

/** Everything that is kept, behind the ports that the other rooms ask for. */
export interface Store {
  readonly drafts: Drafts;
  readonly register: Register;
  readonly concerns: Concerns;
  readonly memories: Memories;
  readonly questions: Questions;
  readonly homes: OpenedHomes;
  readonly modelUse: ModelUse;
  readonly reviews: ReviewStore;
  readonly inbox: Inbox;
  readonly outbox: Outbox;

  /** All of a turn or none of it. Wake the outbox's worker when it is committed. */
  commitTurn(turn: Turn, options: CommitOptions): Promise<CommitResult>;

  /** Every version of every record, oldest record first. */
  recordVersions(): Promise<readonly RecordVersion[]>;
  auditEvents(): Promise<readonly AuditEvent[]>;
  /** Null while nothing was ever written. */
  auditHead(): Promise<ChainHead | null>;
  /** Questions that no document answers, newest first. */
  gaps(): Promise<readonly Gap[]>;
  queueHealth(): Promise<QueueHealth>;
  queueCounts(): Promise<readonly QueueCounts[]>;
  /** Lets an item that was given up wait again, or ends it; null when there is none of that id. */
  retryDeadLetter(id: string): Promise<QueueCounts['queue'] | null>;
  dropDeadLetter(id: string): Promise<QueueCounts['queue'] | null>;
  /**
   * Deletes settled queue rows from before a moment and returns their number. An event that is delivered again after
   * that is taken for a new one: leave a week or more.
   */
  forgetSettled(before: Date): Promise<number>;

  /** The chain, and every version, review and noted question against its event. */
  verifyDatabase(): Promise<ChainReport>;
  /**
   * Writes records, versions and the chain into a folder, as `by` may see them: the operator unless it is said.
   * @throws AppError when they may not, or when it cannot be written.
   */
  exportRegister(
    format: ExportFormat,
    dir: string,
    by?: {
      readonly by?: Actor;
      readonly program?: string;
      readonly now?: Date;
      readonly onProgress?: (progress: WorkProgress) => void;
    },
  ): Promise<Exported>;
  /** What an import must not take again. */
  knownRecords(): Promise<readonly KnownRecord[]>;
  /** All rows or none. `onRecord` hears each as it is written; it stands only when all are. */
  importRegister(batch: ImportBatch, onRecord?: (number: string) => void): Promise<Imported>;
  /** Writes an event for each of them that differs from what the chain noted last, and says which. */
  noteConfiguration(
    noted: Readonly<Record<ConfigurationAction, Configuration>>,
    now: Date,
  ): Promise<readonly ConfigurationAction[]>;
  /** When its chain began: at the first start. Null while it holds nothing. */
  startedAt(): Promise<Date | null>;
  close(): Promise<void>;
}
