import { describe, expect, it } from 'vitest';
import { linkEvent, type AuditAction } from '../../src/records/audit-event.ts';
import { compareEvidence } from '../../src/store/compare-evidence.ts';
import { NOW, PRIYA } from './register-fixtures.ts';

describe('events against their rows', () => {
  it('do not agree when an event is of a kind that nobody knows, though the chain holds', () => {
    const event = linkEvent(
      {
        at: NOW.toISOString(),
        actor: PRIYA,
        action: 'gap.forgotten' as AuditAction,
        subject: 'g1',
        version: null,
        contentHash: null,
        detail: {},
        source: null,
      },
      null,
    );
    const nothing = {
      ...{ records: [], versions: [], reviews: [], gaps: [], approvals: [], links: [] },
      ...{ evidence: [], followUps: [], reviews: [], erasures: [], erasedRows: [], codes: [] },
    };
    expect(compareEvidence([event], nothing)).toEqual({
      seq: 1,
      reason: 'what “gap.forgotten” stands for is missing',
    });
  });
});
