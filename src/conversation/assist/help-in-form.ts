import type { Draft } from '../../capture/draft.ts';
import { formOf } from '../../capture/form-of.ts';
import { isDraftable } from '../../capture/suggest/draftable-fields.ts';
import { EVERYBODY } from '../../records/access.ts';
import type { Field } from '../../records/field.ts';
import { contextFor } from '../context-for.ts';
import type { TurnDeps } from '../deps.ts';
import { saveDraft } from '../save-draft.ts';
import type { Turn } from '../turn.ts';
import { firstText, settleOffer } from './suggest-text.ts';

/** What somebody wants of the help beside an input of an open form. */
export interface HelpWanted {
  readonly do: 'suggest' | 'take' | 'leave';
  readonly field: string;
}

/** What is shown below the input; a suggestion itself is in the draft. */
export interface FormAside {
  readonly field: string;
  readonly text: string;
  /** What a good text says, one point each. */
  readonly points: readonly string[];
}

export interface HelpedForm {
  readonly draftId: string;
  readonly user: string;
  readonly wanted: HelpWanted;
}

/** Decides again when the draft moved in between: whoever waits for a suggestion goes on typing meanwhile. */
export type CommitChanged = (decide: () => Promise<Turn | null>) => Promise<void>;

/**
 * Help with a text while its form is open. It changes the draft and says nothing in the conversation. A suggestion is made of
 * what everybody here may see: whoever sends the form off shows it where the draft is.
 */
export async function helpInForm(
  { draftId, user, wanted }: HelpedForm,
  deps: TurnDeps,
  commit: CommitChanged,
): Promise<FormAside | null> {
  const draft = await openDraft(draftId, user, deps);
  const field = draft === null ? undefined : formOf(draft, deps.settings).field(wanted.field);
  if (draft === null || field === undefined || !isDraftable(draft.kind, field.name)) return null;
  switch (wanted.do) {
    case 'suggest':
      return deps.withinModelTime(() => suggest(draft, field, deps, commit));
    case 'take':
      return take(draft, field, deps, commit);
    case 'leave':
      await changed(draft.id, user, deps, commit, (open) => ({ ...open, offered: null }));
      return null;
  }
}

async function suggest(
  draft: Draft,
  field: Field,
  deps: TurnDeps,
  commit: CommitChanged,
): Promise<FormAside | null> {
  const context = await contextFor(draft.person, deps);
  const outline = deps.textHelp.outline(field.name);
  const { drafting, why } = await firstText({ draft, field, viewer: EVERYBODY, context, deps }, outline);
  if (drafting?.outcome !== 'drafted')
    return { field: field.name, text: `${why}. A good ${field.label.toLowerCase()} says:`, points: outline };
  const { text: value, trace: by } = drafting;
  const answer = { value, from: 'suggested', said: null, source: null, by } as const;
  const offered = { field: field.name, answer, inForm: true } as const;
  await changed(draft.id, draft.person, deps, commit, (open) => ({ ...open, offered }));
  return null;
}

/** The suggestion takes the place of what stood in the input; that is shown beside it, so that nothing typed is lost. */
async function take(
  draft: Draft,
  { name }: Field,
  deps: TurnDeps,
  commit: CommitChanged,
): Promise<FormAside | null> {
  const before = draft.typed?.values[name] ?? draft.answers[name]?.value ?? '';
  const context = await contextFor(draft.person, deps);
  await changed(draft.id, draft.person, deps, commit, (open) =>
    open.offered?.field === name
      ? (settleOffer(withoutTyped(open, name), context, deps)?.draft ?? null)
      : null,
  );
  if (typeof before !== 'string' || before.trim() === '') return null;
  return { field: name, text: `What stood there before: “${before}”`, points: [] };
}

function withoutTyped(draft: Draft, name: string): Draft {
  if (draft.typed === null) return draft;
  const values = Object.entries(draft.typed.values).filter(([field]) => field !== name);
  return { ...draft, typed: { ...draft.typed, values: Object.fromEntries(values) } };
}

function changed(
  draftId: string,
  user: string,
  deps: TurnDeps,
  commit: CommitChanged,
  change: (draft: Draft) => Draft | null,
): Promise<void> {
  return commit(async () => {
    const open = await openDraft(draftId, user, deps);
    const next = open === null ? null : change(open);
    return next === null ? null : { changes: [saveDraft(next, deps.clock.now()).change], replies: () => [] };
  });
}

async function openDraft(draftId: string, user: string, deps: TurnDeps): Promise<Draft | null> {
  const stored = await deps.drafts.byId(draftId);
  return stored?.state === 'open' && stored.draft.person === user ? stored.draft : null;
}
