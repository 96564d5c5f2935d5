import type { Answer } from '../answer/answer.ts';
import type { TellStep } from '../answer/investigate/desk.ts';
import type { Investigated } from '../answer/investigate/investigate-question.ts';
import type { RecordShelf } from '../answer/ports.ts';
import type { AiSystem } from '../capture/understand/context.ts';
import type { MessageReader } from '../capture/understand/reader/message-reader.ts';
import type { Drafter, Suggester } from '../capture/ports.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/ids.ts';
import type { LinkableDocument } from './record/find-documents.ts';
import type { ReviewDeps } from './handle-review.ts';
import type { Actor } from '../records/access.ts';
import type { ControlState } from './home/control-state.ts';
import type { RecordVersion } from '../records/record.ts';
import type { RegisterSettings } from '../records/register-settings.ts';
import type {
  Concerns,
  Drafts,
  Memories,
  People,
  Questions,
  Register,
  ShowStep,
  ShowWriting,
} from './ports.ts';
import type { ConversationMemory } from './turn.ts';

/** Everything that a turn needs from outside. It only reads: what a turn changes is in the `Turn` it returns. */
export interface TurnDeps {
  readonly drafts: Drafts;
  readonly register: Register;
  readonly concerns: Concerns;
  readonly memories: Memories;
  readonly questions: Questions;
  readonly people: People;
  readonly reviews: ReviewDeps;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Makes the code with which somebody without a name follows up their concern. */
  readonly codes: Ids;
  readonly settings: RegisterSettings;
  /** A person with their roles. */
  actor(user: string): Actor;
  /** The address under which records have links of their own, without a slash at its end; null for none. */
  readonly publicUrl: string | null;
  /** Whether long work can be started here; a terminal has commands for it. */
  readonly startsWork: boolean;
  /** The AIMS managers: who is asked where nobody is named. */
  readonly managers: readonly string[];
  /** The organization's AI systems, from its inventory. */
  systems(): readonly AiSystem[];
  readonly sightOf: MessageReader;
  /** The hash of an attached file's content, where it can be read. */
  readonly fileHash: FileHash;
  /** The organization's documents that everybody here may read. */
  documents(): readonly LinkableDocument[];
  /** The title of a document that this person may read; null of any other, and of one that is gone. */
  documentTitle(user: string, id: string): Promise<string | null>;
  /** Null without a language model. */
  readonly suggester: Suggester | null;
  /** Ids of the documents that the asker may read, and not everybody who reads along where they ask. */
  onlyFor(asker: Asker): Promise<ReadonlySet<string>>;
  /** Where one of the organization's documents can be opened in a browser; null for any other and where none is. */
  documentUrl(documentId: string): string | null;
  /** The Statement of Applicability as somebody may read it; null when there is none. */
  statement(viewer: Actor): readonly ControlState[] | null;
  /** `written` hears each sentence that a model wrote, once it has passed the checks. */
  ask(question: string, asker: Asker, written?: (words: string) => void): Answer | Promise<Answer>;
  /** The plain answer, whatever a model could add. */
  askPlainly(question: string, asker: Asker): Answer | Promise<Answer>;
  /** Null without a language model. */
  readonly investigation: Investigation | null;
  readonly textHelp: TextHelp;
  /** Runs a turn, within which all that is asked of a model shares one limit of time. */
  withinModelTime<T>(run: () => T): T;
  /** Where what is being done for an answer can be shown: Slack has a place for it, a terminal has none. */
  readonly showStep: ShowStep;
  readonly showWriting: ShowWriting;
}

/** Help with writing a text of a record. */
export interface TextHelp {
  /** What a good text for a field says, one point each. */
  outline(field: string): readonly string[];
  /** Whether the settings let a record go to the model. */
  mayLeave(record: Pick<RecordVersion, 'kind' | 'confidentiality'>): boolean;
  /** Null without a language model. What it writes has passed the checks. */
  readonly drafter: Drafter | null;
}

/** A question in English, and the language that it was asked in (BCP 47). */
export interface UnderstoodQuestion {
  readonly question: string;
  readonly language: string;
}

/** Looks into a question with tools that only read. */
export interface Investigation {
  /** Whether the settings let a record go to the model. */
  mayLeave(record: RecordVersion): boolean;
  /** A question in another language, as the model puts it into English; null where it does not. It never throws. */
  inEnglish(question: string, user: string): Promise<UnderstoodQuestion | null>;
  /** It never throws. */
  investigate(looking: {
    readonly question: string;
    readonly understood: UnderstoodQuestion;
    readonly asker: Asker;
    readonly shelf: RecordShelf;
    tell: TellStep;
  }): Promise<Investigated>;
}

/** SHA-256 (hex) of what a file holds; null where its content cannot be read. `download` is its address, `size` in bytes. */
export type FileHash = (file: {
  readonly download: string | null;
  readonly size: number | null;
}) => Promise<string | null>;

export interface Asker {
  readonly user: string;
  /** The channel in which the question was asked; null in a direct conversation. */
  readonly askedIn: string | null;
  /** Whether others in the channel read the reply too: documents that are not for all of them are left out. */
  readonly isPublic: boolean;
  readonly memory: ConversationMemory | null;
}
