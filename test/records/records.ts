import { canonicalHash } from '../../src/records/canonical-hash.ts';
import type { RecordData, RecordKind } from '../../src/records/define-record.ts';
import type { RecordVersion } from '../../src/records/record.ts';
import { recordTypes } from '../../src/records/record-types.ts';
import type { StepRules } from '../../src/records/step-rules.ts';
import { readSettings } from '../../src/settings.ts';

export const SHIPPED = readSettings(null);
export const RULES: StepRules = { risk: SHIPPED.risk, approvals: SHIPPED.approvals };
export const [OWNER, REPORTER, MANAGER, AUDITOR, STRANGER] = [
  'U0OWNER001',
  'U0REPORT01',
  'U0MANAGE01',
  'U0AUDIT001',
  'U0STRANGE1',
];

const CAPTURED: Readonly<Record<RecordKind, RecordData>> = {
  incident: {
    title: 'Address shown to a stranger',
    description: 'The chatbot showed a customer somebody else’s address.',
    system: 'Support chatbot',
    occurredAt: '2026-11-23T15:00',
    severity: 'high',
    owner: OWNER,
  },
  risk: {
    title: 'Scores drift',
    description: 'Scores drift for young applicants.',
    system: 'Credit scoring',
    likelihood: 3,
    impact: 4,
    treatment: 'reduce',
    owner: OWNER,
  },
  change: {
    title: 'Model version 5',
    description: 'Move the chatbot to version 5.',
    system: 'Support chatbot',
    changeKind: 'model-version',
    reason: 'Version 4 is withdrawn.',
    plannedFor: '2026-12-01',
    owner: OWNER,
  },
  concern: { description: 'Refusals seem to depend on the part of town.' },
};

/** A record as it is once it was captured, changed where a test says so. */
export function recordOf(
  kind: RecordKind,
  changed: Partial<Omit<RecordVersion, 'contentHash' | 'data'>> & { readonly data?: RecordData } = {},
): RecordVersion {
  const { data, ...rest } = changed;
  const content = {
    number: `${recordTypes[kind].prefix}-2026-0001`,
    kind,
    version: 1,
    status: recordTypes[kind].statuses[0],
    owner: OWNER,
    confidentiality: kind === 'concern' ? ('restricted' as const) : ('internal' as const),
    createdBy: REPORTER,
    createdAt: '2026-11-24T10:00:00.000Z',
    changedBy: REPORTER,
    changedAt: '2026-11-24T10:00:00.000Z',
    source: null,
    ...rest,
    data: { ...CAPTURED[kind], ...data },
  };
  return { ...content, contentHash: canonicalHash(content) };
}
