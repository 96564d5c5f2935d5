import { canonicalHash } from '../../src/records/canonical-hash.ts';
import type { RecordData, RecordKind } from '../../src/records/define-record.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import type { ReviewDecision, ReviewRecord, ReviewSubject } from '../../src/records/review-record.ts';
import type { DueInput } from '../../src/review/due.ts';
import type { ReviewDocument } from '../../src/review/review-document.ts';
import type { ReviewRules } from '../../src/review/review-rules.ts';
import type { ReviewSettings } from '../../src/review/review-settings.ts';

/** A Tuesday; the reviews of its week (W48) came on Monday 23 November. */
export const NOW = new Date('2026-11-24T09:30:00Z');
export const ZONE = 'Europe/Amsterdam';
export const [TOMAS, PRIYA, INGRID] = ['U-TOMAS', 'U-PRIYA', 'U-INGRID'] as const;

const DATA: Readonly<Record<RecordKind, RecordData>> = {
  incident: {
    description: 'The chatbot showed a customer somebody else’s address',
    title: 'Chatbot showed another customer’s address',
    system: 'Support chatbot',
    occurredAt: '2026-11-15',
    severity: 'medium',
  },
  risk: {
    description: 'Scores drift and young applicants are refused',
    title: 'Credit scores drift',
    system: 'Credit scoring',
    likelihood: 3,
    impact: 4,
    treatment: 'reduce',
  },
  change: {
    description: 'Move the chatbot to version 5',
    title: 'Chatbot to model version 5',
    system: 'Support chatbot',
    changeKind: 'model-version',
    reason: 'Version 4 is withdrawn',
    plannedFor: '2027-03-01',
  },
  concern: { description: 'Refusals seem to depend on the part of town' },
};

const STATUS: Readonly<Record<RecordKind, string>> = {
  incident: 'reported',
  risk: 'assessed',
  change: 'proposed',
  concern: 'received',
};
const PREFIX: Readonly<Record<RecordKind, string>> = {
  incident: 'INC',
  risk: 'RSK',
  change: 'CHG',
  concern: 'CON',
};

export interface RecordWish {
  readonly counter?: number;
  readonly status?: string;
  readonly owner?: string;
  readonly version?: number;
  readonly data?: RecordData;
  readonly createdAt?: string;
  readonly changedAt?: string;
  readonly permalink?: string;
}

/** A record of today's organization, changed where the test says so. */
export function aRecord(kind: RecordKind, wish: RecordWish = {}): RecordVersion {
  const { owner = TOMAS, version = 1, createdAt = '2026-11-20T10:00:00Z', permalink } = wish;
  const content = {
    number: `${PREFIX[kind]}-2026-${String(wish.counter ?? 1).padStart(4, '0')}`,
    kind,
    version,
    status: wish.status ?? STATUS[kind],
    owner,
    confidentiality: 'internal' as const,
    data: { ...DATA[kind], owner, ...wish.data },
    createdBy: TOMAS,
    createdAt,
    changedBy: TOMAS,
    changedAt: wish.changedAt ?? createdAt,
    source: permalink === undefined ? null : { conversation: 'c', message: '1.1', permalink },
  };
  return { ...content, contentHash: canonicalHash(content) };
}

export function aDocument(wish: Partial<ReviewDocument> = {}): ReviewDocument {
  return {
    id: 'ai-policy',
    title: 'AI policy',
    path: 'ai-policy.md',
    owner: TOMAS,
    ownerName: 'Tomás Oliveira',
    version: '3.0',
    hash: 'hash-of-3.0',
    nextReview: '2026-11-14',
    approvedOn: null,
    status: 'approved',
    isPublic: true,
    ...wish,
  };
}

export function subjectOf(of: RecordVersion | ReviewDocument): ReviewSubject {
  return 'number' in of
    ? { kind: of.kind, id: of.number, version: String(of.version), contentHash: of.contentHash }
    : { kind: 'document', id: of.id, version: of.version, contentHash: of.hash };
}

/** An answer to a record or document, on a day of this week unless the test says so. */
export function anAnswer(
  of: RecordVersion | ReviewDocument,
  decision: ReviewDecision,
  wish: Partial<ReviewRecord> = {},
): ReviewRecord {
  return {
    id: `R-${of.owner ?? ''}-${decision}-${wish.decidedAt ?? ''}`,
    week: '2026-W48',
    subject: subjectOf(of),
    owner: of.owner ?? TOMAS,
    decidedBy: of.owner ?? TOMAS,
    decidedAt: '2026-11-24T08:00:00Z',
    decision,
    remindOn: decision === 'later' ? '2026-11-26' : null,
    ...wish,
  };
}

/** The settings that are shipped, as far as the tests rest on them. */
export const SETTINGS: ReviewSettings = {
  workingDays: [1, 2, 3, 4, 5],
  daysOff: [],
  countries: {},
  people: {},
  followUpAfterDays: 2,
  escalateAfterDays: 4,
  cadence: {
    soonDays: 7,
    changeDays: 7,
    changeAnsweredDays: 14,
    documentDays: 365,
    riskDays: { low: 365, medium: 180, high: 90, 'very high': 30 },
    otherRiskDays: 90,
  },
  activities: {},
};

export const RULES: ReviewRules = {
  cadence: SETTINGS.cadence,
  activities: [],
  levelOf: () => null,
  clocksOf: () => [],
};

export function dueInput(wish: Partial<DueInput> = {}): DueInput {
  const nothing = { records: [], documents: [], approvals: [], questions: [], reviews: [] };
  return { ...nothing, rules: RULES, now: NOW, zoneOf: () => ZONE, standIn: null, ...wish };
}
