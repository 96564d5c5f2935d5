import type { HomePages } from '../conversation/home/home-pages.ts';
import type { StateChange, Turn } from '../conversation/turn.ts';
import type { RecordVersion } from '../records/record.ts';
import type { Homes } from '../slack/ports.ts';
import type { Store } from '../store/store.ts';

export function homesOf(pages: HomePages, { homes }: Pick<Store, 'homes'>): Homes {
  return { ...pages, noteOpened: (user) => homes.note(user), hasOpened: (user) => homes.has(user) };
}

/** What a turn remembers for itself shows on no Home tab. */
const UNSEEN: ReadonlySet<StateChange['change']> = new Set(['remember']);

/** Whose Home tab shows something else after a turn: whoever acted, and the owners of what was written. */
export function touchedBy(
  turn: Turn,
  actor: string,
  records: readonly Pick<RecordVersion, 'owner'>[],
): readonly string[] {
  if (turn.changes.every(({ change }) => UNSEEN.has(change))) return [];
  return [actor, ...records.map(({ owner }) => owner)];
}
