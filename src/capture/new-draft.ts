import type { RecordType } from '../records/define-record.ts';
import type { MessageSource } from '../records/record.ts';
import type { Draft } from './draft.ts';

export interface DraftPlace {
  readonly id: string;
  readonly conversation: string;
  readonly place: string;
  readonly person: string;
  readonly source: MessageSource | null;
}

/** A draft that holds nothing yet. */
export function newDraft(type: RecordType, where: DraftPlace, firstMessage: string, now: Date): Draft {
  const at = now.toISOString();
  return {
    ...where,
    kind: type.kind,
    formVersion: type.formVersion,
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
    firstMessage,
    createdAt: at,
    changedAt: at,
    revision: 0,
  };
}
