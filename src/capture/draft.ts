import type { FieldValue } from '../records/field.ts';
import type { RecordKind } from '../records/define-record.ts';
import type { MessageSource } from '../records/record.ts';

/** Where a value came from. */
export type AnswerOrigin = 'message' | 'typed' | 'chosen' | 'form' | 'suggested' | 'record';

/** One answer of a draft. `said` holds the person's own words where there are any. */
export interface DraftAnswer {
  readonly value: FieldValue;
  readonly from: AnswerOrigin;
  readonly said: string | null;
  readonly source: MessageSource | null;
}

/**
 * A record in the making: answers by field name, and nothing else that could get out of step with them.
 * Which question comes next is decided from the answers each time (`next-question.ts`).
 */
export interface Draft {
  readonly id: string;
  readonly kind: RecordKind;
  readonly formVersion: number;
  /** Where it is being filled: a conversation key and the person; the two together find it. */
  readonly conversation: string;
  /** The channel, direct conversation or terminal that the conversation is in. */
  readonly place: string;
  readonly person: string;
  readonly answers: Readonly<Record<string, DraftAnswer>>;
  /** Optional fields that the person chose to leave out, and required ones they want to come back to. */
  readonly skipped: readonly string[];
  /** A field the person asked to change or is being asked about out of turn. */
  readonly focus: string | null;
  /** The person said "cancel" and was asked whether they mean it. */
  readonly cancelAsked: boolean;
  /** For an update: the record and the version that the draft started from. */
  readonly updates: { readonly number: string; readonly version: number } | null;
  /** The first message, whole: nothing that was typed may vanish. */
  readonly firstMessage: string;
  readonly source: MessageSource | null;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly changedAt: string;
  /** Raised on every save; a save names the revision it saw, so that two turns cannot overwrite each other. */
  readonly revision: number;
}
