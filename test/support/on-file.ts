import type { RecordData } from '../../src/records/define-record.ts';
import type { NewRecord } from '../../src/records/record.ts';

let count = 0;

/** A risk that somebody recorded and owns. */
export function riskOf(owner: string, title: string, data: RecordData = {}): NewRecord {
  const description = `${title}, and nobody would notice.`;
  const asked = {
    title,
    description,
    system: 'Credit scoring',
    likelihood: 3,
    impact: 4,
    treatment: 'reduce',
  };
  return newRecord('risk', owner, { ...asked, owner, ...data });
}

export function incidentOf(owner: string, title: string, data: RecordData = {}): NewRecord {
  const description = `${title} yesterday.`;
  const asked = { title, description, system: 'Support chatbot', occurredAt: '2026-11-02', severity: 'low' };
  return newRecord('incident', owner, { ...asked, owner, ...data });
}

function newRecord(kind: NewRecord['kind'], createdBy: string, data: RecordData): NewRecord {
  count += 1;
  return { kind, data, createdBy, source: null, draftId: `on-file-${String(count)}` };
}
