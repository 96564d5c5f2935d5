import type { Db } from './database.ts';

/** Who has ever opened their Home tab: the others have none that could be out of date. */
export interface OpenedHomes {
  note(person: string): Promise<void>;
  has(person: string): Promise<boolean>;
}

export function homesIn(db: Db): OpenedHomes {
  return {
    async note(person) {
      await db
        .insertInto('homes')
        .values({ person })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async has(person) {
      const row = await db
        .selectFrom('homes')
        .select('person')
        .where('person', '=', person)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
