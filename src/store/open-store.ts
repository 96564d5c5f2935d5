import { systemClock, type Clock } from '../kernel/clock.ts';
import { randomIds, type Ids } from '../kernel/ids.ts';
import { OPERATOR } from '../records/access.ts';
import { auditEvents, auditHead, startedAt } from './audit-log.ts';
import { commitTurn } from './commit-turn.ts';
import { dropDeadLetter, retryDeadLetter } from './dead-letters.ts';
import { draftsIn } from './drafts.ts';
import { exportRegister } from './export-register.ts';
import { concernsIn } from './follow-ups.ts';
import { gapsIn } from './gaps.ts';
import { homesIn } from './homes.ts';
import { importRegister, knownRecords } from './import-register.ts';
import { inboxIn } from './inbox.ts';
import { memoriesIn } from './memories.ts';
import { modelUseIn } from './model-use.ts';
import { noteConfiguration } from './note-configuration.ts';
import { openDatabase, type DatabaseOptions } from './open-database.ts';
import { outboxIn } from './outbox.ts';
import { questionsIn } from './questions.ts';
import { queueCounts, queueHealth } from './queue-health.ts';
import { forgetSettled } from './queue.ts';
import { recordVersions, registerIn } from './register.ts';
import { reviewStoreIn } from './review-store.ts';
import type { Store } from './store.ts';
import { verifyDatabase } from './verify-database.ts';

export interface StoreOptions extends DatabaseOptions {
  /** For what has no moment of its own: when an item was settled. */
  readonly clock?: Clock;
  /** For what has no id of its own: a noted question. */
  readonly ids?: Ids;
}

/** Opens SQLite or PostgreSQL and brings it to this version's tables. @throws AppError that says what to set. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { clock = systemClock, ids = randomIds } = options;
  const database = await openDatabase(options);
  const { db } = database;
  return {
    drafts: draftsIn(db),
    register: registerIn(database),
    concerns: concernsIn(db),
    memories: memoriesIn(db),
    questions: questionsIn(db),
    homes: homesIn(db),
    modelUse: modelUseIn(db),
    reviews: reviewStoreIn(db),
    inbox: inboxIn(database, clock),
    outbox: outboxIn(database, clock),
    commitTurn: (turn, commit) => commitTurn(database, turn, commit, ids),
    recordVersions: () => recordVersions(db),
    auditEvents: () => auditEvents(db),
    auditHead: () => auditHead(db),
    gaps: () => gapsIn(db),
    queueHealth: () => queueHealth(db),
    queueCounts: () => queueCounts(db),
    retryDeadLetter: (id) => retryDeadLetter(db, id, clock.now()),
    dropDeadLetter: (id) => dropDeadLetter(db, id, clock.now()),
    forgetSettled: (before) => forgetSettled(db, before),
    verifyDatabase: () => verifyDatabase(db),
    exportRegister: (format, dir, by = {}) =>
      exportRegister(database, { format, dir, by: OPERATOR, now: clock.now(), ...by }),
    knownRecords: () => knownRecords(db),
    importRegister: (batch, onRecord) => importRegister(database, batch, onRecord),
    noteConfiguration: (noted, now) => noteConfiguration(database, noted, now),
    startedAt: () => startedAt(db),
    close: () => db.destroy(),
  };
}
