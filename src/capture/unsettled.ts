import type { Draft, DraftAnswer, Unsettled } from './draft.ts';

type Waiting = Pick<Draft, 'unsettled'>;

/** What is to be asked of a field; null when nothing of it is unsettled. */
export function unsettledOf({ unsettled = [] }: Waiting, name: string): Unsettled | null {
  return unsettled.find(({ field }) => field === name) ?? null;
}

/** What was perhaps said of a field, and waits for a yes or a no. */
export function perhapsOf(draft: Waiting, name: string): DraftAnswer | null {
  const [one, other] = unsettledOf(draft, name)?.values ?? [];
  return one !== undefined && other === undefined ? one : null;
}

/** The draft with what a message says twice or perhaps, which is asked next. Of a field that waits already the newest words count. */
export function withUnsettled(draft: Draft, open: readonly Unsettled[]): Draft {
  if (open.length === 0) return draft;
  const others = (draft.unsettled ?? []).filter(({ field }) => !open.some((one) => one.field === field));
  return { ...draft, unsettled: [...others, ...open] };
}

/** Whatever was answered since is settled. */
export function withoutSettled<D extends Waiting>(draft: D, names: readonly string[]): D {
  if (draft.unsettled === undefined) return draft;
  return { ...draft, unsettled: draft.unsettled.filter(({ field }) => !names.includes(field)) };
}

/** A value as a button carries it. */
export function carriedValue({ value }: Pick<DraftAnswer, 'value'>): string {
  return typeof value === 'object' ? value.join(',') : String(value);
}
