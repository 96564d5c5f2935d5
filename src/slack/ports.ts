import type { Draft, TypedInForm } from '../capture/draft.ts';
import type { FormAside, HelpWanted } from '../conversation/assist/help-in-form.ts';
import type { ListPage } from '../conversation/home/list-request.ts';
import type { SuggestedPrompt } from '../conversation/home/suggest-prompts.ts';
import type { BeginsDraft } from '../conversation/incoming.ts';
import type { Reply } from '../conversation/reply.ts';

import type { RecordType } from '../records/define-record.ts';

/** What the form shows: the draft, and the AI systems that can be chosen (names, as the inventory has them). */
export interface FormState {
  readonly draft: Draft;
  /** The form that the draft fills. */
  readonly form: RecordType;
  readonly systems: readonly string[];
  /** What is said below an input on the way to its text. */
  readonly aside?: FormAside | null;
}

/** By field name; null for a field that was left empty. A choice, scale or person is one string. */
export type FormValues = Readonly<Record<string, string | readonly string[] | null>>;

export type FormOutcome =
  | { readonly outcome: 'saved' }
  /** By field name: a sentence that says what to correct. */
  | { readonly outcome: 'errors'; readonly errors: Readonly<Record<string, string>> }
  /** The draft was recorded or cancelled meanwhile; `text` says which. */
  | { readonly outcome: 'gone'; readonly text: string };

/** Runs while Slack waits (3 seconds), so it reads and writes the store and nothing slower, where nothing else is said. */
export interface Forms {
  /** Null when the draft is not open any more, or is not this person's. */
  load(draftId: string, user: string): Promise<FormState | null>;
  /** Opens the draft that is asked for, and gives its id; null when it could not be saved. */
  begin(asked: BeginsDraft): Promise<string | null>;
  /** `values` holds what was touched and what is empty. */
  submit(draftId: string, user: string, values: FormValues): Promise<FormOutcome>;
  /** What stands in a form that is still open. */
  keep(draftId: string, user: string, typed: TypedInForm): Promise<void>;
  /** Help with a text, beside its input: may take as long as the language model may. */
  help(draftId: string, user: string, wanted: HelpWanted): Promise<FormAside | null>;
  /** The form was closed without being sent off. */
  close(draftId: string, user: string): Promise<void>;
}

/** What the Home tab and the opened conversation show to one person. It reads, and notes who has opened theirs. */
export interface Homes {
  home(user: string): Promise<Reply>;
  prompts(user: string): Promise<readonly SuggestedPrompt[]>;
  /** What a number counts, as far as this person may see it, a page at a time. */
  list(page: ListPage, user: string): Promise<Reply>;
  noteOpened(user: string): Promise<void>;
  hasOpened(user: string): Promise<boolean>;
}
