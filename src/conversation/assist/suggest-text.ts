import type { Draft } from '../../capture/draft.ts';
import { isRestricted } from '../../capture/confidentiality-wish.ts';
import { formOf } from '../../capture/form-of.ts';
import type { Drafting } from '../../capture/ports.ts';
import { setAnswers, valuesOf, type Settled } from '../../capture/set-answers.ts';
import { similarRecords } from '../../capture/suggest/similar-records.ts';
import { withReplaced } from '../../capture/take-back.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { faultInWords } from '../../kernel/model-fault.ts';
import { readable } from '../../answer/written/material.ts';
import type { Actor } from '../../records/access.ts';
import type { Field } from '../../records/field.ts';
import type { Confidentiality } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import { shownType } from '../../records/scale-words.ts';
import { acceptedParts } from '../accepted-parts.ts';
import type { TurnDeps } from '../deps.ts';
import { viewOf } from '../draft-view.ts';
import { presentDraft, rejectionParts } from '../present-draft.ts';
import { valueInWords } from '../present-value.ts';
import type { Part, Reply } from '../reply.ts';
import { paragraph } from '../rich-text.ts';
import { saveDraft } from '../save-draft.ts';
import type { StateChange } from '../turn.ts';
import { outlineParts, presentSuggestion } from './present-suggestion.ts';
import { recordInWords } from './record-shelf.ts';

const MOST_SIMILAR = 3;

export interface TextWish {
  readonly draft: Draft;
  readonly field: Field;
  /** For whose eyes the suggestion is: of what they may see it is made. */
  readonly viewer: Actor;
  readonly context: UnderstandContext;
  readonly deps: TurnDeps;
}

export interface Saved {
  readonly reply: Reply;
  readonly change: StateChange;
}

/**
 * A first text for a field of a draft, offered beside the question: it is in no answer until the person takes it. Where
 * no model gives one, what a good text says is shown instead, and the person writes it.
 */
export async function suggestText(wish: TextWish): Promise<Saved> {
  const { draft, field, context, deps } = wish;
  const outline = deps.textHelp.outline(field.name);
  const { drafting, why } = await firstText(wish, outline);
  const asked: Draft = { ...draft, focus: field.name };
  if (drafting?.outcome !== 'drafted') {
    const saved = saveDraft({ ...asked, offered: null }, context.now);
    const before = outlineParts(field, outline, why);
    return { reply: presentDraft(viewOf(saved.draft, context, deps), before), change: saved.change };
  }
  const { text: value, trace: by } = drafting;
  const answer = { value, from: 'suggested', said: null, source: null, by } as const;
  const saved = saveDraft({ ...asked, offered: { field: field.name, answer } }, context.now);
  return { reply: presentSuggestion(viewOf(saved.draft, context, deps), field, value), change: saved.change };
}

/** A text by the model; `why`: the beginning of a sentence on why there is none. */
export async function firstText(
  { draft, field, viewer, context, deps }: TextWish,
  outline: readonly string[],
): Promise<{ readonly drafting: Drafting | null; readonly why: string }> {
  const { drafter, mayLeave } = deps.textHelp;
  if (drafter === null)
    return { drafting: null, why: 'There is no language model here, so the words are yours' };
  const { kind } = draft;
  const record = draft.updates === null ? null : await deps.register.byNumber(draft.updates.number, viewer);
  const isOpen = draft.updates === null || record !== null;
  if (!isOpen || !mayLeave({ kind, confidentiality: record?.confidentiality ?? becomes(draft) }))
    return { drafting: null, why: 'This record does not go to the language model, so the words are yours' };
  const all = await deps.register.list({ kind }, viewer);
  const wanted = { kind, number: draft.updates?.number ?? null, data: valuesOf(draft.answers) };
  const similar = similarRecords(wanted, field.name, all.filter(mayLeave), MOST_SIMILAR);
  const drafting = await drafter.draft({
    asker: context.author,
    label: `${field.label} (${field.question})`,
    outline,
    record: draftInWords(draft, deps.settings),
    similar: similar.map((each) => {
      const { number, title, facts } = recordInWords(each, [], deps.settings.risk);
      return `${number} ${title}\n${facts}`;
    }),
  });
  return { drafting, why: drafting.outcome === 'fault' ? faultInWords(drafting.fault) : '' };
}

/** Who is to see the record of a new draft. */
function becomes(draft: Draft): Confidentiality {
  return isRestricted(draft) ? 'restricted' : 'internal';
}

/** What the draft says, without people and without orders to an assistant. */
function draftInWords({ kind, answers, firstMessage }: Draft, settings: TurnDeps['settings']): string {
  const told = shownType(kind, settings).fields.flatMap((field) => {
    const answer = answers[field.name];
    if (answer === undefined || field.input.kind === 'person') return [];
    const words = valueInWords(field, answer.value).map((span) => (typeof span === 'string' ? span : ''));
    return [`${field.label}: ${words.join('')}`];
  });
  return [recordTypes[kind].noun, ...told, ...(told.length === 0 ? [firstMessage] : [])]
    .map(readable)
    .join('\n');
}

/** The suggestion becomes an answer of the draft, marked as what it is until the person confirms the record. */
export function takeOffer(draft: Draft, context: UnderstandContext, deps: TurnDeps): Saved {
  const settled = settleOffer(draft, context, deps);
  if (settled === null)
    return shown({ ...draft, offered: null }, context, deps, [
      paragraph('There is no suggestion here any more.'),
    ]);
  const view = viewOf(settled.draft, context, deps);
  return shown(withReplaced(draft, settled.draft), context, deps, [
    ...acceptedParts(view, settled.accepted),
    ...rejectionParts(settled.rejected),
  ]);
}

/** Null where nothing is offered. */
export function settleOffer(draft: Draft, context: UnderstandContext, deps: TurnDeps): Settled | null {
  const { offered } = draft;
  if (offered === undefined || offered === null) return null;
  const rest: Draft = { ...draft, offered: null };
  return setAnswers(formOf(rest, deps.settings), rest, { [offered.field]: offered.answer }, context);
}

export function leaveOffer(draft: Draft, context: UnderstandContext, deps: TurnDeps): Saved {
  const said = [paragraph('Left out. Write it in your own words, or go on without it.')];
  return shown({ ...draft, offered: null }, context, deps, said);
}

function shown(draft: Draft, context: UnderstandContext, deps: TurnDeps, before: readonly Part[]): Saved {
  const saved = saveDraft(draft, context.now);
  return { reply: presentDraft(viewOf(saved.draft, context, deps), before), change: saved.change };
}
