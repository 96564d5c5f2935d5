import type { Generated } from 'kysely';

/** The tables as they stand after the last migration. Times are ISO 8601 in UTC, JSON is text: the same in both databases. */
export interface Tables {
  counters: { kind: string; year: number; value: number };
  drafts: {
    id: string;
    conversation: string;
    place: string;
    person: string;
    state: 'open' | 'cancelled' | 'recorded';
    revision: number;
    body: string;
    record_number: string | null;
    changed_at: string;
  };
  draft_sources: { draft_id: string; message: string };
  records: {
    number: string;
    kind: string;
    version: number;
    status: string;
    owner: string;
    draft_id: string;
    body: string;
  };
  record_versions: { number: string; version: number; body: string };
  audit_events: { seq: number; body: string };
  audit_head: { one: number; seq: number; hash: string };
  reviews: { id: string; week: string; subject: string; decided_at: string; body: string };
  review_sends: { owner: string; send_key: string; queued_at: string };
  gaps: { id: string; question: string; asked_by: string; asked_at: string };
  memories: { conversation: string; body: string };
  inbox: Queue & { key: string; envelope: string };
  outbox: Queue & { id: string; payload: string; posted_as: string | null };
}

interface Queue {
  /** The order in which rows came. */
  seq: Generated<number>;
  lane: string;
  state: 'waiting' | 'done' | 'dead';
  received_at: string;
  available_at: string;
  attempts: number;
  claim_token: string | null;
  claimed_until: string | null;
  last_error: string | null;
}
