import type { Generated } from 'kysely';

/**
 * The tables as they stand after the last migration: text, integers and keys only, the same in both databases. Times are
 * ISO 8601 in UTC and always 24 characters long, so that they sort as text; JSON is text.
 */
export interface Tables {
  counters: { kind: string; year: number; last: number };
  records: { number: string; kind: string; draft_id: string; version: number; created_seq: number };
  record_versions: RecordVersionRow;
  audit_events: AuditEventRow;
  audit_head: { one: number; seq: number; hash: string };
  approvals: ApprovalRow;
  links: LinkRow;
  evidence: EvidenceRow;
  concern_codes: { code_hash: string; number: string };
  follow_ups: FollowUpRow;
  erasures: ErasureRow;
  erased_rows: ErasedRow;
  drafts: DraftRow;
  draft_messages: { draft_id: string; message: string };
  conversation_records: ConversationRecordRow;
  memories: { conversation: string; body: string };
  reviews: ReviewRow;
  review_sends: { owner: string; send_key: string; sent_at: string; asked: string };
  gaps: { id: string; question: string; asked_by: string; asked_at: string; source: string | null };
  open_questions: OpenQuestionRow;
  votes: VoteRow;
  homes: { person: string };
  model_use: { day: string; person: string; tokens: number };
  inbox: QueueRow;
  outbox: OutboxRow;
  outbox_pace: { place: string; next_at: number; closed_until: number };
}

export interface ConversationRecordRow {
  conversation: string;
  number: string;
  offered_system: string | null;
  offered_to: string | null;
}

export interface RecordVersionRow {
  number: string;
  version: number;
  kind: string;
  status: string;
  owner: string;
  confidentiality: string;
  data: string;
  created_by: string;
  created_at: string;
  changed_by: string;
  changed_at: string;
  source: string | null;
  content_hash: string;
}

export interface AuditEventRow {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  version: number | null;
  content_hash: string | null;
  detail: string;
  source: string | null;
  previous_hash: string;
  hash: string;
}

export interface ApprovalRow {
  seq: Generated<number>;
  id: string;
  number: string;
  what: string;
  decision: string;
  version: number;
  content_hash: string;
  substance_hash: string;
  decided_by: string;
  decided_at: string;
  reason: string | null;
}

interface AddedRow {
  seq: Generated<number>;
  id: string;
  number: string;
  added_by: string;
  added_at: string;
  removed_by: string | null;
  removed_at: string | null;
}

export interface LinkRow extends AddedRow {
  relation: string;
  target_kind: string;
  target_id: string;
}

export interface EvidenceRow extends AddedRow {
  what: string;
  title: string;
  permalink: string | null;
  content_hash: string | null;
  dated: string | null;
}

export interface FollowUpRow {
  seq: Generated<number>;
  id: string;
  number: string;
  said_by_side: string;
  said_by: string;
  said: string;
  said_at: string;
}

export interface ErasureRow {
  seq: Generated<number>;
  id: string;
  number: string;
  field: string | null;
  reason: string;
  erased_by: string;
  erased_at: string;
}

export interface ErasedRow {
  seq: Generated<number>;
  erasure_id: string;
  subject: string;
  original_hash: string;
  remainder_hash: string;
}

interface DraftRow {
  id: string;
  conversation: string;
  place: string;
  person: string;
  state: 'open' | 'cancelled' | 'recorded';
  revision: number;
  /** Raised over all drafts with every save: two saves in one millisecond still have an order. */
  touched: number;
  /** 1 for an open draft that is listed and not gone on with by itself. */
  put_aside: Generated<number>;
  body: string;
}

export interface ReviewRow {
  /** The order in which answers came. */
  seq: Generated<number>;
  id: string;
  week: string;
  subject_kind: string;
  subject_id: string;
  subject_version: string;
  subject_hash: string;
  subject_title: string | null;
  owner: string;
  decided_by: string;
  decided_at: string;
  decision: string;
  remind_on: string | null;
  planned_on: string | null;
  note: string | null;
  offered_to: string | null;
}

interface OpenQuestionRow {
  seq: Generated<number>;
  question: string;
  why: 'declined' | 'not-useful';
  complaint: Generated<string | null>;
  at: string;
  settled_at: Generated<string | null>;
}

interface VoteRow {
  message: string;
  person: string;
  useful: number;
  voted_at: string;
  /** Where it stands on the list of open questions: only a thumb down does. */
  open_question: number | null;
}

/** `urgency`: 0 for what somebody waits for, 1 for what can wait. */
interface OutboxRow extends QueueRow {
  posted_as: Generated<string | null>;
  /** 1 for a reply that leaves no row behind once it is delivered. */
  forget: Generated<number>;
  urgency: number;
  place: string;
}

interface QueueRow {
  /** The order in which rows came. */
  seq: Generated<number>;
  id: string;
  lane: string;
  content: string;
  /** A row that is being worked on waits too: what makes it somebody's is the token, until `available_at`. */
  state: 'waiting' | 'done' | 'dead';
  received_at: string;
  /** From when it may be claimed: at once, when a lease ends, or when a retry is due. */
  available_at: string;
  attempts: Generated<number>;
  token: Generated<string | null>;
  error: Generated<string | null>;
  ended_at: Generated<string | null>;
}
