import type { Draft, DraftAnswer, SaidTwice } from './draft.ts';

type Waiting = Pick<Draft, 'saidTwice'>;

/** What is to be asked of a field; null when nothing of it was said twice. */
export function saidTwiceOf({ saidTwice = [] }: Waiting, name: string): SaidTwice | null {
  return saidTwice.find(({ field }) => field === name) ?? null;
}

/** The draft with what a message says twice, which is asked next. Of a field that waits already the newest words count. */
export function askedTwice(draft: Draft, twice: readonly SaidTwice[]): Draft {
  if (twice.length === 0) return draft;
  const others = (draft.saidTwice ?? []).filter(({ field }) => !twice.some((one) => one.field === field));
  return { ...draft, saidTwice: [...others, ...twice] };
}

/** Whatever was answered since is settled. */
export function settledTwice<D extends Waiting>(draft: D, names: readonly string[]): D {
  if (draft.saidTwice === undefined) return draft;
  return { ...draft, saidTwice: draft.saidTwice.filter(({ field }) => !names.includes(field)) };
}

/** A value as a button carries it. */
export function carriedValue({ value }: Pick<DraftAnswer, 'value'>): string {
  return typeof value === 'object' ? value.join(',') : String(value);
}
