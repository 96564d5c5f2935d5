import type { RecordType } from '../records/define-record.ts';
import type { MessageSource } from '../records/record.ts';
import { takeFormWish } from './confidentiality-wish.ts';
import type { Draft, DraftAnswer, TypedInForm } from './draft.ts';
import { setAnswers, type Settled } from './set-answers.ts';
import { readFormValue } from './submit-form.ts';
import type { UnderstandContext } from './understand/context.ts';

/**
 * A form that is closed without being sent off gives its values to nobody, so they are kept as they are typed. Null when
 * something newer is kept already: keystrokes can overtake each other.
 */
export function keepTyped(draft: Draft, typed: TypedInForm): Draft | null {
  if (draft.typed !== null && draft.typed.at >= typed.at) return null;
  return { ...draft, typed };
}

/**
 * The form was closed: what was typed in it becomes answers as far as it can be read. The rest stays where it was typed,
 * for when the form is opened again. An input that was emptied takes nothing away.
 */
export function takeTyped(
  type: RecordType,
  before: Draft,
  source: MessageSource | null,
  context: UnderstandContext,
): Settled & { readonly unread: readonly string[] } {
  const fresh: Record<string, DraftAnswer> = {};
  const unread: Record<string, string | readonly string[]> = {};
  const { draft, values } = takeFormWish(before, before.typed?.values ?? {});
  for (const [name, value] of Object.entries(values)) {
    const field = type.field(name);
    if (field === undefined || value === null || value.length === 0) continue;
    const read = readFormValue(field, value, draft.answers[name], source, context);
    if (!read.ok) unread[name] = value;
    else if (read.value !== null && read.value !== draft.answers[name]) fresh[name] = read.value;
  }
  const settled = setAnswers(type, draft, fresh, context);
  for (const { field } of settled.rejected) unread[field] = draft.typed?.values[field] ?? '';
  const names = Object.keys(unread);
  const typed = names.length === 0 ? null : { at: draft.typed?.at ?? '', values: unread };
  return { ...settled, draft: { ...settled.draft, typed }, unread: names };
}
