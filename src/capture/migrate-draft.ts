import { valueSchema } from '../records/check-value.ts';
import { recordTypes } from '../records/record-types.ts';
import type { Draft, DraftAnswer, Unsettled } from './draft.ts';

/**
 * A draft that was begun with an earlier form, in today's: answers follow their field to its new name, and one that has no
 * field any more, or does not fit its field, is set aside with the words it was read from. The draft itself is never
 * dropped, and nothing that was typed is.
 */
export function migrateDraft(draft: Draft): Draft {
  const type = recordTypes[draft.kind];
  if (draft.formVersion === type.formVersion) return draft;
  const nameNow = renaming(draft);
  const answers: Record<string, DraftAnswer> = {};
  const setAside: Record<string, DraftAnswer> = { ...draft.setAside };
  for (const [earlier, answer] of Object.entries(draft.answers)) {
    const name = nameNow(earlier);
    const field = type.field(name);
    const fits = field !== undefined && valueSchema(field.input).safeParse(answer.value).success;
    if (fits) answers[name] = answer;
    else setAside[earlier] = answer;
  }
  const unsettled: Unsettled[] = [];
  for (const { field: earlier, values } of draft.unsettled ?? []) {
    const name = nameNow(earlier);
    const input = type.field(name)?.input;
    if (input !== undefined && values.every(({ value }) => valueSchema(input).safeParse(value).success))
      unsettled.push({ field: name, values });
    else values.forEach((value, at) => (setAside[`${earlier}:${String(at + 1)}`] = value));
  }
  const known = (name: string): boolean => type.field(name) !== undefined;
  const focus = draft.focus === null ? null : nameNow(draft.focus);
  return {
    ...draft,
    formVersion: type.formVersion,
    answers,
    skipped: draft.skipped.map(nameNow).filter(known),
    focus: focus !== null && known(focus) ? focus : null,
    ...(draft.unsettled === undefined ? {} : { unsettled }),
    ...(draft.replaced ? { replaced: null } : {}),
    ...(Object.keys(setAside).length === 0 ? {} : { setAside }),
  };
}

/** The name of today of a field that the draft's form had, through every version in between. */
function renaming({ kind, formVersion }: Draft): (name: string) => string {
  const { renamed = {}, formVersion: today } = recordTypes[kind];
  return (name) => {
    let now = name;
    for (let version = formVersion + 1; version <= today; version++) now = renamed[version]?.[now] ?? now;
    return now;
  };
}
