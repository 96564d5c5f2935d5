import type { Draft } from '../../src/capture/draft.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Outgoing, StateChange, Turn } from '../../src/conversation/turn.ts';
import type { RecordData } from '../../src/records/define-record.ts';
import type { NewRecord } from '../../src/records/record.ts';
import { recordTypes } from '../../src/records/record-types.ts';
import type { ReviewRecord } from '../../src/records/review-record.ts';

export const NOW = new Date('2026-11-24T10:00:00.000Z');
export const PRIYA = 'U0PRIYA001';
export const TOMAS = 'U0TOMAS001';

export const SOURCE = { conversation: 'T:C1:1.1', message: '1.1', permalink: null } as const;

export function incidentData(changed: RecordData = {}): RecordData {
  return {
    title: 'Address shown to a stranger',
    description: 'The chatbot showed a customer someone else’s address.',
    system: 'Support chatbot',
    occurredAt: '2026-11-23T15:00',
    severity: 'high',
    owner: PRIYA,
    ...changed,
  };
}

export function newIncident(draftId: string, changed: RecordData = {}): NewRecord {
  return {
    kind: 'incident',
    data: incidentData(changed),
    createdBy: PRIYA,
    source: SOURCE,
    draftId,
  };
}

export function newRisk(draftId: string): NewRecord {
  return {
    kind: 'risk',
    data: {
      title: 'Scores drift',
      description: 'Scores drift for young applicants.',
      system: 'Credit scoring',
      likelihood: 3,
      impact: 4,
      treatment: 'reduce',
      owner: TOMAS,
    },
    createdBy: TOMAS,
    source: null,
    draftId,
  };
}

export function draftOf(id: string, changed: Partial<Draft> = {}): Draft {
  return {
    id,
    kind: 'incident',
    formVersion: recordTypes.incident.formVersion,
    conversation: 'T:C1:1.1',
    place: 'C1',
    person: PRIYA,
    answers: {},
    skipped: [],
    focus: null,
    cancelAsked: false,
    duplicateAsked: null,
    setApart: [],
    edits: {},
    typed: null,
    offeredAt: null,
    asideAt: null,
    updates: null,
    firstMessage: 'the chatbot failed',
    source: SOURCE,
    createdAt: NOW.toISOString(),
    changedAt: NOW.toISOString(),
    revision: 1,
    ...changed,
  };
}

export function reviewOf(id: string, changed: Partial<ReviewRecord> = {}): ReviewRecord {
  return {
    id,
    week: '2026-W48',
    subject: { kind: 'incident', id: 'INC-2026-0001', version: '1', contentHash: 'ab'.repeat(32) },
    owner: PRIYA,
    decidedBy: PRIYA,
    decidedAt: NOW.toISOString(),
    decision: 'unchanged',
    remindOn: null,
    ...changed,
  };
}

export const says = (text: string): Reply => ({
  kind: 'notice',
  parts: [{ part: 'text', spans: [text] }],
  controls: [],
});

export const inConversation = (text: string, conversation = 'T:C1:1.1'): Outgoing => ({
  destination: { to: 'conversation', conversation },
  reply: says(text),
});

export function turnOf(changes: readonly StateChange[], replies: readonly Outgoing[] = []): Turn {
  return { changes, replies: () => replies };
}

export const creates = (record: NewRecord): StateChange => ({ change: 'create-record', record });

export const updates = (number: string, fromVersion: number, data: RecordData): StateChange => ({
  change: 'update-record',
  number,
  fromVersion,
  data,
  changedBy: TOMAS,
  source: null,
});

export const saves = (draft: Draft, revision: number): StateChange => ({
  change: 'save-draft',
  draft,
  revision,
});
