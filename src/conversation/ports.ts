import type { Draft } from '../capture/draft.ts';
import type { Actor } from '../records/access.ts';
import type { Approval } from '../records/approval.ts';
import type { RecordKind } from '../records/define-record.ts';
import type { EvidenceItem } from '../records/evidence.ts';
import type { FollowUp } from '../records/follow-up.ts';
import type { RecordLink } from '../records/link.ts';
import type { SourceMark } from '../records/source-mark.ts';
import type { RiskCriteria } from '../records/risk-criteria.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import type { RecordVersion } from '../records/record.ts';
import type { ReviewRecord } from '../records/review-record.ts';
import type { RegisterState } from './home/home-data.ts';
import type { Incoming } from './incoming.ts';
import type { OpenQuestion } from './questions/open-question.ts';
import type { ConversationMemory, SystemOffer } from './turn.ts';

/** What is being filled in. Drafts that were recorded or cancelled are found by `byId` and `lastCancelled` alone. */
export interface Drafts {
  /** The open draft of a person in a conversation, also one that was put aside. */
  inConversation(conversation: string, person: string): Promise<Draft | null>;
  /** The person's open draft that changed last in a place and was not put aside: for a direct conversation without threads. */
  latestInPlace(place: string, person: string): Promise<Draft | null>;
  /** A person's open drafts, also those that were put aside; the one that changed last comes first. */
  ofPerson(person: string): Promise<readonly Draft[]>;
  /** Everybody's open drafts that were not put aside. */
  open(): Promise<readonly Draft[]>;
  /** What the person cancelled last, there or anywhere. */
  lastCancelled(person: string, conversation: string | null): Promise<Draft | null>;
  /** Any draft, whatever became of it. */
  byId(id: string): Promise<StoredDraft | null>;
  /** The drafts that a message fed and that are open or were recorded. */
  fedByMessage(message: string): Promise<readonly StoredDraft[]>;
}

export interface StoredDraft {
  readonly draft: Draft;
  readonly state: 'open' | 'cancelled' | 'recorded';
  /** The record it became. */
  readonly recordNumber: string | null;
}

export interface RecordFilter {
  readonly kind?: RecordKind;
  readonly status?: string;
  readonly owner?: string;
}

/**
 * The register as it stands, for somebody: the latest version of each record, newest number first. What the viewer may not
 * see is not there (`records/access.ts`), so that it is found by no number and counted in no list. Where others read along
 * the viewer is EVERYBODY.
 */
export interface Register {
  byNumber(number: string, viewer: Actor): Promise<RecordVersion | null>;
  list(filter: RecordFilter, viewer: Actor): Promise<readonly RecordVersion[]>;
  /** What a search asks for, newest first: one page of it, and how many there are in all. */
  search(
    query: RegisterQuery,
    criteria: RiskCriteria,
    viewer: Actor,
    page: SearchPage,
  ): Promise<FoundRecords>;
  /** The names of the systems on record, of what the viewer may see. */
  systems(viewer: Actor): Promise<readonly string[]>;
  /** Every version of a record, first to last; empty for one that may not be seen. */
  versions(number: string, viewer: Actor): Promise<readonly RecordVersion[]>;
  /** Counts of what is open, of what the viewer may see. */
  state(viewer: Actor): Promise<RegisterState>;
  /** What belongs to a record besides its versions; null for one that may not be seen. */
  dossier(number: string, viewer: Actor): Promise<Dossier | null>;
}

/** `limit` null: all of them. */
export interface SearchPage {
  readonly from: number;
  readonly limit: number | null;
}

export interface FoundRecords {
  readonly records: readonly RecordVersion[];
  readonly total: number;
}

/** Each in the order in which they came; links and evidence without what was taken away. */
export interface Dossier {
  readonly approvals: readonly Approval[];
  readonly links: readonly RecordLink[];
  /** Links that were taken away, with by whom and when. */
  readonly unlinked: readonly RecordLink[];
  /** Links of other records to this one, of those that the viewer may see. */
  readonly linkedFrom: readonly RecordLink[];
  readonly evidence: readonly EvidenceItem[];
  readonly followUps: readonly FollowUp[];
  /** What became of the messages that fed it. */
  readonly marks: readonly SourceMark[];
  /** Those in which it was found as it should be, or done. */
  readonly reviews: readonly ReviewRecord[];
  /** It came from another register. */
  readonly imported: boolean;
}

/** How a person who reported a concern without a name comes back to it. */
export interface Concerns {
  /** By the hash of the code (`records/follow-up.ts`); null when no concern has it. */
  byCode(codeHash: string): Promise<ReportedConcern | null>;
}

/** What the person who has the code may see: their concern's state and what was said, and not who handles it. */
export interface ReportedConcern {
  readonly number: string;
  readonly status: string;
  readonly response: string | null;
  readonly handler: string;
  readonly followUps: readonly FollowUp[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** IANA name. */
  readonly timezone: string;
}

export interface People {
  /** A person who cannot be looked up still gets an answer: the id as the name, the configured zone. */
  byId(id: string): Promise<Person>;
  /** Who can be called by their name: active people; empty where they are not known. */
  everyone(): Promise<readonly Person[]>;
}

/** What nobody could answer, or not well: the AIMS manager's list. */
export interface Questions {
  /** Those that are not settled, in the order in which they came. */
  open(): Promise<readonly OpenQuestion[]>;
}

export interface Memories {
  of(conversation: string): Promise<ConversationMemory | null>;
  /** The number of the record that the conversation is about. */
  recordIn(conversation: string): Promise<string | null>;
  /** What was offered there and is not answered, with the number of the record it is about. */
  offerIn(conversation: string): Promise<(SystemOffer & { readonly number: string }) | null>;
}

/** What was used of the language model, kept where every replica sees it. `day` is the organization's, ISO 8601. */
export interface ModelUse {
  /** Tokens of that day, in and out together: the person's, and everybody's. */
  on(day: string, person: string): Promise<{ readonly person: number; readonly all: number }>;
  add(day: string, person: string, tokens: number): Promise<void>;
}

/** One thing that is done for an answer while its person waits, such as “Search the documents: log retention”. */
export interface AnswerStep {
  /** Counts up within a turn, from 1: a step that is told again with another state is the same step. */
  readonly number: number;
  /** Plain text. It holds words that a model chose: an edge escapes it like any text. */
  readonly title: string;
  readonly state: 'begun' | 'done' | 'failed';
}

/**
 * Shows what is being done for an answer. A courtesy: it returns at once, it never throws, nothing waits for it, and the
 * answer lists its steps all the same.
 */
export type ShowStep = (incoming: Incoming, step: AnswerStep) => void;

/** Shows the next words of an answer while it is written. A courtesy too: the answer is said whole in the end. */
export type ShowWriting = (incoming: Incoming, words: string) => void;
