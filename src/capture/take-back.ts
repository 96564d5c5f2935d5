import { isDeepStrictEqual } from 'node:util';
import type { FieldValue } from '../records/field.ts';
import type { Draft } from './draft.ts';

/** A draft with what its last words, press or form replaced, so that "undo" takes just these back. */
export function withReplaced(before: Draft, after: Draft): Draft {
  const names = new Set([...Object.keys(before.answers), ...Object.keys(after.answers)]);
  const changed = [...names].filter(
    (name) => !isDeepStrictEqual(valueOf(before, name), valueOf(after, name)),
  );
  if (changed.length === 0) return after;
  const answers = changed.map((name) => ({
    name,
    was: before.answers[name] ?? null,
    is: valueOf(after, name),
  }));
  const { skipped, unsettled = [], unnamedTold = null } = before;
  return { ...after, replaced: { answers, skipped, unsettled, unnamedTold } };
}

function valueOf({ answers }: Draft, name: string): FieldValue | null {
  return answers[name]?.value ?? null;
}

/** What was taken back: fields that are open again, and those that have the value that they had before. */
export interface TakenBack {
  readonly draft: Draft;
  readonly opened: readonly string[];
  readonly restored: readonly string[];
}

/**
 * Undoes the last words, press or form; null where that was done already, or what stands is not what they left. The values
 * held together before.
 */
export function takeBack(draft: Draft): TakenBack | null {
  const { replaced = null } = draft;
  if (replaced === null) return null;
  const { answers, ...open } = replaced;
  if (!answers.every(({ name, is }) => isDeepStrictEqual(valueOf(draft, name), is))) return null;
  const changed = answers.map(({ name }) => name);
  const others = Object.entries(draft.answers).filter(([name]) => !changed.includes(name));
  const before = answers.flatMap(({ name, was }) => (was === null ? [] : [[name, was] as const]));
  return {
    draft: {
      ...draft,
      ...open,
      answers: Object.fromEntries([...others, ...before]),
      replaced: null,
      focus: null,
      cancelAsked: false,
      duplicateAsked: null,
    },
    opened: answers.flatMap(({ name, was }) => (was === null ? [name] : [])),
    restored: before.map(([name]) => name),
  };
}
