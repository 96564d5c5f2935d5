import type { Draft } from './draft.ts';

/** Days without an answer, before a draft is offered again and before it is put aside. A weekend fits in either. */
export const LEFT_DAYS = { offer: 2, putAside: 3 } as const;

const DAY_MS = 86_400_000;

/** What becomes of a draft that its person left: offered again once, then put aside. */
export function leftDraft(
  draft: Pick<Draft, 'changedAt' | 'offeredAt' | 'asideAt'>,
  now: Date,
): 'in-work' | 'offer' | 'put-aside' {
  if (draft.asideAt !== null) return 'in-work';
  const since = (moment: string): number => (now.getTime() - Date.parse(moment)) / DAY_MS;
  if (draft.offeredAt === null) return since(draft.changedAt) >= LEFT_DAYS.offer ? 'offer' : 'in-work';
  return since(draft.offeredAt) >= LEFT_DAYS.putAside ? 'put-aside' : 'in-work';
}
