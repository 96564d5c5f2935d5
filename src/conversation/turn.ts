import type { LeftBehind } from '../answer/answer.ts';
import type { Draft } from '../capture/draft.ts';
import type { Action } from '../records/access.ts';
import type { EvidenceItem } from '../records/evidence.ts';
import type { FollowUp } from '../records/follow-up.ts';
import type { NewApproval } from '../records/lifecycle.ts';
import type { RecordLink } from '../records/link.ts';
import type { AcceptedSuggestion, Confidentiality, NewRecord, RecordVersion } from '../records/record.ts';
import type { CountedBy } from '../records/search/read-count.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import type { RecordData, RecordKind } from '../records/define-record.ts';
import type { ReviewRecord, ReviewSubject } from '../records/review-record.ts';
import type { MessageSource } from '../records/record.ts';
import type { Complaint } from './questions/open-question.ts';
import type { IncomingOf } from './incoming.ts';
import type { Reply } from './reply.ts';
import type { LongWork } from './work/long-work.ts';

/** Where a reply goes, in terms of what came in. */
export type Destination =
  | { readonly to: 'conversation'; readonly conversation: string }
  /** Seen by one person only, through the handle that came with their command. */
  | { readonly to: 'only'; readonly user: string; readonly responseHandle: string }
  /** Seen by one person only, where others talk with the assistant. */
  | { readonly to: 'aside'; readonly user: string; readonly conversation: string }
  | { readonly to: 'direct'; readonly user: string }
  /** A message of its own in a channel: nobody has said anything there. */
  | { readonly to: 'channel'; readonly channel: string }
  /** Takes the place of a message that the assistant posted before. */
  /** Beneath the message that holds the address, or where it is being written. */
  | {
      readonly to: 'unfurl';
      readonly url: string;
      readonly at: IncomingOf<'links-shared'>['shownAt'];
    }
  | { readonly to: 'replace'; readonly conversation: string; readonly message: string };

export interface Outgoing {
  readonly destination: Destination;
  readonly reply: Reply;
}

/** “Shall I propose it for the inventory?”, asked of a person about a system that the inventory does not list. */
export interface SystemOffer {
  readonly system: string;
  readonly person: string;
}

/** What a turn changes. All of it is committed together with its replies, or none of it. */
export type StateChange =
  /** `revision` is the one that was read (0 for a new draft); a save that finds another one fails the turn, which is run again. */
  | { readonly change: 'save-draft'; readonly draft: Draft; readonly revision: number }
  /** Undoes a cancelling; `revision` as above. */
  | { readonly change: 'reopen-draft'; readonly draft: Draft; readonly revision: number }
  | { readonly change: 'close-draft'; readonly draft: Draft; readonly outcome: 'cancelled' | 'recorded' }
  | { readonly change: 'create-record'; readonly record: NewRecord }
  | {
      readonly change: 'update-record';
      readonly number: string;
      readonly fromVersion: number;
      readonly data: RecordData;
      /** Where they move on with it; without them both stay. */
      readonly status?: string;
      readonly confidentiality?: Confidentiality;
      /** What of the access table allows it, where the change alone does not say: a step of the life cycle, a hand-over. */
      readonly allowedBy?: Action;
      readonly changedBy: string;
      readonly source: MessageSource | null;
      /** What a language model suggested and the person accepted. */
      readonly suggested?: readonly AcceptedSuggestion[];
    }
  /**
   * A decision about a version (`takeStep` makes it), put behind the `update-record` of its turn where there is one. The
   * turn is stale when what was decided on has changed meanwhile.
   */
  | {
      readonly change: 'save-approval';
      readonly approval: NewApproval;
      readonly source: MessageSource | null;
    }
  | {
      readonly change: 'add-link';
      readonly link: Omit<RecordLink, 'id' | 'at' | 'removed'>;
      readonly source: MessageSource | null;
    }
  | { readonly change: 'remove-link'; readonly id: string; readonly by: string }
  | {
      readonly change: 'add-evidence';
      readonly evidence: Omit<EvidenceItem, 'id' | 'at' | 'removed'>;
      readonly source: MessageSource | null;
    }
  | { readonly change: 'remove-evidence'; readonly id: string; readonly by: string }
  /** A message that fed a record was edited or deleted by its author: which fields it fed, as they stand in `version`. */
  | {
      readonly change: 'mark-source';
      readonly number: string;
      readonly version: number;
      readonly what: 'edited' | 'deleted';
      readonly message: string;
      readonly fields: readonly string[];
    }
  /** Somebody has looked at what such messages fed, and it holds. */
  | {
      readonly change: 'confirm-source';
      readonly number: string;
      readonly version: number;
      readonly source: MessageSource | null;
    }
  | { readonly change: 'follow-up'; readonly followUp: Omit<FollowUp, 'id' | 'at'> }
  /**
   * Nothing that leads back to the person stays of this turn or of the draft: see `store/forget-trail.ts`. It comes with a
   * concern without a name, and with what such a person says later.
   */
  | {
      readonly change: 'forget-trail';
      /** Every conversation that words of it went through: the draft's, and that of the turn. */
      readonly conversations: readonly string[];
      readonly person: string;
      readonly draft: string | null;
    }
  /** What the law wants gone: one field or all of them, in every version. A tombstone stays that still verifies. */
  | {
      readonly change: 'erase';
      readonly number: string;
      readonly field: string | null;
      readonly reason: string;
      readonly by: string;
    }
  | { readonly change: 'save-review'; readonly review: ReviewRecord }
  /** A note is put to an answer that was given, behind the one that it may have. */
  | {
      readonly change: 'note-review';
      /** The id of the answer, and what it is about. */
      readonly review: string;
      readonly subject: Pick<ReviewSubject, 'kind' | 'id'>;
      readonly note: string;
    }
  | {
      readonly change: 'note-gap';
      readonly question: string;
      readonly askedBy: string;
      readonly source: MessageSource | null;
    }
  /** What “it” means in a conversation from now on; null: the record that this turn makes. */
  | {
      readonly change: 'remember-record';
      readonly conversation: string;
      readonly number: string | null;
      /** What the person was asked about it last; without it nothing is asked any more. */
      readonly offer?: SystemOffer;
    }
  | { readonly change: 'remember'; readonly memory: ConversationMemory }
  /** A question that was declined, for the AIMS manager's list; without its asker. */
  | { readonly change: 'note-declined'; readonly question: string }
  /** One vote a person and message: the last one counts. */
  | {
      readonly change: 'vote';
      readonly message: string;
      readonly person: string;
      readonly useful: boolean;
      readonly question: string;
    }
  | {
      readonly change: 'complain';
      readonly message: string;
      readonly person: string;
      readonly complaint: Complaint;
    }
  /** Long work is queued; it says in `conversation` how far it is and what came of it. */
  | {
      readonly change: 'start-work';
      readonly work: LongWork;
      readonly by: string;
      readonly conversation: string;
      /** It says so in this message instead of one of its own. */
      readonly message: string | null;
    }
  /** `settled`: places of open questions. */
  | { readonly change: 'settle-questions'; readonly settled: readonly number[] };

/** What a follow-up in the same conversation can refer to. */
export interface ConversationMemory extends LeftBehind {
  readonly conversation: string;
  readonly asker: string;
  /** What the asker was offered to put on record: “yes” begins the draft from the words that told it. */
  readonly offer?: RecordOffer | undefined;
  /** The list of the register that was shown last, and who asked for it: “only high” asks for it otherwise. */
  readonly list?:
    | {
        readonly asker: string;
        readonly query: RegisterQuery;
        /** How many stood before those that were shown. */
        readonly from?: number | undefined;
        /** It was a number of them, by this. */
        readonly count?: CountedBy | undefined;
      }
    | undefined;
}

export interface RecordOffer {
  readonly kind: RecordKind;
  readonly text: string;
  readonly source: MessageSource | null;
  /** Something else was asked since: “log it” still means it, and “yes” no more. */
  readonly isOld?: true | undefined;
}

export interface Turn {
  readonly changes: readonly StateChange[];
  /** Replies are made once the changes have their outcome: a record's number is known only then. */
  readonly replies: (outcome: TurnOutcome) => readonly Outgoing[];
}

export interface TurnOutcome {
  /** One for each `create-record` and `update-record`, in their order. */
  readonly records: readonly RecordVersion[];
}

export const nothing: Turn = { changes: [], replies: () => [] };
