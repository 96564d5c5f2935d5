import type { Draft } from '../capture/draft.ts';
import type { Actor } from '../records/access.ts';
import type { Drafts, Register } from './ports.ts';

/**
 * A draft that changes a record holds what is on record: whoever may not see the record any more has no such draft, in no
 * list, thread or form. It is there again when they may.
 */
export function draftsInSight(
  drafts: Drafts,
  register: Pick<Register, 'byNumber'>,
  actor: (user: string) => Actor,
): Drafts {
  const inSight = async ({ updates, person }: Draft): Promise<boolean> =>
    updates === null || (await register.byNumber(updates.number, actor(person))) !== null;
  const one = async (draft: Draft | null): Promise<Draft | null> =>
    draft !== null && (await inSight(draft)) ? draft : null;
  const several = <T>(all: readonly T[], draftOf: (each: T) => Draft): Promise<readonly T[]> =>
    Promise.all(all.map((each) => inSight(draftOf(each)))).then((seen) => all.filter((_, at) => seen[at]));
  return {
    inConversation: async (conversation, person) => one(await drafts.inConversation(conversation, person)),
    latestInPlace: async (place, person) => one(await drafts.latestInPlace(place, person)),
    lastCancelled: async (person, conversation) => one(await drafts.lastCancelled(person, conversation)),
    ofPerson: async (person) => several(await drafts.ofPerson(person), (draft) => draft),
    open: async () => several(await drafts.open(), (draft) => draft),
    fedByMessage: async (message) => several(await drafts.fedByMessage(message), ({ draft }) => draft),
    byId: async (id) => {
      const stored = await drafts.byId(id);
      return stored !== null && (await inSight(stored.draft)) ? stored : null;
    },
  };
}
