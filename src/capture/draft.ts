import type { ModelTrace } from '../kernel/model-trace.ts';
import type { FieldValue } from '../records/field.ts';
import type { RecordKind } from '../records/define-record.ts';
import type { Confidentiality, MessageSource } from '../records/record.ts';

/** The record that a draft changes, and the version that it started from. `step`: the step of its life cycle that it takes. */
export interface DraftUpdate {
  readonly number: string;
  readonly version: number;
  readonly step?: string;
}

/** Where a value came from. */
export type AnswerOrigin = 'message' | 'typed' | 'chosen' | 'form' | 'suggested' | 'record';

/** One answer of a draft. `said` holds the person's own words where there are any. */
export interface DraftAnswer {
  readonly value: FieldValue;
  readonly from: AnswerOrigin;
  readonly said: string | null;
  readonly source: MessageSource | null;
  /** The message it was taken from says something else now, or is gone; until the person has looked at it. */
  readonly doubt?: SourceDoubt;
  /** Of a suggestion: the model that made it and what that cost. */
  readonly by?: ModelTrace;
}

/** What was said of a field in two ways, or perhaps: the person is asked which one holds, or whether it does. */
export interface Unsettled {
  readonly field: string;
  /** Of two the first is what the rules read, where they read one. */
  readonly values: readonly [DraftAnswer] | readonly [DraftAnswer, DraftAnswer];
}

/** “The authority” was told, and which one is yet to be said. `value`: when, where that was said. */
export interface UnnamedTold {
  readonly value: FieldValue | null;
  readonly said: string;
  readonly source: MessageSource | null;
}

export interface OfferedText {
  readonly field: string;
  readonly answer: DraftAnswer;
  /** It is shown in an open form, where words of the conversation do not answer it. */
  readonly inForm?: true;
}

/** What may be a record of its own; its person was asked whether it is. */
export interface SaidBeside {
  readonly kind: RecordKind;
  readonly text: string;
  readonly source: MessageSource | null;
  /** The question is the last thing that was said to them. */
  readonly asked: boolean;
}

/** What the last words, press or form replaced, and what was open before them. */
export interface Replaced {
  /** Null where there was, or is, no answer. */
  readonly answers: readonly {
    readonly name: string;
    readonly was: DraftAnswer | null;
    readonly is: FieldValue | null;
  }[];
  readonly skipped: readonly string[];
  readonly unsettled: readonly Unsettled[];
  readonly unnamedTold: UnnamedTold | null;
}

export type SourceDoubt = 'edited' | 'deleted';

/** What stands in an open form that was not sent off: raw, because half a date is no date yet. */
export interface TypedInForm {
  /** The platform's time of the last keystroke, as text that sorts: what arrives late does not win. */
  readonly at: string;
  readonly values: Readonly<Record<string, string | readonly string[] | null>>;
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
  /** Answers of an earlier form that have no place in today's: shown, and never recorded by themselves. */
  readonly setAside?: Readonly<Record<string, DraftAnswer>>;
  /** Asked before anything that is missing, one after the other, until the person has said what holds. */
  readonly unsettled?: readonly Unsettled[];
  readonly unnamedTold?: UnnamedTold | null;
  /** Optional fields that the person chose to leave out, and required ones they want to come back to. */
  readonly skipped: readonly string[];
  /** Fields to ask for in place of those that they answer as well: it was told as done, so no plan is asked for. */
  readonly instead?: readonly string[];
  /** A field the person asked to change or is being asked about out of turn. */
  readonly focus: string | null;
  /** The person said "cancel" and was asked whether they mean it. */
  readonly cancelAsked: boolean;
  /** The number of a record that looks like the same; the person was asked whether it is. */
  readonly duplicateAsked: string | null;
  /** Numbers of records that the person said are not the same. */
  readonly setApart: readonly string[];
  /** What messages that fed it say since they were edited, by message. */
  readonly edits: Readonly<Record<string, string>>;
  readonly typed: TypedInForm | null;
  /** A text that a model suggested and that waits for the person: it is no answer before they take it. */
  readonly offered?: OfferedText | null;
  /** Words said to it that may be another record, until the person has said which; kept until then. */
  readonly beside?: SaidBeside | null;
  /** Comes back with "undo"; null once it was said. */
  readonly replaced?: Replaced | null;
  /** When its person was asked whether they want to go on with it; null since they last did something. */
  readonly offeredAt: string | null;
  /** When it was put aside because nobody went on with it. It is still there: “my drafts” lists it. */
  readonly asideAt: string | null;
  /** For an update: the record and the version that the draft started from. */
  readonly updates: DraftUpdate | null;
  /** Who is to see the record, where it was said later than in the first message (`isRestricted`). */
  readonly confidentiality?: Confidentiality;
  /** A concern without a name: no answer names a message, and the draft is deleted once it is recorded. */
  readonly anonymous?: boolean;
  /**
   * With which its person follows it up once it is recorded. It is shown before that: the reply that says “recorded” can fail
   * to reach them, and nobody could be asked for it then.
   */
  readonly followUpCode?: string;
  /** The first message, whole: nothing that was typed may vanish. */
  readonly firstMessage: string;
  readonly source: MessageSource | null;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly changedAt: string;
  /** Raised on every save; a save names the revision it saw, so that two turns cannot overwrite each other. */
  readonly revision: number;
}
