import type { Draft, TypedInForm } from '../capture/draft.ts';
import { formOf } from '../capture/form-of.ts';
import { helpInForm, type FormAside, type HelpWanted } from './assist/help-in-form.ts';
import type { FormValues } from '../capture/submit-form.ts';
import { closeFormTurn, keepTypedTurn } from './close-form.ts';
import type { RecordType } from '../records/define-record.ts';
import type { TurnDeps } from './deps.ts';
import { handleAction } from './handle-action.ts';
import { handleShortcut } from './handle-shortcut.ts';
import type { BeginsDraft } from './incoming.ts';
import type { Commit } from './run-turn.ts';
import type { Turn } from './turn.ts';
import { submitDraftForm } from './submit-draft-form.ts';

/** A draft as a form, for an edge that shows forms. */
export interface DraftForms {
  /** Null when the draft is not open any more, or is not this person's. */
  load(
    draftId: string,
    user: string,
  ): Promise<{
    readonly draft: Draft;
    readonly form: RecordType;
    readonly systems: readonly string[];
  } | null>;
  /** Opens the draft that is asked for; its id. */
  begin(asked: BeginsDraft): Promise<string | null>;
  submit(
    draftId: string,
    user: string,
    values: FormValues,
  ): Promise<
    | { readonly outcome: 'saved' }
    | { readonly outcome: 'errors'; readonly errors: Readonly<Record<string, string>> }
    | { readonly outcome: 'gone'; readonly text: string }
  >;
  /** Keeps what stands in the open form; whatever cannot be kept now comes again with the next keystroke. */
  keep(draftId: string, user: string, typed: TypedInForm): Promise<void>;
  /** Help with a text, beside its input; null: nothing but the draft itself is to be shown. */
  help(draftId: string, user: string, wanted: HelpWanted): Promise<FormAside | null>;
  /** The form was closed without being sent off. */
  close(draftId: string, user: string): Promise<void>;
}

const MOST_TRIES = 3;
const CHANGED =
  'This draft changed while the form was open. Close the form and open it again; nothing is lost.';

export function draftForms(
  deps: TurnDeps,
  commit: (turn: Turn, user: string) => ReturnType<Commit>,
): DraftForms {
  return {
    load: (draftId, user) => loadForm(draftId, user, deps),
    async begin(asked) {
      const turn = await (asked.kind === 'shortcut'
        ? handleShortcut(asked, deps)
        : handleAction(asked, deps));
      if ((await commit(turn, asked.user)).outcome !== 'committed') return null;
      const saved = turn.changes.find((change) => change.change === 'save-draft');
      return saved?.draft.id ?? null;
    },
    async submit(draftId, user, values) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const submitted = await submitDraftForm({ draftId, user, values }, deps);
        if (!submitted.ok) {
          return {
            outcome: 'errors',
            errors: Object.fromEntries(submitted.error.map(({ field, reason }) => [field, reason])),
          };
        }
        if ((await commit(submitted.value, user)).outcome === 'committed') return { outcome: 'saved' };
      }
      return { outcome: 'gone', text: CHANGED };
    },
    async keep(draftId, user, typed) {
      await tried(() => keepTypedTurn(draftId, user, typed, deps), user, commit);
    },
    help: (draftId, user, wanted) =>
      helpInForm({ draftId, user, wanted }, deps, (decide) => tried(decide, user, commit)),
    async close(draftId, user) {
      await tried(() => closeFormTurn(draftId, user, deps), user, commit);
    },
  };
}

/** Decides again when the draft moved in between; null: there is nothing to do. */
async function tried(
  decide: () => Promise<Turn | null>,
  user: string,
  commit: (turn: Turn, user: string) => ReturnType<Commit>,
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const turn = await decide();
    if (turn === null || (await commit(turn, user)).outcome !== 'stale') return;
  }
}

async function loadForm(draftId: string, user: string, deps: TurnDeps): ReturnType<DraftForms['load']> {
  const stored = await deps.drafts.byId(draftId);
  if (stored?.state !== 'open' || stored.draft.person !== user) return null;
  const { draft } = stored;
  return {
    draft,
    form: formOf(draft, deps.settings),
    systems: deps.systems().map((system) => system.name),
  };
}
