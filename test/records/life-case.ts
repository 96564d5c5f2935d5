import { actorOf, type Actor } from '../../src/records/access.ts';
import type { Approval } from '../../src/records/approval.ts';
import type { RecordData } from '../../src/records/define-record.ts';
import { takeStep, type StepContext } from '../../src/records/lifecycle.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import { AUDITOR, MANAGER, OWNER, RULES } from './records.ts';

const holders = { managers: [MANAGER], auditors: [AUDITOR], concernReaders: [OWNER] };
const actor = (user: string): Actor => actorOf(user, holders);
export const as = (user: string, approvals: readonly Approval[] = []): StepContext => ({
  actor: actor(user),
  rules: RULES,
  approvals,
});

/** A record with its history of decisions, moved on step by step as the store would. */
export class LifeCase {
  record: RecordVersion;
  approvals: Approval[] = [];
  constructor(record: RecordVersion) {
    this.record = record;
  }

  take(step: string, user: string, given: RecordData = {}) {
    const taken = takeStep(this.record, step, given, as(user, this.approvals));
    if (!taken.ok) return taken.error;
    const { status, data, approval, changes } = taken.value;
    if (changes) this.record = { ...this.record, status, data, version: this.record.version + 1 };
    if (approval !== null)
      this.approvals.push({ ...approval, id: `a${this.approvals.length}`, at: '', contentHash: '' });
    return this.record.status;
  }
}
